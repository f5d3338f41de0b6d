import { beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, ask, rowsOf } from './aShop.ts';

let shop: Workbench;
let customer: string;

beforeEach(async () => {
  shop = await aShop();
  customer = answerOf(shop, 'addCustomer', { values: { name: 'Birch' }, twin: false }).id;
}, 120_000);

const add = (values: object, whose = customer): string =>
  answerOf(shop, 'savePerson', { customer: whose, values }).id;

const change = (id: string, values: object, seen: object) => ask(shop, 'changePerson', { id, values, seen });

describe('R6: the people of a customer', () => {
  test('stand in departments and answer to one another; the name stands beside the id', () => {
    const chief = add({ name: 'Ada', part: 'decider' });
    const clerk = add({ name: 'Bo', department: 'Purchasing', reportsTo: chief });
    const { people } = answerOf(shop, 'customerCard', { customer });
    expect(people).toEqual([
      expect.objectContaining({ id: chief, name: 'Ada', reportsTo: null }),
      expect.objectContaining({ id: clerk, department: 'Purchasing', reportsTo: chief }),
    ]);
    expect(rowsOf(shop, 'Contacts')[1]).toMatchObject({ 'Reports to (ID)': chief, 'Reports to': 'Ada' });
  });

  test('are corrected, and the name follows to those who answer to them', () => {
    const chief = add({ name: 'Ada' });
    add({ name: 'Bo', reportsTo: chief });
    const { value } = change(chief, { name: 'Ada Lang', position: 'CEO' }, { name: 'Ada', position: null });
    expect(value).toMatchObject({ status: 'saved', person: { name: 'Ada Lang', position: 'CEO' } });
    expect(rowsOf(shop, 'Contacts')[1]).toMatchObject({ 'Reports to': 'Ada Lang' });
  });

  test('what somebody else changed meanwhile is shown, and nothing is written', () => {
    const id = add({ name: 'Ada', phone: '1' });
    shop.inject([
      {
        at: { method: 'Lock.tryLock' },
        what: {
          meanwhile: (bench) =>
            void bench.edit({ type: 'set', sheet: 'Contacts', a1: 'G2', values: [['2']] }),
        },
      },
    ]);
    expect(change(id, { phone: '3', position: 'CEO' }, { phone: '1', position: null }).value).toEqual({
      status: 'conflict',
      now: { phone: '2' },
    });
    expect(rowsOf(shop, 'Contacts')[0]).toMatchObject({ Phone: '2', Position: '' });
  });

  test('cannot answer to each other in a circle', () => {
    const chief = add({ name: 'Ada' });
    const clerk = add({ name: 'Bo', reportsTo: chief });
    for (const above of [clerk, chief]) {
      const { error } = change(chief, { reportsTo: above }, { reportsTo: null });
      expect(error.fields).toEqual({ reportsTo: 'Two people cannot report to each other.' });
    }
  });

  test('answer to people of the same customer only', () => {
    const other = answerOf(shop, 'addCustomer', { values: { name: 'Cedar' }, twin: false }).id;
    const stranger = add({ name: 'Eve' }, other);
    const id = add({ name: 'Ada' });
    expect(change(id, { reportsTo: stranger }, { reportsTo: null }).error.fields).toHaveProperty('reportsTo');
    expect(
      ask(shop, 'savePerson', { customer, values: { name: 'Bo', reportsTo: 'P-NOBODY' } }).error.fields,
    ).toHaveProperty('reportsTo');
    expect(rowsOf(shop, 'Contacts')).toHaveLength(2);
  });

  test('may answer to nobody again', () => {
    const chief = add({ name: 'Ada' });
    const clerk = add({ name: 'Bo', reportsTo: chief });
    answerOf(shop, 'changePerson', { id: clerk, values: { reportsTo: null }, seen: { reportsTo: chief } });
    expect(rowsOf(shop, 'Contacts')[1]).toMatchObject({ 'Reports to (ID)': '', 'Reports to': '' });
  });

  test.each([
    ['an address that is none', { email: 'nobody' }, 'email'],
    ['a part that is none', { part: 'king' }, 'part'],
    ['no name', { name: '' }, 'name'],
  ])('%s is refused at its field', (_, values, field) => {
    const id = add({ name: 'Ada' });
    expect(change(id, values, { email: null, part: null, name: 'Ada' }).error.fields).toHaveProperty(field);
  });

  test('readers change nobody', () => {
    const id = add({ name: 'Ada' });
    shop.edit({
      type: 'set',
      sheet: 'Team',
      a1: 'A2',
      values: [['T-1', 'Rita', 'rita.reader@example.com', 'Reader']],
    });
    shop.signIn('reader');
    expect(change(id, { name: 'Eve' }, { name: 'Ada' }).error.code).toBe('notAllowed');
  });
});

describe('R4: a logged contact', () => {
  const log = (values: object) =>
    answerOf(shop, 'logInteraction', {
      customer,
      values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Quote', ...values },
      next: null,
    }).entry;

  test('names with whom of them it was', () => {
    const contact = add({ name: 'Ada' });
    expect(log({ contact, nextStep: 'Send the quote', cost: 12 })).toMatchObject({
      contact,
      contactName: 'Ada',
      nextStep: 'Send the quote',
      cost: 12,
    });
    const [entry] = answerOf(shop, 'customerCard', { customer }).timeline.entries;
    expect(entry).toMatchObject({ contact, contactName: 'Ada', cost: 12 });
  });

  test('is corrected', () => {
    const { id } = log({});
    const contact = add({ name: 'Ada' });
    const values = { summary: 'Quote sent', contact };
    expect(
      answerOf(shop, 'changeInteraction', { id, values, seen: { summary: 'Quote', contact: null } }),
    ).toMatchObject({ status: 'saved', entry: { text: 'Quote sent', contactName: 'Ada' } });
    expect(rowsOf(shop, 'Interactions')[0]).toMatchObject({ 'With whom': 'Ada' });
  });

  test('that somebody else corrected meanwhile is shown, and nothing is written', () => {
    const { id } = log({});
    const seen = { summary: 'Call', channel: 'call' };
    expect(
      answerOf(shop, 'changeInteraction', { id, values: { summary: 'Mine', channel: 'visit' }, seen }),
    ).toEqual({ status: 'conflict', now: { summary: 'Quote' } });
    expect(rowsOf(shop, 'Interactions')[0]).toMatchObject({ Channel: 'Call' });
  });

  test('cannot be with somebody else’s person, nor on no day', () => {
    const { id } = log({});
    const refused = (values: object) => ask(shop, 'changeInteraction', { id, values, seen: {} }).error.fields;
    expect(refused({ contact: 'P-NOBODY' })).toHaveProperty('contact');
    expect(refused({ happenedOn: 'yesterday' })).toHaveProperty('happenedOn');
  });
});
