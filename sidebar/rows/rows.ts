import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Field, FieldValue, Form } from '../../src/schema/derive/forms.ts';

/** What lists and forms of rows know, on whichever page. */
export interface KnownRows {
  readonly forms: Readonly<Record<string, Form>>;
  /** The lists from which rows pick, as they stand now. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly day: (day: string) => string;
  readonly number: (value: number, digits?: number) => string;
}

export const RowsContext = createContext<KnownRows | null>(null);

export const useRows = (): KnownRows => {
  const known = useContext(RowsContext);
  if (known === null) throw new Error('A list of rows stands outside RowsContext: render it below a dialog');
  return known;
};

export const formatsOf = (language: string): Pick<KnownRows, 'day' | 'number'> => {
  const dated = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  return {
    day: (day) => dated.format(new Date(day)),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value),
  };
};

/** The fields of a table’s form, without those that refer to rows: these are chosen elsewhere. */
export const fieldsOf = ({ forms }: KnownRows, table: string): readonly Field[] =>
  (forms[table]?.fields ?? []).filter(({ column }) => column.kind !== 'ref');

/** A value as a list shows it. */
export const shownValue = (
  known: KnownRows,
  word: (key: string) => string,
  { label, column }: Field,
  value: FieldValue,
): string => {
  if (value === null || value === false) return '';
  if (column.kind === 'choice') return word(`${label}.${value}`);
  if (column.kind === 'day') return known.day(String(value));
  if (column.kind === 'flag') return '✓';
  return typeof value === 'number' ? figureText(known, value) : String(value);
};

/** A number as a list shows it: a whole one without decimals. */
export const figureText = ({ number }: Pick<KnownRows, 'number'>, value: number): string =>
  number(value, Number.isInteger(value) ? 0 : 1);
