import { tables } from '../schema/tables.ts';
import type { Document } from './document.ts';
import type { Tabs } from './tabs.ts';

/** New tabs go to their place in the order; tabs that stood before stay where people put them. */
export const arrangeTabs = (
  document: Document,
  tabs: Tabs,
  order: readonly string[],
  made: readonly string[],
): void => {
  const fresh = new Set(made);
  if (fresh.size === 0) return;
  const count = document.book.getNumSheets();
  order.forEach((name, index) => {
    const sheet = tabs.find(name);
    if (!sheet || !fresh.has(name)) return;
    sheet.activate();
    document.book.moveActiveSheet(Math.min(index + 1, count));
  });
  const hidden = new Set<string>(
    Object.values(tables).flatMap(({ name, visible }) => (visible ? [] : [name])),
  );
  for (const name of order) if (fresh.has(name) && hidden.has(name)) tabs.find(name)?.hideSheet();
  const first = order.map((name) => tabs.find(name)).find((sheet) => sheet && !sheet.isSheetHidden());
  first?.activate();
  removeBlankFirst(document, tabs, order);
};

/** The empty sheet that every new spreadsheet begins with is in the way; one with anything in it stays. */
const removeBlankFirst = (document: Document, tabs: Tabs, order: readonly string[]): void => {
  const ours = new Set(order.map((name) => tabs.find(name)?.getSheetId()));
  const others = tabs.all().filter((sheet) => !ours.has(sheet.getSheetId()));
  const [only] = others;
  if (others.length === 1 && only && only.getLastRow() === 0) {
    document.book.deleteSheet(only);
    tabs.forget();
  }
};
