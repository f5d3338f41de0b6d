import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { aKeptShop, answerOf, ask, deleteFigures, inspect, reopen, rowsOf, setting, shown } from './aShop.ts';

/** A shop without figures, one customer, and one contract of 1,000.01 that needs no approval. */
let saved: SavedWorld;
let id = '';
let customer = '';

const values = { name: 'Care', value: 1000.01, startsOn: '2018-01-01', endsOn: '2018-12-31', notice: 60 };
const move = (stage: string, signedOn: string | null = null) => ({ id, stage, note: null, signedOn });
const step = (kind: string, more: object = {}) => ({
  contract: id,
  id: null,
  values: { kind, subject: `A ${kind}`, ...more },
  seen: {},
});
const history = (shop: Workbench) =>
  rowsOf(shop, 'Stage history').map(({ Before, After, How }) => `${Before}→${After} ${How}`);
const contract = (shop: Workbench) => rowsOf(shop, 'Contracts')[0] ?? {};
const again = () => reopen(saved);
const cellIn = (shop: Workbench, sheet: string, header: string): string => {
  const at = shown(shop, sheet)[0]?.indexOf(header) ?? -1;
  return `${String.fromCharCode(65 + at)}2`;
};
const type = (shop: Workbench, sheet: string, header: string, value: string): void =>
  void shop.edit({ type: 'set', sheet, a1: cellIn(shop, sheet, header), values: [[value]] });

beforeAll(async () => {
  const kept = await aKeptShop('a shop for contracts', (shop) => {
    deleteFigures(shop);
    setting(shop, 'mailOn', 'FALSE');
    answerOf(shop, 'addCustomer', { values: { name: 'Acme', email: 'a@example.com' }, twin: false });
  });
  const shop = await reopen(kept);
  customer = rowsOf(shop, 'Customers')[0]?.ID ?? '';
  ({ id } = answerOf(shop, 'saveContract', { customer, id: null, values, seen: {} }));
  saved = saveWorld(shop);
}, 240_000);

describe('The first contract (R81, R85)', () => {
  test('brings the eight stages, the texts, and the beginning of its history; twice is as once', async () => {
    const shop = await again();
    expect(answerOf(shop, 'saveContract', { customer, id: null, values, seen: {} }).id).toBe(id);
    expect(rowsOf(shop, 'Contract stages').map(({ Stage }) => Stage)).toEqual([
      'Draft',
      'In review',
      'Approved',
      'Signed',
      'Planned',
      'Started',
      'Completed',
      'Closed',
    ]);
    expect(rowsOf(shop, 'Templates').map((row) => row['Used for'])).toEqual([
      'Contract',
      'Dunning letter',
      'Dunning letter',
      'Dunning letter',
    ]);
    expect(contract(shop)).toMatchObject({ Number: 'C-2018-0001', Stage: 'Draft', Customer: 'Acme' });
    expect(history(shop)).toEqual(['→Draft First on record']);
  });

  test('its text is filled from the template, and what is not known is named', async () => {
    const shop = await again();
    const { text, missing } = answerOf(shop, 'draftContractText', { id, use: 'contract', template: null });
    expect(text).toContain('between us and Acme');
    expect(text).toContain('USD\u00a01,000.01');
    expect(missing).toContain('products');
    expect(missing).not.toContain('startsOn');
  });
});

test('amounts in its texts are written as the sheet’s locale writes them', async () => {
  const shop = await again();
  await inspect(shop, `book.setSpreadsheetLocale('de_DE');`);
  expect(answerOf(shop, 'draftContractText', { id, use: 'contract', template: null }).text).toContain(
    '1.000,01\u00a0USD',
  );
});

test('one made in the page and one that came of a quote are numbered in one series (R84)', async () => {
  const shop = await again();
  const { id: second } = answerOf(shop, 'saveContract', {
    customer,
    id: null,
    values: { name: 'More care' },
    seen: {},
  });
  const numbers = rowsOf(shop, 'Contracts').map(({ ID, Number: number }) => [ID, number]);
  expect(numbers).toEqual([
    [id, 'C-2018-0001'],
    [second, 'C-2018-0002'],
  ]);
});

