/** Dates in criteria: the engine wants them as en_US text, scripts give and get Date objects of whole days. */
import type { Host } from '../../host.ts';
import { instantOf, serialOf } from './serials.ts';

const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

/** The day in the spreadsheet's zone, as `m/d/yyyy`. */
export const dayText = (host: Host, date: Date): string => {
  const serial = Math.floor(serialOf(date.getTime(), host.world.timeZone));
  const day = new Date((serial - EPOCH_SERIAL) * DAY);
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
};

/** Midnight of that day in the spreadsheet's zone; null for a text that is no such day (a formula, say). */
export const dayOfText = (host: Host, text: string): Date | null => {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, month, day, year] = match.map(Number);
  const serial = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY + EPOCH_SERIAL;
  return host.realm.date(instantOf(serial, host.world.timeZone));
};
