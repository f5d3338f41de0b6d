import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '../../../src/schema/tables/contacts.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { followUps } from '../../../src/schema/tables/followUps.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { CheckReport, ShownFinding } from '../../../src/usecases/checkRegister.ts';
import type { Duplicates } from '../../../src/usecases/findDuplicates.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { letterOf } from '../letterOf.ts';
import { answerOf, aShop, ask, cellOf, reopen, rowsOf } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';
import { tabsOf } from './tabsOf.ts';

const step = stride(7);

let filled: SavedWorld;

/** Changes a cell without the add-on's knowing, as a paste from a phone without a connection arrives. */
const quietly = (shop: Workbench, sheet: string, a1: string, content: string): void => {
  const { model } = shop.world;
  const sheetId = model.getters.getSheetIdByName(sheet) ?? '';
  const { left: col, top: row } = model.getters.getRangeFromSheetXC(sheetId, a1).zone;
  model.dispatch('UPDATE_CELL', { sheetId, col, row, content });
};

beforeAll(async () => {
  const shop = await aShop();
  nobodyWatches(shop);
  fillTab(shop, team, [{ id: 'T-1', name: 'Darcel Schlecht', email: 'darcel.schlecht@example.com' }]);
  fillTab(shop, customers, [
    { id: 'C-1', name: 'Acme Corporation', phone: '(202) 555-0100', owner: 'Darcel Schlecht' },
    { id: 'C-2', name: 'ACME Corp.', phone: '+1 202 555 0100', email: 'ann＠gmial.com' },
    { id: 'C-3', name: 'Beta', phone: '0202', owner: 'Darcel Schlect', foundedIn: '2100' },
    { id: 'C-4', name: 'Gamma', email: 'info@gamma.example', phone: '0171 2345678', country: 'Germany' },
    // A row copied with its ID, and one whose ID was cleared.
    { id: 'C-3', name: 'Beta' },
    { name: 'Delta' },
  ]);
  fillTab(shop, contacts, [
    { id: 'P-1', customer: 'C-1', customerName: 'Acme Corporation', name: 'Ann Lee' },
    { id: 'P-2', customer: 'C-1', customerName: 'Acme Corporation', name: 'Lee, Ann' },
    { id: 'P-3', customer: 'C-4', customerName: 'Gamma', name: 'Ann Lee' },
    { id: 'P-4', customer: 'C-99', customerName: 'beta', name: 'Bo Ek' },
  ]);
  fillTab(shop, followUps, [
    {
      id: 'F-1',
      customer: 'C-1',
      customerName: 'Acme Corporation',
      subject: 'Call',
      dueOn: '31.12.2017',
      channel: 'Call',
    },
    {
      id: 'F-2',
      customer: 'C-1',
      customerName: 'Acme Corporation',
      subject: 'Visit',
      dueOn: '1918-01-05',
      channel: 'Call',
    },
  ]);
  fillTab(shop, opportunities, [
    { id: 'O-1', customerName: 'Gamma', stage: 'Won', openedOn: '2017-05-01', closedOn: '2017-04-01' },
  ]);
  // The first fix makes the tabs of journal and log; it is undone again.
  const watched = await reopen(saveWorld(shop));
  const finding = found(check(watched), 'Customers!G3');
  const { intent } = answerOf(watched, 'applyFix', orderOf(finding));
  answerOf(watched, 'undoChange', { intent });
  filled = saveWorld(watched);
}, 240_000);

const duplicates = (shop: Workbench, table = 'Customers', which = 'likely'): Duplicates =>
  answerOf(shop, 'findDuplicates', { table, which, from: 0 });

const pairs = (found: Duplicates): string[] =>
  found.groups.flatMap((group) =>
    group.pairs.map(({ ids, reasons }) => `${ids.join(' ')}: ${reasons.join(' ')}`),
  );

