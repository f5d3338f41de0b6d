import type { EvaluatedCell } from '../../../workbench/engine/load.ts';
import { instantOf } from '../../../workbench/services/sheets/serials.ts';

/** What a cell shows, but days and times as `yyyy-mm-dd` and `yyyy-mm-dd hh:mm`, in whatever order the locale has them. */
export const readable = ({ value, format, formattedValue }: EvaluatedCell): string => {
  if (typeof value !== 'number' || !format?.includes('yyyy')) return formattedValue;
  const minutes = Math.round(instantOf(value, 'UTC') / 60_000);
  const written = new Date(minutes * 60_000).toISOString();
  return format.includes('hh') ? `${written.slice(0, 10)} ${written.slice(11, 16)}` : written.slice(0, 10);
};
