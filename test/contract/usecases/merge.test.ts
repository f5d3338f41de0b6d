import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '../../../src/schema/tables/contacts.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { followUps } from '../../../src/schema/tables/followUps.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, reopen, rowsOf } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

let filled: SavedWorld;

/** A shop in which Acme stands twice, with people, follow-ups, contacts and an opportunity on both sides. */
const aDoubledShop = async (): Promise<SavedWorld> => {
  const shop = await aShop();
  nobodyWatches(shop);
  fillTab(shop, customers, [
    { id: 'C-1', name: 'Acme Ltd', phone: '(202) 555-0100', note: 'Prefers mail', addedOn: '2017-05-02' },
    {
      id: 'C-2',
      name: 'ACME',
      phone: '+1 202 555 0100',
      email: 'info@acme.example',
      note: 'Closed on Mondays',
      sector: 'retail',
      addedOn: '2016-01-04',
    },
    { id: 'C-3', name: 'Beta GmbH', parent: 'ACME', referredBy: 'ACME', email: 'hello@beta.example' },
  ]);
  fillTab(shop, contacts, [
    {
      id: 'P-1',
      customer: 'C-1',
      customerName: 'Acme Ltd',
      name: 'Ann Lee',
      reportsTo: 'P-2',
      reportsToName: 'Ben Wu',
    },
    { id: 'P-2', customer: 'C-2', customerName: 'ACME', name: 'Ben Wu', phone: '202 555 0101' },
    {
      id: 'P-3',
      customer: 'C-2',
      customerName: 'ACME',
      name: 'Wu, Ben',
      reportsTo: 'P-1',
      reportsToName: 'Ann Lee',
    },
  ]);
  const own = { dueOn: '2018-01-05', channel: 'Call' };
  fillTab(shop, followUps, [
    { id: 'F-1', customer: 'C-1', customerName: 'Acme Ltd', subject: 'Call Ann', ...own },
    { id: 'F-2', customer: 'C-2', customerName: 'ACME', subject: 'Call Ben', ...own },
  ]);
  fillTab(shop, interactions, [
    {
      id: 'I-1',
      customer: 'C-2',
      customerName: 'ACME',
      happenedOn: '2018-01-02',
      channel: 'Call',
      summary: 'Spoke to Ben',
      contact: 'P-3',
      contactName: 'Wu, Ben',
    },
  ]);
  fillTab(shop, opportunities, [
    { id: 'O-1', customer: 'C-2', customerName: 'ACME', stage: 'Engaging', value: '1200' },
  ]);
  return saveWorld(shop);
};

beforeAll(async () => {
  filled = await aDoubledShop();
}, 240_000);

const pair = { table: 'Customers', keep: 'C-1', drop: 'C-2' };

const merge = (shop: Workbench, choices: object = {}) => {
  const { seen } = answerOf(shop, 'previewMerge', pair);
  return answerOf(shop, 'mergeCustomers', { ...pair, choices, seen });
};

/** Every tab but those that keep record of what was done. */
const documentOf = (shop: Workbench): string => {
  // The model's own data: sheets by name.
  const { sheets } = saveWorld(shop).data as { sheets: { name: string }[] };
  return JSON.stringify(sheets.filter(({ name }) => !['Log', 'Journal', 'Archive'].includes(name)));
};

describe('A preview of a merge (R14)', () => {
  test('shows both rows field by field, proposes for each, and counts what moves', async () => {
    const shop = await reopen(filled);
    const preview = answerOf(shop, 'previewMerge', pair);
    // One for both customers and for those who name them, one for each table that refers to customers.
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(13);
    const field = (column: string) => preview.fields.find((one: { column: string }) => one.column === column);
    expect(field('email')).toMatchObject({ keep: '', drop: 'info@acme.example', proposal: 'drop' });
    expect(field('name')).toMatchObject({ keep: 'Acme Ltd', drop: 'ACME', proposal: 'keep' });
    expect(field('note')).toMatchObject({ proposal: 'both', options: ['keep', 'drop', 'both'] });
    expect(
      Object.fromEntries(
        preview.moved.map((one: { table: string; count: number }) => [one.table, one.count]),
      ),
    ).toEqual({
      Contacts: 2,
      FollowUps: 1,
      Interactions: 1,
      Opportunities: 1,
    });
  });
});

