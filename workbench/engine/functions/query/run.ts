/** Runs a parsed query over a frame. */
import { FormulaFault } from '../../errors.ts';
import type { Cell, Scalar, Table } from '../../values.ts';
import { testOf } from './conditions.ts';
import { engineFormat } from './engineFormat.ts';
import type { Frame } from './frame.ts';
import { pivoted } from './pivot.ts';
import { hasAggregate, type Query, type Term, termKey } from './syntax.ts';
import { compareScalars, formatOfTerm, type OfGroup, ofGroup, titleOf } from './terms.ts';
import { queryFault } from './tokens.ts';

/** A column of the result: its header, its format, and its value for a group of rows (one row, without grouping). */
export interface ResultColumn {
  readonly title: string;
  readonly format: string | undefined;
  readonly value: OfGroup;
}

export type Group = readonly number[];

export const runQuery = (query: Query, frame: Frame): Table => {
  const terms = query.select ?? allColumns(query, frame);
  const grouping = query.groupBy.length > 0 || query.pivot.length > 0 || terms.some(hasAggregate);
  if (grouping) checkGrouped(terms, query);
  const rows = matching(query, frame);
  const groups = grouping ? grouped(rows, query.groupBy, frame) : rows.map((row) => [row]);
  const columns =
    query.pivot.length > 0
      ? pivoted(query, terms, rows, frame)
      : terms.map((term) => plainColumn(term, query, frame));
  const page = sliced(ordered(groups, query, frame), query);
  return output(columns, page);
};

const allColumns = (query: Query, frame: Frame): readonly Term[] => {
  if (query.groupBy.length > 0 || query.pivot.length > 0) throw queryFault('CANNOT_GROUP_WITHOUT_AGG');
  return frame.columns.map(({ id }) => ({ type: 'column', id }));
};

/** What is selected beside aggregates must be grouped by. */
const checkGrouped = (terms: readonly Term[], query: Query): void => {
  const keys = new Set([...query.groupBy, ...query.pivot].map(termKey));
  for (const term of terms) {
    if (!isGrouped(term, keys)) throw queryFault(`ADD_COL_TO_GROUP_BY_OR_AGG: ${termKey(term)}`);
  }
};

const isGrouped = (term: Term, keys: ReadonlySet<string>): boolean => {
  if (term.type === 'aggregate' || term.type === 'literal' || keys.has(termKey(term))) return true;
  return term.type === 'function' && term.args.every((arg) => isGrouped(arg, keys));
};

const matching = ({ where }: Query, frame: Frame): readonly number[] => {
  const all = Array.from({ length: frame.rows }, (_, row) => row);
  return where ? all.filter(testOf(where, frame)) : all;
};

/** Groups in the order of their keys; without keys all rows are one group. */
const grouped = (rows: readonly number[], keys: readonly Term[], frame: Frame): Group[] => {
  if (keys.length === 0) return rows.length === 0 ? [] : [rows];
  const values = keys.map((key) => ofGroup(key, frame));
  const found = new Map<string, { key: Scalar[]; rows: number[] }>();
  for (const row of rows) {
    const key = values.map((value) => value([row]));
    const text = keyText(key);
    const group = found.get(text);
    if (group) group.rows.push(row);
    else found.set(text, { key, rows: [row] });
  }
  return [...found.values()].sort((a, b) => compareKeys(a.key, b.key)).map((group) => group.rows);
};

export const keyText = (key: readonly Scalar[]): string =>
  key.map((part) => `${typeof part}:${String(part)}`).join('\u0000');

export const compareKeys = (a: readonly Scalar[], b: readonly Scalar[]): number => {
  for (let at = 0; at < a.length; at++) {
    const order = compareScalars(a[at] ?? null, b[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
};

const plainColumn = (term: Term, query: Query, frame: Frame): ResultColumn => ({
  title: described(query.labels, term) ?? titleOf(term, frame),
  format: engineFormat(described(query.formats, term)) ?? formatOfTerm(term, frame),
  value: ofGroup(term, frame),
});

export const described = (list: Query['labels'], term: Term): string | undefined =>
  list.find((entry) => termKey(entry.term) === termKey(term))?.text;

const ordered = (groups: readonly Group[], { orderBy }: Query, frame: Frame): readonly Group[] => {
  if (orderBy.length === 0) return groups;
  const values = orderBy.map(({ term }) => ofGroup(term, frame));
  return groups
    .map((group) => ({ group, key: values.map((value) => value(group)) }))
    .sort((a, b) => {
      for (let at = 0; at < orderBy.length; at++) {
        const order = compareScalars(a.key[at] ?? null, b.key[at] ?? null);
        if (order !== 0) return orderBy[at]?.descending ? -order : order;
      }
      return 0;
    })
    .map(({ group }) => group);
};

const sliced = (groups: readonly Group[], { offset, limit }: Query): readonly Group[] =>
  groups.slice(offset, limit === undefined ? undefined : offset + limit);

/** A row of headers, if any header says something, and the rows. */
const output = (columns: readonly ResultColumn[], groups: readonly Group[]): Table => {
  const header = columns.some(({ title }) => title !== '');
  if (!header && groups.length === 0) throw new FormulaFault('#N/A', 'Query completed with an empty output.');
  return columns.map(({ title, format, value }) => {
    const cells: Cell[] = header ? [{ value: title === '' ? null : title }] : [];
    for (const group of groups)
      cells.push(format ? { value: value(group), format } : { value: value(group) });
    return cells;
  });
};
