/** Who is about to be lost, why, and what winning back may cost: the tab Churn over a register of a few years. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/days.ts';
import { churnCheck } from '../../../src/domain/value/churnCheck.ts';
import { purchaseDays } from '../../../src/domain/value/purchaseDays.ts';
import { gapsOf, rhythmOf } from '../../../src/domain/value/rhythm.ts';
import { winBack } from '../../../src/domain/value/winBack.ts';
import type { Day } from '../../../src/schema/day.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { chance } from '../../unit/domain/value/chance.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, cellOf, rowsOf, setting } from './aShop.ts';
import { sheetValues } from './sheetValues.ts';

const today: Day = '2018-01-02';
const luck = chance(5);
const whole = (from: number, to: number): number => from + Math.floor(luck.uniform() * (to - from + 1));
const count = 42;

/** Each buys in a rhythm; a third of them stopped at some time. */
const orders = Array.from({ length: count }, (_, index) => {
  const gap = whole(15, 35);
  const until = index % 3 === 0 ? whole(150, 400) : whole(0, gap);
  return Array.from({ length: whole(9, 14) }, (_one, back) => ({
    customer: customerId(index),
    orderedOn: addDays(today, -(until + back * gap + whole(0, 4))),
    value: whole(10, 300),
  }));
})
  .flat()
  .map((one, index) => ({ id: `B-${index}`, ...one }));

const now = daysBetween('1970-01-01', today);
const daysOf = purchaseDays(
  orders.map(({ customer, orderedOn, value }) => ({ customer, day: orderedOn, value })),
);
const contacts = [2, 5, 8].map((index) => ({
  id: `I-${index}`,
  customer: customerId(index),
  happenedOn: addDays(today, -3),
  channel: 'Call',
  summary: 'They were annoyed',
  satisfaction: 2,
}));

