import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribution, creditDays } from '../../../../src/domain/campaigns/attribution.ts';
import { type Books, campaignFigures } from '../../../../src/domain/campaigns/figures.ts';
import { addDays } from '../../../../src/domain/days.ts';
import type { Day } from '../../../../src/schema/day.ts';
import type { Invitee } from '../../../../src/schema/tables/invitees.ts';

const spring = { id: 'MK-1', name: 'Spring', startsOn: '2018-03-01' as Day };
const fair = { id: 'MK-2', name: 'Fair', startsOn: '2018-04-01' as Day };

const answered = (
  campaign: string,
  respondedOn: Day,
  status: Invitee['status'] = 'responded',
): Pick<Invitee, 'campaign' | 'customer' | 'status' | 'respondedOn'> => ({
  campaign,
  customer: 'C-1',
  status,
  respondedOn,
});
const aDeal = (openedOn: Day, campaign: string | null = null) => ({
  id: 'O-1',
  customer: 'C-1',
  campaign,
  openedOn,
});

describe('An opportunity counts for one campaign (R42)', () => {
  const answers = [answered('MK-1', '2018-03-10'), answered('MK-2', '2018-04-10')];
  const of = (deal: ReturnType<typeof aDeal>, given = answers) =>
    attribution([spring, fair], given, [deal]).ofDeal(deal);

  test('the one that it names, however the name is written', () => {
    expect(of(aDeal('2018-05-01', ' spring'))).toBe('MK-1');
  });
  test('none where it names one that does not stand, though its customer answered another', () => {
    expect(of(aDeal('2018-05-01', 'Autumn'))).toBe(null);
  });
  test('else the one that its customer answered last before it was opened', () => {
    expect(of(aDeal('2018-05-01'))).toBe('MK-2');
    expect(of(aDeal('2018-04-09'))).toBe('MK-1');
    expect(of(aDeal('2018-03-09'))).toBe(null);
  });
  test(`an answer counts on its own day and for ${creditDays} days, not for one more`, () => {
    const one = [answered('MK-1', '2018-03-10')];
    expect(of(aDeal('2018-03-10'), one)).toBe('MK-1');
    expect(of(aDeal(addDays('2018-03-10', creditDays)), one)).toBe('MK-1');
    expect(of(aDeal(addDays('2018-03-10', creditDays + 1)), one)).toBe(null);
  });
  test('of answers of one day that of the campaign that began later counts', () => {
    expect(of(aDeal('2018-05-01'), [answered('MK-2', '2018-04-10'), answered('MK-1', '2018-04-10')])).toBe(
      'MK-2',
    );
  });
  test('a refusal and an invitation without answer count for nothing; that they came counts', () => {
    expect(of(aDeal('2018-05-01'), [answered('MK-1', '2018-04-30', 'declined')])).toBe(null);
    expect(of(aDeal('2018-05-01'), [answered('MK-1', '2018-04-30', 'reached')])).toBe(null);
    expect(of(aDeal('2018-05-01'), [answered('MK-1', '2018-04-30', 'attended')])).toBe('MK-1');
  });
});

