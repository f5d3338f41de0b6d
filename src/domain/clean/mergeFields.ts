import type { Column } from '../../schema/table.ts';
import { tables } from '../../schema/tables.ts';
import type { Values } from '../journal/step.ts';

/** The tables whose rows can be merged. */
export const mergeable = ['Customers', 'Contacts'] as const;
export type Mergeable = (typeof mergeable)[number];

/** Whose value a field has after the merge: of the row that stays, of the one that goes, or both texts. */
export type FieldChoice = 'keep' | 'drop' | 'both';

export interface MergeField {
  readonly column: string;
  /** What can be chosen; one where both agree or one cannot be read. */
  readonly options: readonly FieldChoice[];
  readonly proposal: FieldChoice;
}

/**
 * The fields of two rows that are to become one, in the table's order, with what is proposed for each: what the row
 * that stays holds, where it is blank what the other holds, both of long texts, the earlier of two days of entry.
 * @param locked Columns of the row that stays whose cell cannot be read: it is never written over unseen.
 */
export const mergeFields = (
  table: Mergeable,
  keep: Values,
  drop: Values,
  locked: ReadonlySet<string>,
): readonly MergeField[] =>
  Object.entries<Column>(tables[table].columns)
    .filter(([name, { kind }]) => kind !== 'id' && kind !== 'nameOf' && name !== 'customer')
    .map(([column, definition]) => {
      const [kept, dropped] = [keep[column] ?? null, drop[column] ?? null];
      if (locked.has(column) || dropped === null || kept === dropped)
        return { column, options: ['keep'], proposal: 'keep' };
      const joins = definition.kind === 'text' && 'lines' in definition && kept !== null;
      const options: FieldChoice[] = joins ? ['keep', 'drop', 'both'] : ['keep', 'drop'];
      return { column, options, proposal: proposed(column, kept, dropped, joins) };
    });

type Value = Values[string];

const proposed = (column: string, kept: Value, dropped: Value, joins: boolean): FieldChoice => {
  if (kept === null) return 'drop';
  if (column === 'addedOn') return String(dropped) < String(kept) ? 'drop' : 'keep';
  return joins ? 'both' : 'keep';
};

/** What a field holds after the merge. */
export const mergedValue = (choice: FieldChoice, kept: Value, dropped: Value): Value =>
  choice === 'keep' ? kept : choice === 'drop' ? dropped : `${kept}\n${dropped}`;
