import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range, tabOf } from '../insight/part.ts';
import { type Head, spilledList } from '../insight/question.ts';
import { ofOwner } from '../insight/resultsTab.ts';
import { phrase, shown, today, word, written, writtenDay } from '../insight/template.ts';
import { won } from '../insight/winRates.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { amount, closed, named, deal as of, stage } from './deals.ts';
import { isQuotaBy, ofWhole, quotaMonths, quotaName, quotaYear } from './quotas.ts';

/** Rows of the tab, from 1. The year stands in one cell, for people to type another over it. */
const at = { year: 3, toDate: 5, months: 10, quarters: 23, halves: 27, whole: 29 } as const;
/** Lists that may grow long stand side by side; regions stand below the chart. */
const lists = {
  rep: { left: 7, top: 5, rows: null },
  product: { left: 14, top: 5, rows: null },
  region: { left: 0, top: 49, rows: null },
  dealer: { left: 20, top: 5, rows: null },
} as const;
const width = lists.dealer.left + 6;
const yearCell = `$B$${at.year}`;
/** The last day that counts: today, or the end of a year that is over. */
const asOf = `MIN(${today},DATE(${yearCell},12,31))`;

const heads = (key: WordKey): readonly Head[] => [
  [key, 'text'],
  ['attainment.target', 'money'],
  ['attainment.actual', 'money'],
  ['results.before', 'money'],
  ['results.growth', 'share'],
  ['attainment.attained', 'share'],
];

/** Targets of a kind in the year, month by month below each other. */
const targets = `{${quotaMonths.map((month) => `SUMIFS(${month},${ofWhole(yearCell)})`).join(';')}}`;

/** What was won by month, each month counted from the year 0: one pass over the opportunities. */
const byMonth =
  `QUERY({IF((${stage}=${won})*ISNUMBER(${closed}),YEAR(${closed})*12+MONTH(${closed})-1,0),${amount}},` +
  '"select Col1,sum(Col2) where Col1>0 group by Col1",0)';

const inMonth = (month: string): string => `IFERROR(VLOOKUP(${month},summed,2,FALSE),0)`;
/** Growth on the year before where the period has begun, and the part of the target that was attained. */
const ratios = (begun: string): string =>
  `IF((before>0)*${begun},IFERROR(amount/before-1),),IF(aimed>0,IFERROR(amount/aimed),)`;

/** R78: the months of the year. */
const months: Part = spilledList(
  { top: at.months, rows: 12 },
  heads('attainment.period').map(([key, kind], index) => [key, index === 0 ? 'month' : kind]),
  `LET(summed,${byMonth},counted,SEQUENCE(12,1,${yearCell}*12),aimed,${targets},amount,${inMonth('counted')},before,${inMonth('counted-12')},` +
    `{DATE(${yearCell},counted-${yearCell}*12+1,1),aimed,amount,before,${ratios(`(counted<YEAR(${today})*12+MONTH(${today}))`)}})`,
);

const ratio = (row: number, from: number) => [
  formula(4, row, `IF((D${row}>0)*(DATE(${yearCell},${from + 1},1)<=${today}),C${row}/D${row}-1,"")`),
  formula(5, row, `IF(B${row}>0,C${row}/B${row},"")`),
];

/** R71: quarters, halves and the year, summed from the months above them. */
const sums: Part = {
  cells: [
    ...[0, 1, 2, 3].map((part) => ({
      row: at.quarters + part,
      name: `Q${part + 1}`,
      from: part * 3,
      months: 3,
    })),
    ...[0, 1].map((part) => ({ row: at.halves + part, name: `H${part + 1}`, from: part * 6, months: 6 })),
    { row: at.whole, name: '', from: 0, months: 12 },
  ].flatMap(({ row, name, from, months: count }) => [
    formula(0, row, name === '' ? yearCell : `${yearCell}&" ${name}"`),
    ...[1, 2, 3].map((column) =>
      formula(column, row, `SUM(${range(column, at.months + 1 + from, 1, count)})`),
    ),
    ...ratio(row, from),
  ]),
  formats: [
    { range: range(1, at.quarters, 3, 7), format: 'money' },
    { range: range(4, at.quarters, 2, 7), format: '0.0%' },
  ],
};

