/** A page of the add-on for the tests of a file: built once, opened over any shop, closed after each test. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildPage, type PageName } from '../../scripts/build/pages.ts';
import type { Workbench } from '../../workbench/control.ts';
import {
  closeBrowser,
  type OpenSidebar,
  openDialog,
  openSidebar,
  type SidebarOptions,
} from './openSidebar.ts';

/** Who works in Chinese: one in the light, the other one in the dark. */
export const abroad = [
  ['china', 'zh-CN', false],
  ['taiwan', 'zh-TW', true],
] as const;

/** Makes managers of those who work in Chinese, in two rows of the team. */
export const bothManage = (shop: Workbench, row = 2): void => {
  const values = [
    [`T-${row}`, '王芳', 'wang@example.com', 'Manager'],
    [`T-${row + 1}`, '陳怡君', 'chen@example.com', 'Manager'],
  ];
  shop.edit({ type: 'set', sheet: 'Team', a1: `A${row}`, values });
};

interface Habits {
  /** Most milliseconds for whatever is waited for. */
  readonly wait?: number;
  /** What stands in the page once it is drawn. */
  readonly drawn?: string;
}

interface Opening extends Omit<SidebarOptions, 'html'> {
  /** Who signs in before; else whoever is. */
  readonly who?: string;
}

type Open = (shop: Workbench, opening?: Opening) => Promise<Page>;

/** What opens a dialog of the add-on; each that was opened must have reported no error when its test is over. */
export const aDialog = (name: PageName, habits: Habits = {}): Open => opener(openDialog, name, habits);

/** The same as wide as a sidebar. */
export const aSidebar = (name: PageName, habits: Habits = {}): Open => opener(openSidebar, name, habits);

const opener = (open: typeof openSidebar, name: PageName, { wait = 60_000, drawn }: Habits): Open => {
  let html = '';
  const opened: OpenSidebar[] = [];
  beforeAll(async () => {
    html = await buildPage(name);
  }, 60_000);
  afterEach(async () => {
    for (const one of opened.splice(0)) {
      await one.close();
      expect(one.errors).toEqual([]);
    }
  });
  afterAll(closeBrowser);
  return async (shop, { who, ...options } = {}) => {
    if (who !== undefined) shop.signIn(who);
    const one = await open(shop, { html, ...options });
    opened.push(one);
    one.page.setDefaultTimeout(wait);
    if (drawn !== undefined) await one.page.locator(drawn).first().waitFor();
    return one.page;
  };
};
