import { withFormer } from './formerFormulas.ts';
import { funnelTab } from './funnelTab.ts';
import { scoresTab } from './scores/scoresTab.ts';
import { sumsTab } from './scores/sumsTab.ts';
import { transactionsTab } from './scores/transactionsTab.ts';
import type { SummaryTab } from './summaryTab.ts';

/**
 * The tabs of formulas that every spreadsheet has, in the order in which they are made: those first in which others look
 * things up. Plain data: insight/fillTemplate.ts makes formulas of them.
 */
export const standingTabs: readonly SummaryTab[] = [
  transactionsTab(),
  sumsTab(),
  scoresTab(),
  funnelTab(),
].map(withFormer);
