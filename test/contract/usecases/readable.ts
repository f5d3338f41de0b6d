import type { EvaluatedCell } from '@odoo/o-spreadsheet';

/** What a cell shows, but days and times as `yyyy-mm-dd` and `yyyy-mm-dd hh:mm`, in whatever order the locale has them. */
export const readable = ({ value, format, formattedValue }: EvaluatedCell): string => {
  if (typeof value !== 'number' || !format?.includes('yyyy')) return formattedValue;
  // Sheets counts days from 1899-12-30.
  const written = new Date(Math.round(value * 1_440) * 60_000 + Date.UTC(1899, 11, 30)).toISOString();
  return format.includes('hh') ? `${written.slice(0, 10)} ${written.slice(11, 16)}` : written.slice(0, 10);
};
