/** Businesses for tests: the add-on as it is built, on a workbench, set up once a test file and reopened from memory. */

import { readFile } from 'node:fs/promises';
import { pageNames } from '../../../scripts/build/pages.ts';
import { buildPageWords } from '../../../scripts/build/pageWords.ts';
import { buildRareData } from '../../../scripts/build/rareData.ts';
import { buildServer } from '../../../scripts/build/server.ts';
import { columnIndex } from '../../../src/schema/derive/columnLetters.ts';
import type { OpenOptions, Project, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { filledRows } from '../../../workbench/engine/plugins/filledRows.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import type { Person } from '../../../workbench/world.ts';
import { keptWorld } from '../../keptWorld.ts';
import { readable } from './readable.ts';

export const people: readonly Person[] = [
  { key: 'owner', name: 'Olivia Owner', email: 'owner@example.com', language: 'en' },
  { key: 'sales', name: 'Darcel Schlecht', email: 'darcel.schlecht@example.com', language: 'en' },
  { key: 'reader', name: 'Rita Reader', email: 'rita.reader@example.com', language: 'en' },
  { key: 'china', name: '王芳', email: 'wang@example.com', language: 'zh_CN' },
  { key: 'taiwan', name: '陳怡君', email: 'chen@example.com', language: 'zh_TW' },
  { key: 'guest', name: 'An editor Google does not name', email: '', language: 'en' },
];

/** The add-on with pages that say their names alone; arguments as `buildServer` takes them. */
export const projectFrom = async (...server: Parameters<typeof buildServer>): Promise<Project> => {
  const { code, parts } = await buildServer(...server);
  return {
    sources: [{ name: 'Code.js', text: code }],
    realm: 'kept',
    html: {
      ...Object.fromEntries(pageNames.map((name) => [name, `<p>${name}</p>`])),
      Words: buildPageWords(),
      Data: buildRareData(),
      Parts: parts,
    },
    manifest: JSON.parse(await readFile('appsscript.json', 'utf8')),
  };
};

let project: Promise<Project> | null = null;

const builtProject = (): Promise<Project> => {
  project ??= projectFrom();
  return project;
};

/** Rows of a tab into which people type; and of one that formulas fill, enough for some hundred customers. */
const rowsKept = { typed: 100, filled: 400 } as const;
const filled: ReadonlySet<string> = new Set(['Scores', 'Sums', 'Transactions', 'Lookup']);

/** A new spreadsheet with the add-on, not set up, its menu filled. Its tabs are short: set up and opened the sooner. */
export const anEmptySheet = async (options: OpenOptions = {}): Promise<Workbench> => {
  const workbench = openWorkbench({
    name: 'A shop',
    locale: 'en_US',
    timeZone: 'America/New_York',
    now: '2018-01-02T07:30',
    people,
    newTabRows: rowsKept.filled,
    computes: 'when read',
    project: await builtProject(),
    ...options,
  });
  workbench.open();
  return workbench;
};

/** Chooses Set up from the menu. @throws where the run failed. */
export const setUp = (workbench: Workbench): void => {
  const { record } = workbench.run('setUpSpreadsheet');
  if (record.error) throw new Error(record.error.message);
};

let shop: Promise<SavedWorld> | null = null;

/** Types a setting's value into its row. */
export const setting = (workbench: Workbench, key: string, value: string): void => {
  const row = shown(workbench, 'Settings').findIndex(([first]) => first === key) + 1;
  workbench.edit({ type: 'set', sheet: 'Settings', a1: `C${row}`, values: [[value]] });
};

/**
 * A shop that Olivia has set up in English, empty; each call opens another one. It makes no backups by itself: they
 * would come into every hourly run.
 */
export const aShop = async (options: OpenOptions = {}): Promise<Workbench> => {
  shop ??= kept('a shop', async () => {
    const workbench = await anEmptySheet();
    setUp(workbench);
    // Nobody left the first steps open: a page that a test opens is the only one.
    workbench.world.ui.sidebar = null;
    setting(workbench, 'backupEvery', '0');
    deleteBlankRows(workbench);
    return workbench;
  });
  return reopen(await shop, options);
};

/** The shop as `furnish` leaves it, made once a run. @param recipe Tells it from all others, with whatever it depends on. */
export const aKeptShop = (recipe: string, furnish: (shop: Workbench) => void): Promise<SavedWorld> =>
  kept(recipe, async () => {
    const workbench = await aShop();
    furnish(workbench);
    return workbench;
  });

const kept = async (recipe: string, make: () => Promise<Workbench>): Promise<SavedWorld> => {
  const { sources, html } = await builtProject();
  return keptWorld(recipe, JSON.stringify([sources, html]), async () => saveWorld(await make()));
};

/** Deletes most of the blank rows at the end of each tab, as people do: it is opened the sooner. */
const deleteBlankRows = (workbench: Workbench): void => {
  const { getters } = workbench.world.model;
  for (const sheetId of getters.getSheetIds()) {
    const sheet = getters.getSheetName(sheetId);
    const keep = Math.max(filled.has(sheet) ? rowsKept.filled : rowsKept.typed, usedRows(workbench, sheetId));
    const count = getters.getNumberRows(sheetId) - keep;
    if (count > 0) workbench.edit({ type: 'deleteRows', sheet, at: keep + 1, count });
  }
};

const figures = ['Scores', 'Funnel', 'Sums', 'Transactions'] as const;

/** Deletes the tabs of figures, for tests that are about something else: reckoning them takes its time. */
export const deleteFigures = (workbench: Workbench): void => {
  const { getters } = workbench.world.model;
  for (const sheet of figures)
    if (getters.getSheetIdByName(sheet) !== undefined) workbench.edit({ type: 'deleteSheet', sheet });
};

/** The last row in which anything stands, 1-based; 0 of a blank tab. */
export const usedRows = ({ world: { model } }: Workbench, sheetId: string): number =>
  filledRows(model.getters, sheetId);

/** The world as it was saved, in a workbench of its own. */
export const reopen = async (saved: SavedWorld, options: OpenOptions = {}): Promise<Workbench> =>
  openWorkbench({
    saved: structuredClone(saved),
    people,
    project: await builtProject(),
    computes: 'when read',
    ...options,
  });

/** What the add-on answers to a request of its pages. */
export interface Answered {
  readonly ok: boolean;
  // A page reads answers by their requests' types; tests compare whole values.
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer that it asserts
  readonly value: any;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly fields: Record<string, string>;
  };
}

