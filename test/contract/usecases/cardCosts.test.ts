import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { aRegister, customerId } from './aRegister.ts';
import { answerOf } from './aShop.ts';

/** What a person does, with the most service calls. */
const actions: readonly (readonly [string, number, (shop: Workbench, customer: string) => void])[] = [
  [
    'a customer’s card',
    8,
    (shop, customer) => {
      expect(answerOf(shop, 'customerCard', { customer })).toMatchObject({
        people: [{ name: expect.stringContaining('Person') }],
        timeline: { total: 1 },
        next: { subject: 'Call back' },
      });
    },
  ],
  [
    'a search by a person’s name',
    6,
    (shop) => expect(answerOf(shop, 'findCustomers', { text: 'person 77' }).total).toBeGreaterThan(0),
  ],
  [
    'a search by a number typed otherwise',
    6,
    (shop) => expect(answerOf(shop, 'findCustomers', { text: '+30 7-7' }).total).toBeGreaterThan(0),
  ],
  ['a list of one’s own', 6, (shop) => void answerOf(shop, 'findCustomers', { text: '', mine: true })],
  ['what one opened last', 6, (shop) => void answerOf(shop, 'recentCustomers')],
];

/** What a person waits for with each contact, with the most service calls. */
const writes: readonly (readonly [string, number, string, (customer: string) => object])[] = [
  [
    'logging a contact',
    12,
    'logInteraction',
    (customer) => ({
      customer,
      values: { happenedOn: '2018-01-02', channel: 'call', summary: `Agreed with ${customer}` },
      next: null,
    }),
  ],
  [
    'setting a follow-up',
    12,
    'setFollowUp',
    (customer) => ({ customer, values: { subject: 'Visit', dueOn: '2018-01-09', channel: 'visit' } }),
  ],
  [
    'adding a customer',
    12,
    'addCustomer',
    (customer) => ({ values: { name: `Beside ${customer}` }, twin: false }),
  ],
];

describe('The calls of an action, at 1,000 and at 10,000 customers', () => {
  let shops: readonly Workbench[] = [];
  beforeAll(async () => {
    shops = [await aRegister(1_000), await aRegister(10_000)];
    for (const shop of shops)
      for (const who of ['owner', 'sales']) {
        shop.signIn(who);
        answerOf(shop, 'customerCard', { customer: customerId(1) });
        // Who acts is looked up once in some minutes.
        answerOf(shop, 'findCustomers', { text: 'person 1', mine: true });
      }
  }, 900_000);

  test.each(
    actions.flatMap((action) => (['owner', 'sales'] as const).map((who) => [who, ...action] as const)),
  )('for %s, %s: at most %i, the same at both sizes', (who, _, most, act) => {
    const runs = shops.map((shop, index) => {
      shop.signIn(who);
      act(shop, customerId([990, 9_990][index] ?? 0));
      return shop.runs.at(-1);
    });
    const [small, large] = runs.map((run) => run?.trace.map(({ method }) => method));
    expect(large).toEqual(small);
    expect(small?.length).toBeLessThanOrEqual(most);
    for (const run of runs) expect(run?.modelledMs).toBeLessThanOrEqual(2_000);
  });

  test.each(writes)(
    '%s: at most %i calls and, by the model, two seconds at both sizes',
    (_, most, name, input) => {
      shops.forEach((shop, index) => {
        shop.signIn('sales');
        // The first one makes room, and the second learns how large the tab is by then.
        for (const nth of [980, 970, 960])
          answerOf(shop, name, input(customerId(nth * (index === 0 ? 1 : 10))));
        const run = shop.runs.at(-1);
        const methods = run?.trace.map(({ method }) => method).join(', ');
        expect(run?.calls, methods).toBeLessThanOrEqual(most);
        expect(run?.modelledMs).toBeLessThanOrEqual(2_000);
      });
    },
  );
});
