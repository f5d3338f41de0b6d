/** The spreadsheet that this execution is bound to, fetched once. */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Document {
  readonly book: Spreadsheet;
  /** IANA zone of the spreadsheet. */
  zone(): string;
  locale(): string;
}

export const openDocument = (): Document => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  let zone: string | null = null;
  let locale: string | null = null;
  return {
    book,
    zone: () => {
      zone ??= book.getSpreadsheetTimeZone();
      return zone;
    },
    locale: () => {
      locale ??= book.getSpreadsheetLocale();
      return locale;
    },
  };
};
