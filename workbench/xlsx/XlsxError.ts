/** Why a file could not be read: the code for the page's own words, the message in English with what to do. */
export type XlsxErrorCode =
  | 'notXlsx'
  | 'oldFormat'
  | 'damaged'
  | 'tooLarge'
  | 'macros'
  | 'noSheets'
  | 'cellTooLong';

export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  readonly code: XlsxErrorCode;
  /** The cell concerned, as `Sheet1!A1`. */
  readonly cell: string | undefined;

  constructor(code: XlsxErrorCode, detail = '', cell?: string) {
    super(messages[code] + (detail ? ` (${detail})` : ''));
    this.code = code;
    this.cell = cell;
  }
}

const messages: Readonly<Record<XlsxErrorCode, string>> = {
  notXlsx: 'This is not an .xlsx file. Save or download the spreadsheet as .xlsx and import that.',
  oldFormat:
    'This is an old .xls file, or one with a password. Save it as .xlsx without a password and import that.',
  damaged: 'This .xlsx file is damaged or cut short. Download or copy it again.',
  tooLarge:
    'This .xlsx file unpacks to more than a spreadsheet can hold. Remove sheets or rows and import it again.',
  macros:
    'This file contains macros, which are not imported. Save it as .xlsx without macros and import that.',
  noSheets: 'This .xlsx file has no sheet with cells.',
  cellTooLong:
    'A cell holds more than 50,000 characters, the most a cell can hold. Shorten it and import again.',
};