describe('A contract goes from stage to stage (R81, R82)', () => {
  test('signed it is an order, once, whatever is done twice', async () => {
    const shop = await again();
    answerOf(shop, 'moveContract', move('In review'));
    expect(ask(shop, 'moveContract', move('Signed')).error.message).toContain('day of signing');
    for (let twice = 0; twice < 2; twice++) answerOf(shop, 'moveContract', move('Signed', '2018-01-02'));
    expect(rowsOf(shop, 'Orders')).toMatchObject([
      { 'Order number': 'C-2018-0001', Customer: 'Acme', 'Ordered on': '2018-01-02', Value: '1,000.01' },
    ]);
    expect(history(shop)).toEqual([
      '→Draft First on record',
      'Draft→In review Form',
      'In review→Signed Form',
    ]);
    // Who signed it and when, the history says: the log need not say it once more.
    expect(rowsOf(shop, 'Stage history').at(-1)).toMatchObject({ By: 'owner@example.com' });
    expect(rowsOf(shop, 'Log').filter(({ Tab }) => Tab === 'Orders')).toEqual([]);
    shop.world.clock.set(shop.world.clock.now() + 2.9 * 86_400_000);
    answerOf(shop, 'moveContract', move('Planned'));
    // Whole days, as those of opportunities.
    expect(rowsOf(shop, 'Stage history').map((row) => row['Days before'])).toEqual(['', '0', '0', '2']);
    expect(ask(shop, 'moveContract', move('Draft')).error.code).toBe('contractBlocked');
    expect(ask(shop, 'moveContract', move('Nowhere')).error.code).toBe('invalid');
  });

  test('it is completed when its steps are done and closed when it is paid, not before', async () => {
    const shop = await again();
    answerOf(shop, 'moveContract', move('Signed', '2018-01-02'));
    const { id: milestone } = answerOf(shop, 'saveContractStep', step('milestone'));
    answerOf(shop, 'planPayments', { contract: id, weights: [1, 1, 1], first: '2018-01-31', every: 1 });
    expect(ask(shop, 'moveContract', move('Completed')).error.message).toContain('Not all milestones');
    const done = { contract: id, id: milestone, values: { doneOn: '2018-01-02' }, seen: { doneOn: null } };
    answerOf(shop, 'saveContractStep', done);
    answerOf(shop, 'moveContract', move('Completed'));
    expect(ask(shop, 'moveContract', move('Closed')).error.message).toContain('still open');
    answerOf(shop, 'saveContractStep', step('receipt', { amount: 1000.01, doneOn: '2018-01-02' }));
    expect(rowsOf(shop, 'Orders')[0]).toMatchObject({ 'Paid on': '2018-01-02' });
    answerOf(shop, 'moveContract', move('Closed'));
    expect(contract(shop).Stage).toBe('Closed');
  });

  test('linked steps start it with the first and complete it with the last, in the page or typed (R83)', async () => {
    const shop = await again();
    answerOf(shop, 'saveContractStep', step('purchase'));
    answerOf(shop, 'saveContractStep', step('stock'));
    answerOf(shop, 'moveContract', move('Signed', '2018-01-02'));
    answerOf(shop, 'moveContract', move('Planned'));
    type(shop, 'Contract steps', 'Done on', '2018-01-02');
    expect(contract(shop).Stage).toBe('Started');
    const [, stock] = rowsOf(shop, 'Contract steps');
    const done = { values: { doneOn: '2018-01-02' }, seen: { doneOn: null } };
    answerOf(shop, 'saveContractStep', { contract: id, id: stock?.ID ?? '', ...done });
    expect(history(shop).slice(-2)).toEqual(['Planned→Started Form', 'Started→Completed Form']);
  });

  test('a stage typed into the cell reaches the history once and is no approval and no order (R82)', async () => {
    const shop = await again();
    type(shop, 'Contracts', 'Stage', 'Approved');
    shop.run('hourly');
    shop.run('hourly');
    expect(history(shop)).toEqual(['→Draft First on record', 'Draft→Approved Typed']);
    expect(contract(shop)['Last known stage']).toBe('Approved');
    expect(rowsOf(shop, 'Orders')).toEqual([]);
  });

  test('killed before any of its calls, the move is made once by the same move again, or by the hour', async () => {
    const first = await again();
    answerOf(first, 'moveContract', move('Signed', '2018-01-02'));
    const calls = first.runs.at(-1)?.calls ?? 0;
    const whole = { stage: 'Signed', history: ['→Draft First on record', 'Draft→Signed'], orders: 1 };
    for (let at = 1; at <= calls; at += stride(5)) {
      const shop = await again();
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed: 'kept' } }]);
      shop.call('clientele', { name: 'moveContract', input: move('Signed', '2018-01-02') });
      expect(shop.runs.at(-1)?.status).toBe('killed');
      if (at % 3 === 0 && contract(shop).Stage === 'Signed') shop.run('hourly');
      else answerOf(shop, 'moveContract', move('Signed', '2018-01-02'));
      const found = {
        stage: contract(shop).Stage,
        history: history(shop).map((line) => line.replace(/^(Draft→Signed).*/, '$1')),
        orders: rowsOf(shop, 'Orders').length,
      };
      expect({ at, ...found }).toEqual({ at, ...whole });
    }
  }, 240_000);
});