describe('A merge (R14)', () => {
  test('makes one customer of two with everything that belonged to either', async () => {
    const shop = await reopen(filled);
    expect(merge(shop, { phone: 'drop' })).toMatchObject({ status: 'merged' });
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(82);
    const customers = rowsOf(shop, 'Customers');
    expect(customers.map(({ Customer }) => Customer)).toEqual(['Acme Ltd', 'Beta GmbH']);
    expect(customers[0]).toMatchObject({
      ID: 'C-1',
      Phone: '+1 202 555 0100',
      'E-mail': 'info@acme.example',
      Sector: 'retail',
      Note: 'Prefers mail\nClosed on Mondays',
    });
    expect(customers[1]).toMatchObject({ 'Part of': 'Acme Ltd', 'Recommended by': 'Acme Ltd' });
    for (const tab of ['Contacts', 'Follow-ups', 'Interactions', 'Opportunities']) {
      const rows = rowsOf(shop, tab);
      expect(new Set(rows.map((row) => `${row['Customer ID']} ${row.Customer}`))).toEqual(
        new Set(['C-1 Acme Ltd']),
      );
    }
    expect(rowsOf(shop, 'Contacts')).toHaveLength(3);
  });

  test('takes the name of the other one into every row where that is chosen', async () => {
    const shop = await reopen(filled);
    merge(shop, { name: 'drop' });
    expect(new Set(rowsOf(shop, 'Contacts').map(({ Customer }) => Customer))).toEqual(new Set(['ACME']));
  });

  test('changes nothing where somebody changed a field since the preview, and shows what', async () => {
    const shop = await reopen(filled);
    const { seen } = answerOf(shop, 'previewMerge', pair);
    answerOf(shop, 'changeCustomer', {
      customer: pair.drop,
      values: { sector: 'food' },
      seen: { sector: 'retail' },
    });
    const before = documentOf(shop);
    const answer = answerOf(shop, 'mergeCustomers', { ...pair, choices: {}, seen });
    expect(answer).toMatchObject({ status: 'conflict', changed: ['Sector'] });
    expect(answer.preview.seen.drop.sector).toBe('food');
    expect(documentOf(shop)).toBe(before);
  });

  test('is undone exactly: every tab is as it was', async () => {
    const shop = await reopen(filled);
    const before = documentOf(shop);
    const { intent } = merge(shop, { phone: 'drop', name: 'drop' });
    expect(documentOf(shop)).not.toBe(before);
    answerOf(shop, 'undoMerge', { intent });
    expect(documentOf(shop)).toBe(before);
  });

  test('is for leaders', async () => {
    const shop = await reopen(filled);
    const { seen } = answerOf(shop, 'previewMerge', pair);
    shop.signIn('sales');
    expect(ask(shop, 'mergeCustomers', { ...pair, choices: {}, seen }).error.code).toBe('notAllowed');
  });

  test('of a row with itself, or of one that is gone, is refused', async () => {
    const shop = await reopen(filled);
    expect(ask(shop, 'previewMerge', { table: 'Customers', keep: 'C-1', drop: 'C-1' }).error.code).toBe(
      'invalid',
    );
    expect(ask(shop, 'previewMerge', { table: 'Customers', keep: 'C-1', drop: 'C-GONE' }).error.code).toBe(
      'rowGone',
    );
  });
});

describe('A merge of two people of a customer (R6, R14)', () => {
  const people = { table: 'Contacts', keep: 'P-2', drop: 'P-3' };

  test('keeps the tree of its people, and nobody answers to themselves', async () => {
    const shop = await reopen(filled);
    const { seen } = answerOf(shop, 'previewMerge', people);
    answerOf(shop, 'mergeCustomers', { ...people, choices: {}, seen });
    const rows = rowsOf(shop, 'Contacts');
    expect(rows.map((row) => [row.ID, row['Reports to']])).toEqual([
      ['P-1', 'Ben Wu'],
      ['P-2', ''],
    ]);
    expect(rowsOf(shop, 'Interactions')[0]).toMatchObject({ 'With whom': 'Ben Wu' });
  });

  test('is undone exactly', async () => {
    const shop = await reopen(filled);
    const before = documentOf(shop);
    const { seen } = answerOf(shop, 'previewMerge', people);
    const { intent } = answerOf(shop, 'mergeCustomers', { ...people, choices: {}, seen });
    answerOf(shop, 'undoMerge', { intent });
    expect(documentOf(shop)).toBe(before);
  });
});
