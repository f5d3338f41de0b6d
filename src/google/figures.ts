import type { Figures } from '../ports.ts';
import type { Document } from './document.ts';
import type { Tabs } from './tabs.ts';

export const openFigures = (document: Document, tabs: Tabs): Figures => ({
  read: (tab, a1) => tabs.find(tab)?.getRange(a1).getValues() ?? null,
  link: () => document.book.getUrl(),
});
