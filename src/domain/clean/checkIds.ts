import { tables } from '../../schema/tables.ts';
import { findingAt } from './checkCells.ts';
import { type CheckedTable, type Finding, textOf } from './finding.ts';

/**
 * Rows without an ID, and rows that have the ID of one above them: a row copied with its ID. What refers to the ID
 * means the upper one, so the lower one gets a new one.
 */
export const checkIds = ({ table, rows }: CheckedTable): readonly Finding[] => {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = textOf(row, 'id');
    const code = id === '' ? 'idMissing' : seen.has(id) ? 'idTwice' : null;
    seen.add(id);
    return code === null ? [] : [findingAt(tables[table], row, 'id', { kind: 'id', code, fix: '' })];
  });
};
