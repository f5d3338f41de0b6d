import type { RawCell } from '../../schema/derive/readCell.ts';
import type { TableName } from '../../schema/tables.ts';

/** What is checked, in the order in which it is shown. `clean.kind.<kind>` in the catalogues says it. */
export const findingKinds = ['id', 'orphan', 'email', 'phone', 'day', 'list', 'cell'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What is wrong with a cell. `clean.what.<code>` in the catalogues says it. */
export type FindingCode =
  | 'idMissing'
  | 'idTwice'
  | 'noSuchRow'
  | 'notLinked'
  | 'notAnEmail'
  | 'emailTypo'
  | 'notAPhone'
  | 'notADay'
  | 'textDay'
  | 'dayInFuture'
  | 'dayTooOld'
  | 'dayOrder'
  | 'yearInFuture'
  | 'notListed'
  | 'notAChoice'
  | 'notANumber'
  | 'outOfRange'
  | 'anError'
  | 'tooLong'
  | 'required';

/** A row as it stands in its tab; see `SurveyedRow` of the ports. */
export interface CheckedRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, RawCell>>;
  readonly textDays: readonly string[];
}

export interface CheckedTable {
  readonly table: TableName;
  readonly rows: readonly CheckedRow[];
}

/** One cell that needs a look. */
export interface Finding {
  readonly kind: FindingKind;
  readonly code: FindingCode;
  readonly table: TableName;
  /** 1-based row in the sheet at the moment of checking. */
  readonly at: number;
  readonly id: string | null;
  /** What names the row to a person. */
  readonly title: string;
  readonly column: string;
  readonly shown: string;
  /** What to write instead; null where a person must say. Of an ID it is blank: a new one is made. */
  readonly fix: string | null;
}

/** What a cell shows, without outer spaces. */
export const textOf = (row: CheckedRow, column: string): string => String(row.cells[column] ?? '').trim();
