/** What a script reads from a cell. */

import type { EvaluatedCell } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { isDateFormat } from './formats.ts';
import { instantOf } from './serials.ts';

export type ScriptValue = string | number | boolean | Date;

/** As `getValue` gives it: '' for an empty cell, a Date of the script's realm for a date, an error as its text. */
export const cellValue = (host: Host, cell: EvaluatedCell): ScriptValue => {
  if (cell.value === null) return '';
  if (cell.type === 'number' && typeof cell.value === 'number' && isDateFormat(cell.format))
    return host.realm.date(instantOf(cell.value, host.world.timeZone));
  return cell.value;
};
