import type { Column, Table } from '../../schema/table.ts';

/**
 * Where a column of a source goes: a column of the table (`phone`), or a part of one (`name:given`). `more` is a
 * further value of a column that holds one: the first that is filled stands in the column, the others in the note.
 */
export type Part = 'given' | 'middle' | 'family' | 'more';

export interface Target {
  readonly column: string;
  readonly part: Part | null;
}

const parts: readonly Part[] = ['given', 'middle', 'family', 'more'];

export const targetOf = (text: string): Target => {
  const [column = '', tail] = text.split(':');
  return { column, part: parts.find((part) => part === tail) ?? null };
};

/** Everything that a source's column can go to in this table. What we derive is not among it. */
export const targetsOf = (table: Table): readonly string[] => [
  ...fillable(table),
  ...('id' in table.columns ? ['id'] : []),
  ...(splitsNames(table) ? (['name:given', 'name:middle', 'name:family'] as const) : []),
  ...['phone', 'email', 'note'].flatMap((column) => (canHoldMore(table, column) ? [`${column}:more`] : [])),
];

/** Columns of a table that a source may fill: neither its id nor what we derive. */
export const fillable = (table: Table): readonly string[] =>
  Object.entries(table.columns).flatMap(([name, { kind }]) =>
    kind === 'id' || kind === 'nameOf' ? [] : [name],
  );

/** Tables of people: programs give their names in two or three columns. */
const splitsNames = ({ name }: Table): boolean =>
  name === 'Contacts' || name === 'Customers' || name === 'Team';

/** Further values go to the note. */
export const canHoldMore = (table: Table, column: string): boolean => {
  const note: Column | undefined = table.columns.note;
  return note?.kind === 'text' && column in table.columns;
};