describe('The tab Churn (R102, R103)', () => {
  let shop: Workbench;
  const header = 6;
  const column = (letters: string): readonly (string | number | boolean)[] =>
    sheetValues(shop, 'Churn', letters).slice(header - 1, header - 1 + count);
  const listed = (): readonly string[] =>
    column('A').flatMap((id) => (String(id).startsWith('C-') ? [String(id)] : []));
  const rowOf = (id: string): number => listed().indexOf(id) + header + 1;

  beforeAll(async () => {
    shop = await aShop({ realLimitMs: 900_000 });
    setting(shop, 'showUsage', 'TRUE');
    shop.edit({ type: 'insertRows', sheet: 'Transactions', at: 200, count: 300 });
    await fill(shop, {
      Customers: Array.from({ length: count }, (_, index) => ({
        id: customerId(index),
        name: `Customer ${index}`,
        owner: 'Darcel Schlecht',
      })),
      Orders: orders,
      Interactions: contacts,
      Usage: [90, 60, 10].map((ago, index) => ({
        id: `U-${index}`,
        customer: customerId(2),
        readOn: addDays(today, -ago),
        measure: 'Logins',
        amount: index === 2 ? 30 : 50,
      })),
    });
    const { record } = shop.run('openInsight');
    if (record.error) throw new Error(record.error.message);
  }, 240_000);

  test('says that there is too little before the nightly run, and lists whom satisfaction warns of', () => {
    expect(cellOf(shop, 'Churn', 'A2')).toMatch(/^Too little to say/);
    expect([...listed()].sort()).toEqual([2, 5, 8].map(customerId));
    expect(cellOf(shop, 'Churn', `D${rowOf(customerId(5))}`)).toBe('satisfaction 2.0');
  });

  test('shows how the warning would have told half a year ago: precision and recall beside the share lost of all', () => {
    answerOf(shop, 'fitModel');
    const wanted = churnCheck(daysOf.values(), now);
    expect(wanted.tells).toBe(true);
    expect(cellOf(shop, 'Churn', 'A2')).toMatch(
      new RegExp(`flagged ${wanted.flagged} of ${wanted.judged} customers`),
    );
    const figures = ['C4', 'D4', 'E4'].map((at) => Number(cellOf(shop, 'Churn', at)));
    expect(figures).toEqual([wanted.judged, wanted.flagged, wanted.lost]);
    const shares = [wanted.precision, wanted.recall, wanted.base].map(
      (share) => `${Math.round((share ?? 0) * 100)}%`,
    );
    expect(['F4', 'G4', 'H4'].map((at) => cellOf(shop, 'Churn', at))).toEqual(shares);
    expect([cellOf(shop, 'Churn', 'A4'), cellOf(shop, 'Churn', 'B4')]).toEqual([today, addDays(today, -182)]);
  });

  test('lists each customer whose gap is longer than nine of ten, who is dissatisfied or uses less, and says why', () => {
    const late = [...daysOf].filter(([, { days }]) => (rhythmOf(days, now)?.lateness ?? 0) >= 0.9);
    const wanted = new Set([...late.map(([id]) => id), ...contacts.map(({ customer }) => customer)]);
    expect(late.length).toBeGreaterThanOrEqual(10);
    expect([...listed()].sort()).toEqual([...wanted].sort());
    expect(cellOf(shop, 'Churn', 'A5')).toMatch(new RegExp(`^Customers at risk: ${wanted.size}\\.`));
    for (const [id, { days }] of late) {
      const gaps = gapsOf(days);
      const [gap, spread] = [gaps?.gap ?? 0, gaps?.spread ?? 0].map(Math.round);
      const said = `every ${gap} ± ${spread} days, last ${now - (days.at(-1) ?? 0)} days ago`;
      expect(cellOf(shop, 'Churn', `D${rowOf(id)}`).split('; ')).toContain(said);
    }
    const reasons = cellOf(shop, 'Churn', `D${rowOf(customerId(2))}`);
    expect(reasons).toMatch(/satisfaction 2\.0; use 40 ?% less$/);
  });

  test('stands by what they spent, those who spent most first', () => {
    const spend = listed().map((id) =>
      orders.filter(({ customer }) => customer === id).reduce((sum, { value }) => sum + value, 0),
    );
    expect(spend).toEqual([...spend].sort((one, other) => other - one));
  });

  test('reckons what an attempt is worth, what it may cost and whether it pays, by the settings', () => {
    const expectPlan = (effect: number, gain: number, cost: number): number => {
      const rows = listed().map((_, index) => ['G', 'H', 'I', 'J'].map((letters) => column(letters)[index]));
      for (const [value, worth, cap, pays] of rows) {
        const wanted = winBack({ value: Number(value), effect, cost, gain });
        expect(Number(worth)).toBeCloseTo(wanted.worth, 6);
        expect(Number(cap)).toBeCloseTo(wanted.cap, 6);
        expect(pays).toBe(wanted.pays ? 'Yes' : 'No');
      }
      return rows.filter(([, , , pays]) => pays === 'Yes').length;
    };
    const all = expectPlan(0.1, 0, 0);
    setting(shop, 'winBackEffect', '0.2');
    setting(shop, 'winBackGain', '1');
    setting(shop, 'winBackCost', '150');
    const some = expectPlan(0.2, 1, 150);
    expect([all, some > 0, some < all]).toEqual([listed().length, true, true]);
  });

  test('is live: who buys today leaves the list, without a script', () => {
    const [gone = ''] =
      [...daysOf].find(([, { days }]) => (rhythmOf(days, now)?.lateness ?? 0) >= 0.95) ?? [];
    const row = orders.findIndex(({ customer }) => customer === gone) + 2;
    expect(listed()).toContain(gone);
    shop.edit({ type: 'set', sheet: 'Orders', a1: `E${row}`, values: [[today]] });
    expect(listed()).not.toContain(gone);
  });

  test('The card says the rhythm in words', () => {
    const { worth } = answerOf(shop, 'customerCard', { customer: customerId(1) });
    const { days = [] } = daysOf.get(customerId(1)) ?? {};
    const rhythm = rhythmOf(days, now);
    expect(worth.rhythm.values).toEqual({
      gap: Math.round(rhythm?.gap ?? 0),
      spread: Math.round(rhythm?.spread ?? 0),
      n: rhythm?.sinceLast,
    });
    expect(rowsOf(shop, 'Settings').find(({ Key }) => Key === 'churn.state')?.Value).toMatch(/flagged/);
  });
});
