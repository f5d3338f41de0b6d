import type { WordKey } from '../../../words/words.ts';
import { cell, formula, type Part, range } from '../../insight/part.ts';
import { phrase, sale, score, shown, word, written } from '../../insight/template.ts';
import { retention } from '../../insight/tiles.ts';
import { lost, won } from '../../insight/winRates.ts';
import { likely, live, amount as priced, stage } from '../deals.ts';
import { boughtIn, isWithin, lostCountIn, type Span, target, within, wonCountIn, wonIn } from './days.ts';
import {
  figureCell,
  lineCell,
  listAt,
  listColumn,
  overviewRows,
  type TileName,
  tileAt,
  tileNames,
  tileWidth,
} from './overviewPlan.ts';

/** Something to compare the figure with: its label, the amount, and beside it the change or another share. */
interface Line {
  /** A word, or a formula that chooses one. */
  readonly label: WordKey | { readonly formula: string };
  readonly put: string;
  readonly beside?: string;
  /** Else that of the figure. */
  readonly format?: string;
  readonly besideFormat?: string;
}

interface Tile {
  readonly put: string;
  readonly format: string;
  readonly lines: readonly [Line, Line];
  /** What it counts. */
  readonly about: string;
}

const amount = '#,##0';
const share = '0.0%';
const change = '+0.0%;-0.0%;0.0%';

/** Values of whatever is open, and by how likely their stage is won. */
const open = `SUM(ARRAYFORMULA(${priced}*${live}))`;
const weighted = `SUM(ARRAYFORMULA(${likely}*${live}))`;

/** Change of the figure against an amount, as a share of it; of a share, in points. */
const against = (name: TileName, line: 0 | 1): string =>
  `IFERROR(${figureCell(name)}/${lineCell(name, line)}-1,"")`;
const points = (name: TileName, line: 0 | 1): string =>
  `IFERROR(${figureCell(name)}-${lineCell(name, line)},"")`;

const kept = (column: number): string => {
  const [first, rows] = [overviewRows.trend + 2, 12];
  const months = `COUNTIF(${range(0, first, 1, rows)},"?*-*")`;
  return `IF(${months}=0,"–",INDEX(${range(column, first, 1, rows)},${months}))`;
};

const newIn = (span: Span): string => `COUNTIFS(${within(score('firstOn'), span)})`;

/** What was bought in the span, by each who bought in it. */
const valueIn = (span: Span): string => {
  const bought = `${isWithin(sale('day'), span)}*(${sale('value')}>=0)`;
  const buyers = `QUERY({${sale('customer')},${bought}},"select Col1,sum(Col2) where Col2=1 group by Col1",0)`;
  return `IFERROR(${boughtIn(span)}/COUNT(ARRAYFORMULA(INDEX(${buyers},,2))),"–")`;
};

const winRateIn = (span: Span): string =>
  `LET(wins,${wonCountIn(span)},IFERROR(wins/(wins+${lostCountIn(span)}),"–"))`;

const goal = `SUM(${listColumn('coverage', 1)})`;
const achieved = `SUM(${listColumn('coverage', 3)})`;
const toWin = lineCell('coverage', 1);

