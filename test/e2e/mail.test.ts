import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { SavedWorld } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import {
  aMailShop,
  HOUR,
  queue,
  receivers,
  sameMailShop,
  setting,
  toCustomer,
  toUs,
} from '../contract/mail/aMailShop.ts';
import { abroad, aDialog, bothManage } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { pictures } from './picture.ts';

let world: SavedWorld;
const names = Array.from({ length: 30 }, (_, n) => [
  `Customer ${n}`,
  `Colleague ${n}`,
  `spring ${n}`,
  `notice ${n}`,
]).flat();

/** One held, one failed, one sent, some that wait, mail to customers off. */
beforeAll(async () => {
  const shop = await aMailShop();
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

const open = aDialog('Mail', { drawn: '[role=tab]' });
const picture = pictures('mail-');

describe('The page Mail', () => {
  test('what is in doubt stands first and is settled with two buttons; what waits says why', async () => {
    const shop = await sameMailShop(world);
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
    const shop = await sameMailShop(world);
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

  test.each(abroad)(
    'speaks to %s in %s, and nothing else',
    async (who, language, dark) => {
      const say = speaker(catalogues[language]);
      const shop = await sameMailShop(world);
      bothManage(shop, 3);
      const page = await open(shop, { who, language, dark });
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
