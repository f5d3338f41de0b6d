import { beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord, Workbench } from '../../../workbench/control.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, deleteFigures, setting } from './aShop.ts';

const HOUR = 3_600_000;

/** Enough for the tabs of both sizes to be larger than one that is looked at whole. */
const sizes = [1_200, 2_400] as const;
const [fewer, more] = sizes;

/** With sequences and points switched on, and nothing of which anybody is to be told. */
const aBusiness = async (customers: number): Promise<Workbench> => {
  const shop = await aShop({ realLimitMs: 900_000 });
  deleteFigures(shop);
  answerOf(shop, 'seedSequences');
  for (const module of ['Consents', 'Cases', 'Points', 'Outbox', 'Contracts', 'ContractSteps'])
    setting(shop, `show${module}`, 'TRUE');
  setting(shop, 'loyaltyOn', 'TRUE');
  setting(shop, 'customerMailOn', 'TRUE');
  for (const { steps, running: _, waiting: __, note: ___, ...row } of answerOf(shop, 'listSequences')
    .sequences) {
    const kept = steps.map(({ sentence: _s, position: _p, ...step }: Record<string, unknown>) => step);
    answerOf(shop, 'saveSequence', { ...row, steps: kept, on: true });
  }
  const each = (make: (index: number) => Record<string, string | number>, times = 1) =>
    Array.from({ length: customers * times }, (_, index) => make(index));
  await fill(shop, {
    Customers: each((index) => ({
      id: customerId(index),
      name: `Account ${index}`,
      status: 'Existing',
      email: `c${index}@customers.example`,
      addedOn: '2017-01-01',
    })),
    Interactions: each(
      (index) => ({
        id: `I-${index}`,
        customer: customerId(index % customers),
        happenedOn: '2017-12-01',
        channel: 'Call',
        direction: 'From them',
        summary: 'Asked for a quote',
      }),
      2,
    ),
    FollowUps: each((index) => ({
      id: `F-${index}`,
      customer: customerId(index),
      subject: 'Call back',
      dueOn: '2017-12-01',
      doneOn: '2017-12-01',
      channel: 'Call',
    })),
    Orders: each((index) => ({
      id: `B-${index}`,
      customer: customerId(index),
      orderedOn: '2017-02-01',
      value: 10,
    })),
  });
  return shop;
};

/** The runs of a night and morning, after one in which everything is looked at for the first time. */
const aNight = (shop: Workbench): readonly RunRecord[] => {
  const run = (): RunRecord => {
    shop.world.clock.set(shop.world.clock.now() + HOUR);
    const { record } = shop.run('hourly');
    if (record.status !== 'completed') throw new Error(record.error?.stack ?? record.status);
    return record;
  };
  // Sunday evening, and then the hours of a Monday, on which what is told once a week is told too.
  shop.world.clock.set(Date.parse('2018-01-08T02:07:00Z'));
  for (let hour = 0; hour < 2; hour++) run();
  return Array.from({ length: 10 }, run);
};

describe('The hourly run', () => {
  let small: readonly RunRecord[];
  let large: readonly RunRecord[];
  beforeAll(async () => {
    small = aNight(await aBusiness(fewer));
    large = aNight(await aBusiness(more));
  }, 240_000);

  test('asks as often of twice as many customers, in every hour of the night and the morning', () => {
    const methods = (runs: readonly RunRecord[]) =>
      runs.map(({ trace }) => trace.map(({ method }) => method));
    expect(methods(large)).toEqual(methods(small));
  });

  test('asks at most 15 times in an hour in which nothing is due', () => {
    const calls = large.map((run) => run.calls);
    expect(calls.filter((count) => count <= 15).length, calls.join()).toBeGreaterThanOrEqual(7);
  });

  test('reads of each further customer, with two interactions, a follow-up and an order, at most 260 cells in all of them', () => {
    const cells = (runs: readonly RunRecord[]): number => runs.reduce((sum, run) => sum + run.cells, 0);
    const each = (cells(large) - cells(small)) / (more - fewer);
    expect(each).toBeGreaterThan(100);
    expect(each).toBeLessThan(260);
  });
});
