import type { HandRow, Hands } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Column } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Ground, headerOf, locateAfresh, located, valuesOf, valuesSoon } from './store/look.ts';
import { stretches } from './stretches.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Looks after which a tab counts as one that does not stand still. */
const patience = 4;

/** All rows of a tab, and where its columns stood at that moment. */
interface Whole {
  readonly rows: readonly HandRow[];
  readonly columns: Columns;
}

const allOf = (table: AnyTable): readonly string[] => Object.keys(table.columns);

export const openHands = (ground: Ground): Hands => {
  const { tabs, cells, vocabulary, hints } = ground;
  const textsOf = (table: AnyTable, line: readonly unknown[], columns: Columns): Record<string, string> =>
    Object.fromEntries(
      Object.entries<Column>(table.columns).flatMap(([name, column]) => {
        const text = String(cells.raw(column, line[columns[name] ?? -1]) ?? '').trim();
        return text === '' || (column.kind === 'flag' && text.toUpperCase() === 'FALSE')
          ? []
          : [[name, text]];
      }),
    );

  const look = (sheet: Sheet, table: AnyTable, from: number, to: number): HandRow[] => {
    const first = Math.max(2, from);
    if (to < first) return [];
    const columns =
      located(ground, table, headerOf(sheet), 0, allOf(table)) ?? locateAfresh(ground, table, sheet);
    const last = columnLetters(Math.max(...Object.values(columns)));
    return valuesSoon(sheet, `A${first}:${last}${to}`).map((line, offset) => ({
      at: first + offset,
      cells: textsOf(table, line, columns),
    }));
  };

  /** Every row, with the header in the same look: columns may move between two. */
  const lookAtAll = (sheet: Sheet, table: AnyTable): Whole => {
    for (let tries = 0; tries < patience; tries++) {
      const last = columnLetters(Math.max(...Object.values(hints.of(table).at)));
      const [header = [], ...lines] = valuesOf(sheet, `A:${last}`) ?? [];
      const columns = located(ground, table, header, 0, allOf(table));
      if (columns)
        return {
          columns,
          rows: lines.map((line, index) => ({ at: index + 2, cells: textsOf(table, line, columns) })),
        };
      locateAfresh(ground, table, sheet);
    }
    throw new Refusal('changedMeanwhile');
  };

  /** Header and first columns in one look, as set-up made them; the whole tab where people moved them. */
  const firstColumns = (
    sheet: Sheet,
    table: AnyTable,
  ): { grid: readonly (readonly unknown[])[]; columns: Columns } => {
    const names = allOf(table);
    const wanted = named(table);
    const last = columnLetters(Math.max(...wanted.map((name) => names.indexOf(name))));
    const grid = valuesSoon(sheet, `A:${last}`);
    const columns = located(ground, table, grid[0] ?? [], 0, wanted);
    if (columns) return { grid, columns };
    const whole = sheet.getDataRange().getValues();
    const header = whole[0] ?? [];
    return {
      grid: whole,
      columns: located(ground, table, header, 0, wanted) ?? columnsOf(sheet, table, header, vocabulary),
    };
  };

  return {
    rows: (table, from, to) => look(tabs.get(table.name), table, from, to),
    unnamed: (table) => {
      const sheet = tabs.find(table.name);
      if (!sheet) return [];
      const { grid, columns } = firstColumns(sheet, table);
      const seen = new Set<string>();
      return grid.flatMap((line, index) => {
        if (index === 0) return [];
        const id = String(line[columns.id ?? 0] ?? '').trim();
        if (id !== '' && !seen.has(id)) {
          seen.add(id);
          return [];
        }
        const given = named(table).some(
          (name) => name !== 'id' && String(line[columns[name] ?? 0] ?? '').trim() !== '',
        );
        return id !== '' || given ? [index + 1] : [];
      });
    },
    withIds: (table, ids) => {
      const sheet = tabs.find(table.name);
      const left = new Set(ids);
      return sheet ? lookAtAll(sheet, table).rows.filter(({ cells: { id = '' } }) => left.delete(id)) : [];
    },
    name: (table, at, decide) => {
      const sheet = tabs.find(table.name);
      if (!sheet || at.length === 0) return [];
      // The whole tab: a sort brings any row to any place.
      const { rows: before, columns } = lookAtAll(sheet, table);
      const seen = new Set<string>();
      const wanted = before.flatMap((row) => {
        // Rows may have moved since they were found without an id: one that has its own keeps it.
        const own = row.cells.id;
        const needs = own === undefined ? Object.keys(row.cells).length > 0 : seen.has(own);
        if (own !== undefined) seen.add(own);
        const id = needs && at.includes(row.at) ? decide(row) : null;
        return id === null ? [] : [{ row, id }];
      });
      const idCells = (from: number, ids: readonly string[], at: Columns): void => {
        sheet.getRange(from, (at.id ?? 0) + 1, ids.length, 1).setValues(ids.map((id) => [id]));
      };
      const ids = new Map(wanted.map(({ row, id }) => [row.at, id]));
      for (const { start, length } of stretches(wanted.map(({ row }) => row.at)))
        idCells(
          start,
          Array.from({ length }, (_, n) => ids.get(start + n) ?? ''),
          columns,
        );
      if (wanted.length === 0) return [];
      const after = lookAtAll(sheet, table);
      const { right, wrong } = compared(before, wanted, after.rows);
      for (const { at, id } of wrong) idCells(at, [id], after.columns);
      return right;
    },
  };
};

/** The columns by one of which a row is told to be meant: its id apart, its title or its customer. */
const named = (table: AnyTable): readonly string[] =>
  allOf(table).filter(
    (name) => name === 'id' || name === table.title || name === 'customer' || name === 'customerName',
  );

interface Wanted {
  readonly row: HandRow;
  readonly id: string;
}

/** Which ids came to stand in the rows meant, and what has to stand where one came to stand elsewhere. */
const compared = (
  before: readonly HandRow[],
  wanted: readonly Wanted[],
  after: readonly HandRow[],
): { readonly right: readonly HandRow[]; readonly wrong: readonly { at: number; id: string }[] } => {
  const meant = new Map(wanted.map(({ row, id }) => [id, row]));
  const standing = new Set(after.map(({ cells }) => cells.id));
  const lost = before.filter(
    (row) =>
      row.cells.id !== undefined && !standing.has(row.cells.id) && !wanted.some((one) => one.row === row),
  );
  const right: HandRow[] = [];
  const wrong: { at: number; id: string }[] = [];
  for (const row of after) {
    const target = meant.get(row.cells.id ?? '');
    if (!target) continue;
    const victim = lost.find((one) => content(one) === content(row));
    if (victim) wrong.push({ at: row.at, id: victim.cells.id ?? '' });
    else if (content(target) === content(row)) right.push(row);
    else if (before.some((one) => one !== target && content(one) === content(row)))
      wrong.push({ at: row.at, id: before.find((one) => content(one) === content(row))?.cells.id ?? '' });
    else right.push(row);
  }
  return { right, wrong };
};

/** What a row holds besides its id. */
const content = ({ cells }: HandRow): string =>
  JSON.stringify(Object.entries(cells).filter(([name]) => name !== 'id'));
