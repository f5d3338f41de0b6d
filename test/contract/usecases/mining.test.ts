/** Patterns found by the page's own code, over the add-on as it is built: what is written lives in the sheet. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Learned, learn } from '../../../sidebar/mining/learn.ts';
import { openRegister, type Register } from '../../../sidebar/mining/register.ts';
import { answers, keysOf, type Target, yesOf } from '../../../sidebar/mining/target.ts';
import { parseCsv } from '../../../src/domain/import/csv.ts';
import { leafRule } from '../../../src/domain/mining/leafRule.ts';
import { membersOf } from '../../../src/domain/mining/membersOf.ts';
import { mined } from '../../../src/domain/mining/mined.ts';
import type { MinedField } from '../../../src/domain/mining/minedField.ts';
import { miningTask } from '../../../src/domain/mining/miningTask.ts';
import { scoreOf } from '../../../src/domain/mining/scorecard.ts';
import { startMining, stepMining } from '../../../src/domain/mining/stepMining.ts';
import type { Rule } from '../../../src/formulas/rule/rule.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { aMarket, ids, own, size } from './aMarket.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, ask, deleteFigures, documentOf, inspect, reopen, rowsOf } from './aShop.ts';

/** What the page asks goes to the workbench. */
const openPage = (shop: Workbench) => {
  const runner = (done?: (value: unknown) => void, failed?: (error: unknown) => void) => ({
    withSuccessHandler: (next: (value: unknown) => void) => runner(next, failed),
    withFailureHandler: (next: (error: unknown) => void) => runner(done, next),
    clientele: ({ name, input }: { name: string; input: unknown }) => {
      try {
        done?.(ask(shop, name, input));
      } catch (error) {
        failed?.(error);
      }
    },
  });
  Object.assign(globalThis, { google: { script: { run: runner() } } });
  const begun = answerOf(shop, 'startMining');
  const fields: readonly MinedField[] = begun.fields;
  return { begun, fields, register: openRegister(begun.rows, begun.today) };
};

const never = () => false;

interface Found {
  readonly learned: Learned;
  readonly fields: readonly MinedField[];
  readonly register: Register;
}

const find = async (shop: Workbench, target: Target, wanted: (key: string) => boolean): Promise<Found> => {
  const { fields, register } = openPage(shop);
  const chosen = fields.filter(({ key }) => wanted(key));
  await register.load([...keysOf(target), ...chosen.map(({ key }) => key)], () => {}, never);
  const sales = target.kind === 'product' ? await register.loadSales(never) : new Map();
  const question = {
    answers: answers(target, register, sales),
    columns: chosen.map(register.column),
    trusted: new Set<string>(),
  };
  const learned = await learn(
    question,
    () => {},
    async () => {},
    never,
  );
  if (learned === null || 'code' in learned) throw new Error(JSON.stringify(learned));
  return { learned, fields, register };
};

const ruleOf = (conditions: Parameters<typeof leafRule>[0], { fields, register }: Found): Rule | null =>
  leafRule(conditions, (key) => {
    const field = fields.find((one) => one.key === key);
    return field && { ...register.column(field), field: field.field };
  });

const segment = (shop: Workbench, name: string) =>
  rowsOf(shop, 'Segments').find((row) => row.Segment === name);

const scoreIn = (row: Readonly<Record<string, string>>): string | undefined => row['Score: Bought anything'];

/** Where a new register has the column Sector. */
const sectorColumn = 'H';

const bought: Target = { kind: 'bought' };
const known = (key: string): boolean =>
  ['customer.sector', 'customer.employees', 'customer.own:Vehicles'].includes(key);

