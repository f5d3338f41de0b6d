import { beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, deleteFigures, documentOf, reopen, rowsOf } from './aShop.ts';
import { tabsOf } from './tabsOf.ts';

const header = ['Customer', 'Phone', 'E-mail', 'Sector'];
const columns = ['name', 'phone', 'email', 'sector'];
const choice = { table: 'Customers', columns, dateOrder: 'ymd', key: null, is: {} };

const rows = (count: number, from = 0): readonly string[][] =>
  Array.from({ length: count }, (_, index) => [
    `Customer ${from + index}`,
    `0171 ${from + index}`,
    `c${from + index}@example.com`,
    'retail',
  ]);

const coming = (count: number) => ({
  files: [{ name: 'c.csv', print: 'p1', header, choice, rows: count }],
});

const part = (batch: string, some: readonly string[][], from: number, more: object = {}) => ({
  batch,
  file: 0,
  header,
  rows: some,
  lines: some.map((_, index) => from + index + 2),
  choice,
  matches: {},
  update: false,
  again: false,
  last: false,
  ...more,
});

const lastRun = ({ runs }: Workbench): RunRecord => {
  const run = runs.at(-1);
  if (!run) throw new Error('Nothing ran');
  return run;
};

/**
 * The Archive as it would be kept. Undone rows pass through it, and those that leave it take their rows of its grid along:
 * how many these are is not compared.
 */
const archived = (workbench: Workbench): string => {
  const { sheets }: { readonly sheets: readonly Sheet[] } = JSON.parse(documentOf(workbench));
  const { rowNumber, rows: _, ...archive } = sheets.find(({ name }) => name === 'Archive') ?? {};
  // The last row by its letters: the sheet's id may end in the same digits.
  const text = JSON.stringify(archive).replace(new RegExp(`([A-Z])${rowNumber}"`, 'g'), '$1end"');
  // Where one row is left, a range of it is written as one cell.
  return text.replace(/"([A-Z]+)end"/g, '"$12:$1end"');
};

interface Sheet {
  readonly name: string;
  readonly rowNumber: number;
  readonly rows: object;
}

/** What Customers hold, without the ids, which are random. */
const customers = (workbench: Workbench) => rowsOf(workbench, 'Customers').map(({ ID: _, ...row }) => row);

const undoAll = (workbench: Workbench, batch: string): readonly { id: string }[] => {
  const kept: { id: string }[] = [];
  for (let turn = 0; turn < 20; turn++) {
    const answer = answerOf(workbench, 'undoImport', { batch });
    kept.push(...answer.kept);
    if (answer.left === 0) return kept;
  }
  throw new Error('The undo comes to no end');
};

describe('An import in parts (R1, R14)', () => {
  let shop: Workbench;
  let before: Readonly<Record<string, unknown>>;
  let archive: string;
  let batch: string;

  beforeAll(async () => {
    shop = await aShop();
    // They grow with the register, and stay long.
    deleteFigures(shop);
    // An import before this one has made the Archive, so that it can be compared as well.
    const first = answerOf(shop, 'beginImport', { files: [{ ...coming(1).files[0], print: 'p0' }] });
    answerOf(shop, 'importRows', part(first.batch, rows(1, 9000), 0, { last: true }));
    undoAll(shop, first.batch);
    before = tabsOf(shop);
    archive = archived(shop);
    ({ batch } = answerOf(shop, 'beginImport', coming(1500)));
  });

  test('writes each part as it comes and notes how far it is', () => {
    answerOf(shop, 'importRows', part(batch, rows(1000), 0));
    expect(answerOf(shop, 'recentImports')[0]).toMatchObject({
      id: batch,
      state: 'running',
      files: [{ name: 'c.csv', rows: 1500, written: 1000, line: 1001 }],
    });
  });

  test('goes on after its last line where the same file comes again, read alike', () => {
    expect(answerOf(shop, 'beginImport', coming(1500))).toEqual({ batch, lines: [1001], order: [0] });
    const otherwise = { ...choice, columns: ['name', 'phone', 'email', null] };
    const other = { files: [{ ...coming(1500).files[0], choice: otherwise }] };
    expect(answerOf(shop, 'beginImport', other).batch).not.toBe(batch);
  });

  test('is done with its last part', () => {
    answerOf(shop, 'importRows', part(batch, rows(500, 1000), 1000, { last: true, again: true }));
    const own = answerOf(shop, 'recentImports').find(({ id }: { id: string }) => id === batch);
    expect(own).toMatchObject({ state: 'done', files: [{ written: 1500 }] });
    expect(customers(shop)).toHaveLength(1500);
  });

  test('undone part by part, it leaves every tab as it was, to the byte', () => {
    expect(undoAll(shop, batch)).toEqual([]);
    // 500 rows, then 1,000.
    const undos = shop.runs.slice(-2).map(({ calls }) => calls);
    expect(Math.max(...undos)).toBeLessThanOrEqual(55);
    expect(tabsOf(shop)).toEqual(before);
    expect(archived(shop)).toBe(archive);
    const own = answerOf(shop, 'recentImports').find(({ id }: { id: string }) => id === batch);
    expect(own.state).toBe('undone');
  });
});

