import type { Shop, SummaryTab } from '../ports.ts';

/** The tabs of formulas, in the order in which they are made. */
export const summaryTabs = (_shop: Shop): readonly SummaryTab[] => [];
