import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../scripts/build/pages.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { Project, SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import {
  aMailShop,
  HOUR,
  mailProject,
  queue,
  receivers,
  setting,
  toCustomer,
  toUs,
} from '../contract/mail/aMailShop.ts';
import { reopen } from '../contract/usecases/aShop.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { closeBrowser, type OpenSidebar, openDialog, type SidebarOptions } from './openSidebar.ts';
import { pictures } from './picture.ts';

let project: Project;
let html = '';
let world: SavedWorld;
const opened: OpenSidebar[] = [];
const names = Array.from({ length: 30 }, (_, n) => [
  `Customer ${n}`,
  `Colleague ${n}`,
  `spring ${n}`,
  `notice ${n}`,
]).flat();

/** One held, one failed, one sent, some that wait, mail to customers off. */
beforeAll(async () => {
  const pages = await buildPages();
  html = pages.Mail ?? '';
  project = { ...(await mailProject()), html: pages };
  const shop = await aMailShop({ project });
  setting(shop, 'customerMailOn', 'FALSE');
  queue(shop, [toUs(1), toUs(2), toUs(3, { to: 'us3' })]);
  shop.inject([{ at: { method: 'MailApp.sendEmail' }, what: { kill: 'before', unflushed: 'kept' } }]);
  shop.run('hourly');
  queue(shop, [
    toCustomer(1),
    toCustomer(2),
    toCustomer(29),
    toUs(4, { notBefore: '2018-01-03T15:00:00.000Z' }),
  ]);
  shop.run('hourly');
  world = saveWorld(shop);
}, 300_000);
afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close();
    expect(one.errors).toEqual([]);
  }
});
afterAll(closeBrowser);

const open = async (shop: Workbench, options: Partial<SidebarOptions> = {}): Promise<Page> => {
  const one = await openDialog(shop, { html, ...options });
  opened.push(one);
  one.page.setDefaultTimeout(60_000);
  await one.page.getByRole('tab').first().waitFor();
  return one.page;
};
const picture = pictures('mail-');

describe('The page Mail', () => {
  test('what is in doubt stands first and is settled with two buttons; what waits says why', async () => {
    const shop = await reopen(world, { project });
    const page = await open(shop);
    const rows = page.getByRole('table', { name: 'Outbox' }).locator('tbody tr');
    expect(await rows.first().innerText()).toContain('In doubt whether it went');
    expect(await rows.nth(1).innerText()).toContain('Address unusable');
    await page.getByText('Mail to customers is off').first().waitFor();
    await picture(page, 'outbox');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send it: us1@example.com' }).click();
    await page.getByText('Queued. It leaves with the next hourly run.').waitFor();
    await page.getByRole('button', { name: 'It went: us1@example.com' }).waitFor({ state: 'detached' });
    await page.getByLabel('Why').selectOption({ label: 'Campaign' });
    await page.getByRole('button', { name: 'Cancel all of this kind (3)' }).click();
    await page.getByText('3 messages will not be sent.').waitFor();
    await page.getByRole('button', { name: 'Keep them' }).click();
    await page.getByRole('button', { name: 'Cancel: c2@example.com' }).click();
    await page.getByRole('button', { name: 'Cancel all of this kind (2)' }).waitFor();
    shop.advance({ ms: HOUR });
    expect(receivers(shop)).toEqual(['us2@example.com', 'us1@example.com']);
  }, 240_000);

  test('a dry run shows what would go and why not, and lets mail to customers be switched on', async () => {
    const shop = await reopen(world, { project });
    const page = await open(shop);
    await page.getByRole('tab', { name: 'Dry run and switches' }).click();
    await page.getByLabel('Mail to customers').click();
    await page.getByText('Look at the dry run first').waitFor();
    await page.getByRole('button', { name: 'Show the dry run' }).click();
    await page.getByText('2 would go · 2 would not go').waitFor();
    await page.getByText('No consent').waitFor();
    await page.getByText('Text to c1@example.com').click();
    await page.getByText('Dear Customer 1').waitFor();
    await picture(page, 'dry-run');
    await expectAccessible(page);
    await page.getByLabel('Mail to customers').click();
    await page.getByText('Mail to customers is on.').waitFor();
    shop.advance({ ms: HOUR });
    expect(receivers(shop)).toEqual(['us2@example.com', 'c1@example.com', 'c2@example.com']);
    await page.getByLabel('Stop all mail').click();
    await page.getByRole('status').filter({ hasText: 'All mail is stopped.' }).waitFor();
    await page.getByRole('tab', { name: 'Health' }).click();
    await page.locator('dd', { hasText: 'owner@example.com' }).first().waitFor();
    await picture(page, 'health');
    await expectAccessible(page);
  }, 240_000);

  test.each([
    ['zh-CN', 'china', false],
    ['zh-TW', 'taiwan', true],
  ] as const)(
    'speaks %s, and nothing else',
    async (language, person, dark) => {
      const say = speaker(catalogues[language]);
      const shop = await reopen(world, { project });
      shop.edit({
        type: 'set',
        sheet: 'Team',
        a1: 'A3',
        values: [
          ['T-2', '王芳', 'wang@example.com', 'Manager'],
          ['T-3', '陳怡君', 'chen@example.com', 'Manager'],
        ],
      });
      shop.signIn(person);
      const page = await open(shop, { language, dark });
      for (const tab of ['list', 'dryRun', 'health'] as const) {
        await page.getByRole('tab', { name: say(`outbox.tab.${tab}`), exact: true }).click();
        if (tab === 'dryRun') {
          await page.getByRole('button', { name: say('outbox.dryRun.do') }).click();
          await page.getByRole('table', { name: say('outbox.dryRun.result') }).waitFor();
        }
        await expectSpoken(page, language, names);
        await expectAccessible(page);
        await picture(page, `${tab}-${language}`);
      }
    },
    240_000,
  );
});
