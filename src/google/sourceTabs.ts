import type { SourceTabs } from '../ports.ts';
import type { Cells } from './cells.ts';
import type { FormCounts } from './formCounts.ts';
import type { Tabs } from './tabs.ts';

/** Tabs of theirs, as sources of an import and as what forms fill. */
export const openSourceTabs = (tabs: Tabs, cells: Cells, counts: FormCounts): SourceTabs => {
  const find = (sheetId: number) =>
    tabs.ours().has(sheetId) ? undefined : tabs.all().find((one) => one.getSheetId() === sheetId);
  // A day stands as yyyy-mm-dd, a number as digits: neither depends on how the cell is formatted.
  const text =
    (kind: 'day' | 'instant') =>
    (cell: unknown): string => {
      const raw = cells.raw({ kind }, cell);
      return raw === null ? '' : typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);
    };
  const rows = (sheetId: number, kind: 'day' | 'instant') =>
    find(sheetId)
      ?.getDataRange()
      .getValues()
      .map((row) => row.map(text(kind))) ?? null;
  return {
    list: () => tabs.theirs().map((sheet) => ({ sheetId: sheet.getSheetId(), title: sheet.getName() })),
    read: (sheetId) => {
      const found = rows(sheetId, 'day');
      return found && { title: find(sheetId)?.getName() ?? '', rows: found };
    },
    answers: (sheetId) => rows(sheetId, 'instant'),
    count: counts.keep,
    counts: counts.read,
  };
};
