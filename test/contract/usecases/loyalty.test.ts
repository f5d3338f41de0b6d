import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { aKeptShop, answerOf, ask, reopen, rowsOf, setting, shown } from './aShop.ts';

const files = [
  { name: 'c.csv', text: 'Customer,Referred by\nAcme,\nBeta,Acme\nGamma,Gamma\n' },
  {
    name: 'o.csv',
    text: 'Order number,Customer,Date,Value\nB1,Acme,2018-01-05,120\nB2,Beta,2018-01-06,80.9\nB0,Acme,2017-12-01,500\n',
  },
];

const bring = (shop: Workbench): void => {
  answerOf(shop, 'applyImport', { files, choices: { files: {}, matches: {}, update: false } });
};

const idOf = (shop: Workbench, customer: string): string =>
  rowsOf(shop, 'Customers').find((row) => row.Customer === customer)?.ID ?? '';

const ledger = (shop: Workbench): readonly (readonly [string, string, number])[] =>
  rowsOf(shop, 'Points').map((row) => [
    row.Customer ?? '',
    row.Kind ?? '',
    Number(row.Points?.replace(',', '')),
  ]);

const DAY = 86_400_000;

describe('Loyalty (R93–R95)', () => {
  let saved: SavedWorld;
  beforeAll(async () => {
    saved = await aKeptShop('loyalty', (shop) => {
      answerOf(shop, 'switchLoyalty', { on: true });
      shop.world.clock.set(shop.world.clock.now() + 5 * DAY);
      bring(shop);
    });
  });

  test('is off unless switched on: nothing is done, no tab is made', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'switchLoyalty', { on: false });
    expect(answerOf(shop, 'earnPoints')).toBe(0);
    expect(shop.world.model.getters.getSheetIdByName('Points')).toBeUndefined();
  });

  test('buying earns whole points from the day on which it was switched on, and a first purchase earns the referrer theirs', async () => {
    const shop = await reopen(saved);
    shop.run('hourly');
    expect(ledger(shop)).toEqual([
      ['Acme', 'Bought', 120],
      ['Acme', 'Referred', 100],
      ['Beta', 'Bought', 80],
    ]);
  });

  test('again it enters nothing; an order that is changed, deleted or another’s is put right', async () => {
    const shop = await reopen(saved);
    expect(answerOf(shop, 'earnPoints')).toBe(3);
    expect(answerOf(shop, 'earnPoints')).toBe(0);
    const row =
      2 +
      rowsOf(shop, 'Orders').findIndex(
        ({ Customer, Value }) => Customer === 'Acme' && Value?.startsWith('120'),
      );
    const value = (shown(shop, 'Orders')[0] ?? []).indexOf('Value');
    const column = String.fromCharCode(65 + value);
    shop.edit({ type: 'set', sheet: 'Orders', a1: `${column}${row}`, values: [['150']] });
    expect(answerOf(shop, 'earnPoints')).toBe(1);
    expect(ledger(shop).at(-1)).toEqual(['Acme', 'Bought', 30]);
    shop.edit({ type: 'deleteRows', sheet: 'Orders', at: row, count: 1 });
    expect(answerOf(shop, 'earnPoints')).toBe(1);
    expect(ledger(shop).at(-1)).toEqual(['Acme', 'Taken back', -150]);
    expect(answerOf(shop, 'earnPoints')).toBe(0);
  });

  test('a deleted tab of orders takes no points back', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'earnPoints');
    shop.edit({ type: 'deleteSheet', sheet: 'Orders' });
    expect(answerOf(shop, 'earnPoints')).toBe(0);
  });

  test('each review that is logged with its customer earns once; one that is taken away earned nothing, and comes back', async () => {
    const shop = await reopen(saved);
    setting(shop, 'pointsReferral', '0');
    const review = (customer: string, reviewedOn: string): void => {
      const values = { site: 'Maps', reviewedOn, stars: 5 };
      const whose = { customer: idOf(shop, customer), id: null, values, seen: {} };
      answerOf(shop, 'saveServiceRow', { table: 'OnlineReviews', ...whose });
    };
    review('Acme', '2018-01-04');
    review('Gamma', '2018-01-05');
    // Before points were switched on, and one that is still to come.
    review('Beta', '2018-01-01');
    answerOf(shop, 'earnPoints');
    const reviewed = () => ledger(shop).filter(([, kind]) => kind !== 'Bought');
    expect(reviewed()).toEqual([
      ['Acme', 'Reviewed', 20],
      ['Gamma', 'Reviewed', 20],
    ]);
    expect(answerOf(shop, 'earnPoints')).toBe(0);
    const tab = 'Online reviews';
    const left = (shown(shop, tab)[0] ?? []).indexOf('Customer ID');
    const row = 2 + rowsOf(shop, tab).findIndex(({ Customer }) => Customer === 'Gamma');
    // Its id and name stand side by side; a blank id alone is found again by the name.
    const type = (id: string, name: string): void => {
      const a1 = `${String.fromCharCode(65 + left)}${row}`;
      shop.edit({ type: 'set', sheet: tab, a1, values: [[id, name]] });
    };
    const gamma = idOf(shop, 'Gamma');
    type('', '');
    expect(answerOf(shop, 'earnPoints')).toBe(1);
    expect(reviewed().at(-1)).toEqual(['Gamma', 'Taken back', -20]);
    type(gamma, 'Gamma');
    expect(answerOf(shop, 'earnPoints')).toBe(1);
    expect(reviewed().at(-1)).toEqual(['Gamma', 'Reviewed', 20]);
    expect(answerOf(shop, 'earnPoints')).toBe(0);
  });

  test('points are redeemed for a coupon that is used once; too few are refused and nothing goes', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'earnPoints');
    const customer = idOf(shop, 'Acme');
    const coupon = answerOf(shop, 'redeemPoints', { customer, cost: 200, discount: null, amount: 20 });
    expect(coupon).toMatchObject({ customerName: 'Acme', amount: 20, cost: 200, usedOn: null });
    const short = ask(shop, 'redeemPoints', { customer, cost: 21, discount: null, amount: 2 });
    expect(short.error).toMatchObject({
      code: 'pointsShort',
      message: 'There are 20 points, and this takes 21. Choose less; nothing was taken.',
    });
    expect(rowsOf(shop, 'Coupons')).toHaveLength(1);
    answerOf(shop, 'takeCoupon', { id: coupon.id, order: 'B9' });
    expect(ask(shop, 'takeCoupon', { id: coupon.id, order: null }).error.code).toBe('couponUsed');
    const late = answerOf(shop, 'redeemPoints', { customer, cost: 20, discount: 0.1, amount: null });
    shop.world.clock.set(shop.world.clock.now() + 91 * DAY);
    expect(ask(shop, 'takeCoupon', { id: late.id, order: null }).error.code).toBe('couponOver');
  });

  test('two who redeem at the same moment never make it negative', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'earnPoints');
    const input = { customer: idOf(shop, 'Acme'), cost: 200, discount: null, amount: 20 };
    let other: string | undefined;
    const probe = await reopen(saved);
    answerOf(probe, 'earnPoints');
    answerOf(probe, 'redeemPoints', { ...input, customer: idOf(probe, 'Acme') });
    const calls = probe.runs.at(-1)?.calls ?? 0;
    for (let at = 1; at <= calls; at += 13) {
      const one = await reopen(saved);
      answerOf(one, 'earnPoints');
      one.inject([
        { at, what: { meanwhile: (bench) => (other = ask(bench, 'redeemPoints', input).error?.code) } },
      ]);
      ask(one, 'redeemPoints', { ...input, customer: idOf(one, 'Acme') });
      const left = ledger(one)
        .filter(([who]) => who === 'Acme')
        .reduce((sum, [, , points]) => sum + points, 0);
      expect(left).toBe(20);
      expect(rowsOf(one, 'Coupons')).toHaveLength(1);
    }
    expect(other).toBeDefined();
  });

  test('points are over after their time, what was spent before is not', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'earnPoints');
    answerOf(shop, 'redeemPoints', { customer: idOf(shop, 'Acme'), cost: 50, discount: 0.05, amount: null });
    shop.world.clock.set(shop.world.clock.now() + 366 * DAY);
    answerOf(shop, 'earnPoints');
    expect(ledger(shop).filter(([, kind]) => kind === 'Expired')).toEqual([
      ['Acme', 'Expired', -70],
      ['Acme', 'Expired', -100],
      ['Beta', 'Expired', -80],
    ]);
  });

  test('killed at any call, points are entered once', async () => {
    const probe = await reopen(saved);
    answerOf(probe, 'earnPoints');
    const calls = probe.runs.at(-1)?.calls ?? 0;
    for (let at = 2; at <= calls; at += stride(12))
      for (const unflushed of ['kept', 'lost', 'half'] as const) {
        const shop = await reopen(saved);
        shop.inject([{ at, what: { kill: 'before', unflushed } }]);
        shop.call('clientele', { name: 'earnPoints', input: {} });
        answerOf(shop, 'earnPoints');
        expect(ledger(shop)).toHaveLength(3);
      }
  });

  test('a level goes by what was earned within a year; the card of members says what is missing to the next', async () => {
    const shop = await reopen(saved);
    setting(shop, 'pointsReferral', '0');
    answerOf(shop, 'earnPoints');
    for (const [name, from] of [
      ['Silver', '100'],
      ['Gold', '500'],
    ] as const)
      answerOf(shop, 'saveLevel', { id: null, values: { name, from }, seen: {} });
    const { members } = answerOf(shop, 'loyaltyLists');
    expect(members).toMatchObject([
      { name: 'Acme', points: 120, level: 'Silver', next: { level: 'Gold', missing: 380 } },
      { name: 'Beta', points: 80, level: null, next: { level: 'Silver', missing: 20 } },
    ]);
  });

  test('a new quote begins with what the customer’s level brings; nothing where points are off (R94)', async () => {
    const shop = await reopen(saved);
    setting(shop, 'pointsReferral', '0');
    answerOf(shop, 'earnPoints');
    const prices = (name: string) => answerOf(shop, 'memberPrices', { customer: idOf(shop, name) });
    expect(prices('Acme')).toBeNull();
    const levels = [
      { name: 'Basic', from: '0' },
      { name: 'Silver', from: '100', discount: '0.05', priceList: 'Members' },
    ];
    for (const values of levels) answerOf(shop, 'saveLevel', { id: null, values, seen: {} });
    expect(prices('Acme')).toEqual({ level: 'Silver', priceList: 'Members', discount: 0.05 });
    expect(prices('Beta')).toBeNull();
    answerOf(shop, 'switchLoyalty', { on: false });
    expect(prices('Acme')).toBeNull();
  });
});
