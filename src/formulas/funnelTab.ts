import { cells, settingOf, shown } from './insight/template.ts';
import type { SummaryTab } from './summaryTab.ts';

/** The stages in their order; what is decided stands last. */
export const funnelStages = ['prospecting', 'engaging', 'won', 'lost'] as const;

export const funnelSize = { rows: 60, columns: 8 } as const;

/** R62–R64: what stands in each stage, what it is worth, how much of it goes on, and how long it takes. */
export const funnelTab = (): SummaryTab => {
  const last = 1 + funnelStages.length;
  return {
    name: 'Funnel',
    version: 1,
    visible: true,
    cells: [
      ...headers.map((key, index) => ({ at: `${'ABCDEFGH'[index]}1`, put: shown(key) })),
      ...funnelStages.flatMap((stage, index) => stageRow(stage, 2 + index)),
      { at: `A${last + 1}`, put: shown('summary.total') },
      { at: `B${last + 1}`, put: `=SUM(B2:B${last})` },
      { at: `C${last + 1}`, put: `=SUM(C2:C${last})` },
      { at: `E${last + 1}`, put: `=SUM(E2:E${last})` },
      ...keyFigures(last + 3),
    ],
    formats: [
      { range: 'B2:B6', format: '#,##0' },
      { range: 'C2:C6', format: 'money' },
      { range: 'D2:D6', format: '0%' },
      { range: 'E2:E6', format: 'money' },
      { range: 'F2:F6', format: '#,##0' },
      { range: 'G2:G6', format: '0.0%' },
      { range: 'H2:H6', format: '#,##0.0' },
      { range: 'B8', format: '0.0%' },
      { range: 'B9:B11', format: 'money' },
      { range: 'B12', format: '#,##0' },
    ],
    numberHeaders: ['B1:H1'],
    headers: ['A1:H1', `A${last + 1}:H${last + 1}`],
    widths: { 1: 240, 2: 130, 3: 140, 4: 100, 5: 150, 6: 120, 7: 130, 8: 130 },
    frozenRows: 1,
    ...funnelSize,
    charts: [
      {
        kind: 'column',
        title: shown('summary.opportunitiesByStage'),
        ranges: [`A1:B${last}`],
        at: { row: 14, column: 1 },
        size: { width: 520, height: 320 },
      },
      {
        kind: 'column',
        title: shown('summary.valueByStage'),
        ranges: [`A1:A${last}`, `C1:C${last}`],
        at: { row: 14, column: 5 },
        size: { width: 520, height: 320 },
      },
    ],
  };
};

const headers = [
  'Opportunities.stage',
  'tab.Opportunities',
  'Opportunities.value',
  'summary.probability',
  'summary.weighted',
  'summary.reached',
  'summary.conversion',
  'summary.days',
] as const;

/**
 * A stage's row. Without a history of stages, everything in or beyond a stage has reached it; what is lost was
 * engaged before. From engaging, the conversion is the win rate: won of those decided.
 */
const stageRow = (stage: (typeof funnelStages)[number], row: number) => {
  const cell = (column: string, put: string) => ({ at: `${column}${row}`, put: `=${put}` });
  const reached = { prospecting: 'SUM(B2:B5)', engaging: 'SUM(B3:B5)', won: 'B4', lost: 'B5' }[stage];
  const conversion = {
    prospecting: 'IFERROR(F3/F2,0)',
    engaging: 'IFERROR(B4/(B4+B5),0)',
    won: null,
    lost: null,
  }[stage];
  return [
    cell('A', settingOf(`word.Opportunities.stage.${stage}`)),
    cell('B', `COUNTIF(${of('stage')},$A${row})`),
    cell('C', `SUMIF(${of('stage')},$A${row},${of('value')})`),
    cell('D', `IFERROR(${settingOf(`probability.${stage}`)},0)`),
    cell('E', `C${row}*D${row}`),
    cell('F', reached),
    ...(conversion === null ? [] : [cell('G', conversion)]),
    cell('H', stage === 'won' || stage === 'lost' ? daysToClose(row) : daysOpen(row)),
  ];
};

const of = (column: string): string => cells('Opportunities', column);

/** Mean days from opening to closing: sums of both dates over the rows that have both. */
const daysToClose = (row: number): string => {
  const [stage, opened, closed] = ['stage', 'openedOn', 'closedOn'].map(of);
  const where = `${stage},$A${row},${opened},">0",${closed},">0"`;
  return `IFERROR((SUMIFS(${closed},${where})-SUMIFS(${opened},${where}))/COUNTIFS(${where}),"")`;
};

/** Mean days that open opportunities have been open until today. */
const daysOpen = (row: number): string => {
  const [stage, opened] = ['stage', 'openedOn'].map(of);
  return `IFERROR(TODAY()-AVERAGEIFS(${opened},${stage},$A${row},${opened},">0"),"")`;
};

const keyFigures = (row: number) => {
  const figures = [
    ['summary.winRate', '=IFERROR(B4/(B4+B5),0)'],
    ['summary.wonValue', '=C4'],
    ['summary.openValue', '=C2+C3'],
    ['summary.openWeighted', '=E2+E3'],
    ['summary.withoutCustomer', `=COUNTIFS(${of('stage')},"?*",${of('customer')},"")`],
  ] as const;
  return figures.flatMap(([key, put], index) => [
    { at: `A${row + index}`, put: shown(key) },
    { at: `B${row + index}`, put },
  ]);
};
