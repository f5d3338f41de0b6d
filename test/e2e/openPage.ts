/** Serves a workbench in this process and opens its page in a real browser. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { Workbench } from '../../workbench/control.ts';
import type { TestDoor } from '../../workbench/page/testDoor.ts';
import { type ServeOptions, servePage } from '../../workbench/server/serve.ts';
import { launchBrowser } from './launch.ts';

declare global {
  /** What the page offers to tests; see workbench/page/testDoor.ts. */
  var workbench: TestDoor;
}

export interface PageOptions extends Omit<ServeOptions, 'workbench'> {
  readonly width?: number;
  readonly height?: number;
  /** Of the person's machine; else of the one that this runs on. */
  readonly timeZone?: string;
  /** Console errors that the test provokes itself. */
  readonly expectedErrors?: readonly RegExp[];
}

/** The page under a person's hands. Where it waits, it waits for what the person would see. */
export interface OpenPage {
  /** Playwright's page, for whatever is not here. */
  readonly page: Page;
  readonly url: string;
  /** The workbench behind the page; another one after an import or a reset. */
  workbench(): Workbench;
  /** Ends the server as if its process had ended; the page stays open. */
  cut(): Promise<void>;
  /** Serves a workbench at the same address again. */
  serveAgain(workbench: Workbench): Promise<void>;
  /** What a cell shows. */
  cell(sheet: string, a1: string): Promise<string>;
  /** What was typed into it. */
  content(sheet: string, a1: string): Promise<string>;
  /** Waits until a cell shows the text. */
  waitForCell(sheet: string, a1: string, text: string): Promise<void>;
  /** Shows a tab by clicking on it. */
  goTo(sheet: string): Promise<void>;
  /** Clicks on a cell, scrolling to it through the name box if need be. */
  click(sheet: string, a1: string): Promise<void>;
  /** Clicks on a cell, types and presses Enter; waits until the server has it. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Chooses from the menu bar: `menu('Extensions', 'Clientele', 'Set up')`. */
  menu(...captions: string[]): Promise<void>;
  /** The add-on's own page inside the sidebar or the dialog, once it is there. */
  frame(which: 'sidebar' | 'dialog'): Promise<Frame>;
  /** Console errors and uncaught exceptions so far that were not expected. */
  errors(): readonly string[];
  /** Closes everything; fails if the page reported an error. */
  close(): Promise<void>;
}

/** Long enough for a set-up, which blocks this process and so the page's every answer, on a slow machine. */
const WAIT = 30_000;

let shared: Promise<Browser> | null = null;
let users = 0;

/** One browser for all pages of a test file; each page has a context of its own. */
const takeBrowser = (): Promise<Browser> => {
  users += 1;
  shared ??= launchBrowser();
  return shared;
};

const leaveBrowser = async (): Promise<void> => {
  users -= 1;
  if (users > 0 || shared === null) return;
  const browser = await shared;
  shared = null;
  await browser.close();
};

const collectErrors = (page: Page, expected: readonly RegExp[]): string[] => {
  const errors: string[] = [];
  const note = (text: string): void => {
    if (expected.some((pattern) => pattern.test(text))) return;
    errors.push(text);
    console.error(`page: ${text}`);
  };
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  return errors;
};

/** The grid draws its hidden editor a frame after the cursor moved, a frame its own page; a person types later than that. */
const drawn = (page: Page | Frame): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

const goToCell = async (page: Page, a1: string): Promise<void> => {
  const box = page.locator('.o-named-range-selector input');
  await box.fill(a1);
  await box.press('Enter');
};

const whatIsIn = async (page: Page, which: 'sidebar' | 'dialog'): Promise<Frame> => {
  const handle = await page.waitForSelector(`.${which} iframe`, { timeout: WAIT });
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error(`The ${which} has no frame.`);
  await frame.waitForLoadState('load');
  await drawn(frame);
  return frame;
};

export const openPage = async (workbench: Workbench, options: PageOptions = {}): Promise<OpenPage> => {
  const { width = 1366, height = 768, timeZone, expectedErrors = [], ...serve } = options;
  let server = await servePage({ port: 0, ...serve, workbench });
  const { url } = server;
  const browser = await takeBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
    ...(timeZone && { timezoneId: timeZone }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT);
  const errors = collectErrors(page, expectedErrors);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.workbench?.isReady() === true);

  const cell = (sheet: string, a1: string) =>
    page.evaluate(([name, at]) => globalThis.workbench.cell(name, at), [sheet, a1] as const);
  const settled = () => page.waitForFunction(() => globalThis.workbench.settled());
  const placeOf = (sheet: string, a1: string) =>
    page.evaluate(([name, at]) => globalThis.workbench.place(name, at), [sheet, a1] as const);

  const goTo = async (sheet: string): Promise<void> => {
    const active = await page.evaluate(() => globalThis.workbench.activeSheet());
    if (active !== sheet)
      await page.locator('.o-sheet', { has: page.getByText(sheet, { exact: true }) }).click();
    await page.waitForFunction((name) => globalThis.workbench.activeSheet() === name, sheet);
  };
  const click = async (sheet: string, a1: string): Promise<void> => {
    await goTo(sheet);
    if ((await placeOf(sheet, a1)) === null) await goToCell(page, a1);
    const place = await placeOf(sheet, a1);
    if (place === null) throw new Error(`${sheet}!${a1} cannot be scrolled into view.`);
    await page.mouse.click(place.x + Math.min(place.width, 30) / 2, place.y + place.height / 2);
    await page.waitForFunction((at) => globalThis.workbench.activeCell() === at, a1);
    await drawn(page);
  };

  return {
    page,
    url,
    workbench: () => server.workbench(),
    cut: () => server.close(),
    serveAgain: async (next) => {
      server = await servePage({ ...serve, workbench: next, port: Number(new URL(url).port) });
    },
    cell,
    content: (sheet, a1) =>
      page.evaluate(([name, at]) => globalThis.workbench.content(name, at), [sheet, a1] as const),
    waitForCell: async (sheet, a1, text) => {
      await page.waitForFunction(
        ([name, at, wanted]) =>
          globalThis.workbench.sheets().includes(name) && globalThis.workbench.cell(name, at) === wanted,
        [sheet, a1, text] as const,
      );
    },
    goTo,
    click,
    type: async (sheet, a1, text) => {
      await click(sheet, a1);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await settled();
    },
    menu: async (...captions) => {
      const [title, ...items] = captions;
      await page
        .getByRole('menubar')
        .getByRole('menuitem', { name: title ?? '', exact: true })
        .click();
      for (const item of items)
        await page
          .locator('.menu-list button', { has: page.getByText(item, { exact: true }) })
          .last()
          .click();
    },
    frame: (which) => whatIsIn(page, which),
    errors: () => errors,
    close: async () => {
      await context.close();
      await server.close();
      await leaveBrowser();
      if (errors.length > 0) throw new Error(`The page reported:\n${errors.join('\n')}`);
    },
  };
};
