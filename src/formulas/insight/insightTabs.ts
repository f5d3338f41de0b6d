import { campaignsTab } from '../campaignsTab.ts';
import { churnTab } from '../churnTab.ts';
import { withFormer } from '../formerFormulas.ts';
import { attainmentTab } from '../sales/attainmentTab.ts';
import { overviewTab } from '../sales/overview/overviewTab.ts';
import { pipelineTab } from '../sales/pipelineTab.ts';
import { serviceTab } from '../serviceTab.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { answersTab } from './answersTab.ts';
import { cohortsTab } from './cohortsTab.ts';
import { insightTab } from './insightTab.ts';
import { resultsTab } from './resultsTab.ts';

/** The tabs of insight from left to right, as plain data: fillTemplate.ts makes formulas of them. */
export const insightTabs: readonly SummaryTab[] = [
  overviewTab,
  insightTab,
  cohortsTab,
  answersTab,
  resultsTab,
  attainmentTab,
  pipelineTab,
  churnTab,
  serviceTab,
  campaignsTab,
].map(withFormer);
