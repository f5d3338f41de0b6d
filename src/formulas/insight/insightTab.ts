import type { SummaryTab } from '../summaryTab.ts';
import { lifeCycle } from './lifeCycle.ts';
import { pareto } from './pareto.ts';
import { tabOf } from './part.ts';
import { rfmMap } from './rfmMap.ts';
import { segmentValues } from './segmentValues.ts';
import { tilesPart } from './tiles.ts';

/** R97, R98, R106, R107: the business at a glance, each figure reckoned from the tabs Scores and Transactions. */
export const insightTab: SummaryTab = tabOf(
  {
    name: 'Insight',
    version: 1,
    widths: {
      1: 230,
      ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 2, index < 5 ? 120 : 95])),
      8: 230,
    },
    rows: 86,
    columns: 13,
  },
  [tilesPart, rfmMap(9), lifeCycle(19), pareto(37), segmentValues(63)],
);
