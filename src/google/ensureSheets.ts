import type { WantedTab } from '../ports.ts';
import type { Document } from './document.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab to be filled, and then noted as ours. */
export interface Prepared {
  readonly sheet: Sheet;
  readonly title: string;
  /** Made by this execution: nothing can stand in it. */
  readonly isNew: boolean;
}

/**
 * Makes the tabs that are missing, blank, at their place in the order; those that stand stay where people put them.
 * All structure comes before any content, since each new tab makes a spreadsheet reckon everything anew. The unused
 * sheet that a new spreadsheet begins with goes before the last tab is made, so that a killed run takes it away when
 * it is run again.
 * @param title The tab's title in the sheet's language.
 * @param isOurs Whether a sheet that stands under the title of a tab is one that we made; beside one of theirs, ours
 * gets another title.
 * @returns the tabs that are not noted as ours yet: those made now, and those that stand under the title of one, as
 * a killed run leaves them.
 */
export const ensureSheets = (
  document: Document,
  tabs: Tabs,
  order: readonly WantedTab[],
  title: (name: string) => string,
  isOurs: (name: string, sheet: Sheet) => boolean,
): ReadonlyMap<string, Prepared> => {
  const prepared = new Map<string, Prepared>();
  const unknown = order.filter(({ name }) => !tabs.find(name));
  const titles = new Map<string, string>();
  const named = byTitle(document, tabs, unknown.length);
  const room = roomOfNew();
  for (const { name } of unknown) {
    const found = named(title(name));
    const theirs = found !== null && !isOurs(name, found);
    const own = theirs ? `${title(name)} (Clientele)` : title(name);
    titles.set(name, own);
    const sheet = theirs ? named(own) : found;
    if (sheet) prepared.set(name, { sheet, title: own, isNew: false });
  }
  const missing = unknown.filter(({ name }) => !prepared.has(name));
  let standing = missing.length === 0 ? 0 : tabs.all().length;
  missing.forEach((wanted, done) => {
    if (done === missing.length - 1 && removeUnused(document, tabs, order, prepared)) standing--;
    const place = Math.min(order.indexOf(wanted), standing + done);
    const own = titles.get(wanted.name) ?? title(wanted.name);
    const sheet = document.book.insertSheet(own, place);
    resize(sheet, room(sheet), wanted);
    prepared.set(wanted.name, { sheet, title: own, isNew: true });
  });
  return prepared;
};

/** The sheet of a title: where many are asked for among few, each sheet is asked for its title instead. */
const byTitle = ({ book }: Document, tabs: Tabs, asked: number): ((title: string) => Sheet | null) => {
  if (asked === 0 || tabs.all().length > asked) return (title) => book.getSheetByName(title);
  const sheets = new Map(tabs.all().map((sheet) => [sheet.getName(), sheet]));
  return (title) => sheets.get(title) ?? null;
};

/** Columns and rows of a new sheet: they are all alike, and the first one tells. */
const roomOfNew = (): ((sheet: Sheet) => { readonly width: number; readonly height: number }) => {
  let room: { readonly width: number; readonly height: number } | null = null;
  return (sheet) => {
    room ??= { width: sheet.getMaxColumns(), height: sheet.getMaxRows() };
    return room;
  };
};

const resize = (
  sheet: Sheet,
  { width, height }: { readonly width: number; readonly height: number },
  { columns, rows = 0 }: WantedTab,
): void => {
  if (width < columns) sheet.insertColumnsAfter(width, columns - width);
  if (height < rows) sheet.insertRowsAfter(height, rows - height);
  // Formulas that fill whole columns reckon with every row, blank or not.
  else if (rows > 0 && height > rows) sheet.deleteRows(rows + 1, height - rows);
};

/** One sheet that is not ours and is empty is what the spreadsheet began with; one with anything in it stays. @returns whether one went. */
const removeUnused = (
  document: Document,
  tabs: Tabs,
  order: readonly WantedTab[],
  prepared: ReadonlyMap<string, Prepared>,
): boolean => {
  const sheetOf = (name: string): Sheet | undefined => tabs.find(name) ?? prepared.get(name)?.sheet;
  const ours = new Set(order.map(({ name }) => sheetOf(name)?.getSheetId()));
  tabs.forget();
  const [only, ...others] = tabs.all().filter((sheet) => !ours.has(sheet.getSheetId()));
  if (!only || others.length > 0 || only.getLastRow() > 0) return false;
  document.book.deleteSheet(only);
  tabs.forget();
  return true;
};
