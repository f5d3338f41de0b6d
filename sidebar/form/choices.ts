import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Field } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';

export interface Option {
  /** What the form holds. */
  readonly value: string;
  readonly text: string;
}

/** What the `pick` and `ref` fields of a form are chosen from, by the table that they name. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

export const ChoicesContext = createContext<Choices>({});

/** Whether nothing is known here of what a `pick` is chosen from: its name is typed, and the server checks it. */
export const useTyped = ({ column }: Field): boolean => {
  const choices = useContext(ChoicesContext);
  return column.kind === 'pick' && column.from !== 'Team' && choices[column.from] === undefined;
};

/** The options of a field; what stands in the sheet and is not among them (any more) can still be kept. */
export const useOptions = ({ column, label }: Field, held: string): readonly Option[] => {
  const { word, book } = useSession();
  const choices = useContext(ChoicesContext);
  if (column.kind === 'choice')
    return column.of.map((code) => ({ value: code, text: word(`${label}.${code}`) }));
  const table = column.kind === 'pick' ? column.from : column.kind === 'ref' ? column.to : '';
  const offered = choices[table] ?? (table === 'Team' ? book.team.map(itself) : []);
  return held === '' || offered.some(({ value }) => value === held) ? offered : [itself(held), ...offered];
};

export const itself = (value: string): Option => ({ value, text: value });

/** Rows to choose from by their names. */
export const optionsOf = (
  rows: readonly { readonly id: string; readonly name: string }[],
): readonly Option[] => rows.map(({ id, name }) => ({ value: id, text: name }));
