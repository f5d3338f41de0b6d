import { soon } from '../soon.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A blank row at this place. Ranges that begin at the first row, `A2:A`, would begin below a row that is inserted above
 * it; so that one is inserted below it, and what stands there moves down.
 */
export const insertRow = (sheet: Sheet, place: number): void =>
  soon(() => {
    const room = sheet.getMaxRows();
    if (place > room) sheet.insertRowsAfter(room, place - room);
    else if (place > 2) sheet.insertRowsBefore(place, 1);
    else {
      sheet.insertRowsAfter(2, 1);
      const width = sheet.getMaxColumns();
      sheet.getRange(2, 1, 1, width).moveTo(sheet.getRange(3, 1, 1, width));
    }
  });