/** R73: from the first day of the month, quarter or year to the day that counts, beside the same days a year before. */
const toDate = (key: WordKey, row: number, monthsBack: string): Part['cells'] => {
  const first = `DATE(${yearCell},${monthsBack},1)`;
  const between = (from: string, to: string): string =>
    `SUMIFS(${of('value')},${stage},${won},${closed},">="&${from},${closed},"<="&${to})`;
  const length = { 'attainment.mtd': 1, 'attainment.qtd': 3 }[key as string] ?? 12;
  const listed = range(0, at.months + 1, 1, 12);
  const last = `DATE(${yearCell},${monthsBack}+${length - 1},1)`;
  const target = `SUMIFS(${range(1, at.months + 1, 1, 12)},${listed},">="&${first},${listed},"<="&${last})`;
  return [
    { at: cell(0, row), put: shown(key) },
    formula(1, row, target),
    formula(2, row, between(first, asOf)),
    formula(3, row, between(`DATE(${yearCell}-1,${monthsBack},1)`, `EDATE(${asOf},-12)`)),
    ...ratio(row, 0),
  ];
};

const month = `MONTH(${asOf})`;

const overview: Part = {
  cells: [
    { at: 'A1', put: shown('attainment.title') },
    formula(
      0,
      2,
      `IF(B${at.whole}=0,${word('attainment.none')},LET(on,${writtenDay(asOf)},aimed,${written(`B${at.whole}`)},amount,${written(`C${at.whole}`)},part,TEXT(F${at.whole},"0 %"),${phrase('attainment.reading')}))`,
    ),
    { at: cell(0, at.year), put: shown('Quotas.year') },
    formula(1, at.year, `YEAR(${today})`),
    ...heads('attainment.period').map(([key], column) => ({ at: cell(column, at.toDate), put: shown(key) })),
    ...toDate('attainment.mtd', at.toDate + 1, month),
    ...toDate('attainment.qtd', at.toDate + 2, `(INT((${month}-1)/3)*3+1)`),
    ...toDate('attainment.ytd', at.toDate + 3, '1'),
  ],
  formats: [
    { range: cell(1, at.year), format: '0' },
    { range: range(1, at.toDate + 1, 3, 3), format: 'money' },
    { range: range(4, at.toDate + 1, 2, 3), format: '0.0%' },
  ],
  headers: [range(0, 1, width, 1), range(0, at.toDate, 6, 1)],
  numberHeaders: [range(1, at.toDate, 5, 1)],
  charts: [
    {
      kind: 'column',
      title: shown('attainment.chart'),
      ranges: [range(0, at.months, 3, 13)],
      at: { row: at.whole + 2, column: 1 },
      size: { width: 640, height: 320 },
    },
  ],
};

/** R72, R79: each part's target of the year, what it won up to the day that counts, and the same days a year before. */
const parts = (by: keyof typeof lists, key: WordKey, part: string): Part => {
  const isWon = `(${stage}=${won})*ISNUMBER(${closed})`;
  const within = (year: string, to: string): string =>
    `${isWon}*(${closed}>=DATE(${year},1,1))*(${closed}<=${to})`;
  const aimed = quotaMonths.map((one) => `IF(ISNUMBER(${one}),${one},0)`).join('+');
  const mine = `(${quotaYear}=${yearCell})*${isQuotaBy(by)}`;
  const nothing = `0*(${quotaYear}<>"")`;
  const rows =
    `{${named(part)},0*(${stage}<>""),${amount}*${within(yearCell, asOf)},${amount}*${within(`(${yearCell}-1)`, `EDATE(${asOf},-12)`)};` +
    `${quotaName},(${aimed})*${mine},${nothing},${nothing}}`;
  return spilledList(
    lists[by],
    heads(key),
    `LET(summed,QUERY(${rows},"select Col1,sum(Col2),sum(Col3),sum(Col4) where Col2<>0 or Col3<>0 or Col4<>0 group by Col1",0),` +
      'body,FILTER(summed,ISNUMBER(INDEX(summed,,2))),aimed,INDEX(body,,2),amount,INDEX(body,,3),before,INDEX(body,,4),' +
      `ARRAY_CONSTRAIN(SORT({INDEX(body,,1),aimed,amount,before,${ratios('1')}},3,FALSE,2,FALSE,1,TRUE),ROWS($A:$A)-${lists[by].top},6))`,
  );
};

/** R71–R73, R78, R79: targets against what was won, by month, quarter, half and year, and by who and what won it. */
export const attainmentTab: SummaryTab = tabOf(
  {
    name: 'Attainment',
    version: 2,
    widths: Object.fromEntries(
      Array.from({ length: width }, (_, index) => [
        index + 1,
        Object.values(lists).some(({ left }) => left === index) ? 180 : 115,
      ]),
    ),
    rows: 200,
    columns: width,
  },
  [
    overview,
    months,
    sums,
    parts('rep', 'Opportunities.owner', of('owner')),
    parts('region', 'Team.region', ofOwner('region')),
    parts('product', 'Opportunities.product', of('product')),
    // What no dealer sold stands as one part, so that the list sums to the whole.
    parts('dealer', 'Quotas.by.dealer', of('soldThrough')),
  ],
);
