import { describe, expect, test } from 'vitest';
import { type Candidate, chooseInvitees } from '../../../../src/domain/campaigns/chooseInvitees.ts';
import type { Figures } from '../../../../src/domain/campaigns/figures.ts';
import { optedOut } from '../../../../src/domain/campaigns/optedOut.ts';
import { processOf } from '../../../../src/domain/campaigns/process.ts';
import { pastByKind, planFromPast, ranking } from '../../../../src/domain/campaigns/ranking.ts';
import { salesAround } from '../../../../src/domain/campaigns/salesAround.ts';
import { groupBy } from '../../../../src/domain/groupBy.ts';
import type { CampaignStep } from '../../../../src/schema/tables/campaignSteps.ts';
import type { Campaign } from '../../../../src/schema/tables/campaigns.ts';

const someone = (customer: string, more: Partial<Candidate> = {}): Candidate => ({
  customer,
  name: customer,
  score: 0,
  because: null,
  against: [],
  ...more,
});

describe('Who is invited (R44)', () => {
  test('those with the highest scores, up to the limit; the rest is over it', () => {
    const all = [someone('A', { score: 1 }), someone('B', { score: 3 }), someone('C', { score: 3 })];
    const { chosen, left } = chooseInvitees(all, 2);
    expect(chosen.map(({ customer }) => customer)).toEqual(['B', 'C']);
    expect(left).toMatchObject([{ customer: 'A', why: 'overCap' }]);
  });
  test('who is left out takes nobody’s place, and the weightiest reason is told', () => {
    const all = [someone('A', { score: 9, against: ['noAddress', 'optedOut'] }), someone('B')];
    const { chosen, left } = chooseInvitees(all, 1);
    expect(chosen).toMatchObject([{ customer: 'B' }]);
    expect(left).toMatchObject([{ customer: 'A', why: 'optedOut' }]);
  });
  test('whoever said no last to marketing, by this way or by all, is left alone (R15)', () => {
    const said = (
      customer: string,
      channel: 'email' | 'phone' | 'all',
      given: 'given' | 'withdrawn',
      on: 1 | 2,
    ) =>
      ({
        customer,
        channel,
        purpose: 'marketing',
        given,
        happenedOn: on === 1 ? '2018-01-01' : '2018-01-02',
      }) as const;
    const rows = [
      said('A', 'email', 'withdrawn', 1),
      said('B', 'phone', 'withdrawn', 1),
      said('C', 'all', 'withdrawn', 1),
      said('C', 'email', 'given', 2),
      said('D', 'email', 'given', 2),
      said('D', 'email', 'withdrawn', 2),
    ];
    const history = groupBy(rows, ({ customer }) => customer);
    expect([...optedOut(history, 'email')].sort()).toEqual(['A', 'D']);
    expect([...optedOut(history, 'phone')].sort()).toEqual(['B', 'C']);
  });
});

const none: Figures = {
  chosen: 0,
  invited: 0,
  answered: 0,
  declined: 0,
  response: null,
  cost: 0,
  opportunities: 0,
  contracts: 0,
  contractValue: 0,
  wonValue: 0,
  customers: 0,
  costPerLead: null,
  costPerCustomer: null,
  roi: null,
};

describe('Past campaigns (R43, R47)', () => {
  test('are ranked by return; those that cost nothing by what they won, behind them', () => {
    const all = new Map([
      ['a', { ...none, wonValue: 9 }],
      ['b', { ...none, roi: -0.5 }],
      ['c', { ...none, roi: 2 }],
      ['d', { ...none, wonValue: 10 }],
    ]);
    expect(ranking(all)).toEqual(['c', 'b', 'd', 'a']);
  });
  const past = pastByKind([
    { kind: 'mail', figures: { ...none, invited: 10, cost: 100, wonValue: 500, response: 0.1 } },
    { kind: 'mail', figures: { ...none, invited: 10, cost: 300, wonValue: 100, response: 0.3 } },
    { kind: 'mail', figures: none },
    { kind: 'event', figures: { ...none, response: 0.9 } },
  ] as const);
  test('tell the median of those that have the figure', () => {
    expect(past.get('mail')).toMatchObject({ campaigns: 3, response: 0.2, costEach: 20, revenueEach: 30 });
  });
  test('let a campaign expect as much a customer; nothing of a kind that was never run', () => {
    expect(planFromPast(past.get('mail'), 50)).toEqual({
      expectedResponse: 0.2,
      budget: 1000,
      expectedRevenue: 1500,
    });
    expect(planFromPast(undefined, 50)).toEqual({
      expectedResponse: null,
      budget: null,
      expectedRevenue: null,
    });
  });
});

describe('Sales around a campaign (R45)', () => {
  const sale = (on: `2018-${number}-${number}`, customer: string, product: string, value: number) => ({
    on,
    customer,
    product,
    value,
  });
  const sales = [
    sale('2018-03-08', 'C-1', 'GTX', 1),
    sale('2018-03-09', 'C-1', 'GTX', 10),
    sale('2018-03-11', 'C-1', 'GTX', 20),
    sale('2018-03-12', 'C-2', 'GTX', 40),
    sale('2018-03-13', 'C-1', 'MG', 80),
    sale('2018-03-15', 'C-1', 'GTX', 160),
  ];
  const ran = { startsOn: '2018-03-11', endsOn: '2018-03-12', product: null } as const;
  test('are those of as many days before, during and after; of the invited, or of its product', () => {
    const own = salesAround(ran, new Set(['C-1']), sales, '2018-04-01');
    expect([own?.before.value, own?.during.value, own?.after.value]).toEqual([10, 20, 80]);
    expect(own?.change).toBe(1);
    const product = salesAround({ ...ran, product: 'GTX' }, new Set(), sales, '2018-04-01');
    expect([product?.before.value, product?.during.value, product?.after.value]).toEqual([10, 60, 0]);
  });
  test('what is not over yet is told so; without a first day there is nothing to compare', () => {
    const own = salesAround(ran, new Set(['C-1']), sales, '2018-03-12');
    expect([own?.before.whole, own?.during.whole, own?.after.whole]).toEqual([true, false, false]);
    expect(salesAround({ ...ran, startsOn: null }, new Set(), sales, '2018-03-12')).toBe(null);
  });
});

test('a step of the standard holds where the register shows it, and stays as it was done (R48)', () => {
  const step = (id: string, name: string, check: CampaignStep['check'], doneOn: '2018-01-02' | null = null) =>
    ({
      id,
      name,
      check,
      doneOn,
      campaign: null,
      campaignName: null,
      position: 1,
      rule: null,
      by: 'Wang',
    }) as const;
  const campaign = { goal: 'More', scope: null } as Campaign;
  const steps = processOf(
    [step('S1', 'Plan', 'planned'), step('S2', 'Invite', 'invited'), step('S3', 'Learn', 'hand')],
    [step('T1', 'Learn', 'hand', '2018-01-02'), step('T2', 'Dropped', 'hand', '2018-01-02')],
    { campaign, approved: false, figures: { ...none, invited: 2 }, notes: [] },
  );
  expect(steps).toMatchObject([
    { name: 'Plan', holds: false, doneOn: null },
    { name: 'Invite', holds: true, tick: null },
    { name: 'Learn', holds: null, tick: 'T1', doneOn: '2018-01-02', by: 'Wang' },
    { name: 'Dropped', doneOn: '2018-01-02' },
  ]);
});
