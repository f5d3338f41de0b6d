import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { WordKey } from '../words/words.ts';
import {
  cells,
  parameter,
  percent,
  phrase,
  score,
  settingOf,
  shown,
  window,
  word,
} from './insight/template.ts';
import { warns } from './insight/warns.ts';
import type { MeasureName } from './scores/measures.ts';
import type { SummaryTab } from './summaryTab.ts';

/** The header of the list, and how many it shows at most: the tab needs no more rows for more customers. */
const [top, most] = [6, 500] as const;

/** The ids of the list, from its header on. */
const ids = `$A$${top}:$A`;

const of = (name: MeasureName): string => `VLOOKUP(${ids},{${score('id')},${score(name)}},2,FALSE)`;

const atRisk = `(ROW(${score('id')})>1)*(${Object.entries(warns)
  // The keys are those of the literal.
  .map(([name, warn]) => warn(score(name as keyof typeof warns)))
  .join('+')}>0)`;

/** In words: "every 30 ± 6 days, last 71 days ago; satisfaction 2.0; use 40 % less". */
const reason =
  `LET(late,${of('lateness')},liked,${of('satisfaction')},used,${of('usageChange')},` +
  `gap,ROUND(IFERROR(1*${of('gap')},0),0),spread,ROUND(IFERROR(1*${of('gapSpread')},0),0),ago,${of('recency')},` +
  `score,TEXT(liked,"0.0"),share,${percent('IF(ISNUMBER(used),-used,0)')},` +
  `one,IF(${warns.lateness('late')},${phrase('churn.byRhythm')},""),` +
  `two,IF(${warns.satisfaction('liked')},${phrase('churn.bySatisfaction')},""),` +
  `three,IF(${warns.usageChange('used')},${phrase('churn.byUse')},""),` +
  `both,one&IF((one<>"")*(two<>""),${word('churn.joint')},"")&two,` +
  `both&IF((both<>"")*(three<>""),${word('churn.joint')},"")&three)`;

/** What they brought in one window of the time in which they bought: spend and supposed margin. */
const worth =
  `LET(span,${of('lastOn')}-${of('firstOn')}+1,spend,${of('spend')},` +
  `IFERROR(IF(span>${window},spend*${window}/span,spend)*${parameter('marginRate')},0))`;

const setting = (key: string, otherwise: number): string => `N(IFERROR(${settingOf(key)},${otherwise}))`;
const column = (index: number): string => `$${columnLetters(index)}$${top}:$${columnLetters(index)}`;

/** The columns behind the id; 6 is what the customer is worth, 7 what an attempt is worth, 8 its cap: see winBack.ts. */
const list: readonly (readonly [header: WordKey, value: string, format: string | null])[] = [
  ['Customers.name', `VLOOKUP(${ids},{${score('id')},${score('name')}},2,FALSE)`, null],
  [
    'Customers.owner',
    `VLOOKUP(${ids},{${cells('Customers', 'id')},${cells('Customers', 'owner')}},2,FALSE)`,
    null,
  ],
  ['churn.reason', reason, null],
  ['measure.lateness', of('lateness'), '0%'],
  ['measure.alive', of('alive'), '0%'],
  ['churn.worth', worth, 'money'],
  [
    'churn.trying',
    `IF(${column(6)}>0,${column(6)},0)*MIN(1,MAX(0,${setting('winBackEffect', 0.1)}))`,
    'money',
  ],
  ['churn.cap', `${column(7)}/(1+MAX(0,${setting('winBackGain', 0)}))`, 'money'],
  [
    'churn.pays',
    `IF((${column(7)}>0)*(${setting('winBackCost', 0)}<=${column(8)}),${word('churn.yes')},${word('churn.no')})`,
    null,
  ],
];

const figures = [
  ['on', 'day'],
  ['cut', 'day'],
  ['judged', '#,##0'],
  ['flagged', '#,##0'],
  ['lost', '#,##0'],
  ['precision', '0%'],
  ['recall', '0%'],
  ['base', '0%'],
] as const;

const kept = (name: string): string =>
  `=IFERROR(LET(kept,${settingOf(`churn.${name}`)},IF(kept="","",kept)),"")`;

const spilled = (header: WordKey, value: string): string =>
  `=ARRAYFORMULA(IF(ROW(${ids})=${`ROW($A$${top})`},${word(header)},IF(${ids}="",,IFERROR(${value}))))`;

/**
 * R102, R103: who is about to be lost and why, as a template of insight/fillTemplate.ts; what winning each back is worth
 * and may cost; above them, how well the warning would have told on the sheet's own past.
 */
export const churnTab: SummaryTab = {
  name: 'Churn',
  version: 1,
  visible: true,
  cells: [
    { at: 'A1', put: shown('tab.Churn') },
    { at: 'A2', put: kept('state') },
    ...figures.flatMap(([name], index) => [
      { at: `${columnLetters(index)}3`, put: shown(`churn.${name}`) },
      { at: `${columnLetters(index)}4`, put: kept(name) },
    ]),
    {
      at: 'A5',
      put: `=ARRAYFORMULA(LET(number,SUM(1*(${atRisk}>0)),${phrase('churn.list')}))`,
    },
    {
      at: `A${top}`,
      put:
        `=ARRAYFORMULA({${word('Customers.id')};IFERROR(LET(hit,${atRisk}>0,` +
        `ARRAY_CONSTRAIN(SORT(FILTER(${score('id')},hit),FILTER(${score('spend')},hit),FALSE),${most},1)),"")})`,
    },
    ...list.map(([header, value], index) => ({
      at: `${columnLetters(index + 1)}${top}`,
      put: spilled(header, value),
    })),
  ],
  formats: [
    ...figures.map(([, format], index) => ({ range: `${columnLetters(index)}4`, format })),
    ...list.flatMap(([, , format], index) => {
      const letters = columnLetters(index + 1);
      return format === null ? [] : [{ range: `${letters}${top + 1}:${letters}`, format }];
    }),
  ],
  headers: ['A1:J1', 'A3:H3', `A${top}:J${top}`],
  headings: ['A1'],
  numberHeaders: ['A3:H3', `E${top}:I${top}`],
  widths: { 1: 110, 2: 200, 3: 150, 4: 330, 5: 90, 6: 190, 7: 150, 8: 130, 9: 130, 10: 80 },
  frozenRows: top,
  rows: top + most + 1,
  columns: 1 + list.length,
  charts: [],
};
