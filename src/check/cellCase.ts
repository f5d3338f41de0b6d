import type { Shown, Source } from './documented.ts';

/** A day and a time in the spreadsheet's zone: `2024-03-05 10:30:00.000`. */
export interface Moment {
  readonly d: string;
}

export type CellValue = Shown | Moment;

/** What is written into a cell and what is read back. */
export interface CellCase extends Source {
  /** As it is handed to `setValues`. */
  readonly put: string | number | boolean | Moment;
  /** Its number format, set before. */
  readonly format?: string;
  /** What is read back; default: the value. */
  readonly read?: 'shown' | 'formula' | 'format';
  readonly gives: CellValue;
  /** Asked only in sheets of this zone. */
  readonly zone?: string;
}

type Row = readonly [put: CellCase['put'], gives: CellValue, format?: string];

const casesOf = (rows: readonly Row[], told: Source & Pick<CellCase, 'read' | 'zone'>): readonly CellCase[] =>
  rows.map(([put, gives, format]) => ({ ...told, put, gives, ...(format === undefined ? {} : { format }) }));

/** `[put, gives, format]`: the value that is read back. */
export const valuesAre = (
  page: string,
  rows: readonly Row[],
  more: Partial<CellCase> = {},
): readonly CellCase[] => casesOf(rows, { page, ...more });

/** `[put, gives, format]`: what people see. */
export const isShown = (
  page: string,
  rows: readonly Row[],
  more: Partial<CellCase> = {},
): readonly CellCase[] => casesOf(rows, { page, read: 'shown', ...more });

/** A day at midnight, or a day and a time. */
export const at = (day: string, time = '00:00:00'): Moment => ({ d: `${day} ${time}.000` });
