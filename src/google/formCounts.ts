import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { blankTab } from './blankTab.ts';
import type { Document } from './document.ts';
import { inBackground } from './inBackground.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const name = 'FormCounts';

/** A column of a tab of theirs, from 0. */
export interface Counted {
  readonly sheetId: number;
  readonly column: number;
}

/** How many cells of columns are filled, all in the one cell of a hidden tab: a formula counts them, one read tells them. */
export interface FormCounts {
  keep(wanted: readonly Counted[]): void;
  read(): ReadonlyMap<number, number> | null;
}

export const openFormCounts = (
  { book, formulas }: Document,
  tabs: Tabs,
  vocabulary: Vocabulary,
): FormCounts => {
  const made = (): Sheet => {
    const title = vocabulary.tab(name);
    const sheet = blankTab(book, title, (free) =>
      inBackground(book, () => book.insertSheet(free, book.getNumSheets())),
    );
    sheet.hideSheet();
    tabs.adopt(name, sheet);
    return sheet;
  };
  return {
    keep: (wanted) => {
      const standing = tabs.find(name);
      const formula = formulaOf(tabs, wanted);
      if (!standing && formula === '') return;
      const cell = (standing ?? made()).getRange('A1');
      // A title that was changed since is another text for the same formula: it is written anew, once a day.
      const [stands] = formulas.read([cell.getFormula()]);
      if (stands !== formula) cell.setFormula(formulas.put(formula));
    },
    read: () => {
      const value: unknown = tabs.find(name)?.getRange('A1').getValue();
      if (typeof value !== 'string' || !value.startsWith(head)) return null;
      return new Map(
        value
          .slice(head.length)
          .split(' ')
          .flatMap((part) => {
            const [sheetId = '', count = ''] = part.split(':');
            return /^\d+$/.test(count) ? [[Number(sheetId), Number(count)] as const] : [];
          }),
      );
    },
  };
};

/** Tells what the formula says from anything else that may stand in the cell. */
const head = 'forms';

/** `="forms"&" 12:"&IFERROR(COUNTA('Answers'!$A:$A),"-")…`: a tab that is gone spoils none of the others. */
const formulaOf = (tabs: Tabs, wanted: readonly Counted[]): string => {
  const parts = wanted.flatMap(({ sheetId, column }) => {
    const sheet = tabs.all().find((one) => one.getSheetId() === sheetId);
    if (!sheet) return [];
    const letters = columnLetters(column);
    const range = `'${sheet.getName().replace(/'/g, "''")}'!$${letters}:$${letters}`;
    return [`&" ${sheetId}:"&IFERROR(COUNTA(${range}),"-")`];
  });
  return parts.length === 0 ? '' : `="${head}"${parts.join('')}`;
};
