/**
 * SpreadsheetApp.getUi(): menus, sidebar, dialogs, alerts, toasts. What is shown stands in `world.ui`, where the
 * page finds it.
 *
 * On Google `alert` and `prompt` stop the script until the person answers. Here a script runs to its end in one
 * go, so the answer must be there before: `Workbench.answer()` queues it. Without one the call fails and says so.
 */
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue } from '../enums.ts';
import { guarded } from '../guard.ts';
import { exception } from './exception.ts';
import { addTopMenu, makeMenu, removeTopMenu } from './menus.ts';
import { shows } from './reach.ts';
import type { SheetsScope } from './scope.ts';

type Ui = GoogleAppsScript.Base.Ui;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** What the runtime puts into `host.memory` as `answer`; null says that nobody answered. */
export type Answer = (
  kind: 'alert' | 'prompt',
  title: string,
  prompt: string,
  buttons: string,
) => { readonly button: string; readonly text?: string } | null;

const Button = enumOf('Base', 'Button');
const ButtonSet = enumOf('Base', 'ButtonSet');

const buttonsOf: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
};

/** Methods of SpreadsheetApp. */
export const onApp = (host: Host): Pick<GoogleAppsScript.Spreadsheet.SpreadsheetApp, 'getUi'> => ({
  getUi() {
    if (!hasUi(host)) throw exception(host, 'Cannot call SpreadsheetApp.getUi() from this context.');
    return makeUi(host);
  },
});

/** Methods of Spreadsheet. */
export const onSpreadsheet = ({ host }: SheetsScope) => ({
  toast(message: unknown, title: unknown = '', seconds: number | null = 5): void {
    shows(host, 'Spreadsheet.toast', () => {
      host.world.ui.toasts.push({
        message: String(message),
        title: String(title),
        seconds: seconds ?? 5,
        person: host.active.key,
      });
      host.touched();
    });
  },
  addMenu(name: string, items: readonly (LegacyItem | null)[]): void {
    shows(host, 'Spreadsheet.addMenu', () =>
      addTopMenu(host, { caption: name, items: Array.from(items, legacyItem) }),
    );
  },
  updateMenu(name: string, items: readonly (LegacyItem | null)[]): void {
    shows(host, 'Spreadsheet.updateMenu', () =>
      addTopMenu(host, { caption: name, items: Array.from(items, legacyItem) }),
    );
  },
  removeMenu(name: string): void {
    shows(host, 'Spreadsheet.removeMenu', () => removeTopMenu(host, name));
  },
});

interface LegacyItem {
  readonly name: string;
  readonly functionName: string;
}

const legacyItem = (item: LegacyItem | null) =>
  item === null ? { caption: '', separator: true } : { caption: item.name, handler: item.functionName };

/** A clock trigger and a custom function run where nobody looks; the runtime says `ui` for triggers that have a page. */
const hasUi = ({ occasion, memory }: Host): boolean =>
  occasion !== 'custom-function' && (occasion !== 'trigger' || memory.get('ui') === true);

const makeUi = (host: Host): Ui =>
  guarded('Ui', {
    Button,
    ButtonSet,
    createMenu: (caption: string) => makeMenu(host, String(caption)),
    createAddonMenu: () => makeMenu(host, null),
    alert: (...args: readonly unknown[]) =>
      enumValue<GoogleAppsScript.Base.Button>(Button, ask(host, 'alert', args).button),
    prompt: (...args: readonly unknown[]) => promptResponse(ask(host, 'prompt', args)),
    showSidebar(output: HtmlOutput) {
      shows(host, 'Ui.showSidebar', () => showSidebar(host, output));
    },
    showModalDialog(output: HtmlOutput, title: string) {
      shows(host, 'Ui.showModalDialog', () => showDialog(host, output, title, true));
    },
    showModelessDialog(output: HtmlOutput, title: string) {
      shows(host, 'Ui.showModelessDialog', () => showDialog(host, output, title, false));
    },
    // What is missing (showDialog, which Google has deprecated) throws by the guard.
  } satisfies Partial<Ui> as Ui);

const showSidebar = (host: Host, output: HtmlOutput): void => {
  const { id, html, person } = surface(host, output);
  host.world.ui.sidebar = { id, html, person, title: output.getTitle() || 'Apps Script application' };
  host.touched();
};

const showDialog = (host: Host, output: HtmlOutput, title: string, modal: boolean): void => {
  const [width, height] = [output.getWidth(), output.getHeight()];
  host.world.ui.dialog = {
    ...surface(host, output),
    title: String(title),
    modal,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  };
  host.touched();
};

const surface = (host: Host, output: HtmlOutput) => {
  if (typeof output?.getContent !== 'function') throw exception(host, 'Invalid argument: userInterface');
  const shown = Number(host.memory.get('surfaces') ?? 0) + 1;
  host.memory.set('surfaces', shown);
  return { id: `${host.executionId}-${shown}`, html: output.getContent(), person: host.active.key };
};

interface Given {
  readonly button: string;
  readonly text: string;
}

const ask = (host: Host, kind: 'alert' | 'prompt', args: readonly unknown[]): Given => {
  const { title, prompt, buttons } = question(args);
  return shows(host, `Ui.${kind}`, () => {
    host.world.ui.alerts.push({ title, message: prompt, person: host.active.key });
    host.touched();
    const answer = host.memory.get('answer');
    // The runtime puts nothing else there; see Answer.
    const given = typeof answer === 'function' ? (answer as Answer)(kind, title, prompt, buttons) : null;
    if (given === null) throw unanswered(host, kind, title || prompt);
    const allowed = buttonsOf[buttons] ?? [];
    if (!allowed.includes(given.button))
      throw new Error(
        `The ${kind} "${title || prompt}" has no button ${given.button}, only ${allowed.join(', ')}.`,
      );
    return { button: given.button, text: given.text ?? '' };
  });
};

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
const question = (args: readonly unknown[]): { title: string; prompt: string; buttons: string } => {
  const buttons = enumName(args.at(-1));
  const texts = (buttons === null ? args : args.slice(0, -1)).map(String);
  const [title, prompt] = texts.length > 1 ? texts : ['', texts[0]];
  return { title: title ?? '', prompt: prompt ?? '', buttons: buttons ?? 'OK' };
};

const unanswered = (host: Host, kind: string, text: string): Error =>
  host.realm.error(
    `Nobody answered ${kind}("${text}"). On Google it waits for the person; in the workbench a test must queue ` +
      'an answer first. Show a dialog (showModalDialog) instead: its buttons call the script again.',
  );

const promptResponse = ({ button, text }: Given): PromptResponse =>
  guarded('PromptResponse', {
    getResponseText: () => text,
    getSelectedButton: () => enumValue<GoogleAppsScript.Base.Button>(Button, button),
  });
