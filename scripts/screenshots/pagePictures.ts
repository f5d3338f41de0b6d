import type { Frame, Locator } from 'playwright-core';
import type { WordKey } from '../../src/words/words.ts';
import type { Language } from '../../workbench/page/words.ts';
import { settle } from './pictures.ts';
import type { Picture, Scene } from './takePictures.ts';
import { texts } from './texts.ts';

/** Opens a dialog by the menu; what stood there before is closed. */
const dialog = async ({ open, say, chrome }: Scene, ...path: readonly WordKey[]): Promise<Frame> => {
  for (const old of await open.page.locator('.dialog, .sidebar').all()) {
    const close = old.getByRole('button', { name: chrome.close });
    if (await close.isVisible()) await close.click();
  }
  await open.page.locator('.dialog').waitFor({ state: 'detached' });
  await open.menu(chrome.extensions, 'Clientele', ...path.map((key) => say(key)));
  const frame = await open.frame('dialog');
  await settle(open.page, frame);
  return frame;
};

type Show = (scene: Scene, frame: Frame) => Promise<void>;

const inDialog =
  (path: readonly WordKey[], show: Show): Picture['show'] =>
  async (scene): Promise<Locator> => {
    const frame = await dialog(scene, ...path);
    await show(scene, frame);
    await settle(scene.open.page, frame);
    // The marks of keyboard and mouse belong to no picture.
    await scene.open.page.mouse.move(0, 0);
    await frame.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    return scene.open.page.locator('.dialog');
  };

const press = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).first().click();
const turnTo = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole('tab', { name, exact: true }).click();

/** The first of the dialog is enough. */
const asItOpens: Show = async () => {};

const aQuote: Show = async ({ say }, frame) => {
  await press(frame, say('quote.new'));
  await frame.getByLabel(say('quote.customer.find')).fill('bubba');
  await frame.getByRole('button', { name: /Bubba Gump/ }).click();
  const line = (n: number, name: WordKey): Locator =>
    frame.getByLabel(`${say('quote.line', { n })}: ${say(name)}`).first();
  for (const [n, product, quantity] of [
    [1, 'GTX Pro', '3'],
    [2, 'MG Special', '12'],
  ] as const) {
    if (n > 1) await press(frame, say('quote.addLine'));
    await line(n, 'Lines.product').selectOption(product);
    await line(n, 'Lines.quantity').fill(quantity);
  }
};

const aContract: Show = async ({ say }, frame) => {
  await frame
    .getByRole('button', { name: /Bubba Gump/ })
    .last()
    .click();
  await turnTo(frame, say('contract.tab.money'));
};

const invitees: Show = async ({ say }, frame) => {
  await frame.locator('button.link').first().click();
  await turnTo(frame, say('campaign.tab.invite'));
  await press(frame, say('campaign.preview'));
  await frame.locator('#fits').waitFor();
};

const reckoned: Show = async ({ say }, frame) => {
  await frame.getByLabel(say('goal.method')).selectOption({ index: 1 });
  await press(frame, say('goal.reckon'));
};

const aTemplate =
  (language: Language): Show =>
  async ({ say }, frame) => {
    await turnTo(frame, say('sequence.tab.templates'));
    const own = say(`MailTemplates.language.${language}`);
    await frame
      .getByRole('button', { name: new RegExp(`: ${own}$`) })
      .first()
      .click();
    await frame.getByLabel(say('sequence.preview.customer')).fill('bubba');
    await frame.getByRole('button', { name: /Bubba Gump/ }).click();
  };

const aPlan =
  (language: Language): Show =>
  async (_, frame) =>
    press(frame, texts[language].plan);

const checked: Show = async ({ say }, frame) => {
  await press(frame, say('check.start'));
  await frame.getByRole('button', { name: say('check.again') }).waitFor();
};

const approvals: Picture['show'] = async ({ open, say, chrome }) => {
  for (const close of await open.page.locator('.dialog').getByRole('button', { name: chrome.close }).all())
    await close.click();
  await open.menu(chrome.extensions, 'Clientele', say('menu.sales'), say('menu.approvals'));
  const frame = await open.frame('sidebar');
  await turnTo(frame, say('approve.tab.rules'));
  await frame.locator('label.switch').click();
  await frame.getByText(say('approve.switched.on')).waitFor();
  await open.page.mouse.move(0, 0);
  await settle(open.page, frame);
  return open.page.locator('.sidebar');
};

/** The pages of the guide, over a demo that `furnish` has filled. */
export const picturesOfPages = (language: Language): readonly Picture[] =>
  (
    [
      ['board', ['menu.sales', 'menu.board'], asItOpens],
      ['quotes', ['menu.sales', 'menu.quotes'], aQuote],
      ['contracts', ['menu.sales', 'menu.contracts'], aContract],
      ['goals', ['menu.sales', 'menu.goals'], reckoned],
      ['outbox', ['menu.mailing'], asItOpens],
      ['sequences', ['menu.sequences'], asItOpens],
      ['template', ['menu.sequences'], aTemplate(language)],
      ['campaigns', ['menu.campaigns'], invitees],
      ['service', ['menu.service'], asItOpens],
      ['loyalty', ['menu.loyalty'], asItOpens],
      ['management', ['menu.manage'], aPlan(language)],
      ['check', ['menu.check'], checked],
    ] as const
  )
    .map(([name, path, show]): Picture => ({ name: `${name}-${language}`, show: inDialog(path, show) }))
    .concat({ name: `approvals-${language}`, show: approvals });

/** What somebody sees who has just set the spreadsheet up. */
export const picturesOfBeginning = (language: Language): readonly Picture[] => [
  {
    name: `first-${language}`,
    show: async ({ open }) => {
      await settle(open.page, await open.frame('sidebar'));
      return open.page.locator('.sidebar');
    },
  },
];
