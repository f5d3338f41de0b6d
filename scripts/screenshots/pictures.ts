import type { Frame, Locator, Page } from 'playwright-core';
import { salesFiles } from '../../demo/open.ts';
import type { Language } from '../../workbench/page/words.ts';
import type { Picture, Scene } from './takePictures.ts';

/** Nothing on its way any more: skeletons gone, the last calls answered, the grid drawn. */
export const settle = async (page: Page, frame?: Frame): Promise<void> => {
  await frame?.locator('.skeleton, [aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(1500);
};

const card = async ({ open, say, sidebar }: Scene): Promise<Frame> => {
  const frame = await sidebar();
  await frame.getByRole('tab', { name: say('sidebar.tab.find'), exact: true }).click();
  await frame.getByLabel(say('sidebar.find.label')).fill('bubba');
  await frame.getByRole('button', { name: /Bubba Gump/ }).click();
  await frame.getByRole('button', { name: say('sidebar.card.edit'), exact: true }).waitFor();
  await settle(open.page, frame);
  return frame;
};

/** Gives the grid the whole width. */
const closeSidebar = async ({ open, chrome }: Scene): Promise<void> => {
  const close = open.page.locator('.sidebar').getByRole('button', { name: chrome.close });
  if (await close.isVisible()) await close.click();
};

const tabOf =
  (tab: 'tab.Segments' | 'tab.Funnel') =>
  async (scene: Scene): Promise<Page> => {
    const { open, say } = scene;
    await closeSidebar(scene);
    await open.goTo(say(tab));
    await open.click(say(tab), 'B2');
    await settle(open.page);
    return open.page;
  };

const insight =
  (tab: 'tab.Attainment' | 'tab.Insight' | 'tab.Overview' | 'tab.Pipeline' | 'tab.Results') =>
  async (scene: Scene): Promise<Page> => {
    const { open, say, chrome } = scene;
    await closeSidebar(scene);
    await open.menu(chrome.extensions, 'Clientele', say('menu.insight'));
    await open.page.locator('.o-sheet', { hasText: say('tab.Insight') }).waitFor();
    await open.goTo(say(tab));
    await settle(open.page);
    return open.page;
  };

const wholePage = async (scene: Scene): Promise<Page> => {
  const { open, say } = scene;
  const frame = await scene.sidebar();
  await frame.getByRole('tab', { name: say('sidebar.tab.customer'), exact: true }).click();
  await open.click(say('tab.Opportunities'), 'B8');
  await frame.getByRole('heading', { name: await open.cell(say('tab.Opportunities'), 'D8') }).waitFor();
  await settle(open.page, frame);
  return open.page;
};

/** The sidebar alone, in each language: what is due, search, a customer, a form. */
export const picturesOfSidebar = (language: Language): readonly Picture[] => {
  const part = ({ open }: Scene): Locator => open.page.locator('.sidebar');
  return [
    {
      name: `sidebar-today-${language}`,
      show: async (scene) => {
        await settle(scene.open.page, await scene.sidebar());
        return part(scene);
      },
    },
    {
      name: `sidebar-card-${language}`,
      show: async (scene) => {
        await card(scene);
        return part(scene);
      },
    },
    {
      name: `sidebar-form-${language}`,
      show: async (scene) => {
        const { say, open } = scene;
        const frame = await card(scene);
        await frame.getByRole('button', { name: say('sidebar.card.followUp'), exact: true }).click();
        await frame.getByRole('button', { name: say('sidebar.followUp.set'), exact: true }).click();
        await settle(open.page, frame);
        return part(scene);
      },
    },
  ];
};

/** The whole page with the demo; English has all of them, Chinese one of each. */
export const picturesOfDemo = (language: Language): readonly Picture[] => {
  const leaveForm: Picture['show'] = async (scene) => {
    const frame = await scene.sidebar();
    const cancel = frame.getByRole('button', { name: scene.say('sidebar.cancel'), exact: true });
    if (await cancel.isVisible()) await cancel.click();
    return wholePage(scene);
  };
  if (language === 'zh-CN') return [{ name: 'page-zh-CN', show: leaveForm }];
  if (language === 'zh-TW') return [{ name: 'segments-zh-TW', show: tabOf('tab.Segments') }];
  return [
    { name: 'page', show: leaveForm },
    { name: 'segments', show: tabOf('tab.Segments') },
    { name: 'funnel', show: tabOf('tab.Funnel') },
    { name: 'insight', show: insight('tab.Insight') },
    { name: 'results', show: insight('tab.Results') },
    { name: 'overview', show: insight('tab.Overview') },
    { name: 'pipeline', show: insight('tab.Pipeline') },
    { name: 'targets', show: insight('tab.Attainment') },
    { name: 'board', show: board },
    { name: 'mail', show: morningMail },
  ];
};

const board = async (scene: Scene): Promise<Page> => {
  const { open, say, chrome } = scene;
  await closeSidebar(scene);
  await open.menu(chrome.extensions, 'Clientele', say('menu.sales'), say('menu.board'));
  await settle(open.page);
  await open.page.waitForTimeout(3000);
  return open.page;
};

const morningMail = async (scene: Scene): Promise<Page> => {
  const { open, chrome } = scene;
  await closeSidebar(scene);
  await open.page.getByRole('button', { name: chrome.tomorrow }).click();
  const mailbox = open.page.getByRole('button', { name: new RegExp(`^${chrome.mailbox} \\([1-9]`) });
  await mailbox.click();
  await open.page.locator('.mail-list button', { hasText: 'owner@' }).first().click();
  await open.page.locator('.letter').waitFor();
  await settle(open.page);
  return open.page;
};

/** The import dialog over an empty register, with the preview of the four files. */
export const picturesOfImport: readonly Picture[] = [
  {
    name: 'import',
    show: async ({ open, say, chrome }) => {
      await open.menu(chrome.extensions, 'Clientele', say('menu.import'));
      const dialog = await open.frame('dialog');
      await dialog.locator('input[type=file]').setInputFiles(salesFiles.map((path) => `demo/${path}`));
      await dialog.getByText('“GTXPro”').scrollIntoViewIfNeeded();
      await settle(open.page);
      return open.page;
    },
  },
];
