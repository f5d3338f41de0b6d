/** What a script reads from a cell. */

import type { EvaluatedCell } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { isDateFormat } from './formats.ts';
import { instantOf } from './serials.ts';

export type ScriptValue = string | number | boolean | Date;

/** A date, of which scripts read an object of their realm, made anew for each of them. */
class Moment {
  readonly serial: number;
  readonly instant: number;
  readonly zone: string;

  constructor(serial: number, zone: string) {
    this.serial = serial;
    this.instant = instantOf(serial, zone);
    this.zone = zone;
  }

  date({ realm, world: { timeZone } }: Host): Date {
    return realm.date(timeZone === this.zone ? this.instant : instantOf(this.serial, timeZone));
  }
}

/** What may be noted of a cell as long as it shows nothing else. */
export type Noted = Exclude<ScriptValue, Date> | Moment;

export const noteOf = ({ type, value, format }: EvaluatedCell, zone: string): Noted =>
  type === 'number' && typeof value === 'number' && isDateFormat(format)
    ? new Moment(value, zone)
    : (value ?? '');

export const isDate = (noted: Noted): boolean => noted instanceof Moment;

export const asRead = (noted: Noted, host: Host): ScriptValue =>
  noted instanceof Moment ? noted.date(host) : noted;

/** What scripts read of the cells of a row, from the one column to before the other. */
export interface Line {
  readonly values: (Noted | undefined)[];
  /** Columns of dates. */
  readonly dates: number[];
  from: number;
  to: number;
}

/** As `getValue` gives it: '' for an empty cell, a Date of the script's realm for a date, an error as its text. */
export const cellValue = (host: Host, cell: EvaluatedCell): ScriptValue =>
  asRead(noteOf(cell, host.world.timeZone), host);
