import { type LocalFormulas, openLocalFormulas } from './localFormulas.ts';
import type { Properties } from './properties.ts';

/** The spreadsheet that this execution is bound to, fetched once. */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Document {
  readonly book: Spreadsheet;
  /** IANA zone of the spreadsheet. */
  zone(): string;
  /**
   * Takes the zone that was known last for the spreadsheet's, where these cells, which hold `zoneDays`, begin in it at
   * midnight: asking costs a call. Zones that agree on these days are taken for one another until the note is forgotten, each evening.
   */
  recogniseZone(cells: readonly unknown[]): void;
  /**
   * Takes it that these are days of the register, looked at once the zone is asked for: where all of them begin at
   * midnight in the zone that was known last, that is the zone.
   */
  sawDays(days: () => readonly Date[]): void;
  locale(): string;
  readonly formulas: LocalFormulas;
}

/**
 * Days on which zones differ that have the same time in most of the year: the 16th of March lies between the days on
 * which America and Europe change to summer time.
 */
export const zoneDays = Array.from(
  { length: 12 },
  (_, month) => `2024-${String(month + 1).padStart(2, '0')}-16`,
);

/** The note `zone`: whoever forgets it wants the spreadsheet asked anew. */
const zoneProperty = 'clientele.note.zone';

export const openDocument = (properties: Properties): Document => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  let zone: string | null = null;
  let locale: string | null = null;
  let daysSeen: () => readonly Date[] = () => [];
  const ask = (): string => {
    zone ??= book.getSpreadsheetTimeZone();
    return zone;
  };
  const byDays = (): string => {
    const known = properties.read(zoneProperty);
    const days = zone === null ? daysSeen() : [];
    if (days.length === 0) return ask();
    if (known !== null && days.every((day) => isMidnight(day, known))) zone = known;
    else if (ask() !== known) properties.write(zoneProperty, ask());
    return ask();
  };
  const askLocale = (): string => {
    locale ??= book.getSpreadsheetLocale();
    return locale;
  };
  return {
    book,
    formulas: openLocalFormulas(askLocale),
    zone: byDays,
    sawDays: (days) => {
      const before = daysSeen;
      daysSeen = () => (days().length > 0 ? days() : before());
    },
    recogniseZone: (cells) => {
      const known = properties.read(zoneProperty);
      if (zone === null && known !== null && agrees(known, cells)) zone = known;
      else if (ask() !== known) properties.write(zoneProperty, ask());
    },
    locale: askLocale,
  };
};

const isMidnight = (day: Date, zone: string): boolean => Utilities.formatDate(day, zone, 'HH:mm') === '00:00';

const agrees = (zone: string, cells: readonly unknown[]): boolean =>
  zoneDays.every((day, index) => {
    const cell = cells[index];
    return cell instanceof Date && Utilities.formatDate(cell, zone, 'yyyy-MM-dd HH:mm') === `${day} 00:00`;
  });
