import type { JournalRow } from '../../schema/tables/journal.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Mend } from './mend.ts';
import type { Step, Values } from './step.ts';

type Cell = string | number | boolean | null;

/** A row as undo knows it again: its id, and a fingerprint of what was written. */
export type Print = readonly [id: string, print: string];

/** What the journal holds of a step: enough to make it again and to take it back, rows that are alike together. */
export type Deed =
  /** `grid`: rows that the tab's grid had before, so that undo leaves as many; null where there was no tab. */
  | {
      readonly do: 'insert';
      readonly table: TableName;
      readonly columns: readonly string[];
      readonly cells: readonly (readonly Cell[])[];
      readonly grid: number | null;
    }
  /** Rows that whoever asked inserts again themselves after a kill. */
  | {
      readonly do: 'stand';
      readonly table: TableName;
      readonly rows: readonly Print[];
      readonly grid: number | null;
    }
  | {
      readonly do: 'change';
      readonly table: TableName;
      readonly ids: readonly string[];
      readonly patch: Values;
      readonly before: Values;
    }
  | { readonly do: 'remove'; readonly table: TableName; readonly ids: readonly string[] }
  | Mend
  /** Undo of an insert: the rows go unless they were changed. */
  | {
      readonly do: 'withdraw';
      readonly table: TableName;
      readonly rows: readonly Print[];
      readonly grid: number | null;
    }
  /** Undo of a removal: back from the archive what `intent` took. */
  | { readonly do: 'putBack'; readonly intent: string }
  | { readonly do: 'mark'; readonly intent: string; readonly state: NonNullable<JournalRow['state']> };

/** Steps as deeds: changes of the same cells that follow each other are one. */
export const deedsOf = (
  steps: readonly Step[],
  gridOf: (table: TableName) => number | null,
): readonly Deed[] => {
  const deeds: Deed[] = [];
  for (const step of steps) {
    const last = deeds[deeds.length - 1];
    if (step.kind === 'insert') deeds.push(insertDeed(step.table, step.rows, gridOf(step.table)));
    else if (step.kind === 'remove') deeds.push({ do: 'remove', table: step.table, ids: step.ids });
    else if (last?.do === 'change' && alike(last, step))
      deeds[deeds.length - 1] = { ...last, ids: [...last.ids, step.id] };
    else {
      const { table, id, patch, before } = step;
      deeds.push({ do: 'change', table, ids: [id], patch, before });
    }
  }
  return deeds;
};

type Change = Extract<Deed, { do: 'change' }>;

const alike = (deed: Change, { table, patch, before }: Extract<Step, { kind: 'change' }>): boolean =>
  deed.table === table && JSON.stringify([deed.patch, deed.before]) === JSON.stringify([patch, before]);

const insertDeed = (table: TableName, rows: readonly Values[], grid: number | null): Deed => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== null)))];
  const cells = rows.map((row) => columns.map((name) => row[name] ?? null));
  return { do: 'insert', table, columns, cells, grid };
};

/** The rows of an insert, each with the columns that any of them fills. */
export const rowsOf = ({ columns, cells }: Extract<Deed, { do: 'insert' }>): readonly Values[] =>
  cells.map((line) => Object.fromEntries(columns.map((name, index) => [name, line[index] ?? null])));
