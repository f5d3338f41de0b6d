import { recordIn } from '../schema/derive/recordIn.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Document } from './document.ts';
import type { Properties } from './properties.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const property = 'clientele.tabs';

/** The tabs of ours, known by their sheet id: people may rename and reorder them. */
export interface Tabs {
  /** @throws Refusal `notSetUp` before set-up, `tabMissing` where the tab was deleted. */
  get(name: string): Sheet;
  find(name: string): Sheet | null;
  /** Remembers that this sheet is the tab `name`; `later`: durably only with the next one, or when `keep` is called. */
  adopt(name: string, sheet: Sheet, later?: 'later'): void;
  keep(): void;
  /** Forgets that the tab was ours. */
  release(name: string): void;
  all(): readonly Sheet[];
  /** Which tab of ours has this sheet id; null where none has. No call. */
  nameOf(sheetId: number): string | null;
  /** The sheet ids of every tab of ours. */
  ours(): ReadonlySet<number>;
  /** The visible tabs that are none of ours, in their order. */
  theirs(): readonly Sheet[];
  /** Lists the sheets anew at the next look: one was deleted. */
  forget(): void;
}

/** @param title The tab's title in the sheet's language, for messages and for finding one by its title. */
export const openTabs = (
  document: Document,
  properties: Properties,
  title: (name: string) => string,
): Tabs => {
  const ids = readIds(properties.read(property));
  let sheets: readonly Sheet[] | null = null;
  let unkept = false;
  const keep = (): void => {
    if (unkept) properties.write(property, JSON.stringify(ids));
    unkept = false;
  };
  const all = (): readonly Sheet[] => {
    sheets ??= document.book.getSheets();
    return sheets;
  };
  const find = (name: string): Sheet | null => {
    const id = ids[name];
    return id === undefined ? null : (all().find((sheet) => sheet.getSheetId() === id) ?? null);
  };
  return {
    all,
    find,
    nameOf: (sheetId) => Object.keys(ids).find((name) => ids[name] === sheetId) ?? null,
    ours: () => new Set(Object.values(ids)),
    theirs: () => {
      const ours = new Set(Object.values(ids));
      return all().filter((sheet) => !ours.has(sheet.getSheetId()) && !sheet.isSheetHidden());
    },
    forget: () => {
      sheets = null;
    },
    get: (name) => {
      const sheet = find(name);
      if (sheet) return sheet;
      throw Object.keys(ids).length === 0
        ? new Refusal('notSetUp')
        : new Refusal('tabMissing', { tab: title(name) });
    },
    release: (name) => {
      delete ids[name];
      properties.write(property, JSON.stringify(ids));
    },
    keep,
    adopt: (name, sheet, later) => {
      ids[name] = sheet.getSheetId();
      unkept = true;
      if (sheets && !sheets.some((one) => one.getSheetId() === sheet.getSheetId()))
        sheets = [...sheets, sheet];
      if (!later) keep();
    },
  };
};

const readIds = (text: string | null): Record<string, number> =>
  Object.fromEntries(Object.entries(recordIn(text)).map(([name, id]) => [name, Number(id)]));
