/** What a table is: one literal from which headers, validation, parsers, forms, import mapping and row type derive. */
import type { Day, Instant } from './day.ts';

interface Common {
  /** A row without it is reported, not read. */
  readonly required?: true;
  /** Width in the sheet, pixels; else by kind. */
  readonly width?: number;
  /** Not offered in forms: stamped by use cases, or read-only. */
  readonly form?: false;
}

export type Column =
  /** The row's identity: `C-7K2M9QX4`. Never shown in forms. */
  | (Common & { readonly kind: 'id'; readonly prefix: string })
  /** One line of text, or several (`lines`). */
  | (Common & { readonly kind: 'text'; readonly lines?: true })
  | (Common & { readonly kind: 'email' | 'phone' })
  | (Common & { readonly kind: 'day' | 'instant' })
  /** An amount in the business's currency, major units. */
  | (Common & { readonly kind: 'money' })
  /** `share`: a part of a whole, 0.2 is shown as 20 %. */
  | (Common & {
      readonly kind: 'integer' | 'number';
      readonly min?: number;
      readonly max?: number;
      readonly share?: true;
    })
  | (Common & { readonly kind: 'flag' })
  /** One of a fixed list: stored in the sheet in its language's word, held in script as the code. */
  | (Common & { readonly kind: 'choice'; readonly of: readonly string[] })
  /** The id of a row of another table; `choose`: forms offer that table's rows of the same customer. */
  | (Common & { readonly kind: 'ref'; readonly to: string; readonly choose?: true })
  /** The readable name of the row that `of`, a `ref` column of the same table, points to. Derived, kept in step. */
  | (Common & { readonly kind: 'nameOf'; readonly of: string; readonly form?: false })
  /** The unique name of a row of a short list (team, products), picked from a dropdown in the sheet. */
  | (Common & { readonly kind: 'pick'; readonly from: string })
  /** Whatever a setting holds: text, number, flag. */
  | (Common & { readonly kind: 'any' });

export type ColumnKind = Column['kind'];

export interface Table {
  readonly name: string;
  /** Raised when a column is added, renamed or changes its kind; migrations stand beside the table. */
  readonly version: number;
  /** The column that names a row to a person. */
  readonly title: string;
  /** Shown from the first set-up on, or hidden until its module is switched on. */
  readonly visible: boolean;
  /** Its tab is made when its first row is written, or when its module is switched on; until then it reads as empty. */
  readonly lazy?: true;
  /** Only the script reads its rows: its headers alone tell its columns, and its tab is dressed for nobody. */
  readonly forScript?: true;
  /** Left columns that stay in view. */
  readonly frozenColumns?: number;
  readonly columns: Readonly<Record<string, Column>>;
}

type Value<C extends Column> = C extends { readonly kind: 'choice'; readonly of: readonly (infer O)[] }
  ? O
  : C extends { readonly kind: 'day' }
    ? Day
    : C extends { readonly kind: 'instant' }
      ? Instant
      : C extends { readonly kind: 'money' | 'integer' | 'number' }
        ? number
        : C extends { readonly kind: 'flag' }
          ? boolean
          : C extends { readonly kind: 'any' }
            ? string | number | boolean
            : string;

type Held<C extends Column> = C extends { readonly kind: 'id' } | { readonly required: true }
  ? Value<C>
  : Value<C> | null;

/** A row as the script holds it: every column by name, blanks as null. */
export type RowOf<T extends Table> = { readonly [K in keyof T['columns']]: Held<T['columns'][K]> };

/** A change of some columns of a row. */
export type PatchOf<T extends Table> = Partial<RowOf<T>>;

export type ColumnName<T extends Table> = keyof T['columns'] & string;

/** The keys under which the catalogues hold a table's words: its tab, its headers, its choices. */
export type WordsOf<T extends Table> =
  | `tab.${T['name']}`
  | { [K in ColumnName<T>]: HeaderWord<T, K> | ChoiceWord<T, K> }[ColumnName<T>];

type HeaderWord<T extends Table, K extends string> = `${T['name']}.${K}`;
type ChoiceWord<T extends Table, K extends ColumnName<T>> = T['columns'][K] extends {
  readonly kind: 'choice';
  readonly of: readonly (infer O extends string)[];
}
  ? `${T['name']}.${K}.${O}`
  : never;
