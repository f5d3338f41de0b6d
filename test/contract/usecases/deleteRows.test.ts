import { beforeAll, describe, expect, test } from 'vitest';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { letterOf } from '../letterOf.ts';
import { answerOf, ask, inspect, reopen, rowsOf } from './aShop.ts';
import { aWarmRegister } from './aTypedRegister.ts';
import { tabsOf } from './tabsOf.ts';

let register: SavedWorld;
beforeAll(async () => {
  register = await aWarmRegister();
});

const names = (shop: Workbench, sheet: string, column: string): readonly string[] =>
  rowsOf(shop, sheet).map((row) => row[column] ?? '');

describe('Deleting a row (R15)', () => {
  test('a customer goes with all that is kept of it, and undo brings everything back to the byte', async () => {
    const shop = await reopen(register);
    const before = tabsOf(shop);
    const { intent, about, removed } = answerOf(shop, 'deleteRow', { table: 'Customers', id: 'C-2' });
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(71);
    expect(about).toBe('Beta');
    expect(removed).toEqual([
      { table: 'FollowUps', count: 1 },
      { table: 'Contacts', count: 2 },
      { table: 'Interactions', count: 2 },
      { table: 'Customers', count: 1 },
    ]);
    expect(names(shop, 'Customers', 'ID')).toEqual(['C-1', 'C-3', 'C-4']);
    expect(names(shop, 'Contacts', 'ID')).toEqual(['P-2']);
    expect(names(shop, 'Interactions', 'ID')).toEqual(['I-2']);
    expect([...names(shop, 'Archive', 'Row ID')].sort()).toEqual(['C-2', 'F-2', 'I-1', 'I-3', 'P-1', 'P-3']);
    expect(answerOf(shop, 'undoChange', { intent })).toEqual([]);
    expect(tabsOf(shop)).toEqual(before);
    expect(rowsOf(shop, 'Archive')).toEqual([]);
  });

  test('formulas, colours, comments, dropdowns and columns of theirs come back as they were', async () => {
    const shop = await reopen(register);
    await inspect(
      shop,
      `const sheet = book.getSheetByName('Customers');
       const last = sheet.getLastColumn();
       sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
       sheet.getRange(1, last + 1).setValue('Mine');
       sheet.getRange(3, last + 1).setFormula('=LEN(B3)+COUNTA($B$2:B2)');
       sheet.getRange(3, last + 2).setValue('loose');
       sheet.getRange(3, 2).setBackground('#ffcc00').setFontStyle('italic').setNote('Ask for Bob');
       sheet.getRange(3, 3, 1, 4).setBorder(true, true, true, true, false, false);
       sheet.setRowHeight(3, 55);`,
    );
    const before = tabsOf(shop);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Customers', id: 'C-2' });
    answerOf(shop, 'undoChange', { intent });
    expect(tabsOf(shop)).toEqual(before);
  });

  test.each(['C-1', 'C-4'])('the first and the last row come back where they stood: %s', async (id) => {
    const shop = await reopen(register);
    const before = tabsOf(shop);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Customers', id });
    answerOf(shop, 'undoChange', { intent });
    expect(tabsOf(shop)).toEqual(before);
  });

  test('a column of theirs that was inserted meanwhile does not shift what comes back', async () => {
    const shop = await reopen(register);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Contacts', id: 'P-3' });
    shop.edit({ type: 'insertColumns', sheet: 'Contacts', at: 2, count: 1 });
    answerOf(shop, 'undoChange', { intent });
    expect(rowsOf(shop, 'Contacts')[2]).toMatchObject({ ID: 'P-3', 'Customer ID': 'C-2', Name: 'Ben' });
  });

  test('where a person took the copies away, the values come back from what the archive wrote', async () => {
    const shop = await reopen(register);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Contacts', id: 'P-3' });
    await inspect(
      shop,
      `const archive = book.getSheetByName('Archive');
       archive.getRange(2, 15, 20, archive.getMaxColumns() - 14).clear();`,
    );
    answerOf(shop, 'undoChange', { intent });
    expect(rowsOf(shop, 'Contacts')[2]).toMatchObject({ ID: 'P-3', Customer: 'Beta', Name: 'Ben' });
  });

  test('a person goes alone; whoever answered to them answers to nobody', async () => {
    const shop = await reopen(register);
    shop.edit({ type: 'set', sheet: 'Contacts', a1: 'L4', values: [['P-1', 'Bob']] });
    const before = tabsOf(shop);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Contacts', id: 'P-1' });
    expect(rowsOf(shop, 'Contacts').map((row) => [row.ID, row['Reports to (ID)']])).toEqual([
      ['P-2', ''],
      ['P-3', ''],
    ]);
    answerOf(shop, 'undoChange', { intent });
    expect(tabsOf(shop)).toEqual(before);
  });

  test('a customer with opportunities is refused by name and number, and nothing is deleted (R5)', async () => {
    const shop = await reopen(register);
    shop.edit({ type: 'set', sheet: 'Opportunities', a1: 'A2', values: [['O-1', 'N1', 'C-2', 'Beta']] });
    shop.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'stage')}2`,
      values: [['Won']],
    });
    const before = tabsOf(shop);
    const { ok, error } = ask(shop, 'deleteRow', { table: 'Customers', id: 'C-2' });
    expect(ok).toBe(false);
    expect(error.code).toBe('customerHasDeals');
    expect(error.message).toContain('“Beta” has 1 opportunit');
    expect(tabsOf(shop)).toEqual(before);
  });

  test.each(['sales', 'reader', 'guest'])('%s may not delete, nor undo', async (person) => {
    const shop = await reopen(register);
    shop.edit({
      type: 'set',
      sheet: 'Team',
      a1: 'A2',
      values: [
        ['T-1', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson'],
        ['T-2', 'Rita Reader', 'rita.reader@example.com', 'Reader'],
      ],
    });
    shop.signIn(person);
    expect(ask(shop, 'deleteRow', { table: 'Customers', id: 'C-1' }).error.code).toBe('notAllowed');
    expect(ask(shop, 'undoChange', { intent: 'J-1' }).error.code).toBe('notAllowed');
    expect(ask(shop, 'recentChanges').error.code).toBe('notAllowed');
    expect(names(shop, 'Customers', 'ID')).toContain('C-1');
  });

  test('rows that a person inserts, deletes or sorts while it deletes are not lost, and the right one goes', async () => {
    const shop = await reopen(register);
    answerOf(shop, 'deleteRow', { table: 'Customers', id: 'C-2' });
    const nth = (shop.runs.at(-1)?.trace ?? []).filter(({ method }) => method === 'Sheet.deleteRows').length;
    const edits = [
      (one: Workbench) => one.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 1 }),
      (one: Workbench) => one.edit({ type: 'deleteRows', sheet: 'Customers', at: 2, count: 1 }),
      (one: Workbench) =>
        one.edit({ type: 'sort', sheet: 'Customers', a1: 'A2:W5', column: 2, ascending: false }),
    ];
    for (const [index, edit] of edits.entries()) {
      const hit = await reopen(register);
      hit.inject([{ at: { method: 'Sheet.deleteRows', nth }, what: { meanwhile: edit } }]);
      answerOf(hit, 'deleteRow', { table: 'Customers', id: 'C-2' });
      const left = [...names(hit, 'Customers', 'ID')].sort();
      expect(left).toEqual(index === 1 ? ['C-3', 'C-4'] : ['C-1', 'C-3', 'C-4']);
      expect(names(hit, 'Archive', 'Row ID')).toContain('C-2');
    }
  });

  test('the list of changes tells what was deleted and whether it can be undone', async () => {
    const shop = await reopen(register);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Customers', id: 'C-2' });
    const [newest] = answerOf(shop, 'recentChanges');
    expect(newest).toMatchObject({
      id: intent,
      by: 'owner@example.com',
      action: 'remove',
      what: 'Deletion',
      about: 'Beta',
      state: 'done',
      undoable: true,
    });
    answerOf(shop, 'undoChange', { intent });
    expect(answerOf(shop, 'recentChanges')[0]).toMatchObject({
      id: intent,
      state: 'undone',
      undoable: false,
    });
    expect(answerOf(shop, 'undoChange', { intent })).toEqual([]);
    expect(names(shop, 'Customers', 'ID')).toEqual(['C-1', 'C-2', 'C-3', 'C-4']);
  });
});
