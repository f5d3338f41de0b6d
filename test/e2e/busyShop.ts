/** A shop with something to do, and its sidebar in a browser. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildPages } from '../../scripts/build/pages.ts';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop } from '../contract/usecases/aShop.ts';
import { type OpenSidebar, openSidebar, type SidebarOptions } from './openSidebar.ts';

let built: Promise<string> | null = null;

/** The sidebar's page as it is built. */
export const sidebarPage = (): Promise<string> => {
  built ??= buildPages().then((pages) => pages.Sidebar ?? '');
  return built;
};

/** A shop with a customer, three follow-ups of it and one person, Darcel at the keyboard. */
export const aBusyShop = async (): Promise<Workbench> => {
  const shop = await aShop();
  const team = [['T-1', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson']];
  shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: team });
  shop.signIn('sales');
  const values = { name: 'Acme', status: 'existing', phone: '0171 2345678', email: 'info@acme.example' };
  const { id: customer } = answerOf(shop, 'addCustomer', { values, twin: false });
  answerOf(shop, 'addCustomer', { values: { name: 'Zencorp' }, twin: false });
  for (const [subject, dueOn] of [
    ['Ask about the fleet', '2017-12-30'],
    ['Call back', '2018-01-02'],
    ['Send the quote', '2018-01-02'],
  ]) {
    answerOf(shop, 'setFollowUp', {
      customer,
      values: { subject, dueOn, channel: 'call', owner: 'Darcel Schlecht' },
    });
  }
  answerOf(shop, 'savePerson', {
    customer,
    values: { name: 'Wei Lindgren', part: 'decider', phone: '+1 202-555-0101' },
  });
  const log = {
    happenedOn: '2018-01-01',
    channel: 'visit',
    summary: 'Showed the car',
    outcome: 'interested',
  };
  answerOf(shop, 'logInteraction', { customer, values: log, next: null });
  shop.select('Customers', 'A2');
  return shop;
};

/** The id of Acme, the shop's first customer. */
export const acme = (shop: Workbench): string =>
  answerOf(shop, 'findCustomers', { text: 'Acme' }).found[0].id;

/** Opens the sidebar of a shop, and closes it again; fails where the page reported an error. */
export const opened = async (
  shop: Workbench,
  use: (sidebar: OpenSidebar & { page: Page }) => Promise<void>,
  options: Partial<SidebarOptions> = {},
): Promise<void> => {
  const sidebar = await openSidebar(shop, { html: await sidebarPage(), ...options });
  sidebar.page.setDefaultTimeout(45_000);
  try {
    await use(sidebar);
    expect(sidebar.errors).toEqual([]);
  } finally {
    await sidebar.close();
  }
};

/** What axe finds wrong with the page as it stands. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await axeScript());
  const found: { violations: { id: string; nodes: { target: string[] }[] }[] } =
    await page.evaluate('axe.run()');
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

export const openCard = async (page: Page): Promise<void> => {
  await page.locator('#tab-customer').click();
  await page.locator('.card').waitFor();
};

export const callsOf = ({ calls }: OpenSidebar, name: string): number =>
  calls.filter((call) => call.name === name).length;

const axeScript = (): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
