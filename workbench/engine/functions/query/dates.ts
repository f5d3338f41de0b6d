/** Dates in queries: serial numbers of days since 1899-12-30, as cells hold them. */
import { queryFault } from './tokens.ts';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const DATE = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?\s*$/;

export const serialOfDateText = (text: string): number => {
  const match = DATE.exec(text);
  if (!match)
    throw queryFault(
      `INVALID_QUERY: Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`,
    );
  const [, year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0] = match
    .map(Number)
    .map((part) => part || 0);
  return (
    (Date.UTC(Number(year), Number(month) - 1, Number(day), hour, minute, second, millisecond) - EPOCH) / DAY
  );
};

const TIME = /^\s*(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?\s*$/;

export const serialOfTimeText = (text: string): number => {
  const match = TIME.exec(text);
  if (!match) throw queryFault(`INVALID_QUERY: Invalid timeofday literal [${text}].`);
  const [, hour = 0, minute = 0, second = 0, millisecond = 0] = match.map(Number).map((part) => part || 0);
  return ((hour * 60 + minute) * 60 + second + millisecond / 1000) / 86_400;
};

/** The calendar date and time of a serial number, in UTC getters. */
export const dateOfSerial = (serial: number): Date => new Date(EPOCH + Math.round(serial * 86_400_000));