describe('An import that changes rows', () => {
  let shop: Workbench;
  beforeAll(async () => {
    shop = await aShop();
    const { batch } = answerOf(shop, 'beginImport', coming(3));
    answerOf(shop, 'importRows', part(batch, rows(3), 0, { last: true }));
  });

  test('undone, gives each cell back what it held, and keeps what a person changed since', () => {
    const before = tabsOf(shop);
    const changed = rows(3).map(([name = '', phone = '', email = '']) => [name, phone, email, 'medical']);
    const begun = answerOf(shop, 'beginImport', { files: [{ ...coming(3).files[0], print: 'p2' }] });
    const counts = answerOf(
      shop,
      'importRows',
      part(begun.batch, changed, 0, { update: true, last: true }),
    ).counts;
    expect(counts).toMatchObject([{ table: 'Customers', insert: 0, change: 3 }]);
    expect(customers(shop).map(({ Sector }) => Sector)).toEqual(['medical', 'medical', 'medical']);
    undoAll(shop, begun.batch);
    expect(tabsOf(shop)).toEqual(before);
  });

  test('a row that somebody changed since the import stays and is named', async () => {
    const own = await reopen(saveWorld(shop));
    own.edit({ type: 'set', sheet: 'Customers', a1: 'H3', values: [['logistics']] });
    const [{ id: batch }] = answerOf(own, 'recentImports').slice(-1);
    const [, second] = rowsOf(own, 'Customers');
    expect(undoAll(own, batch).map(({ id }) => id)).toEqual([second?.ID]);
    expect(customers(own)).toMatchObject([{ Customer: 'Customer 1', Sector: 'logistics' }]);
  });

  test('only leaders import and undo', async () => {
    const own = await reopen(saveWorld(shop));
    own.signIn('guest');
    for (const name of ['beginImport', 'importRows', 'undoImport', 'recentImports', 'readTab'])
      expect(ask(own, name, {}).error.code, name).toBe('notAllowed');
  });
});

describe('300 customers', () => {
  let empty: SavedWorld;
  let whole: unknown;
  let calls: number;
  let batch: string;

  beforeAll(async () => {
    const shop = await aShop();
    deleteFigures(shop);
    // An import before this one has made the journal: what making a tab does when killed is tested with the journal.
    const first = answerOf(shop, 'beginImport', { files: [{ ...coming(1).files[0], print: 'p0' }] });
    answerOf(shop, 'importRows', part(first.batch, rows(1, 900), 0, { last: true }));
    undoAll(shop, first.batch);
    ({ batch } = answerOf(shop, 'beginImport', coming(300)));
    empty = saveWorld(shop);
    const own = await reopen(empty);
    answerOf(own, 'importRows', part(batch, rows(300), 0, { last: true }));
    whole = customers(own);
    calls = lastRun(own).calls;
  }, 300_000);

  const fates = ['kept', 'half', 'lost'] as const;

  test('killed before each call and sent again, are complete, none twice, and can be undone', async () => {
    const before = tabsOf(await reopen(empty));
    for (let call = 1; call <= calls; call++) {
      const unflushed = fates[call % fates.length] ?? 'kept';
      const shop = await reopen(empty);
      shop.inject([{ at: call, what: { kill: 'before', unflushed } }]);
      shop.call('clientele', { name: 'importRows', input: part(batch, rows(300), 0, { last: true }) });
      expect(lastRun(shop).status, `call ${call}`).toBe('killed');
      const { lines } = answerOf(shop, 'beginImport', coming(300));
      const again = part(batch, rows(300), 0, { last: true, again: true });
      // Where the run was killed after its last note, nothing is left to send.
      if (lines[0] === 0) answerOf(shop, 'importRows', again);
      expect(customers(shop), `call ${call}, ${unflushed}`).toEqual(whole);
      if (call % 7 !== 1) continue;
      undoAll(shop, batch);
      expect(tabsOf(shop), `undone after call ${call}`).toEqual(before);
    }
  }, 600_000);
});
