import { percentiles, segmentNames } from './rfm.ts';
import { quoted, type SheetNames, settingCell } from './sheetNames.ts';
import type { SummaryTab } from './summaryTab.ts';

/** Where the parameters stand on the tab, for the formulas of others. */
export const sumsCells = {
  today: '$G$2',
  won: '$G$3',
  /** Threshold `index` (0–3) of a measure. */
  threshold: (measure: 'recency' | 'frequency' | 'monetary', index: number): string =>
    `$G$${4 + ['recency', 'frequency', 'monetary'].indexOf(measure) * percentiles.length + index}`,
  /** The word for a segment. */
  segment: (index: number): string => `$J$${2 + index}`,
} as const;

export const sumsSize = { rows: 2000, columns: 10 } as const;

/**
 * A hidden tab on which won opportunities are added up once for each customer (A:D), and on which everything that
 * is the same for all rows stands in a cell of its own: today, the thresholds of the scores, the words of segments.
 * Looking up here keeps the other tabs linear in rows.
 */
export const sumsTab = (names: SheetNames): SummaryTab => {
  const { say } = names;
  const measures = ['recency', 'frequency', 'monetary'] as const;
  const labels = [
    'today',
    'won',
    ...measures.flatMap((measure) => percentiles.map((p) => `${measure} ${p * 100} %`)),
  ];
  return {
    name: 'Sums',
    version: 1,
    visible: false,
    cells: [
      { at: 'A1', put: wonByCustomer(names) },
      { at: 'F1', put: say('summary.parameter') },
      { at: 'G1', put: say('Settings.value') },
      ...labels.map((put, index) => ({ at: `F${2 + index}`, put })),
      { at: 'G2', put: '=TODAY()' },
      { at: 'G3', put: `=${settingCell(names, 'word.Opportunities.stage.won')}` },
      ...percentiles.flatMap((p, index) => [
        {
          at: bare(sumsCells.threshold('recency', index)),
          put: `=IFERROR($G$2-PERCENTILE($D:$D,${percentiles[3 - index] ?? p}),0)`,
        },
        { at: bare(sumsCells.threshold('frequency', index)), put: `=IFERROR(PERCENTILE($B:$B,${p}),0)` },
        { at: bare(sumsCells.threshold('monetary', index)), put: `=IFERROR(PERCENTILE($C:$C,${p}),0)` },
      ]),
      { at: 'I1', put: say('Settings.key') },
      { at: 'J1', put: say('summary.segment') },
      ...segmentNames.flatMap((name, index) => [
        { at: `I${2 + index}`, put: `segment.${name}` },
        { at: `J${2 + index}`, put: `=${settingCell(names, `segment.${name}`)}` },
      ]),
    ],
    formats: [
      { range: 'D:D', format: 'yyyy-mm-dd' },
      { range: 'G2', format: 'yyyy-mm-dd' },
    ],
    headers: ['A1:D1', 'F1:G1', 'I1:J1'],
    numberHeaders: ['B1:D1', 'G1'],
    widths: { 1: 110, 2: 110, 3: 110, 4: 110, 6: 160, 7: 120, 9: 180, 10: 160 },
    frozenRows: 1,
    ...sumsSize,
    charts: [],
  };
};

/** Count, sum and last day of the won opportunities of each customer, aggregated once. */
const wonByCustomer = ({ column, say }: SheetNames): string => {
  const of = (name: string): string => column('Opportunities', name);
  const heads = [
    say('Opportunities.customer'),
    say('summary.frequency'),
    say('summary.monetary'),
    say('summary.lastWon'),
  ];
  const [id = '', count = '', sum = '', last = ''] = heads.map((head) => head.replace(/['"]/g, '’'));
  const query =
    `"select Col1,count(Col1),sum(Col3),max(Col2) where Col1 is not null and Col4='"&$G$3&"' group by Col1 ` +
    `label Col1 '${id}',count(Col1) '${count}',sum(Col3) '${sum}',max(Col2) '${last}'"`;
  const data = `{${of('customer')},${of('closedOn')},${of('value')},${of('stage')}}`;
  return `=IFERROR(QUERY(${data},${query},1),{${heads.map(quoted).join(',')}})`;
};

const bare = (cell: string): string => cell.replace(/\$/g, '');
