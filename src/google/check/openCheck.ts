import type { Check, Notes } from '../../ports.ts';
import { recordIn } from '../../schema/derive/recordIn.ts';
import { inBackground } from '../inBackground.ts';
import { keptCell, toPut } from '../keptCell.ts';
import { openLocalFormulas } from '../localFormulas.ts';
import { asks } from './asks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Which tab is the scratch tab: its title, from before it is made, and its sheet id. */
const scratchNote = 'scratch';

export const openCheck = (notes: Notes): Check => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  let known: string | null = null;
  const locale = (): string => {
    known ??= book.getSpreadsheetLocale();
    return known;
  };
  const { put } = openLocalFormulas(locale);
  const isTaken = (title: string): boolean => book.getSheetByName(title) !== null;
  let scratch: Sheet | null = null;
  const standing = (): Sheet => {
    if (scratch === null) throw new Error('Ask it inside onScratch');
    return scratch;
  };
  const asking = asks(standing);
  /** It is noted until it is gone for good. */
  const forget = (sheet: Sheet | null): void => {
    if (sheet) book.deleteSheet(sheet);
    SpreadsheetApp.flush();
    notes.write(scratchNote, null);
  };
  /**
   * The tab of a check that was killed: by the sheet id that was noted, as long as nobody gave it another title; and one
   * of which the title was noted and then nothing more, as long as it is blank.
   */
  const removeLeft = (): void => {
    const { title, id } = recordIn(notes.read(scratchNote, 'afresh'));
    if (title === undefined) return;
    const sheet = book.getSheetByName(String(title));
    const isOurs = sheet && (id === undefined ? sheet.getLastRow() === 0 : sheet.getSheetId() === id);
    forget(isOurs ? sheet : null);
  };
  return {
    place: () => ({
      locale: locale(),
      zone: book.getSpreadsheetTimeZone(),
      scriptZone: Session.getScriptTimeZone(),
    }),
    onScratch: (titled, work) => {
      removeLeft();
      const title = titled(isTaken);
      notes.write(scratchNote, JSON.stringify({ title }));
      const sheet = inBackground(book, () => book.insertSheet(title, book.getNumSheets()));
      notes.write(scratchNote, JSON.stringify({ title, id: sheet.getSheetId() }));
      sheet.hideSheet();
      scratch = sheet;
      try {
        return work();
      } finally {
        scratch = null;
        forget(sheet);
      }
    },
    cells: ({ values, formats, formulas }, width) => {
      const sheet = standing();
      const zoned = book.getSpreadsheetTimeZone();
      const zone = () => zoned;
      // Beside formulas stands what they refer to; alone it is asked about as it is.
      const typed = <T>(cell: T): T | string =>
        formulas && typeof cell === 'string' && cell.startsWith('=') ? put(cell) : cell;
      const [height, room, across] = [values.length, sheet.getMaxRows(), values[0]?.length ?? 1];
      if (room < height) sheet.insertRowsAfter(room, height - room);
      if (formats.length > 0)
        sheet.getRange(1, 1, formats.length, 1).setNumberFormats(formats.map((one) => [one]));
      sheet
        .getRange(1, 1, height, across)
        .setValues(
          values.map((row) =>
            row.map((cell) => (typeof cell === 'object' ? toPut(cell, zone) : typed(cell))),
          ),
        );
      if (formulas) sheet.getRange(1, across + 1, height, 1).setFormulas(formulas.map((one) => [put(one)]));
      SpreadsheetApp.flush();
      const range = sheet.getRange(1, formulas ? across + 1 : 1, height, width);
      return {
        values: range.getValues().map((row) => row.map((cell) => keptCell(cell, '', zone))),
        shown: range.getDisplayValues(),
        formulas: range.getFormulas(),
        formats: range.getNumberFormats(),
      };
    },
    ask: (name) => {
      const one = asking[name];
      if (one === undefined) throw new Error(`Nothing asks ${name}: add it to src/google/check/asks.ts`);
      return one();
    },
  };
};
