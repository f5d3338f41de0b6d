import type { Printer } from '../ports.ts';

/**
 * Turns HTML into PDF by `HtmlOutput.getAs`, which knows nothing of the spreadsheet: `Spreadsheet.getAs` would send all of
 * it. Google says neither how much it converts nor with which error it stops.
 */
export const openPrinter = (): Printer => ({
  pdf: (html) => {
    try {
      const made = HtmlService.createHtmlOutput(html).getAs('application/pdf');
      return Utilities.base64Encode(made.getBytes());
    } catch (error) {
      console.warn(String(error));
      return null;
    }
  },
});
