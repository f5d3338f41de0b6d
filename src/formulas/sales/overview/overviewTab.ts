import type { WordKey } from '../../../words/words.ts';
import { cell, formula, type Part, range, tabOf } from '../../insight/part.ts';
import { phrase, score, shown, today, window, writtenDay } from '../../insight/template.ts';
import { insightFigure } from '../../insight/tiles.ts';
import type { SummaryTab } from '../../summaryTab.ts';
import { daysPart } from './days.ts';
import { endedPart, trendPart } from './kept.ts';
import { listParts } from './lists.ts';
import { overviewRows, overviewWidth, tileWidth } from './overviewPlan.ts';
import { tileParts } from './tiles.ts';

const title: Part = {
  cells: [
    { at: 'A1', put: shown('tab.Overview') },
    formula(0, 2, `LET(on,${writtenDay(today)},span,TEXT(${window},"0"),${phrase('overview.asOf')})`),
  ],
  headers: [range(0, 1, overviewWidth, 1)],
  headings: ['A1'],
};

const satisfaction = score('satisfaction');

/** R106: satisfaction, loyalty and profitability, as the measures of Scores say. */
const indicators: readonly (readonly [word: WordKey, put: string, format: string])[] = [
  ['measure.satisfaction', `IF(COUNT(${satisfaction})=0,"–",AVERAGE(${satisfaction}))`, '0.0'],
  ['insight.repeat', insightFigure('insight.repeat'), '0.0%'],
  ['insight.margin', insightFigure('insight.margin'), '#,##0'],
  ['insight.contribution', insightFigure('insight.contribution'), '0.0%'],
  ['insight.active', insightFigure('insight.active'), '#,##0'],
  ['insight.recentSpend', insightFigure('insight.recentSpend'), '#,##0'],
  ['insight.relationshipValue', insightFigure('insight.relationshipValue'), '#,##0'],
  ['insight.expected', insightFigure('insight.expected'), '#,##0'],
];

const places = indicators.map((_, index) => ({
  left: (index % 4) * tileWidth,
  row: overviewRows.indicators + 1 + (index < 4 ? 0 : 2),
}));

const indicatorPart: Part = {
  cells: [
    { at: cell(0, overviewRows.indicators), put: shown('overview.indicators') },
    ...indicators.flatMap(([key, put], index) => {
      const { left = 0, row = 0 } = places[index] ?? {};
      return [{ at: cell(left, row), put: shown(key) }, formula(left, row + 1, put)];
    }),
  ],
  formats: places.map(({ left, row }, index) => ({
    range: cell(left, row + 1),
    format: indicators[index]?.[2] ?? '',
  })),
  headings: [cell(0, overviewRows.indicators)],
  quiet: places.map(({ left, row }) => cell(left, row)),
  figures: places.map(({ left, row }) => cell(left, row + 1)),
};

const widths = [160, 110, 90] as const;

/** R106, R107: how the business stands, for its owner: tiles, what is behind each, and what was kept of the months. */
export const overviewTab: SummaryTab = tabOf(
  {
    name: 'Overview',
    version: 1,
    widths: Object.fromEntries(
      Array.from({ length: overviewWidth }, (_, index) => [index + 1, widths[index % tileWidth] ?? 90]),
    ),
    rows: overviewRows.all,
    columns: overviewWidth,
  },
  [title, ...tileParts, indicatorPart, endedPart, trendPart, ...listParts, daysPart],
);
