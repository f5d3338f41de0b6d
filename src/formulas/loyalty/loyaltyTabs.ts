import { coupons } from '../../schema/tables/coupons.ts';
import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range, tabOf } from '../insight/part.ts';
import { spilledList } from '../insight/question.ts';
import { cells, score, shown, today, word } from '../insight/template.ts';
import { insightFigure } from '../insight/tiles.ts';
import type { SummaryTab } from '../summaryTab.ts';

/** Where what stands: two rows of five figures, the levels, the coupons by what they were given for. */
export const loyaltyPlan = { figures: [4, 6], lists: 10, reasonsLeft: 4 } as const;

const point = (column: string): string => cells('Points', column);
const level = (column: string): string => cells('Levels', column);
const coupon = (column: string): string => cells('Coupons', column);

const used = `ISNUMBER(${coupon('usedOn')})`;
const over = `(1-${used})*ISNUMBER(${coupon('validUntil')})*(${coupon('validUntil')}<${today})`;
/** The header has an id’s place too. */
const coupons1 = `(${coupon('id')}<>"")*(ROW(${coupon('id')})>1)`;
const count = (...those: readonly string[]): string =>
  `ARRAYFORMULA(SUMPRODUCT(${[coupons1, ...those].join('*')}))`;

/** R93, R95, R96: each with its word, its formula and its format. Referred are those whose referrer is a customer. */
const figures: readonly (readonly [key: WordKey, put: string, format: string])[] = [
  ['loyaltyTab.members', `MAX(0,COUNTUNIQUE(FILTER(${point('customer')},${point('id')}<>""))-1)`, '#,##0'],
  ['loyaltyTab.points', `SUMIF(${point('id')},"?*",${point('points')})`, '#,##0'],
  ['insight.repeat', insightFigure('insight.repeat'), '0.0%'],
  [
    'loyaltyTab.referral',
    `IFERROR(SUM(${score('referrals')})/(${insightFigure('insight.customers')}),"–")`,
    '0.0%',
  ],
  ['insight.retention', insightFigure('insight.retention'), '0.0%'],
  ['loyaltyTab.given', count(), '#,##0'],
  ['loyaltyTab.used', count(used), '#,##0'],
  ['loyaltyTab.over', count(over), '#,##0'],
  ['loyaltyTab.open', count(`(1-${used})`, `(1-${over})`), '#,##0'],
  ['loyaltyTab.usedShare', `IFERROR(${count(used)}/${count()},"–")`, '0.0%'],
];

const rowOf = (index: number): number => loyaltyPlan.figures[index < 5 ? 0 : 1];

const overview: Part = {
  cells: [
    { at: 'A1', put: shown('loyaltyTab.title') },
    { at: 'A2', put: shown('loyaltyTab.how') },
    ...figures.flatMap(([key, put], index) => [
      { at: cell(index % 5, rowOf(index)), put: shown(key) },
      formula(index % 5, rowOf(index) + 1, put),
    ]),
    { at: cell(0, loyaltyPlan.lists - 1), put: shown('loyaltyTab.levels') },
    { at: cell(loyaltyPlan.reasonsLeft, loyaltyPlan.lists - 1), put: shown('loyaltyTab.reasons') },
  ],
  headings: [cell(0, loyaltyPlan.lists - 1), cell(loyaltyPlan.reasonsLeft, loyaltyPlan.lists - 1)],
  headers: [range(0, 1, 8, 1), ...loyaltyPlan.figures.map((row) => range(0, row, 5, 1))],
  figures: loyaltyPlan.figures.map((row) => range(0, row + 1, 5, 1)),
  quiet: ['A2'],
  formats: figures.map(([, , format], index) => ({ range: cell(index % 5, rowOf(index) + 1), format })),
};

const day = `IF(ISNUMBER(${point('happenedOn')}),${point('happenedOn')},${today})`;
const amount = `IF(ISNUMBER(${point('points')}),${point('points')},0)`;
const isKind = (kind: string): string => `(${point('kind')}=${word(`Points.kind.${kind}` as WordKey)})`;

/**
 * What each member earned within a year, as `earnedSince` says it: of each thing that earned then, what was taken back of it
 * counts whenever that was. Two QUERYs, by member and thing, then by member.
 */
