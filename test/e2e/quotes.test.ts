import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '../../src/schema/tables/contacts.ts';
import { customers } from '../../src/schema/tables/customers.ts';
import { opportunities } from '../../src/schema/tables/opportunities.ts';
import { products } from '../../src/schema/tables/products.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import type { SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { answerOf, aShop, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { fillTab, nobodyWatches } from '../contract/usecases/fillTab.ts';
import { abroad, aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;
let saved: SavedWorld;

beforeAll(async () => {
  const empty = await aShop();
  nobodyWatches(empty);
  fillTab(empty, customers, [{ id: 'C-1', name: 'Acme Tools' }]);
  fillTab(empty, opportunities, [
    {
      id: 'O-1',
      number: 'N-17',
      customer: 'C-1',
      customerName: 'Acme Tools',
      stage: 'Engaging',
      product: 'GTX Pro',
    },
  ]);
  fillTab(empty, contacts, [{ id: 'P-1', customer: 'C-1', name: 'Ann Lee', position: 'Buyer' }]);
  fillTab(empty, products, [
    { id: 'A-1', name: 'GTX Pro', price: '4821' },
    { id: 'A-2', name: 'MG Special', price: '55' },
  ]);
  saved = saveWorld(empty);
  shop = await reopen(saved);
}, 90_000);

const open = aDialog('Quotes');
const picture = pictures();

describe('The page of quotes (R56)', () => {
  test('makes a quote by keyboard, reckons it live, sends, prints, and turns the accepted one into a contract', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByText('No open quotes.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New quote' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Find the customer').fill('acme');
    await page.getByRole('button', { name: 'Acme Tools' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Line 1: Product').selectOption('GTX Pro');
    await expect.poll(() => page.getByLabel('Line 1: Unit price').inputValue()).toBe('4821');
    await page.getByLabel('Line 1: Quantity').fill('3');
    await page.getByLabel('Line 1: Tax rate').fill('19');
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByLabel('Line 2: Description').fill('Delivery and set-up');
    await page.getByLabel('Line 2: Unit price').fill('120.50');
    await page.getByLabel('Discount (%)', { exact: true }).fill('5');
    await page.getByLabel('Opportunity').selectOption({ label: 'N-17 · GTX Pro' });
    await page.getByRole('button', { name: 'Make these lines its own' }).click();
    await page.getByText('is worth USD 14,583.50').waitFor();
    await page.getByLabel('Contact').selectOption({ label: 'Ann Lee · Buyer' });
    await page.getByLabel('Currency').fill('EUR');
    await page.getByLabel('Exchange rate (1 EUR = ? USD)').fill('1.1');
    await picture(page, 'en-foreign');
    await page.getByLabel('Currency').fill('USD');
    await page.getByLabel('Valid until').fill('2018-02-01');
    await page.getByLabel('Terms').fill('30 days net');
    // 3 × 4,821 + 120.50, less 5 %; 19 % on the drill's part.
    await page.getByText('USD 16,464.89').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-editor');
    expect(rowsOf(shop, 'Quotes')).toMatchObject([{ Opportunity: 'N-17', Total: '16,464.89' }]);
    await page.getByRole('button', { name: 'Mark as sent' }).click();
    await page.getByText('Marked as sent.').waitFor();
    await picture(page, 'en-sent');
    await page.getByRole('button', { name: 'Print view' }).click();
    await page.frameLocator('iframe').getByText('Acme Tools').waitFor();
    await page.frameLocator('iframe').getByText('Ann Lee').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-paper');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PDF' }).click();
    expect((await download).suggestedFilename()).toBe('Q-2018-0001-Acme-Tools.pdf');
    await page.getByRole('button', { name: 'Q-2018-0001' }).click();
    await page.getByRole('button', { name: 'Accepted' }).click();
    await page.getByText('Contract C-2018-0001 is drafted.').waitFor();
    await page.getByRole('button', { name: 'All quotes' }).click();
    await page.getByText('All', { exact: true }).locator('..').getByRole('radio').check();
    await page.getByRole('button', { name: 'Q-2018-0001' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-list');
  }, 240_000);

  test.each([
    [
      'en',
      'owner',
      false,
      'Member of level Gold: price list “Members” and 5% discount proposed. You can change it.',
    ],
    ['zh-CN', 'china', true, '金卡'],
    ['zh-TW', 'taiwan', true, '金卡'],
  ] as const)(
    'a new quote for a member proposes the level’s list and discount, in words (R94), %s',
    async (language, who, dark, said) => {
      const members = await reopen(saved);
      answerOf(members, 'switchLoyalty', { on: true });
      const level = {
        name: language === 'en' ? 'Gold' : '金卡',
        from: '0',
        discount: '0.05',
        priceList: 'Members',
      };
      answerOf(members, 'saveLevel', { id: null, values: level, seen: {} });
      const page = await open(members, { who, language, dark });
      const say = (key: keyof typeof catalogues.en): string => catalogues[language][key];
      await page.getByRole('button', { name: say('quote.new') }).click();
      await page.getByLabel(say('quote.customer.find')).fill('acme');
      await page.getByRole('button', { name: 'Acme Tools' }).click();
      await page.getByText(said).waitFor();
      const list = page.getByLabel(say('Quotes.priceList'));
      const discount = page.getByLabel(`${say('Quotes.discount')} (%)`, { exact: true });
      expect([await list.inputValue(), await discount.inputValue()]).toEqual(['Members', '5']);
      await expectAccessible(page);
      await picture(page, `${language}-member`);
      // What a person typed stays with another customer; what was proposed goes.
      await discount.fill('7');
      await page.getByRole('button', { name: say('quote.customer.change') }).click();
      expect([await list.inputValue(), await discount.inputValue()]).toEqual(['', '7']);
      await page.getByLabel(say('quote.customer.find')).fill('acme');
      await page.getByRole('button', { name: 'Acme Tools' }).click();
      await page.waitForFunction(
        (value) => [...document.querySelectorAll('select')].some((one) => one.value === value),
        'Members',
      );
      expect(await discount.inputValue()).toBe('7');
    },
    240_000,
  );

  test('shows where somebody else changed the same, and loses nothing that was typed', async () => {
    shop.signIn('owner');
    const line = { id: null, values: { description: 'Work', quantity: 1, price: 10 }, seen: {} };
    const made = answerOf(shop, 'saveQuote', {
      id: null,
      customer: 'C-1',
      values: { number: 'X-9' },
      seen: {},
      lines: [line],
      gone: [],
    }).shown;
    const page = await open(shop, { who: 'owner' });
    await page.getByRole('button', { name: 'X-9' }).click();
    await page.getByLabel('Terms').fill('Mine');
    const [first] = made.lines;
    answerOf(shop, 'saveQuote', {
      id: made.quote.id,
      customer: 'C-1',
      values: { terms: 'Theirs' },
      seen: { terms: null },
      lines: [{ id: first.id, values: line.values, seen: line.values }],
      gone: [],
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody changed this meanwhile: Terms.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-conflict');
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByText('Saved.').waitFor();
    expect(rowsOf(shop, 'Quotes').find((row) => row.Number === 'X-9')?.Terms).toBe('Mine');
  }, 240_000);

  test.each(abroad)(
    'speaks the language of %s (%s)',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.getByRole('button', { name: 'X-9' }).waitFor();
      await expectAccessible(page);
      await picture(page, `${language}-list`);
      await page.getByRole('button', { name: 'X-9' }).click();
      await page.locator('.totals').waitFor();
      await expectAccessible(page);
      await picture(page, `${language}-editor`);
      await page.locator('.foot .button').first().click();
      await page.frameLocator('iframe').getByText('X-9').first().waitFor();
      await picture(page, `${language}-paper`);
    },
    240_000,
  );
});