describe('Orders and contracts go with their opportunity (R42)', () => {
  const answers = [answered('MK-1', '2018-03-10')];
  const named = aDeal('2018-05-01', 'Fair');
  const credit = attribution([spring, fair], answers, [named]);
  test('an order of an opportunity counts where that counts, one without by the last answer', () => {
    const order = { customer: 'C-1', orderedOn: '2018-03-20' as Day };
    expect(credit.ofOrder({ ...order, opportunity: 'O-1' })).toBe('MK-2');
    expect(credit.ofOrder({ ...order, opportunity: null })).toBe('MK-1');
    expect(credit.ofOrder({ ...order, opportunity: 'O-gone' })).toBe('MK-1');
  });
  test('a contract without opportunity counts for none', () => {
    expect(credit.ofContract({ opportunity: 'O-1' })).toBe('MK-2');
    expect(credit.ofContract({ opportunity: null })).toBe(null);
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2018-01-01', days));
const customer = fc.constantFrom('C-1', 'C-2', 'C-3', null);
const value = fc.option(fc.integer({ min: 0, max: 1000 }));
const books: fc.Arbitrary<Books> = fc.record({
  campaigns: fc.constant([spring, fair, { id: 'MK-3', name: 'Mail', startsOn: null }]),
  invitees: fc.array(
    fc.record({
      campaign: fc.constantFrom('MK-1', 'MK-2', 'MK-3', 'MK-gone'),
      customer: fc.constantFrom('C-1', 'C-2', 'C-3'),
      status: fc.constantFrom('chosen', 'invited', 'reached', 'responded', 'attended', 'declined'),
      respondedOn: fc.option(day),
    }),
  ),
  notes: fc.array(
    fc.record({
      campaign: fc.constantFrom('MK-1', 'MK-2', 'MK-gone'),
      kind: fc.constantFrom('cost', 'risk'),
      amount: value,
    }),
  ),
  deals: fc
    .array(
      fc.record({
        customer,
        campaign: fc.constantFrom(null, 'Spring', 'FAIR', 'Autumn', ''),
        openedOn: fc.option(day),
        value,
        won: fc.boolean(),
      }),
    )
    .map((all) => all.map((one, index) => ({ ...one, id: `O-${index}` }))),
  orders: fc.array(
    fc.record({
      customer: fc.constantFrom('C-1', 'C-2', 'C-3'),
      orderedOn: day,
      opportunity: fc.constantFrom(null, 'O-0', 'O-1', 'O-99'),
      value,
    }),
  ),
  contracts: fc.array(fc.record({ opportunity: fc.constantFrom(null, 'O-0', 'O-1'), value })),
  margin: fc.constantFrom(1, 0.4, 0),
});
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('Whatever was sold and answered (R42, R43)', () => {
  test('the campaigns together are credited no more than there is', () => {
    fc.assert(
      fc.property(books, (given) => {
        const all = [...campaignFigures(given).values()];
        const { deals, orders, contracts, notes, invitees } = given;
        const ordered = new Set(orders.map(({ opportunity }) => opportunity));
        const sales =
          sum(orders.map(({ value: one }) => one ?? 0)) +
          sum(deals.filter(({ won, id }) => won && !ordered.has(id)).map(({ value: one }) => one ?? 0));
        expect(sum(all.map(({ wonValue }) => wonValue))).toBeLessThanOrEqual(sales);
        expect(sum(all.map(({ opportunities }) => opportunities))).toBeLessThanOrEqual(deals.length);
        expect(sum(all.map((one) => one.contracts))).toBeLessThanOrEqual(contracts.length);
        expect(sum(all.map(({ cost }) => cost))).toBeLessThanOrEqual(
          sum(notes.map(({ amount }) => amount ?? 0)),
        );
        expect(sum(all.map(({ chosen }) => chosen))).toBeLessThanOrEqual(invitees.length);
      }),
    );
  });

  test('where every opportunity names a campaign, exactly what there is', () => {
    fc.assert(
      fc.property(books, (given) => {
        const deals = given.deals.map((deal) => ({ ...deal, campaign: 'Fair' }));
        const all = campaignFigures({ ...given, deals, orders: [] });
        expect(all.get('MK-2')).toMatchObject({
          opportunities: deals.length,
          wonValue: sum(deals.filter(({ won }) => won).map(({ value: one }) => one ?? 0)),
        });
      }),
    );
  });
});

test('return on investment takes the margin of what was won, and stands only where something was spent (R43)', () => {
  const given: Books = {
    campaigns: [spring, fair],
    invitees: [answered('MK-1', '2018-03-10'), { ...answered('MK-1', '2018-03-10'), status: 'reached' }],
    notes: [
      { campaign: 'MK-1', kind: 'cost', amount: 100 },
      { campaign: 'MK-1', kind: 'competitor', amount: 999 },
    ],
    deals: [{ ...aDeal('2018-04-01'), won: true, value: 500 }],
    orders: [],
    contracts: [],
    margin: 0.4,
  };
  const figures = campaignFigures(given);
  expect(figures.get('MK-1')).toMatchObject({
    invited: 2,
    answered: 1,
    response: 0.5,
    cost: 100,
    wonValue: 500,
    customers: 1,
    costPerLead: 100,
    costPerCustomer: 100,
    roi: 1,
  });
  expect(figures.get('MK-2')).toMatchObject({ response: null, costPerLead: null, roi: null });
});
