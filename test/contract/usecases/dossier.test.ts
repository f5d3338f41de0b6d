import { beforeAll, describe, expect, test } from 'vitest';
import { customers } from '../../../src/schema/tables/customers.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import { observations } from '../../../src/schema/tables/observations.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, ask, rowsOf } from './aShop.ts';

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [
      ['T-1', 'Darcel', 'darcel.schlecht@example.com', 'Salesperson', '', '', '', '', 'Sales'],
      ['T-2', 'Wang', 'wang@example.com', 'Salesperson', '', '', '', '', 'Service'],
    ],
  });
}, 240_000);

const added = (values: object): string => answerOf(shop, 'addCustomer', { values, twin: false }).id;
const card = (customer: string) => answerOf(shop, 'customerCard', { customer });
const save = (table: string, customer: string, values: object) =>
  answerOf(shop, 'saveRow', { table, customer, id: null, values, seen: {} }).line;
const log = (customer: string, values: object) =>
  answerOf(shop, 'logInteraction', {
    customer,
    values: { happenedOn: '2018-01-02', channel: 'call', ...values },
    next: null,
  }).entry;

describe('The dossier of a customer', () => {
  test('R3: is one from the first lead to the loss, with interests and special needs', () => {
    const customer = added({ name: 'Birch', status: 'lead' });
    save('Preferences', customer, { item: 'Topic', value: 'Sailing' });
    const need = {
      pain: 'No deliveries on Mondays',
      scope: 'Three shops',
      process: 'Stock is counted on Mondays',
      proposal: 'Tuesdays before eight',
      edge: 'Our own vans',
      delivery: 'From May on',
    };
    save('Needs', customer, { ...need, status: 'open' });
    const stages = customers.columns.status.of;
    stages.forEach((status, index) => {
      const seen = { status: stages[Math.max(0, index - 1)] };
      answerOf(shop, 'changeCustomer', { customer, values: { status }, seen });
      expect(card(customer)).toMatchObject({
        values: { status },
        preferences: [{ item: 'Topic', value: 'Sailing' }],
        // R31: what a proposal for this one customer is made of.
        needs: [need],
      });
    });
    expect(stages.at(-1)).toBe('lost');
  });

  test('R7: tells a person from an organisation and leads, new, existing, returning and lost ones apart', () => {
    const kinds = customers.columns.status.of.map((status, index) => {
      const type = index % 2 === 0 ? 'person' : 'organisation';
      return { name: `Kind ${status}`, status, type };
    });
    const ids = kinds.map(added);
    kinds.forEach(({ status, type }, index) => {
      const { found } = answerOf(shop, 'findCustomers', { text: 'Kind', status, type });
      expect(found.map(({ id }: { id: string }) => id)).toEqual([ids[index]]);
    });
  });

  test('R5: an organisation is a customer as any other, and says of which one it is part', () => {
    const values = { name: 'Birch North', type: 'organisation', parent: 'Birch' };
    const customer = added(values);
    expect(card(customer).values).toMatchObject(values);
    expect(answerOf(shop, 'openOpportunities', { customer }).openCount).toBe(0);
  });

  test('R10: says of each fact how it was learnt, by whom and how sure', () => {
    const customer = added({ name: 'Observed' });
    for (const how of observations.columns.how.of) {
      const values = {
        item: 'Interests',
        seen: `By ${how}`,
        how,
        seenOn: '2018-01-01',
        by: 'Wang',
        sure: 'likely',
      };
      expect(save('Observations', customer, values)).toMatchObject(values);
    }
    const learnt = card(customer).observations.map(({ how }: { how: string }) => how);
    expect([...learnt].sort()).toEqual([...observations.columns.how.of].sort());
    const bare = {
      table: 'Observations',
      customer,
      id: null,
      values: { item: 'Interests', seen: 'x' },
      seen: {},
    };
    expect(ask(shop, 'saveRow', bare).error.fields).toHaveProperty('how');
  });

  test('R12: what one department learns, another one sees on the same card', () => {
    const customer = added({ name: 'Shared', owner: 'Darcel' });
    shop.signIn('china');
    const seen = card(customer);
    log(customer, { summary: 'The pump leaks', by: 'Wang' });
    save('Preferences', customer, { item: 'Drink', value: 'Tea' });
    shop.signIn('sales');
    expect(seen.timeline.total).toBe(0);
    expect(card(customer)).toMatchObject({
      timeline: { entries: [{ text: 'The pump leaks', by: 'Wang' }] },
      preferences: [{ value: 'Tea' }],
    });
    expect(answerOf(shop, 'here').departments).toEqual({ Darcel: 'Sales', Wang: 'Service' });
    shop.signIn('owner');
  });

  test('R13: each record says where it came from, each touchpoint by which channel, web and social media too', () => {
    const customer = added({ name: 'Sourced', source: 'social' });
    expect(card(customer).values.source).toBe('social');
    for (const channel of interactions.columns.channel.of)
      expect(log(customer, { summary: `By ${channel}`, channel }).channel).toBe(channel);
    const rows = rowsOf(shop, 'Interactions').filter(({ Customer }) => Customer === 'Sourced');
    expect(rows.map(({ Source }) => Source)).toEqual(rows.map(() => 'Own'));
    expect(rows.map(({ Channel }) => Channel)).toEqual(expect.arrayContaining(['Web visit', 'Social media']));
  });

  test('R114: a consent that was taken back counts as taken back, and the history stays', () => {
    const customer = added({ name: 'Asked' });
    const consent = { channel: 'email', purpose: 'marketing', how: 'By letter' };
    const given = save('Consents', customer, { ...consent, given: 'given', happenedOn: '2017-12-01' });
    save('Consents', customer, { ...consent, given: 'withdrawn', happenedOn: '2018-01-02' });
    const { current, history } = card(customer).consents;
    expect(current).toMatchObject([{ channel: 'email', given: 'withdrawn' }]);
    expect(history).toBe(2);
    const change = { values: { given: 'withdrawn' }, seen: { given: 'given' } };
    const asked = ask(shop, 'saveRow', { table: 'Consents', customer, id: given.id, ...change });
    expect(asked.error.code).toBe('consentKept');
  });
});
