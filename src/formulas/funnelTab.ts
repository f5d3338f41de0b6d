import type { Means } from '../domain/sales/stages.ts';
import { cells, parameter, settingOf, shown } from './insight/template.ts';
import type { SummaryTab } from './summaryTab.ts';

/** Rows for stages; what stands in others is counted together below them. Charts show those that fit. */
const [first, last, shownLast] = [2, 11, 9] as const;
const totals = last + 2;
const figures = totals + 2;
const charts = figures + 6;

/** Names, counts and values of the stages, as the morning mail reads them. */
export const funnelList = `A${first}:C${last}`;

export const funnelSize = { rows: 60, columns: 9 } as const;

/** R62–R64: what stands in each stage of the business, what it is worth, how much of it goes on, and how long it takes. */
export const funnelTab = (): SummaryTab => ({
  name: 'Funnel',
  version: 1,
  visible: true,
  cells: [
    ...headers.map((key, index) => ({ at: `${'ABCDEFGHI'[index]}1`, put: shown(key) })),
    { at: `A${first}`, put: `=${names}` },
    ...Array.from({ length: last - first + 1 }, (_, index) => stageRow(first + index)).flat(),
    { at: `A${last + 1}`, put: shown('summary.otherStages') },
    { at: `B${last + 1}`, put: `=MAX(0,COUNTIF(${of('stage')},"?*")-1-SUM(B${first}:B${last}))` },
    { at: `A${totals}`, put: shown('summary.total') },
    { at: `B${totals}`, put: `=SUM(B${first}:B${last + 1})` },
    { at: `C${totals}`, put: `=SUM(C${first}:C${last})` },
    { at: `E${totals}`, put: `=SUM(E${first}:E${last})` },
    ...keyFigures(figures),
  ],
  formats: [
    { range: `B${first}:B${totals}`, format: '#,##0' },
    { range: `C${first}:C${totals}`, format: 'money' },
    { range: `D${first}:D${last}`, format: '0%' },
    { range: `E${first}:E${totals}`, format: 'money' },
    { range: `F${first}:F${last}`, format: '#,##0' },
    { range: `G${first}:G${last}`, format: '0.0%' },
    { range: `H${first}:H${last}`, format: '#,##0.0' },
    { range: `B${figures}`, format: '0.0%' },
    { range: `B${figures + 1}:B${figures + 3}`, format: 'money' },
    { range: `B${figures + 4}`, format: '#,##0' },
  ],
  numberHeaders: ['B1:H1'],
  headers: ['A1:I1', `A${totals}:I${totals}`],
  widths: { 1: 240, 2: 130, 3: 140, 4: 100, 5: 150, 6: 120, 7: 130, 8: 130, 9: 110 },
  frozenRows: 1,
  ...funnelSize,
  charts: [
    {
      kind: 'column',
      title: shown('summary.opportunitiesByStage'),
      ranges: [`A1:B${shownLast}`],
      at: { row: charts, column: 1 },
      size: { width: 520, height: 320 },
    },
    {
      kind: 'column',
      title: shown('summary.valueByStage'),
      ranges: [`A1:A${shownLast}`, `C1:C${shownLast}`],
      at: { row: charts, column: 5 },
      size: { width: 520, height: 320 },
    },
  ],
});

const headers = [
  'Opportunities.stage',
  'tab.Opportunities',
  'Opportunities.value',
  'summary.probability',
  'summary.weighted',
  'summary.reached',
  'summary.conversion',
  'summary.days',
  'Stages.means',
] as const;

const of = (column: string): string => cells('Opportunities', column);
const ofStage = (column: string): string => cells('Stages', column);
const meant = (means: Means): string => settingOf(`word.Stages.means.${means}`);

/** What the tab shows in a column for the stages that mean this, added up. */
const sumOf = (means: Means, column: string): string =>
  `SUMIF($I$${first}:$I$${last},${meant(means)},${column}$${first}:${column}$${last})`;

/** The names of the stages in the order of the business; those without a place stand last. */
const names = (() => {
  const named = `${ofStage('name')}<>"",ROW(${ofStage('name')})>1`;
  const places = `FILTER(IF(ISNUMBER(${ofStage('position')}),${ofStage('position')},9999),${named})`;
  const sorted = `SORT(FILTER(${ofStage('name')},${named}),${places},TRUE)`;
  return `ARRAYFORMULA(IFERROR(ARRAY_CONSTRAIN(${sorted},${last - first + 1},1),""))`;
})();

/**
 * A stage's row, blank where there is none. Without a history of stages, everything in or beyond an open stage has
 * reached it, and so has what is lost. The last open one in which anything stands leads to the decision: its conversion
 * is the win rate, won of those decided.
 */
const stageRow = (row: number) => {
  const cell = (column: string, put: string) => ({
    at: `${column}${row}`,
    put: `=IF($A${row}="","",${put})`,
  });
  const below = (column: string): string => `${column}${row + 1}:${column}$${last + 1}`;
  const ofRow = (column: string): string =>
    `IFERROR(VLOOKUP($A${row},{${ofStage('name')},${ofStage(column)}},2,FALSE),"")`;
  const isOpen = `$I${row}=${meant('open')}`;
  const openBelow = `SUMIF(${below('$I')},${meant('open')},${below('B')})`;
  const [won, lost] = [sumOf('won', '$B'), sumOf('lost', '$B')];
  return [
    cell('B', `COUNTIF(${of('stage')},$A${row})`),
    cell('C', `SUMIF(${of('stage')},$A${row},${of('value')})`),
    cell('D', `N(${ofRow('probability')})`),
    cell('E', `C${row}*D${row}`),
    cell('F', `B${row}+IF(${isOpen},${openBelow}+${won}+${lost},0)`),
    cell(
      'G',
      `IF((${isOpen})*(B${row}>0),IFERROR(IF(${openBelow}>0,(F${row}-B${row})/F${row},${won}/(${won}+${lost})),0),"")`,
    ),
    cell(
      'H',
      `IF(($I${row}=${meant('won')})+($I${row}=${meant('lost')})>0,${daysToClose(row)},${daysOpen(row)})`,
    ),
    cell('I', ofRow('means')),
  ];
};

/** Mean days from opening to closing: sums of both dates over the rows that have both. */
const daysToClose = (row: number): string => {
  const [stage, opened, closed] = ['stage', 'openedOn', 'closedOn'].map(of);
  const where = `${stage},$A${row},${opened},">0",${closed},">0"`;
  return `IFERROR((SUMIFS(${closed},${where})-SUMIFS(${opened},${where}))/COUNTIFS(${where}),"")`;
};

/** Mean days that open opportunities have been open until today. */
const daysOpen = (row: number): string => {
  const [stage, opened] = ['stage', 'openedOn'].map(of);
  return `IFERROR(${parameter('today')}-AVERAGEIFS(${opened},${stage},$A${row},${opened},">0"),"")`;
};

const keyFigures = (row: number) => {
  const put = [
    ['summary.winRate', `=IFERROR(${sumOf('won', '$B')}/(${sumOf('won', '$B')}+${sumOf('lost', '$B')}),0)`],
    ['summary.wonValue', `=${sumOf('won', '$C')}`],
    ['summary.openValue', `=${sumOf('open', '$C')}`],
    ['summary.openWeighted', `=${sumOf('open', '$E')}`],
    ['summary.withoutCustomer', `=COUNTIFS(${of('stage')},"?*",${of('customer')},"")`],
  ] as const;
  return put.flatMap(([key, formula], index) => [
    { at: `A${row + index}`, put: shown(key) },
    { at: `B${row + index}`, put: formula },
  ]);
};
