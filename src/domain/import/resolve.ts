import { type TableName, tables } from '../../schema/tables.ts';
import type { Values } from './draft.ts';
import type { Matches } from './openReferences.ts';
import { type ReferenceColumn, referenceColumns } from './referenceColumns.ts';
import type { Index } from './standing.ts';

/** A line with its references as ids and exact names; what names nothing, or several, by column. */
export interface Resolved {
  readonly values: Values;
  readonly lost: readonly Lost[];
}

interface Lost {
  readonly column: string;
  readonly found: string;
  readonly code: 'several' | 'noSuchRow';
}

type Known = ReadonlyMap<TableName, Index>;

/** Puts the id or the exact name of the row meant in place of what the file calls it; those of its own table later. */
export const resolve = (name: TableName, values: Values, known: Known, matches: Matches): Resolved =>
  resolveThose(({ to }) => to !== name, name, { values, lost: [] }, known, matches);

/** The references of a line to rows of its own table, once those of the file are known. */
export const resolveOwn = (name: TableName, resolved: Resolved, known: Known, matches: Matches): Resolved =>
  resolveThose(({ to }) => to === name, name, resolved, known, matches);

const resolveThose = (
  wanted: (reference: ReferenceColumn) => boolean,
  name: TableName,
  { values, lost }: Resolved,
  known: Known,
  matches: Matches,
): Resolved => {
  const resolved = { ...values };
  const gone = [...lost];
  for (const reference of referenceColumns(tables[name])) {
    const found = values[reference.name];
    if (found === undefined || !wanted(reference)) continue;
    const text = String(found ?? '').trim();
    const answer = matches[`${name}.${reference.name}`]?.[text];
    const meant = answer === undefined ? text : (answer ?? '');
    // The customer is resolved before its people are: a table's reference to it stands first.
    const customer = typeof resolved.customer === 'string' ? resolved.customer : null;
    const rows = meant === '' ? [] : (known.get(reference.to)?.named(meant, customer) ?? []);
    const row = rows.length === 1 ? rows[0] : undefined;
    const title = row ? String(row[tables[reference.to].title] ?? '') : null;
    resolved[reference.name] = reference.kind === 'pick' ? title : row ? String(row.id) : null;
    if (reference.nameColumn !== null) resolved[reference.nameColumn] = title;
    const code = rows.length > 1 ? 'several' : 'noSuchRow';
    // Of other references the preview lists the names that nobody has, once each.
    if (meant !== '' && !row && (code === 'several' || reference.to === 'Contacts'))
      gone.push({ column: reference.name, found: text, code });
  }
  return { values: resolved, lost: gone };
};