const tiles: Readonly<Record<TileName, Tile>> = {
  revenue: {
    put: boughtIn('year'),
    format: amount,
    lines: [
      { label: 'overview.days.yearBefore', put: boughtIn('yearBefore'), beside: against('revenue', 0) },
      {
        label: 'overview.lastYear',
        put: boughtIn('lastYear'),
        beside: `IFERROR(${figureCell('revenue')}/${lineCell('revenue', 1)},"")`,
        besideFormat: share,
      },
    ],
    about: word('overview.revenue.about'),
  },
  won: {
    put: wonIn('month'),
    format: amount,
    lines: [
      { label: 'overview.days.monthBefore', put: wonIn('monthBefore'), beside: against('won', 0) },
      { label: 'overview.days.monthLastYear', put: wonIn('monthLastYear'), beside: against('won', 1) },
    ],
    about: `LET(number,${written(wonCountIn('month'))},${phrase('overview.won.about')})`,
  },
  pipeline: {
    put: open,
    format: amount,
    lines: [
      {
        label: 'summary.weighted',
        put: weighted,
        beside: `IFERROR(${lineCell('pipeline', 0)}/${figureCell('pipeline')},"")`,
        besideFormat: share,
      },
      { label: 'overview.lastKept', put: kept(3), beside: against('pipeline', 1) },
    ],
    about: `LET(number,${written(`SUM(ARRAYFORMULA(${live}))`)},${phrase('overview.pipeline.about')})`,
  },
  coverage: {
    put: `IF(${toWin}>0,${lineCell('pipeline', 0)}/${toWin},"–")`,
    format: '0%',
    lines: [
      {
        label: {
          formula: `IF(${target}>0,${word('overview.target')},${word('overview.wonLastYear')})`,
        },
        put: goal,
        beside: `IFERROR(${achieved}/${lineCell('coverage', 0)},"")`,
        format: amount,
        besideFormat: share,
      },
      {
        label: 'overview.toWin',
        put: `MAX(0,${lineCell('coverage', 0)}-${achieved})`,
        format: amount,
      },
    ],
    about:
      `IF(${lineCell('coverage', 0)}<=0,${word('overview.coverage.none')},IF(${toWin}=0,${word('overview.coverage.reached')},` +
      `IF(${target}>0,${word('overview.coverage.about')},${word('overview.coverage.lastYear')})))`,
  },
  retention: {
    put: retention(0),
    format: share,
    lines: [
      { label: 'overview.days.windowBefore', put: retention(1), beside: points('retention', 0) },
      { label: 'overview.lastKept', put: kept(5), beside: points('retention', 1) },
    ],
    about: word('overview.retention.about'),
  },
  new: {
    put: newIn('month'),
    format: amount,
    lines: [
      { label: 'overview.days.monthBefore', put: newIn('monthBefore'), beside: against('new', 0) },
      { label: 'overview.days.monthLastYear', put: newIn('monthLastYear'), beside: against('new', 1) },
    ],
    about: word('overview.new.about'),
  },
  value: {
    put: valueIn('window'),
    format: amount,
    lines: [
      { label: 'overview.days.windowBefore', put: valueIn('windowBefore'), beside: against('value', 0) },
      {
        label: 'overview.expected',
        put: `IFERROR(AVERAGE(${score('lifetimeValue')}),"–")`,
      },
    ],
    about: word('overview.value.about'),
  },
  winRate: {
    put: winRateIn('window'),
    format: share,
    lines: [
      { label: 'overview.days.windowBefore', put: winRateIn('windowBefore'), beside: points('winRate', 0) },
      {
        label: 'overview.ever',
        put: `LET(wins,COUNTIF(${stage},${won}),IFERROR(wins/(wins+COUNTIF(${stage},${lost})),"–"))`,
        beside: points('winRate', 1),
      },
    ],
    about: word('overview.winRate.about'),
  },
};

const tilePart = (name: TileName): Part => {
  const { put, format, lines, about } = tiles[name];
  const { left, top } = tileAt(name);
  const list = cell(listAt(name).left, listAt(name).top);
  return {
    cells: [
      { at: cell(left, top), put: shown(`overview.${name}`) },
      formula(
        left + 2,
        top,
        `LET(place,ADDRESS(ROW(${list}),COLUMN(${list}),4),${phrase('overview.listAt')})`,
      ),
      formula(left, top + 1, put),
      ...lines.flatMap(({ label, put, beside }, index) => {
        const row = top + 2 + index;
        return [
          typeof label === 'string'
            ? { at: cell(left, row), put: shown(label) }
            : formula(left, row, label.formula),
          formula(left + 1, row, put),
          ...(beside === undefined ? [] : [formula(left + 2, row, beside)]),
        ];
      }),
      formula(left, top + 4, about),
    ],
    formats: [
      { range: cell(left, top + 1), format },
      ...lines.flatMap((line, index) => [
        { range: cell(left + 1, top + 2 + index), format: line.format ?? format },
        { range: cell(left + 2, top + 2 + index), format: line.besideFormat ?? change },
      ]),
    ],
    headers: [range(left, top, tileWidth, 1)],
    numberHeaders: [cell(left + 2, top), range(left + 1, top + 2, 2, 2)],
    large: [cell(left, top + 1)],
    quiet: [range(left, top + 2, tileWidth, 3), cell(left + 2, top)],
    framed: [range(left, top, tileWidth, 5)],
  };
};

/** R107: revenue, won, pipeline, coverage, retention, new customers, value a customer, win rate. */
export const tileParts: readonly Part[] = tileNames.map(tilePart);
