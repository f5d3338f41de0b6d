import type { Figures } from '../ports.ts';
import type { Cells } from './cells.ts';
import type { Document } from './document.ts';
import type { Tabs } from './tabs.ts';

export const openFigures = (document: Document, tabs: Tabs, cells: Cells): Figures => ({
  read: (tab, a1) => tabs.find(tab)?.getRange(a1).getValues() ?? null,
  plain: (tab, a1) =>
    tabs
      .find(tab)
      ?.getRange(a1)
      .getValues()
      .map((row: readonly unknown[]) => row.map((cell) => cells.raw({ kind: 'day' }, cell))) ?? null,
  height: (tab) => tabs.find(tab)?.getMaxRows() ?? 0,
  link: () => document.book.getUrl(),
});