/** Asks as a page of the add-on does. @throws where the run itself failed. */
export const ask = (workbench: Workbench, name: string, input: unknown = {}): Answered => {
  const { record, value } = workbench.call('clientele', { name, input });
  if (record.error) throw new Error(record.error.message);
  if (record.status !== 'completed') throw new Error(`${name}: ${record.status}`);
  // `clientele` answers nothing else; see src/requests.ts.
  return value as Answered;
};

/** The same, for requests that must be answered. @throws where it is refused. */
export const answerOf = (workbench: Workbench, name: string, input: unknown = {}): Answered['value'] => {
  const { ok, value, error } = ask(workbench, name, input);
  if (!ok) throw new Error(`${name} was refused: ${error.message}`);
  return value;
};

/** The rows of a tab as text, cell by cell. @throws Error where it is gone. */
export const shown = (workbench: Workbench, sheet: string): readonly string[][] => {
  const { getters } = workbench.world.model;
  const sheetId = getters.getSheetIdByName(sheet);
  if (sheetId === undefined) throw new Error(`There is no tab ${sheet}`);
  return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
    Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) =>
      readable(getters.getEvaluatedCell({ sheetId, row, col })),
    ),
  );
};

/** What a tab shows, row by row below its header, by header (the first of its name); blank rows are left out. */
export const rowsOf = (workbench: Workbench, sheet: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...body] = shown(workbench, sheet);
  return body
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(
        header
          .map((name, at) => [name, row[at] ?? ''] as const)
          .reverse()
          .filter(([name]) => name !== ''),
      ),
    );
};

/** What a cell shows. */
export const cellOf = ({ world }: Workbench, sheet: string, a1: string): string => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const col = columnIndex(letters);
  const { getters } = world.model;
  const sheetId = getters.getSheetIdByName(sheet);
  if (sheetId === undefined) throw new Error(`There is no tab ${sheet}`);
  return readable(getters.getEvaluatedCell({ sheetId, row: Number(digits) - 1, col }));
};

/** Runs `body` as a script of its own over the same document, for what the model does not show; the add-on is put back. */
export const inspect = async (workbench: Workbench, body: string): Promise<unknown> => {
  const source = `function main() { const book = SpreadsheetApp.getActive(); ${body} }`;
  workbench.install({ sources: [{ name: 'Inspect.js', text: source }], html: {}, manifest: {} });
  const { record, value } = workbench.run('main');
  workbench.install(await builtProject());
  if (record.error) throw new Error(record.error.stack);
  return value;
};

/** The document as it would be kept, to compare before and after. */
export const documentOf = (workbench: Workbench): string => JSON.stringify(saveWorld(workbench).data);
