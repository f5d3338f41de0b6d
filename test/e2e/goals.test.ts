import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { opportunities } from '../../src/schema/tables/opportunities.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { answerOf, aShop, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { fillTab } from '../contract/usecases/fillTab.ts';
import { aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { pictures } from './picture.ts';

let world: SavedWorld;

const team = ['Ann Able', 'Ben Baker', 'Cid Cole', 'Dee Dale'];
const goods = ['Drill', 'Saw', 'Lamp'];
const day = (days: number): string =>
  new Date(Date.UTC(2015, 11, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** Two years in which a deal is opened every other day; two of three are won after a month or so. */
const deals = Array.from({ length: 380 }, (_, index) => {
  const [openedOn, closedOn] = [index * 2, index * 2 + 20 + (index % 25)];
  const isOver = closedOn < 760;
  const isWon = index % 3 !== 0;
  return {
    id: `O-${index + 1}`,
    customer: `C-${index % 40}`,
    product: goods[index % 3] ?? '',
    owner: team[(index * 7) % 4] ?? '',
    stage: isOver ? (isWon ? 'Won' : 'Lost') : 'Bid',
    openedOn: day(openedOn),
    closedOn: isOver ? day(closedOn) : '',
    // Of one salesperson nobody wrote down what it cost, of the others of every second deal.
    cost: team.indexOf(team[(index * 7) % 4] ?? '') === 0 || index % 2 === 0 ? '' : '400',
    value: String(isOver && !isWon ? 0 : 1000 + ((index * 37) % 900) + (index % 60)),
  };
});

beforeAll(async () => {
  const shop = await aShop();
  const set = (sheet: string, values: readonly (readonly string[])[]) =>
    shop.edit({ type: 'set', sheet, a1: 'A2', values });
  set(
    'Team',
    team.map((name, index) => [
      `T-0000000${index + 1}`,
      name,
      ['wang@example.com', 'chen@example.com'][index] ?? '',
      'Manager',
      '',
      index < 2 ? 'West' : 'East',
    ]),
  );
  set(
    'Products',
    goods.map((name, index) => [`A-0000000${index + 1}`, name]),
  );
  shop.edit({ type: 'insertRows', sheet: 'Opportunities', at: 3, count: 400 });
  fillTab(shop, opportunities, deals);
  world = saveWorld(shop);
}, 300_000);

const plans = ['Plan A', 'Plan B'];

const aShopWithSales = (): Promise<Workbench> => reopen(world);

const open = aDialog('Goals', { wait: 30_000, drawn: '[role=tab]' });
const picture = pictures('goals-');
const type = async (page: Page, label: string, text: string): Promise<void> => {
  const box = page.getByLabel(label, { exact: true });
  await box.fill(text);
  await box.press('Enter');
};
const sumOf = (row: Readonly<Record<string, string>>): number =>
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
    .map((month) => Math.round(Number((row[month] ?? '').replace(/,/g, '')) * 100))
    .reduce((sum, one) => sum + one, 0);

describe('The page of targets and forecast', () => {
  test('a year by a method, a month by hand, split among people: saved rows sum to the cent (R71–R77)', async () => {
    const shop = await aShopWithSales();
    const page = await open(shop);
    await page.getByText('This year has no target yet.').waitFor();
    await page.getByLabel('Uplift or cut, %').fill('5');
    await page.getByLabel('Held back for risk, %').fill('10');
    await page.getByRole('button', { name: 'Reckon' }).click();
    await page.getByText(/The method gives .* target \$/).waitFor();
    const whole = await page.getByLabel('2018 in all: Target').inputValue();
    await type(page, 'Mar: Target', '12345.67');
    await expect.poll(() => page.getByLabel('Mar: Target').inputValue()).toBe('12,345.67');
    await expect.poll(() => page.getByLabel('2018 in all: Target').inputValue()).toBe(whole);
    await expectAccessible(page);
    await picture(page, 'whole');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved in the tab Targets.').waitFor();
    await page.getByLabel('Split by').selectOption('rep');
    await page.getByRole('button', { name: 'Split as last year' }).click();
    await page.getByText('The parts sum exactly to the whole').waitFor();
    await type(page, 'Ben Baker: Q2', '3000.01');
    await expect.poll(() => page.getByLabel('Ben Baker: Q2').inputValue()).toBe('3,000.01');
    await page.getByText('The parts sum exactly to the whole').waitFor();
    await type(page, 'Ben Baker: Q3', '99000000');
    await page.getByText('That leaves no way to meet the sums').waitFor();
    await expectAccessible(page);
    await picture(page, 'reps');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved in the tab Targets.').waitFor();
    const [all, ...reps] = rowsOf(shop, 'Targets');
    expect(reps).toHaveLength(4);
    expect(Math.round(Number(whole.replace(/,/g, '')) * 100)).toBe(sumOf(all ?? {}));
    expect(reps.map(sumOf).reduce((sum, one) => sum + one, 0)).toBe(sumOf(all ?? {}));
  });

  test('the forecast three ways, with its interval and how it did in the past (R64)', async () => {
    const page = await open(await aShopWithSales());
    await page.getByRole('tab', { name: 'Forecast' }).click();
    await page.getByText(/Four of five runs end between/).waitFor();
    expect(await page.locator('#panel-forecast tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/^Weighted.*\$[\d,.]+[-\d.]+%/),
      expect.stringMatching(/^Conversion.*\$[\d,.]+[-\d.]+%/),
      expect.stringMatching(/^Simulation.*\$[\d,.]+[-\d.]+%/),
    ]);
    await expectAccessible(page);
    await picture(page, 'forecast');
  });

  test('two plans of commission side by side, with what they bring about (R80)', async () => {
    const shop = await aShopWithSales();
    const values = { name: 'Plain', base: 'revenue', rate: 0.05 };
    answerOf(shop, 'saveCommission', { id: null, values, seen: {} });
    const page = await open(shop);
    await page.getByRole('tab', { name: 'Commission' }).click();
    await page.getByRole('button', { name: 'Add a plan' }).click();
    await page.getByLabel('Plan', { exact: true }).fill('Capped');
    await page.getByLabel('Rate, %', { exact: true }).fill('8');
    await page.getByLabel('Cap a year').fill('3000');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Capped' }).waitFor();
    await page.getByText(/are past the cap/).waitFor();
    await expectAccessible(page);
    await picture(page, 'commission');
    expect(rowsOf(shop, 'Commission plans')).toMatchObject([
      { Plan: 'Plain' },
      { Plan: 'Capped', Rate: '8.0%' },
    ]);
  });

  test.each(['zh-CN', 'zh-TW'] as const)('speaks %s in every view, in the dark too', async (language) => {
    const shop = await aShopWithSales();
    for (const [name, base] of [
      ['Plan A', 'revenue'],
      ['Plan B', 'margin'],
    ])
      answerOf(shop, 'saveCommission', { id: null, values: { name, base, rate: 0.05 }, seen: {} });
    shop.signIn(language === 'zh-CN' ? 'china' : 'taiwan');
    const say = speaker(catalogues[language]);
    const page = await open(shop, { dark: true });
    await page.getByRole('button', { name: say('goal.reckon') }).click();
    await expectSpoken(page, language, [...team, ...goods]);
    await picture(page, `${language}-whole`);
    await page.getByRole('tab', { name: say('goal.tab.forecast') }).click();
    await page.locator('tbody').last().waitFor();
    await expectSpoken(page, language, [...team, ...goods]);
    await picture(page, `${language}-forecast`);
    await page.getByRole('tab', { name: say('goal.tab.commission') }).click();
    await page.getByText(say('goal.commission.costUnknown')).first().waitFor();
    await expectSpoken(page, language, [...team, ...goods, ...plans]);
    await picture(page, `${language}-commission`);
    await expectAccessible(page);
  });
});
