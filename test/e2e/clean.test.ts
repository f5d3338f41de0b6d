import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../scripts/build/pages.ts';
import { contacts } from '../../src/schema/tables/contacts.ts';
import { customers } from '../../src/schema/tables/customers.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import type { Language } from '../../src/words/languages.ts';
import { speaker } from '../../src/words/say.ts';
import type { SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { aShop, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { fillTab, nobodyWatches } from '../contract/usecases/fillTab.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { closeBrowser, openDialog } from './openSidebar.ts';
import { tabTo } from './tabTo.ts';

let html = '';
let filled: SavedWorld;

beforeAll(async () => {
  html = (await buildPages()).Clean ?? '';
  const shop = await aShop();
  nobodyWatches(shop);
  fillTab(shop, customers, [
    { id: 'C-1', name: 'Acme Corporation', phone: '(202) 555-0100', country: 'Germany' },
    { id: 'C-2', name: 'ACME Corp.', phone: '+1 202 555 0100', email: 'ann@gmial.com' },
    { id: 'C-3', name: '山田商店', phone: '0171 2345678' },
    { id: 'C-4', name: '山田商店', phone: '0171 2345678' },
  ]);
  fillTab(shop, contacts, [{ id: 'P-1', customer: 'C-2', customerName: 'ACME Corp.', name: 'Ann Lee' }]);
  filled = saveWorld(shop);
});
afterAll(closeBrowser);

/** The filled register, whose owner speaks `language`, and the dialog over it in its own size. */
const open = async (language: Language) => {
  const shop: Workbench = await reopen(filled);
  shop.world.people = shop.world.people.map((one) =>
    one.key === 'owner' ? { ...one, language: language.replace('-', '_') } : one,
  );
  const opened = await openDialog(shop, { html, language });
  opened.page.setDefaultTimeout(60_000);
  return { shop, ...opened };
};

const register = (shop: Workbench) => [rowsOf(shop, 'Customers'), rowsOf(shop, 'Contacts')];

describe('R14: the dialog for clean-up, with the keyboard alone', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'merges two of a group field by field, undoes it, and mends a cell, in %s',
    async (language) => {
      const { shop, page, errors, close } = await open(language);
      const say = speaker(catalogues[language]);
      const look = async (): Promise<void> => {
        await expectAccessible(page);
        await expectSpoken(page, language, ['Customers']);
      };
      const press = (key: string): Promise<void> => page.keyboard.press(key);
      await page.getByText(say('clean.found', { n: 2, compared: 4 })).waitFor();
      await look();
      const before = register(shop);

      const [a, b] = ['Acme Corporation', 'ACME Corp.'];
      await tabTo(page, say('clean.compare.label', { a, b }));
      await press('Enter');
      await page.getByText(say('clean.goes')).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'merge-title');
      await look();
      await tabTo(
        page,
        say('clean.choice.label', { field: say('Customers.phone'), value: '(202) 555-0100' }),
      );
      await press('ArrowRight');
      await tabTo(page, say('clean.merge'));
      await press('Enter');
      await page.getByText(say('clean.merged', { drop: b, keep: a })).waitFor();
      await look();
      expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual([a, '山田商店', '山田商店']);
      expect(rowsOf(shop, 'Customers')[0]).toMatchObject({
        'E-mail': 'ann@gmial.com',
        Phone: '+1 202 555 0100',
        Country: 'Germany',
      });
      expect(rowsOf(shop, 'Contacts')[0]).toMatchObject({ Customer: a });

      await tabTo(page, say('clean.undo'));
      await press('Enter');
      await page.getByText(say('clean.undo.done')).waitFor();
      expect(register(shop)).toEqual(before);

      await page.locator('#tab-duplicates').focus();
      await press('ArrowRight');
      const cell = 'Customers!G3';
      const fix = say('clean.fix.label', { cell, value: 'ann@gmail.com' });
      await page.getByRole('button', { name: fix }).waitFor();
      await look();
      await tabTo(page, fix);
      await press('Enter');
      await page.getByText(say('clean.fix.done', { cell })).waitFor();
      expect(rowsOf(shop, 'Customers')[1]).toMatchObject({ 'E-mail': 'ann@gmail.com' });
      await look();
      // The keyboard stays: the same button takes it back, and does it again.
      await press('Enter');
      await page.getByText(say('clean.fix.undone', { cell })).waitFor();
      expect(rowsOf(shop, 'Customers')[1]).toMatchObject({ 'E-mail': 'ann@gmial.com' });
      await press('Enter');
      await page.getByText(say('clean.fix.done', { cell })).waitFor();
      expect(rowsOf(shop, 'Customers')[1]).toMatchObject({ 'E-mail': 'ann@gmail.com' });
      expect(errors).toEqual([]);
      await close();
    },
    240_000,
  );

  test('overwrites nothing that somebody changed since the two were shown side by side, and says so', async () => {
    const { shop, page, close } = await open('en');
    const say = speaker(catalogues.en);
    await tabToFirstPair(page, say('clean.compare.label', { a: 'Acme Corporation', b: 'ACME Corp.' }));
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'F2', values: [["'0171 9"]] });
    await tabTo(page, say('clean.merge'));
    await page.keyboard.press('Enter');
    await page.getByText(say('clean.conflict', { fields: say('Customers.phone') })).waitFor();
    await expectAccessible(page);
    expect(rowsOf(shop, 'Customers')).toHaveLength(4);
    expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ Phone: '0171 9' });
    await close();
  });
});

const tabToFirstPair = async (
  page: Awaited<ReturnType<typeof open>>['page'],
  name: string,
): Promise<void> => {
  await page.getByRole('button', { name }).waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByText(catalogues.en['clean.goes']).waitFor();
};
