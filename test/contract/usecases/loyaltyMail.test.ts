import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { aKeptShop, answerOf, deleteFigures, reopen, rowsOf, setting, shown } from './aShop.ts';

const day = 86_400_000;

/** Points are on since 2 January 2018, mail to customers is on; it is noon of the 10th in New York. */
let saved: SavedWorld;

const customers = [
  { name: 'Anna Smith', type: 'person', sex: 'female', email: 'anna@example.com', bornOn: '1980-01-10' },
  { name: '王芳', type: 'person', sex: 'female', email: 'wang@example.cn', language: 'zh-CN' },
  { name: 'No Address', type: 'person' },
] as const;

const orders = {
  name: 'o.csv',
  text: 'Order number,Customer,Date,Value\nB1,Anna Smith,2018-01-05,120\nB2,王芳,2018-01-06,80\nB3,No Address,2018-01-06,300\n',
};

const bring = (shop: Workbench, file: { name: string; text: string }): void => {
  answerOf(shop, 'applyImport', { files: [file], choices: { files: {}, matches: {}, update: false } });
};
/** Lets days pass as the trigger sees them, hour by hour only where something happens. */
const pass = (shop: Workbench, days: number): void => {
  shop.world.clock.set(shop.world.clock.now() + days * day);
  shop.run('hourly');
};
const got = (shop: Workbench) => shop.world.mailbox.map(({ to, subject }) => `${to} ${subject}`);
const idOf = (shop: Workbench, name: string): string =>
  rowsOf(shop, 'Customers').find(({ Customer }) => Customer === name)?.ID ?? '';
const aLevel = (shop: Workbench, values: Readonly<Record<string, string>>): void => {
  answerOf(shop, 'saveLevel', { id: null, values, seen: {} });
};

beforeAll(async () => {
  const kept = await aKeptShop('a shop for mail of loyalty', (shop) => {
    deleteFigures(shop);
    setting(shop, 'mailOn', 'FALSE');
    setting(shop, 'customerMailOn', 'TRUE');
    setting(shop, 'consentNeeded', 'FALSE');
    setting(shop, 'seller', 'Fine Machines');
    setting(shop, 'customerMailDays', '1,2,3,4,5,6,7');
    setting(shop, 'mailCap', '50');
    setting(shop, 'pointsLast', '30');
    setting(shop, 'birthdayCoupon', '0');
    answerOf(shop, 'switchLoyalty', { on: true });
    for (const values of customers) answerOf(shop, 'addCustomer', { values, twin: false });
    bring(shop, orders);
  });
  const shop = await reopen(kept);
  shop.world.clock.set(Date.parse('2018-01-10T17:00:00Z'));
  saved = saveWorld(shop);
}, 240_000);

describe('Mail of loyalty (R93–R95)', () => {
  test('points that will be over are told fourteen days ahead, once a last day, in the customer’s language', async () => {
    const shop = await reopen(saved);
    pass(shop, 0);
    expect(got(shop)).toEqual([]);
    // Earned on the 5th and 6th, they last until 4 and 5 February.
    pass(shop, 11);
    expect(got(shop)).toEqual(['anna@example.com 120 of your points end on Sun, Feb 4, 2018']);
    expect(shop.world.mailbox[0]?.body).toContain('You have 120 points with us');
    pass(shop, 1);
    pass(shop, 1);
    expect(got(shop).slice(1)).toEqual(['wang@example.cn 您有 80 积分将于 Mon, Feb 5, 2018 到期']);
    expect(rowsOf(shop, 'Mail templates').map(({ Name }) => Name)).toEqual(Array(3).fill('Points expiring'));
  });

  test('points that were redeemed meanwhile are not told of', async () => {
    const shop = await reopen(saved);
    setting(shop, 'customerMailOn', 'FALSE');
    pass(shop, 11);
    answerOf(shop, 'redeemPoints', {
      customer: idOf(shop, 'Anna Smith'),
      cost: 120,
      discount: 0.1,
      amount: null,
    });
    setting(shop, 'customerMailOn', 'TRUE');
    shop.run('hourly');
    expect(got(shop)).toEqual([]);
    expect(rowsOf(shop, 'Outbox')).toMatchObject([{ State: 'Cancelled' }]);
  });

  test('a level is told of when somebody rose to it, with what belongs to it, once', async () => {
    const shop = await reopen(saved);
    setting(shop, 'pointsLast', '0');
    aLevel(shop, { name: 'Silver', from: '50', discount: '0.05', benefits: 'Free delivery' });
    aLevel(shop, { name: 'Gold', from: '200' });
    pass(shop, 0);
    expect(got(shop).sort()).toEqual([
      'anna@example.com You have reached Silver',
      'wang@example.cn 恭喜您成为Silver会员',
    ]);
    const text = shop.world.mailbox.find(({ to }) => to === 'anna@example.com')?.body;
    expect(text).toContain('From now on 5% is taken off our prices for you.');
    expect(text).toContain('Free delivery');
    pass(shop, 1);
    expect(got(shop)).toHaveLength(2);
    bring(shop, { name: 'p.csv', text: 'Order number,Customer,Date,Value\nB4,Anna Smith,2018-01-11,100\n' });
    pass(shop, 1);
    pass(shop, 1);
    expect(got(shop).slice(2)).toEqual(['anna@example.com You have reached Gold']);
  });

  test('a birthday’s coupon is told of once, with its code and last day', async () => {
    const shop = await reopen(saved);
    setting(shop, 'birthdayCoupon', '10');
    setting(shop, 'pointsLast', '0');
    pass(shop, 0);
    pass(shop, 1);
    expect(got(shop)).toEqual(['anna@example.com A coupon for you: 10%']);
    const [coupon] = rowsOf(shop, 'Coupons');
    expect(shop.world.mailbox[0]?.body).toContain(`Code: ${coupon?.Code}`);
  });

  test('whoever opted out gets none, and nobody where points are off', async () => {
    const shop = await reopen(saved);
    setting(shop, 'birthdayCoupon', '10');
    answerOf(shop, 'saveRow', {
      table: 'Consents',
      customer: idOf(shop, 'Anna Smith'),
      id: null,
      values: { purpose: 'marketing', channel: 'email', given: 'withdrawn', happenedOn: '2018-01-09' },
      seen: {},
    });
    pass(shop, 0);
    pass(shop, 11);
    expect(got(shop)).toEqual([]);
    expect(rowsOf(shop, 'Outbox').map(({ State, Reason }) => [State, Reason])).toEqual(
      Array(2).fill(['Cancelled', 'Opted out']),
    );
    const off = await reopen(saved);
    answerOf(off, 'switchLoyalty', { on: false });
    pass(off, 11);
    expect(got(off)).toEqual([]);
    expect(off.world.model.getters.getSheetIdByName('Outbox')).toBeUndefined();
  });

  test('a text that the business rewrote is sent as it stands', async () => {
    const shop = await reopen(saved);
    pass(shop, 11);
    const row = 2 + rowsOf(shop, 'Mail templates').findIndex(({ Language }) => Language === '简体中文');
    const column = (shown(shop, 'Mail templates')[0] ?? []).indexOf('Subject');
    shop.edit({
      type: 'set',
      sheet: 'Mail templates',
      a1: `${String.fromCharCode(65 + column)}${row}`,
      values: [['{{loyalty.points}} 分']],
    });
    pass(shop, 1);
    expect(got(shop).slice(1)).toEqual(['wang@example.cn 80 分']);
  });
});