describe('Patterns, found in the page and written into the sheet', () => {
  let market: SavedWorld;
  beforeAll(async () => {
    market = await aMarket();
  }, 300_000);

  test('R35, R36: a leaf saved as a segment counts the very customers whom the leaf holds, also by a column of their own', async () => {
    const shop = await reopen(market, { realLimitMs: 900_000 });
    const found = await find(shop, bought, known);
    const { leaves } = found.learned.mined;
    expect(leaves.length).toBeGreaterThan(1);
    const columns = found.fields.filter(({ key }) => known(key)).map(found.register.column);
    for (const [at, { conditions }] of leaves.entries()) {
      const rule = ruleOf(conditions, found);
      answerOf(shop, 'savePattern', { name: `Leaf ${at}`, pattern: { rule } });
      const members = membersOf(conditions, columns, size);
      expect({ at, n: segment(shop, `Leaf ${at}`)?.Customers }).toEqual({ at, n: String(members.length) });
      const { id } = answerOf(shop, 'listSegments').find(
        ({ name }: { name: string }) => name === `Leaf ${at}`,
      );
      const inside = answerOf(shop, 'segmentMembers', { id }).map((one: { id: string }) => one.id);
      expect([...inside].sort()).toEqual(members.map((row) => ids[row]).sort());
    }
    expect(JSON.stringify(leaves)).toContain('own:Vehicles');
    expect(segment(shop, 'Leaf 0')?.Rule).toContain('vehicles');
    expect(
      ask(shop, 'savePattern', {
        name: 'leaf 0',
        pattern: { rule: ruleOf(leaves[0]?.conditions ?? [], found) },
      }).error.code,
    ).toBe('segmentExists');
  }, 300_000);

  test('R34, R37: the score in the sheet is the scorecard’s for everybody, and the list holds those who have not bought, likeliest first', async () => {
    const shop = await reopen(market, { realLimitMs: 900_000 });
    const { learned, fields, register } = await find(shop, bought, known);
    const { card, scorecard } = learned.mined;
    const input = {
      title: 'Bought anything',
      yes: yesOf(bought, register),
      columns: card.columns.flatMap(({ column, points, blank, other }) => {
        const field = fields.find(({ key }) => key === column);
        return field ? [{ field: field.field, as: register.column(field).as, points, blank, other }] : [];
      }),
      evenAt: card.evenAt,
      auc: scorecard.auc,
      lift: scorecard.lift10,
    };
    answerOf(shop, 'writeScorecard', input);
    const width = Object.keys(rowsOf(shop, 'Scores')[0] ?? {}).length;
    answerOf(shop, 'writeScorecard', input);
    const scores = rowsOf(shop, 'Scores');
    expect(Object.keys(scores[0] ?? {})).toHaveLength(width);
    const columns = new Map(
      fields.filter(({ key }) => known(key)).map((one) => [one.key, register.column(one)]),
    );
    const expected = new Map(
      register.ids().map((id, row) => [id, scoreOf(card, (key) => columns.get(key)?.cells[row])]),
    );
    expect(new Map(scores.map((row) => [row.ID ?? '', Number(row['Score: Bought anything'])]))).toEqual(
      new Map(scores.map((row) => [row.ID ?? '', expected.get(row.ID ?? '')])),
    );
    const targets = rowsOf(shop, 'Target list').filter((row) => row.ID !== '');
    const left = scores.filter((row) => row['Bought anything'] === 'FALSE').map((row) => row.ID);
    expect(targets.map(({ ID }) => ID).sort()).toEqual([...left].sort());
    const listed = targets.map((row) => Number(row.Score));
    expect(listed).toEqual([...listed].sort((a, b) => b - a));
    // A point that is changed by hand changes the score.
    const blank = rowsOf(shop, 'Scorecard').findIndex((row) => row.Attribute === 'Vehicles') + 2;
    shop.edit({ type: 'set', sheet: 'Scorecard', a1: `C${blank}`, values: [['1000']] });
    expect(rowsOf(shop, 'Target list')[0]?.Score).toMatch(/^1\d{3}$/);
    shop.edit({ type: 'set', sheet: 'Scorecard', a1: `C${blank}`, values: [['0']] });

    const byId = () => Object.fromEntries(rowsOf(shop, 'Scores').map((row) => [row.ID, scoreIn(row)]));
    const before = byId();
    const height = rowsOf(shop, 'Scorecard').length + 1;
    shop.edit({ type: 'sort', sheet: 'Scorecard', a1: `A2:F${height}`, column: 3, ascending: true });
    expect(byId()).toEqual(before);
    // A sign that stands for anything in a look-up stands for itself in a cell.
    const [first] = rowsOf(shop, 'Customers');
    const sectorOf = (text: string) => {
      shop.edit({ type: 'set', sheet: 'Customers', a1: `${sectorColumn}2`, values: [[text]] });
      return byId()[first?.ID ?? ''];
    };
    expect(sectorOf('St*')).toBe(sectorOf('Such as nobody has'));
    expect(sectorOf('Steel')).not.toBe(sectorOf('St*'));
    shop.edit({ type: 'deleteSheet', sheet: 'Scorecard' });
    const told = rowsOf(shop, 'Scores').map((row) => row['Score: the tab Scorecard is gone']);
    expect(new Set(told)).toEqual(new Set(['']));
    expect(Object.keys(rowsOf(shop, 'Scores')[0] ?? {}).filter((header) => header.includes('#'))).toEqual([]);
    // Written again, it stands where it stood.
    answerOf(shop, 'writeScorecard', input);
    expect(Object.keys(rowsOf(shop, 'Scores')[0] ?? {})).toHaveLength(width);
    // So it does where the comma is the decimal sign, from then on.
    const [points, order] = [byId(), rowsOf(shop, 'Target list').map(({ ID }) => ID)];
    await inspect(shop, `book.setSpreadsheetLocale('de_DE');`);
    answerOf(shop, 'writeScorecard', input);
    expect(byId()).toEqual(points);
    expect(rowsOf(shop, 'Target list').map(({ ID }) => ID)).toEqual(order);
    expect(Object.keys(rowsOf(shop, 'Scores')[0] ?? {})).toHaveLength(width);
  }, 300_000);

  test('R28, R104, R113: products that go together, and what to offer next, stand in tabs with their date', async () => {
    const shop = await reopen(market, { realLimitMs: 900_000 });
    const { register } = openPage(shop);
    const sales = await register.loadSales(never);
    const orders = rowsOf(shop, 'Orders');
    expect([...sales.values()].flat()).toHaveLength(orders.length);
    const rules = { name: 'ProductRules', lines: [['Bolts', 'Nuts', 90, 0.4, 0.98, 1.9]] };
    expect(answerOf(shop, 'nextOffer', { customer: ids[3] })).toBeNull();
    const offers = [[ids[3], '=1+1', 'Bolts', 0.98, 1.9, 90]];
    const { tabs } = answerOf(shop, 'writeFound', {
      found: [rules, { name: 'NextProducts', lines: offers }],
    });
    expect(tabs).toEqual(['Product rules', 'Next products']);
    expect(rowsOf(shop, 'Product rules')[0]).toMatchObject({
      'Who bought': 'Bolts',
      'also buys': 'Nuts',
      Confidence: '98.0%',
    });
    expect(rowsOf(shop, 'Next products')[0]).toMatchObject({
      ID: ids[3],
      Customer: 'Customer 3',
      'Offer next': '=1+1',
    });
    // The card says what to offer, and why; nothing of whom no rule speaks.
    expect(answerOf(shop, 'customerCard', { customer: ids[3] }).growth.offers).toBe(true);
    expect(answerOf(shop, 'nextOffer', { customer: ids[3] })).toEqual({
      product: '=1+1',
      because: 'Bolts',
      confidence: 0.98,
      lift: 1.9,
      customers: 90,
      asOf: expect.stringContaining('2018'),
    });
    const calls = shop.runs.at(-1)?.trace.length;
    expect(answerOf(shop, 'nextOffer', { customer: ids[4] })).toBeNull();
    expect(calls).toBeLessThanOrEqual(6);
    answerOf(shop, 'writeFound', { found: [{ name: 'NextProducts', lines: [] }] });
    expect(rowsOf(shop, 'Next products').filter(({ ID }) => ID !== '')).toEqual([]);
  }, 300_000);

  test('R28: a group saved as a segment holds whom the tab Groups names', async () => {
    const shop = await reopen(market, { realLimitMs: 900_000 });
    const lines = ids.map((id, at) => [id, at % 4 ? 'low: Spend' : 'high: "Spend"']);
    answerOf(shop, 'writeFound', { found: [{ name: 'Groups', lines }] });
    answerOf(shop, 'savePattern', { name: 'Big ones', pattern: { group: 'high: "Spend"' } });
    expect(segment(shop, 'Big ones')?.Customers).toBe(String(size / 4));
    const alike = { name: 'LookAlikes', lines: [[ids[0], 2, 1.5]], about: 'High value' };
    answerOf(shop, 'writeFound', { found: [alike] });
    expect(rowsOf(shop, 'Look-alikes')[0]).toMatchObject({ ID: ids[0], Likeness: '1.50' });
  }, 300_000);

  test('reading takes as many calls for many customers as for few, and writes nothing', async () => {
    const shop = await reopen(market, { realLimitMs: 900_000 });
    const { fields } = openPage(shop);
    const before = documentOf(shop);
    answerOf(shop, 'mineCells', { keys: fields.map(({ key }) => key) });
    expect(documentOf(shop)).toBe(before);
    // Scores is read in two calls, however many of its columns; a column of the business's own in one each.
    expect(shop.runs.at(-1)?.trace.length).toBeLessThanOrEqual(17);
    expect(ask(shop, 'mineCells', { keys: ['customer.constructor'] }).error.code).toBe('invalid');
    expect(ask(shop, 'mineCells', { keys: ['customer.own:Nothing'] }).error.code).toBe('columnMissing');
    expect(ask(shop, 'mineCells', { keys: ['segment.S-0'] }).error.code).toBe('segmentGone');
  }, 300_000);

  test('what the page finds in the bank’s calls is what the command `mine` finds', async () => {
    const { header, rows } = parseCsv('bank', readFileSync('test/fixtures/bank/bank-quarter.csv', 'utf8'));
    const some = rows.filter((_, at) => at % 5 === 0);
    const shop = await aShop({ realLimitMs: 900_000 });
    deleteFigures(shop);
    await fill(shop, { Customers: some.map((_, at) => ({ id: customerId(at), name: `Customer ${at}` })) });
    const typed = (cell: string): string | number => (/^-?\d+$/.test(cell) ? Number(cell) : cell);
    await own(
      shop,
      Object.fromEntries(header.map((name, at) => [name, some.map((cells) => typed(cells[at] ?? ''))])),
    );
    const { fields } = openPage(shop);
    const y = fields.find(({ key }) => key === 'customer.own:y');
    if (!y) throw new Error('The column y is not offered');
    const target: Target = { kind: 'column', field: y, value: 'yes' };
    const found = await find(shop, target, (key) => key.startsWith('customer.own:') && key !== y.key);
    expect(found.learned.left.map(({ column }) => column)).toEqual(['customer.own:duration']);

    const columns = header.map((name, at) => ({ name, cells: some.map((cells) => cells[at] ?? null) }));
    const task = miningTask(columns, { target: 'y', exclude: ['duration'] });
    if ('code' in task) throw new Error(task.code);
    const told = mined(task, stepMining(task, startMining(), 6));
    const plain = (text: string): unknown => JSON.parse(text.replaceAll('customer.own:', ''));
    const { warnings: _, ...page } = found.learned.mined;
    const { warnings: _none, ...command } = told ?? { warnings: [] };
    expect(plain(JSON.stringify(page))).toEqual(plain(JSON.stringify(command)));
  }, 300_000);
});