describe('A signing that was killed', () => {
  test('becomes an order and a step of the history by the hour, also where somebody moved on in between', async () => {
    const shop = await again();
    shop.inject([{ at: { method: 'Sheet.appendRow' }, what: { kill: 'before', unflushed: 'kept' } }]);
    shop.call('clientele', { name: 'moveContract', input: move('Signed', '2018-01-02') });
    shop.clearFaults();
    expect(contract(shop).Stage).toBe('Signed');
    shop.world.clock.set(shop.world.clock.now() + 60_000);
    answerOf(shop, 'moveContract', move('Planned'));
    expect(rowsOf(shop, 'Orders')).toEqual([]);
    shop.run('hourly');
    shop.run('hourly');
    expect(rowsOf(shop, 'Orders')).toHaveLength(1);
    expect(contract(shop)).toMatchObject({ Stage: 'Planned', 'Last known stage': 'Planned' });
    // Rows of the history stand as they were written; by their days they are in order.
    expect(
      history(shop)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['Draft→Signed', 'Signed→Planned', '→Draft'].sort());
  });
});

describe('Payments (R83, R86)', () => {
  test('a plan parts the value exactly, once, on the last day of months that are shorter', async () => {
    const shop = await again();
    const plan = { contract: id, weights: [1, 1, 1], first: '2018-01-31', every: 1 };
    answerOf(shop, 'planPayments', plan);
    answerOf(shop, 'planPayments', plan);
    expect(rowsOf(shop, 'Contract steps').map(({ Due, Amount }) => [Due, Amount])).toEqual([
      ['2018-01-31', '333.34'],
      ['2018-02-28', '333.34'],
      ['2018-03-31', '333.33'],
    ]);
    expect(ask(shop, 'planPayments', { ...plan, weights: [1] }).error.code).toBe('contractBlocked');
  });

  test('planned before or after it was signed, the last one is the day on which its order is due; a typed one stays', async () => {
    const shop = await again();
    const due = (): string | undefined => rowsOf(shop, 'Orders')[0]?.['To be paid by'];
    answerOf(shop, 'moveContract', move('Signed', '2018-01-02'));
    shop.run('hourly');
    expect(due()).toBe('');
    answerOf(shop, 'planPayments', { contract: id, weights: [1, 1], first: '2018-01-31', every: 1 });
    shop.run('hourly');
    expect(due()).toBe('2018-02-28');
    type(shop, 'Orders', 'To be paid by', '2018-03-15');
    answerOf(shop, 'saveContractStep', step('payment', { amount: 1, dueOn: '2018-04-01' }));
    shop.run('hourly');
    expect(due()).toBe('2018-03-15');
    const planned = await again();
    answerOf(planned, 'planPayments', { contract: id, weights: [1], first: '2018-01-31', every: 1 });
    answerOf(planned, 'moveContract', move('Signed', '2018-01-02'));
    planned.run('hourly');
    expect(rowsOf(planned, 'Orders')).toMatchObject([{ 'To be paid by': '2018-01-31', 'Paid on': '' }]);
  });

  test('arrears are proposed for dunning, noted once, and service is stopped and resumed by a person', async () => {
    const shop = await again();
    answerOf(shop, 'moveContract', move('Signed', '2018-01-02'));
    answerOf(shop, 'saveContractStep', step('payment', { amount: 500, dueOn: '2017-12-20' }));
    const { proposal, ages } = answerOf(shop, 'openContract', { id });
    expect(proposal.step).toBe(1);
    expect(ages).toEqual([0, 50000, 0, 0, 0]);
    expect(answerOf(shop, 'listContracts').warnings[0]).toMatchObject({ kind: 'overdue', amount: 50000 });
    const letter = answerOf(shop, 'draftContractText', { id, use: 'dunning', template: null });
    expect(letter.missing).toEqual(['owner']);
    expect(letter.text).toContain('USD\u00a0500.00');
    for (let twice = 0; twice < 2; twice++) answerOf(shop, 'dunContract', { id, deed: 'dunned' });
    expect(rowsOf(shop, 'Contract steps')[0]).toMatchObject({
      'Dunned (times)': '1',
      'Dunned on': '2018-01-02',
    });
    answerOf(shop, 'dunContract', { id, deed: 'stop' });
    expect(contract(shop)['Service stopped on']).toBe('2018-01-02');
    answerOf(shop, 'dunContract', { id, deed: 'resume' });
    expect(contract(shop)['Service stopped on']).toBe('');
    answerOf(shop, 'saveContractStep', step('receipt', { amount: 500, doneOn: '2018-01-02' }));
    expect(ask(shop, 'dunContract', { id, deed: 'stop' }).error.code).toBe('contractBlocked');
  });
});
