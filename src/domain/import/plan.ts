import type { TableName } from '../../schema/tables.ts';
import type { Drafted, LineProblem, Values } from './draft.ts';
import { addedRows, type Matches } from './openReferences.ts';
import { importOrder } from './order.ts';
import { planTable } from './planTable.ts';
import { type Index, openIndex, type Standing } from './standing.ts';

export { type Matches, openReferences, type Reference } from './openReferences.ts';
export type { Standing } from './standing.ts';

/** What importing would write into one table. */
export interface TablePlan {
  readonly table: TableName;
  readonly insert: readonly Values[];
  readonly change: readonly Change[];
  readonly same: number;
  /** Rows that stand and differ, and are left as they are. */
  readonly kept: number;
  /** Lines that name several rows of the sheet: they stay out until a person tells those apart. */
  readonly conflict: number;
  readonly problems: readonly LineProblem[];
  /** The same, file by file. */
  readonly problemsOf: ReadonlyMap<Drafted, readonly LineProblem[]>;
}

export interface Change {
  readonly id: string;
  readonly patch: Values;
  /** What the patched columns held. */
  readonly before: Values;
}

export interface PlanOptions {
  /** Ids of rows that a killed run of this import wrote, perhaps in half: what is blank of them is filled. */
  readonly halves?: ReadonlySet<string>;
  /** Whose phone numbers need no country code, ISO 3166. */
  readonly country?: string | null;
}

/** Makes ids for new rows of a table. */
export type NewIds = (table: TableName, count: number) => readonly string[];

/**
 * What importing would write. Rows are known by their key; those that stand are kept, or where `update` is set given
 * the file's values that differ. A line that repeats a key of its own file stays out and is shown.
 */
export const planImport = (
  drafted: readonly Drafted[],
  standing: Standing,
  matches: Matches,
  update: boolean,
  newIds: NewIds,
  { halves = new Set(), country = null }: PlanOptions = {},
): readonly TablePlan[] => {
  const known = new Map<TableName, Index>();
  for (const name of importOrder)
    known.set(name, openIndex(name, standing[name] ?? [], keysOf(drafted, name), country));
  const added = addedRows(drafted, standing, matches);
  return importOrder.flatMap((name) => {
    const own = drafted.filter(({ choice }) => choice.table === name);
    const extra = added[name] ?? [];
    if (own.length + extra.length === 0) return [];
    return [planTable(name, own, extra, { known, matches, update, newIds, halves, country })];
  });
};

const keysOf = (drafted: readonly Drafted[], name: TableName): readonly string[] => [
  ...new Set(drafted.flatMap(({ choice }) => (choice.table === name && choice.key ? [choice.key] : []))),
];