describe('Duplicates (R14)', () => {
  test('are found among customers, and among the people of one customer only', async () => {
    const shop = await reopen(filled);
    expect(pairs(duplicates(shop))).toEqual(['C-1 C-2: sameName samePhone']);
    expect(duplicates(shop).groups[0]?.rows[0]).toMatchObject({ id: 'C-1', name: 'Acme Corporation' });
    expect(pairs(duplicates(shop, 'Contacts'))).toEqual(['P-1 P-2: sameWords']);
  });

  test('that are none are remembered, and can be shown again', async () => {
    const shop = await reopen(filled);
    answerOf(shop, 'dismissDuplicate', { a: 'C-2', b: 'C-1', settled: true });
    expect(duplicates(shop).total).toBe(0);
    answerOf(shop, 'dismissDuplicate', { a: 'C-1', b: 'C-2', settled: false });
    expect(duplicates(shop).total).toBe(1);
  });

  test('cost the same calls however many rows there are', async () => {
    const shop = await reopen(filled);
    duplicates(shop);
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(10);
  });
});

const check = (shop: Workbench, kind: string | null = null): CheckReport =>
  answerOf(shop, 'checkRegister', { kind, from: 0 });

const orderOf = ({ table, id, title, at, column, shown, fix: value }: ShownFinding) => ({
  table,
  id,
  title,
  at,
  column,
  shown,
  value,
});

const fix = (shop: Workbench, finding: ShownFinding) => answerOf(shop, 'applyFix', orderOf(finding)).status;

const found = (report: CheckReport, cell: string): ShownFinding => {
  const finding = report.findings.find((one) => one.cell === cell);
  if (!finding) throw new Error(`Nothing is found in ${cell}`);
  return finding;
};

