import type { WordKey } from '../../../words/words.ts';
import { cell, formula, type Part, range } from '../../insight/part.ts';
import { sale, shown, today, window } from '../../insight/template.ts';
import { lost, won } from '../../insight/winRates.ts';
import { closed, deal, stage } from '../deals.ts';
import { isQuotaBy, quotaMonths, quotaYear } from '../quotas.ts';
import { overviewRows } from './overviewPlan.ts';

const back = (years: number): string => `DATE(YEAR(${today})-${years},1,1)`;

/** From and to, both counted. Parts of months and years are set against the same days of those before. */
const spans = {
  month: [`EOMONTH(${today},-1)+1`, today],
  monthBefore: [`EOMONTH(${today},-2)+1`, `EDATE(${today},-1)`],
  monthLastYear: [`EOMONTH(${today},-13)+1`, `EDATE(${today},-12)`],
  year: [back(0), today],
  yearBefore: [back(1), `EDATE(${today},-12)`],
  lastYear: [back(1), `${back(0)}-1`],
  ended: [`EOMONTH(${today},-2)+1`, `EOMONTH(${today},-1)`],
  endedYear: [`DATE(YEAR(EOMONTH(${today},-1)),1,1)`, `EOMONTH(${today},-1)`],
  endedLastYear: [`DATE(YEAR(EOMONTH(${today},-1))-1,1,1)`, `DATE(YEAR(EOMONTH(${today},-1)),1,1)-1`],
  window: [`${today}-${window}+1`, today],
  windowBefore: [`${today}-2*${window}+1`, `${today}-${window}`],
} as const satisfies Readonly<Record<string, readonly [from: string, to: string]>>;
export type Span = keyof typeof spans;

// The names are those of the literal.
const names = Object.keys(spans) as readonly Span[];
const first = overviewRows.days + 1;
const rowOf = (span: Span): number => first + names.indexOf(span);

/** The cells of a span's first and last day. */
export const from = (span: Span): string => `$B$${rowOf(span)}`;
export const to = (span: Span): string => `$C$${rowOf(span)}`;

/** Conditions of SUMIFS and COUNTIFS: a column of days lies in the span. */
export const within = (days: string, span: Span): string =>
  `${days},">="&${from(span)},${days},"<="&${to(span)}`;

/** 1 for each row whose day lies in the span. */
export const isWithin = (days: string, span: Span): string =>
  `(ISNUMBER(${days})*(${days}>=${from(span)})*(${days}<=${to(span)}))`;

/** What was bought in the span; what was won in it, by the day of closing; how many were won and lost. */
export const boughtIn = (span: Span): string => `SUMIFS(${sale('value')},${within(sale('day'), span)})`;
export const wonIn = (span: Span): string =>
  `SUMIFS(${deal('value')},${stage},${won},${within(closed, span)})`;
const decidedIn = (name: string, span: Span): string => `COUNTIFS(${stage},${name},${within(closed, span)})`;
export const wonCountIn = (span: Span): string => decidedIn(won, span);
export const lostCountIn = (span: Span): string => decidedIn(lost, span);

const targetIn = (span: Span): string => {
  const ours = `(${quotaYear}=YEAR(${from(span)}))*${isQuotaBy('all')}`;
  return `SUM(IFERROR(FILTER({${quotaMonths.join(',')}},${ours}),0))`;
};

const targetsAt = first + names.length;
/** What is to be won in the running year, and in that of the month that ended; 0 without a target. */
export const target = `$B$${targetsAt}`;
export const endedTarget = `$B$${targetsAt + 1}`;

/** R107: which days and which target the figures above rest on, so that everybody can look. */
export const daysPart: Part = {
  cells: [
    { at: cell(0, overviewRows.days), put: shown('overview.days') },
    ...names.flatMap((name) => [
      { at: cell(0, rowOf(name)), put: shown(`overview.days.${name}` satisfies WordKey) },
      formula(1, rowOf(name), spans[name][0]),
      formula(2, rowOf(name), spans[name][1]),
    ]),
    { at: cell(0, targetsAt), put: shown('overview.target') },
    formula(1, targetsAt, targetIn('year')),
    { at: cell(0, targetsAt + 1), put: shown('overview.endedTarget') },
    formula(1, targetsAt + 1, targetIn('endedYear')),
  ],
  formats: [
    { range: range(1, first, 2, names.length), format: 'day' },
    { range: range(1, targetsAt, 1, 2), format: '#,##0' },
  ],
  headings: [cell(0, overviewRows.days)],
  quiet: [range(0, first, 3, names.length + 2)],
};
