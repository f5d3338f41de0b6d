/** What a script reads from a cell. */

import type { EvaluatedCell } from '../../engine/load.ts';
import type { Host, Moment } from '../../host.ts';
import { isDateFormat } from './formats.ts';
import { instantOf } from './serials.ts';

export type ScriptValue = string | number | boolean | Date;

/** What may be noted of a cell as long as it shows nothing else: of a date its instant, as scripts get a new object each. */
export type Noted = string | number | boolean | Moment;

export const noteOf = ({ type, value, format }: EvaluatedCell, zone: string): Noted =>
  type === 'number' && typeof value === 'number' && isDateFormat(format)
    ? { epochMs: instantOf(value, zone) }
    : (value ?? '');

/** What is noted of a row, from the one column to before the other, by the clock of a zone. */
export interface Line {
  readonly zone: string;
  readonly values: Noted[];
  /** Of which columns the instant of a date is noted. */
  readonly moments: number[];
  from: number;
  to: number;
}

/** As `getValue` gives it: '' for an empty cell, a Date of the script's realm for a date, an error as its text. */
export const cellValue = (host: Host, cell: EvaluatedCell): ScriptValue => {
  const noted = noteOf(cell, host.world.timeZone);
  return typeof noted === 'object' ? host.realm.date(noted.epochMs) : noted;
};
