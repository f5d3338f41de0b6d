import { type Deed, rowsOf } from '../domain/journal/deed.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Removal, Shop } from '../ports.ts';
import type { RowOf } from '../schema/table.ts';
import { journal } from '../schema/tables/journal.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { applyChanges, type WantedChange } from './applyChanges.ts';
import { applyMend } from './applyMend.ts';
import { blankRow } from './blankRow.ts';
import { standingRows } from './standingRows.ts';
import { withdraw } from './withdraw.ts';

/**
 * Makes what the journal says. Whatever is made already is passed over, so that it can be done again after a kill.
 * @param turn `first` where the ids of inserted rows were made just now: none of them stands.
 */
export const applyDeeds = (
  shop: Shop,
  intent: string,
  deeds: readonly Deed[],
  turn: 'first' | 'again',
): void => {
  for (const run of runsOf(deeds)) {
    const [first] = run;
    if (first?.do === 'change') applyChanges(shop, first.table, run.flatMap(wantedOf));
    else if (first?.do === 'remove') shop.archive.take(run.flatMap(removalOf), intent);
    else if (first) applyOne(shop, intent, first, turn);
  }
};

/** Changes of one table, and removals, that follow each other: looked at and written together. */
const runsOf = (deeds: readonly Deed[]): readonly (readonly Deed[])[] => {
  const runs: Deed[][] = [];
  for (const deed of deeds) {
    const run = runs[runs.length - 1];
    if (run?.[0] && together(run[0], deed)) run.push(deed);
    else runs.push([deed]);
  }
  return runs;
};

const together = (one: Deed, next: Deed): boolean =>
  (one.do === 'remove' && next.do === 'remove') ||
  (one.do === 'change' && next.do === 'change' && one.table === next.table);

const wantedOf = (deed: Deed): readonly WantedChange[] =>
  deed.do === 'change' ? deed.ids.map((id) => ({ id, patch: deed.patch, before: deed.before })) : [];

const removalOf = (deed: Deed): readonly Removal[] =>
  deed.do === 'remove' ? [{ table: tables[deed.table], ids: deed.ids }] : [];

const applyOne = (shop: Shop, intent: string, deed: Deed, turn: 'first' | 'again'): void => {
  if (deed.do === 'insert') insert(shop, deed.table, rowsOf(deed), turn);
  else if (deed.do === 'withdraw') withdraw(shop, intent, deed);
  else if (deed.do === 'putBack') shop.archive.putBack(deed.intent, turn === 'again');
  else if (deed.do === 'mend') applyMend(shop, deed, turn);
  else if (deed.do === 'mark')
    shop.tables.change(journal, [{ id: deed.intent, patch: { state: deed.state } }]);
};

/** A killed block may have left rows with some of their cells: what is blank of them is filled. */
const insert = (shop: Shop, name: TableName, rows: readonly Values[], turn: 'first' | 'again'): void => {
  const table = tables[name];
  if (turn === 'first') {
    shop.tables.insert(
      table,
      rows.map((row) => wholeRow(table, row)),
    );
    return;
  }
  const standing = standingRows(shop, name);
  const missing = rows.filter(({ id }) => !standing.has(String(id)));
  shop.tables.insert(
    table,
    missing.map((row) => wholeRow(table, row)),
  );
  const halves = rows.flatMap((row): WantedChange[] => {
    const held = standing.get(String(row.id));
    const blank = Object.keys(row).filter((column) => held && held[column] === null && row[column] !== null);
    if (blank.length === 0) return [];
    const pick = (of: Values): Values => Object.fromEntries(blank.map((one) => [one, of[one] ?? null]));
    return [{ id: String(row.id), patch: pick(row), before: pick({}) }];
  });
  applyChanges(shop, name, halves);
};

const wholeRow = <T extends AnyTable>(table: T, values: Values): RowOf<T> =>
  // Whoever made the step read each value as the kind of its column.
  ({ ...blankRow(table), ...values }) as unknown as RowOf<T>;
