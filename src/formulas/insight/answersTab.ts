import type { SummaryTab } from '../summaryTab.ts';
import { demand } from './demand.ts';
import { fiveQuestions } from './fiveQuestions.ts';
import { market } from './market.ts';
import { tabOf } from './part.ts';
import { plans } from './plans.ts';

/** R30, R38, R105, R112: questions about the market, each with a figure, a sentence and a list. */
export const answersTab: SummaryTab = tabOf(
  {
    name: 'Answers',
    version: 1,
    widths: { 1: 200, ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 2, 120])) },
    rows: 130,
    columns: 13,
  },
  [...fiveQuestions, market(73), demand(87, 15), plans(106, 20)],
);
