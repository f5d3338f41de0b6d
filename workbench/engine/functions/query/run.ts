/** Runs a parsed query over a frame. */
import { FormulaFault } from '../../errors.ts';
import type { Cell, Scalar, Table } from '../../values.ts';
import { asksForTime } from './asksForTime.ts';
import { columnsIn, columnsOfTerm } from './columnsIn.ts';
import { testOf } from './conditions.ts';
import { engineFormat } from './engineFormat.ts';
import type { Frame } from './frame.ts';
import { type Kept, kept } from './kept.ts';
import { outputColumn } from './outputColumn.ts';
import { pivoted } from './pivot.ts';
import { ranksOf } from './ranks.ts';
import { type Condition, hasAggregate, type Query, type Term, termKey } from './syntax.ts';
import { columnById, compareScalars, formatOfTerm, type OfGroup, ofGroup, titleOf } from './terms.ts';
import { queryFault } from './tokens.ts';

/** A column of the result: its header, its format, and its value for a group of rows (one row, without grouping). */
export interface ResultColumn {
  readonly title: string;
  readonly format: string | undefined;
  readonly value: OfGroup;
  /** Cells by row, where the column shows one of the data as it is. */
  readonly cells?: readonly Cell[] | undefined;
  /** By these the values for the same groups are the same. */
  readonly key?: string;
  readonly sources?: readonly (readonly Cell[])[];
}

export type Group = readonly number[];

export const runQuery = (query: Query, frame: Frame): Table => {
  const terms = query.select ?? allColumns(query, frame);
  const grouping = query.groupBy.length > 0 || query.pivot.length > 0 || terms.some(hasAggregate);
  if (grouping) checkGrouped(terms, query);
  const rows = matching(query, frame);
  const groups = grouping ? grouped(rows, query.groupBy, frame) : oneByOne(rows);
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

/** The same rows for the same condition on the same columns. */
const matching = ({ where }: Query, frame: Frame): readonly number[] => {
  const columns = where ? columnsIn(where).map((id) => columnById(frame, id).values) : [];
  const [first] = columns;
  if (!where) return allRows(frame.rows);
  const text = JSON.stringify(where);
  if (!first || asksForTime(text)) return rowsOf(frame, where);
  return kept(matches, first, text, columns, () => rowsOf(frame, where));
};

const matches: Kept<readonly Scalar[], readonly number[]> = new WeakMap();

const rowsOf = (frame: Frame, where: Condition): readonly number[] => {
  const test = testOf(where, frame);
  const rows: number[] = [];
  for (let row = 0; row < frame.rows; row++) if (test(row)) rows.push(row);
  return rows;
};

let counted: readonly number[] = [];

const allRows = (count: number): readonly number[] => {
  if (counted.length !== count) counted = Array.from({ length: count }, (_, row) => row);
  return counted;
};

const singles: Kept<readonly number[], readonly Group[]> = new WeakMap();

const oneByOne = (rows: readonly number[]): readonly Group[] =>
  kept(singles, rows, '', [], () => rows.map((row) => [row]));

const groupings: Kept<readonly number[], readonly Group[]> = new WeakMap();

/** Groups in the order of their keys; without keys all rows are one group. */
const grouped = (rows: readonly number[], keys: readonly Term[], frame: Frame): readonly Group[] => {
  if (keys.length === 0) return rows.length === 0 ? [] : [rows];
  const ranks = ranksOf(keys, frame);
  return kept(groupings, rows, '', [ranks], () => byRank(rows, ranks));
};

const byRank = (rows: readonly number[], ranks: Int32Array): readonly Group[] => {
  const groups: number[][] = [];
  for (const row of rows) {
    const rank = ranks[row] ?? 0;
    const group = groups[rank];
    if (group) group.push(row);
    else groups[rank] = [row];
  }
  return groups.filter((group) => group !== undefined);
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

const plainColumn = (term: Term, query: Query, frame: Frame): ResultColumn => {
  const format = engineFormat(described(query.formats, term)) ?? formatOfTerm(term, frame);
  const read = columnsOfTerm(term).map((id) => columnById(frame, id));
  return {
    title: described(query.labels, term) ?? titleOf(term, frame),
    format,
    value: ofGroup(term, frame),
    cells: term.type === 'column' ? columnById(frame, term.id).cells : undefined,
    // Of what kind a column is decides which of its cells have a value.
    key: [termKey(term), format ?? '', ...read.map(({ kind }) => kind)].join(' '),
    sources: read.map(({ cells }) => cells),
  };
};

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
  offset === 0 && limit === undefined
    ? groups
    : groups.slice(offset, limit === undefined ? undefined : offset + limit);

/** A row of headers, if any header says something, and the rows. */
const output = (columns: readonly ResultColumn[], groups: readonly Group[]): Table => {
  const header = columns.some(({ title }) => title !== '');
  if (!header && groups.length === 0) throw new FormulaFault('#N/A', 'Query completed with an empty output.');
  return columns.map((column) => outputColumn(column, groups, header));
};
