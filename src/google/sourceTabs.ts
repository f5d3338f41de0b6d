import type { SourceTabs } from '../ports.ts';
import type { Cells } from './cells.ts';
import type { Tabs } from './tabs.ts';

/** Tabs of theirs, as sources of an import. */
export const openSourceTabs = (tabs: Tabs, cells: Cells): SourceTabs => ({
  list: () => tabs.theirs().map((sheet) => ({ sheetId: sheet.getSheetId(), title: sheet.getName() })),
  read: (sheetId) => {
    const sheet = tabs.all().find((one) => one.getSheetId() === sheetId);
    if (!sheet || tabs.ours().has(sheetId)) return null;
    const values = sheet.getDataRange().getValues();
    // A day stands as yyyy-mm-dd, a number as digits: neither depends on how the cell is formatted.
    const text = (cell: unknown): string => {
      const raw = cells.raw({ kind: 'day' }, cell);
      return raw === null ? '' : typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);
    };
    return { title: sheet.getName(), rows: values.map((row) => row.map(text)) };
  },
});