const earned =
  `stands,(${point('id')}<>"")*(ROW(${point('id')})>1)*(${day}<=${today}),` +
  `earning,stands*(${isKind('buying')}+${isKind('reviewing')}+${isKind('referring')})*(${day}>${today}-365),` +
  `each,QUERY({${point('customer')},${point('of')}&"",earning,earning*${amount},stands*${isKind('reversed')}*${amount},stands},` +
  '"select Col1,Col2,max(Col3),sum(Col4),sum(Col5) where Col6>0 group by Col1,Col2",0),' +
  'known,FILTER(each,ISNUMBER(INDEX(each,,3))),' +
  'summed,QUERY({INDEX(known,,1),INDEX(known,,4)+INDEX(known,,3)*INDEX(known,,5)},"select Col1,sum(Col2) group by Col1",0),' +
  'counted,FILTER(INDEX(summed,,2),ISNUMBER(INDEX(summed,,2)))';

/** R94: each level with its members, the lowest first. */
const byLevel = spilledList(
  { top: loyaltyPlan.lists, rows: 20 },
  [
    ['Levels.name', 'text'],
    ['Levels.from', 'number'],
    ['loyaltyTab.members', 'number'],
  ],
  `LET(ranks,SORT(FILTER({${level('name')},${level('from')}},ISNUMBER(${level('from')})),2,TRUE),starts,INDEX(ranks,,2),` +
    `${earned},place,IFERROR(MATCH(IF(counted<0,0,counted),starts,1),0),` +
    'many,QUERY({place,place},"select Col1,count(Col2) group by Col1",0),' +
    'ARRAY_CONSTRAIN({ranks,IFERROR(VLOOKUP(SEQUENCE(ROWS(starts)),many,2,FALSE),0)},20,3))',
);

const reasons = coupons.columns.reason.of;
const reasonHeads: readonly WordKey[] = [
  'Coupons.reason',
  'loyaltyTab.given',
  'loyaltyTab.used',
  'loyaltyTab.over',
];

/** R95: coupons by what they were given for. */
const byReason: Part = {
  cells: [
    ...reasonHeads.map((key, at) => ({
      at: cell(loyaltyPlan.reasonsLeft + at, loyaltyPlan.lists),
      put: shown(key),
    })),
    ...reasons.flatMap((reason, index) => {
      const row = loyaltyPlan.lists + 1 + index;
      const of = `(${coupon('reason')}=${word(`Coupons.reason.${reason}`)})`;
      return [
        { at: cell(loyaltyPlan.reasonsLeft, row), put: shown(`Coupons.reason.${reason}`) },
        formula(loyaltyPlan.reasonsLeft + 1, row, count(of)),
        formula(loyaltyPlan.reasonsLeft + 2, row, count(of, used)),
        formula(loyaltyPlan.reasonsLeft + 3, row, count(of, over)),
      ];
    }),
  ],
  headers: [range(loyaltyPlan.reasonsLeft, loyaltyPlan.lists, 4, 1)],
  numberHeaders: [range(loyaltyPlan.reasonsLeft + 1, loyaltyPlan.lists, 3, 1)],
  formats: [
    { range: range(loyaltyPlan.reasonsLeft + 1, loyaltyPlan.lists + 1, 3, reasons.length), format: '#,##0' },
  ],
};

/** R93–R96: members, levels, coupons, and whether customers come back, as live formulas; see insight/fillTemplate.ts. */
export const loyaltyTabs: readonly SummaryTab[] = [
  tabOf(
    {
      name: 'Loyalty',
      version: 1,
      widths: { 1: 160, 2: 150, 3: 150, 4: 150, 5: 150, 6: 110, 7: 110, 8: 110 },
      rows: 60,
      columns: 8,
    },
    [
      overview,
      byLevel,
      byReason,
      {
        cells: [],
        charts: [
          {
            kind: 'column',
            title: shown('loyaltyTab.levels'),
            ranges: [range(0, loyaltyPlan.lists, 1, 21), range(2, loyaltyPlan.lists, 1, 21)],
            at: { row: 33, column: 1 },
            size: { width: 620, height: 300 },
          },
        ],
      },
    ],
  ),
];
