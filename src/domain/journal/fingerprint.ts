import { type AnyTable, type TableName, tables } from '../../schema/tables.ts';
import { shortFingerprint } from '../fingerprint.ts';
import type { Values } from './step.ts';

/** Derived names follow others' changes, and stamps lose their last digits in a cell: neither tells a person's edit. */
const ignored = new Set(['nameOf', 'instant']);

/** What two readings of a cell have in common: blank is null, text is trimmed, a number and its digits are the same. */
export const asHeld = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value).trim();

/** A short fingerprint of what a row holds in the table's own columns. */
export const fingerprint = (table: TableName, row: Values): string => {
  const columns: AnyTable['columns'] = tables[table].columns;
  const held = Object.entries(columns)
    .filter(([, { kind }]) => !ignored.has(kind))
    .map(([name]) => `${name}=${asHeld(row[name])}`);
  return shortFingerprint(held.join('\n'));
};
