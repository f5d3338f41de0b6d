import { stat } from 'node:fs/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { catalogues } from '../../src/words/catalogues.ts';
import { type Say, speaker } from '../../src/words/say.ts';
import { type OpenPage, openPage } from '../../test/e2e/openPage.ts';
import type { Workbench } from '../../workbench/control.ts';
import { en } from '../../workbench/page/words/en.ts';
import { zhCN } from '../../workbench/page/words/zhCN.ts';
import { zhTW } from '../../workbench/page/words/zhTW.ts';
import type { Language } from '../../workbench/page/words.ts';
import { zones } from './demoIn.ts';

/** A picture's file name without ending, and how the page comes to show it. */
export interface Picture {
  readonly name: string;
  /** Brings the page there; gives what to take, the whole page or a part. */
  readonly show: (scene: Scene) => Promise<Page | Locator>;
}

/** The page and its words. */
export interface Scene {
  readonly open: OpenPage;
  readonly say: Say;
  /** Words of the page around the grid. */
  readonly chrome: typeof en;
  /** Opens the sidebar unless it is open. */
  readonly sidebar: () => Promise<Frame>;
}

/** So that the documents stay quick to load. */
const mostBytes = { page: 250_000, part: 80_000 } as const;
/** The demo's set-up and imports hold up the server, and with it every answer of the page. */
const patience = 90_000;

const chromeWords = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** Opens a workbench and takes pictures of it, one after the other; none opens nothing. */
export const takePictures = async (
  workbench: () => Promise<Workbench>,
  language: Language,
  pictures: readonly Picture[],
): Promise<void> => {
  if (pictures.length === 0) return;
  const open = await openPage(await workbench(), { timeZone: zones[language] });
  open.page.setDefaultTimeout(patience);
  const scene = sceneOf(open, language);
  const failed: string[] = [];
  for (const picture of pictures)
    try {
      await keep(await picture.show(scene), picture.name);
    } catch (error) {
      await open.page.screenshot({ path: `.build/${picture.name}.png` });
      console.error(error);
      failed.push(picture.name);
    }
  await open.close();
  if (failed.length > 0) throw new Error(`Not taken: ${failed.join(', ')}. What stood there lies in .build.`);
};

const sceneOf = (open: OpenPage, language: Language): Scene => {
  const say = speaker(catalogues[language]);
  const chrome = chromeWords[language];
  return {
    open,
    say,
    chrome,
    sidebar: async () => {
      if (!(await open.page.locator('.sidebar iframe').isVisible()))
        await open.menu(chrome.extensions, 'Clientele', say('menu.open'));
      return open.frame('sidebar');
    },
  };
};

const keep = async (what: Page | Locator, name: string): Promise<void> => {
  const path = `docs/pictures/${name}.png`;
  await what.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  const most = mostBytes['goto' in what ? 'page' : 'part'];
  if (size > most) throw new Error(`${path} has ${size} bytes; at most ${most} are kept.`);
  console.log(`${path}  ${Math.round(size / 1024)} kB`);
};
