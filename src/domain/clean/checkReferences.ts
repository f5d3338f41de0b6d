import { nameColumn } from '../../schema/derive/nameColumn.ts';
import type { Column } from '../../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../../schema/tables.ts';
import { searchText } from '../register/searchText.ts';
import { findingAt } from './checkCells.ts';
import { editDistance } from './editDistance.ts';
import { type CheckedRow, type CheckedTable, type Finding, textOf } from './finding.ts';

/**
 * What refers to nothing: rows whose customer or person is gone, rows that name a customer without being linked to it,
 * names that stand in no list. The fix is the one row that is meant by its name.
 */
export const checkReferences = (all: readonly CheckedTable[]): readonly Finding[] => {
  const targets = new Map(all.map(({ table, rows }) => [table as string, targetOf(table, rows)]));
  return all.flatMap(({ table, rows }) =>
    Object.entries<Column>(tables[table].columns).flatMap(([name, column]) => {
      if (column.kind === 'ref') return orphans(tables[table], rows, name, targets.get(column.to));
      return column.kind === 'pick' ? unlisted(tables[table], rows, name, targets.get(column.from)) : [];
    }),
  );
};

interface Target {
  readonly ids: ReadonlySet<string>;
  /** Ids by folded name; null where several rows have the name. */
  readonly byName: ReadonlyMap<string, string | null>;
  readonly names: ReadonlySet<string>;
}

const targetOf = (table: TableName, rows: readonly CheckedRow[]): Target => {
  const byName = new Map<string, string | null>();
  const titles = rows.map((row) => textOf(row, tables[table].title)).filter((title) => title !== '');
  for (const row of rows) {
    const key = searchText(textOf(row, tables[table].title));
    if (key !== '') byName.set(key, byName.has(key) ? null : textOf(row, 'id') || null);
  }
  return {
    byName,
    names: new Set(titles),
    ids: new Set(rows.map((row) => textOf(row, 'id')).filter(Boolean)),
  };
};

const orphans = (
  table: AnyTable,
  rows: readonly CheckedRow[],
  column: string,
  target: Target | undefined,
): Finding[] => {
  const shownBy = nameColumn(table, column);
  return rows.flatMap((row) => {
    const id = textOf(row, column);
    if (id !== '' && target?.ids.has(id)) return [];
    const name = shownBy === undefined ? '' : textOf(row, shownBy);
    if (id === '' && name === '') return [];
    const fix = (name !== '' && target?.byName.get(searchText(name))) || null;
    // A blank that nobody's name stands beside is a blank; a name that nobody has is the row's own matter.
    if (id === '' && fix === null) return [];
    const code = id === '' ? 'notLinked' : 'noSuchRow';
    return [findingAt(table, row, column, { kind: 'orphan', code, fix })];
  });
};

/** Names in a column that picks from a list, where the list has any and this one not. */
const unlisted = (
  table: AnyTable,
  rows: readonly CheckedRow[],
  column: string,
  target: Target | undefined,
): Finding[] => {
  if (!target || target.names.size === 0) return [];
  const meant = new Map<string, string | null>();
  return rows.flatMap((row) => {
    const shown = textOf(row, column);
    if (shown === '' || target.names.has(shown)) return [];
    if (!meant.has(shown)) meant.set(shown, nearest(shown, target.names));
    return [
      findingAt(table, row, column, { kind: 'list', code: 'notListed', fix: meant.get(shown) ?? null }),
    ];
  });
};

/** The one name that differs in case, width, spaces or up to two letters. */
const nearest = (shown: string, names: ReadonlySet<string>): string | null => {
  const text = searchText(shown);
  const limit = text.length < 5 ? 0 : text.length < 10 ? 1 : 2;
  const near = [...names]
    .map((name) => ({ name, distance: editDistance(searchText(name), text, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.name : null;
};