describe('Checks (R14)', () => {
  test('tell each cell, what is wrong with it, and what to write', async () => {
    const shop = await reopen(filled);
    const { findings } = check(shop);
    expect(findings.map(({ cell, code, fix }) => [cell, code, fix])).toEqual([
      ['Customers!A6', 'idTwice', ''],
      ['Customers!A7', 'idMissing', ''],
      ['Contacts!B5', 'noSuchRow', null],
      ['Opportunities!C2', 'notLinked', 'C-4'],
      ['Customers!G3', 'notAnEmail', 'ann@gmail.com'],
      ['Customers!F4', 'notAPhone', null],
      ['Customers!J4', 'yearInFuture', null],
      ['Follow-ups!E2', 'notADay', '2017-12-31'],
      ['Follow-ups!E3', 'dayTooOld', null],
      [`Opportunities!${letterOf(opportunities, 'closedOn')}2`, 'dayOrder', null],
      ['Customers!E4', 'notListed', 'Darcel Schlecht'],
    ]);
    expect(found(check(shop), 'Opportunities!C2').fixText).toBe('Gamma (C-4)');
  });

  test('are counted by kind, and shown by kind', async () => {
    const shop = await reopen(filled);
    const { counts, findings } = check(shop, 'day');
    expect(counts).toEqual({ id: 2, orphan: 2, email: 1, phone: 1, day: 4, list: 1, cell: 0 });
    expect(findings).toHaveLength(4);
  });

  test('a fix writes its one cell, and is in no list any more', async () => {
    const shop = await reopen(filled);
    const report = check(shop);
    for (const cell of ['Customers!G3', 'Follow-ups!E2', 'Customers!E4', 'Opportunities!C2'])
      expect(fix(shop, found(report, cell))).toBe('fixed');
    expect(cellOf(shop, 'Customers', 'G3')).toBe('ann@gmail.com');
    expect(cellOf(shop, 'Follow-ups', 'E2')).toBe('2017-12-31');
    expect(cellOf(shop, 'Opportunities', 'C2')).toBe('C-4');
    expect(check(shop).total).toBe(report.total - 4);
  });

  test('a copied row gets an ID of its own, a row without one gets one; the upper row keeps what refers to it', async () => {
    const shop = await reopen(filled);
    const report = check(shop, 'id');
    for (const finding of report.findings) expect(fix(shop, finding)).toBe('fixed');
    const ids = rowsOf(shop, 'Customers').map(({ ID }) => ID);
    expect(ids[2]).toBe('C-3');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('C-'))).toBe(true);
    expect(check(shop, 'id').total).toBe(0);
  });

  test('a cell that somebody changed since is left as it is', async () => {
    const shop = await reopen(filled);
    const finding = found(check(shop), 'Customers!G3');
    quietly(shop, 'Customers', 'G3', 'bob@acme.example');
    expect(fix(shop, finding)).toBe('changed');
    expect(cellOf(shop, 'Customers', 'G3')).toBe('bob@acme.example');
  });

  test('a fix finds its row where rows were inserted and sorted since', async () => {
    const shop = await reopen(filled);
    const finding = found(check(shop), 'Customers!G3');
    shop.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 2 });
    expect(fix(shop, finding)).toBe('fixed');
    expect(cellOf(shop, 'Customers', 'G5')).toBe('ann@gmail.com');
  });

  test('a formula that shows something wrong is not written over', async () => {
    const shop = await reopen(filled);
    quietly(shop, 'Customers', 'G3', '="ann@gmial"&".com"');
    const finding = found(check(shop), 'Customers!G3');
    expect(fix(shop, finding)).toBe('changed');
    expect(cellOf(shop, 'Customers', 'G3')).toBe('ann@gmial.com');
  });

  test('a fix is undone to the byte, whatever it wrote: a day over text, spaces at the end, an ID', async () => {
    const shop = await reopen(filled);
    quietly(shop, 'Customers', 'G3', '  ann@gmial.com ');
    quietly(shop, 'Customers', 'E4', ' Darcel Schlect');
    const report = check(shop);
    const cells = ['Customers!A6', 'Customers!A7', 'Customers!G3', 'Follow-ups!E2', 'Customers!E4'];
    for (const cell of [...cells, 'Opportunities!C2']) {
      const before = tabsOf(shop);
      const { status, intent } = answerOf(shop, 'applyFix', orderOf(found(report, cell)));
      expect({ cell, status }).toEqual({ cell, status: 'fixed' });
      expect(tabsOf(shop)).not.toEqual(before);
      expect(answerOf(shop, 'recentChanges')[0]).toMatchObject({
        id: intent,
        action: 'clean',
        undoable: true,
      });
      answerOf(shop, 'undoChange', { intent });
      expect(tabsOf(shop)).toEqual(before);
    }
    expect(check(shop).total).toBe(report.total);
    expect(rowsOf(shop, 'Log').slice(-3)).toMatchObject([
      { Action: 'Changed', Tab: 'Opportunities', Before: '', After: 'C-4' },
      { Action: 'Changed', Tab: 'Opportunities', Before: 'C-4', After: '' },
      { Action: 'Undone' },
    ]);
  });

  test('a fix is not undone over somebody’s later work, nor an ID to which rows refer', async () => {
    const shop = await reopen(filled);
    const report = check(shop);
    const intentOf = (cell: string): string =>
      answerOf(shop, 'applyFix', orderOf(found(report, cell))).intent;
    const [email, id] = [intentOf('Customers!G3'), intentOf('Customers!A7')];
    quietly(shop, 'Customers', 'G3', 'bob@acme.example');
    quietly(shop, 'Contacts', 'B5', cellOf(shop, 'Customers', 'A7'));
    for (const intent of [email, id]) {
      const before = tabsOf(shop);
      expect(ask(shop, 'undoChange', { intent }).error.code).toBe('undoConflict');
      expect(tabsOf(shop)).toEqual(before);
    }
  });

  test('a fix that is killed at a call is done or not begun after the next run', async () => {
    const whole = await reopen(filled);
    const order = orderOf(found(check(whole), 'Customers!G3'));
    answerOf(whole, 'applyFix', order);
    const calls = whole.runs.at(-1)?.calls ?? 0;
    const states = new Set<string>();
    for (let call = calls; call > 0; call -= step) {
      const shop = await reopen(filled);
      shop.inject([{ at: call, what: { kill: call % 2 === 0 ? 'before' : 'after', unflushed: 'kept' } }]);
      shop.call('clientele', { name: 'applyFix', input: order });
      answerOf(shop, 'addCustomer', { values: { name: 'Next' }, twin: false });
      const email = cellOf(shop, 'Customers', 'G3');
      expect(['ann＠gmial.com', 'ann@gmail.com']).toContain(email);
      expect(rowsOf(shop, 'Journal').filter(({ State }) => State === 'Begun')).toEqual([]);
      states.add(email);
    }
    expect(states.size).toBe(2);
  }, 240_000);

  test('whatever a person does between two calls of a fix, no cell of theirs is lost', async () => {
    const plain = await reopen(filled);
    const finding = found(check(plain), 'Customers!G3');
    fix(plain, finding);
    const trace = plain.runs.at(-1)?.trace ?? [];
    const write = trace.find(({ method }) => method === 'Range.setValue')?.n ?? 0;
    expect(write).toBeGreaterThan(4);
    const before = rowsOf(await reopen(filled), 'Customers').map((row) => ({ ...row, 'E-mail': '' }));
    const wrong: string[] = [];
    for (let n = write - 3; n <= write + 2; n += 1) {
      const shop = await reopen(filled);
      const meanwhile = (workbench: Workbench): void => {
        workbench.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 1 });
      };
      shop.inject([{ at: n, what: { meanwhile } }]);
      const { ok, value } = ask(shop, 'applyFix', { ...finding, value: finding.fix });
      const rows = rowsOf(shop, 'Customers');
      const emails = rows.flatMap((row) => row['E-mail'] || []);
      const right = value?.status === 'fixed' ? 'ann@gmail.com' : 'ann＠gmial.com';
      if (JSON.stringify(rows.map((row) => ({ ...row, 'E-mail': '' }))) !== JSON.stringify(before))
        wrong.push(`${n} rows`);
      if (JSON.stringify(emails) !== JSON.stringify([right, 'info@gamma.example']))
        wrong.push(`${n} ${ok} ${emails}`);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('the cursor goes to the cell', async () => {
    const shop = await reopen(filled);
    const { table, id, title, at, column, shown } = found(check(shop), 'Follow-ups!E3');
    answerOf(shop, 'goToCell', { table, id, title, at, column, shown });
    expect(ask(shop, 'goToCell', { table, id: 'F-GONE', title, at, column, shown }).error.code).toBe(
      'rowGone',
    );
  });

  test('the country of Settings decides which numbers can be', async () => {
    const shop = await reopen(filled);
    expect(check(shop, 'phone').findings.map(({ cell }) => cell)).toEqual(['Customers!F4']);
    const row = rowsOf(shop, 'Settings').findIndex(({ Key }) => Key === 'country') + 2;
    quietly(shop, 'Settings', `C${row}`, 'DE');
    quietly(shop, 'Customers', 'F4', '0171 2345678');
    expect(check(shop, 'phone').total).toBe(0);
  });

  test.each(['sales', 'reader'])('are for leaders, not for %s', async (who) => {
    const shop = await reopen(filled);
    shop.signIn(who);
    for (const [name, input] of [
      ['findDuplicates', { table: 'Customers', which: 'all', from: 0 }],
      ['checkRegister', { kind: null, from: 0 }],
      ['dismissDuplicate', { a: 'C-1', b: 'C-2', settled: true }],
    ] as const)
      expect(ask(shop, name, input).error.code).toBe('notAllowed');
  });

  test('a fix that its column cannot hold, or a column that is none, is refused', async () => {
    const shop = await reopen(filled);
    const { table, id, title, at, column, shown } = found(check(shop), 'Customers!G3');
    const order = { table, id, title, at, column, shown };
    expect(ask(shop, 'applyFix', { ...order, value: 'nobody' }).error.code).toBe('invalid');
    expect(ask(shop, 'applyFix', { ...order, column: 'constructor', value: 'x' }).error.code).toBe('invalid');
    expect(ask(shop, 'applyFix', { ...order, table: 'Nothing', value: 'x' }).error.code).toBe(
      'unknownRequest',
    );
  });
});
