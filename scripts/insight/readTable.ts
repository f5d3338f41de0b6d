import { parseCsv } from '../../src/domain/import/csv.ts';
import type { SourceLine } from '../../src/domain/import/parsedFile.ts';
import { isDate } from './dates.ts';
import { Misuse } from './misuse.ts';

/** The columns asked for, by their place, and the lines that hold purchases. */
export interface Table {
  readonly id: number;
  readonly date: number;
  readonly amount: number | null;
  readonly lines: readonly SourceLine[];
}

export interface Columns {
  readonly id: string;
  readonly date: string;
  readonly amount: string | null;
}

interface Reading {
  readonly header: readonly string[];
  /** The line at which a quoted field is broken, if one is. */
  readonly broken: number | null;
  /** With the header. */
  readonly lines: readonly SourceLine[];
}

/** Reads a file in whichever way its columns are found and its dates are dates. */
export const readTable = (bytes: Uint8Array, columns: Columns): Table => {
  const text = decoded(bytes);
  const readings = [separated(text), spaced(text)];
  const reading =
    readings.find((one) => fits(one, columns)) ?? readings.find((one) => whatLacks(one, columns) === null);
  if (reading === undefined) throw new Misuse(whatLacks(wider(readings), columns) ?? '');
  if (reading.broken !== null)
    throw new Misuse(`Line ${reading.broken}: a quoted field does not end where it should.`);
  const [id, date] = [columns.id, columns.date].map((name) => placeOf(reading, name) ?? 0);
  const amount = columns.amount === null ? null : placeOf(reading, columns.amount);
  const isData = isNumber(columns.date) && isDate(reading.header[date ?? 0] ?? '');
  return { id: id ?? 0, date: date ?? 0, amount, lines: reading.lines.slice(isData ? 0 : 1) };
};

const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const separated = (text: string): Reading => {
  const { header, rows, lines, faults } = parseCsv('', text);
  const body = rows.map((cells, index): SourceLine => ({ cells, line: lines[index] ?? 0 }));
  const broken = faults.find(({ code }) => code === 'quotes')?.line ?? null;
  return { header, broken, lines: [{ cells: header, line: 1 }, ...body] };
};

const spaced = (text: string): Reading => {
  const all = text
    .split(/\r\n|\r|\n/)
    .map((one, index): SourceLine => ({ cells: one.trim().split(/\s+/), line: index + 1 }));
  const lines = all.filter(({ cells }) => cells[0] !== '');
  return { header: lines[0]?.cells ?? [], broken: null, lines };
};

const wider = ([one, other]: readonly Reading[]): Reading => {
  const none: Reading = { header: [], broken: null, lines: [] };
  return (other?.header.length ?? 0) > (one?.header.length ?? 0) && one?.header.length === 1
    ? (other ?? none)
    : (one ?? none);
};

const isNumber = (name: string): boolean => /^[1-9]\d*$/.test(name);
const plain = (name: string): string => name.trim().toLowerCase();

/** By number, else by name, in capitals or not. */
const placeOf = ({ header }: Reading, name: string): number | null => {
  if (isNumber(name) && Number(name) <= header.length) return Number(name) - 1;
  const exact = header.findIndex((one) => one.trim() === name.trim());
  const place = exact >= 0 ? exact : header.findIndex((one) => plain(one) === plain(name));
  return place >= 0 ? place : null;
};

/** What column the reading does not have, in a sentence. */
const whatLacks = (reading: Reading, { id, date, amount }: Columns): string | null => {
  if (reading.lines.length < 2) return 'The file holds no purchases.';
  const missing = [id, date, ...(amount === null ? [] : [amount])].find(
    (name) => placeOf(reading, name) === null,
  );
  return missing === undefined
    ? null
    : `There is no column ${missing}; the file has ${reading.header.join(', ')}.`;
};

const looked = 20;

const fits = (reading: Reading, columns: Columns): boolean => {
  if (whatLacks(reading, columns) !== null) return false;
  const date = placeOf(reading, columns.date) ?? 0;
  const dates = reading.lines.slice(1, 1 + looked).filter(({ cells }) => isDate(cells[date] ?? ''));
  return dates.length > 0;
};
