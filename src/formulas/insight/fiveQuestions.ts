import { warning } from '../../domain/value/warning.ts';
import { cell, type Part, range } from './part.ts';
import { customerList, question } from './question.ts';
import { cells, parameter, percent, phrase, score, shown, today, window, word, written } from './template.ts';
import { warns } from './warns.ts';
import { lost, offered, winRates, won } from './winRates.ts';

const rows = 10;
const stage = cells('Opportunities', 'stage');
const count = (of: string): string => `COUNTIF(${stage},${of})`;
const decided = `(${count(won)}+${count(lost)})`;
const waiting = `SUM(ARRAYFORMULA(${offered}))`;

/** R30: who wants the product? Those with open opportunities, by their value times how often they were won. */
const whoWants = (top: number): Part => {
  const chance = `IF(ISNUMBER(${score('winRate')}),${score('winRate')},${parameter('winRate')})`;
  return question(
    top,
    'answers.wants',
    `COUNTIF(${score('openCount')},">0")`,
    `IF(${cell(0, top + 1)}=0,${word('answers.wants.none')},LET(amount,${written(`SUM(${score('openValue')})`)},first,${cell(0, top + 3)},${phrase('answers.wants.reading')}))`,
    [
      customerList(
        { top: top + 2, rows },
        [
          ['answers.open', 'number'],
          ['measure.openValue', 'money'],
          ['answers.chance', 'share'],
          ['answers.likely', 'money'],
          ['measure.rfm', 'text'],
          ['answers.sinceTouch', 'number'],
        ],
        [
          score('openCount'),
          score('openValue'),
          chance,
          `${score('openValue')}*${chance}`,
          score('rfm'),
          score('sinceTouch'),
        ],
        { where: 'Col3>0', order: 'Col6 desc, Col4 desc' },
      ),
    ],
  );
};

/** What each opportunity's customer has in the second of two columns, the first being the ids. */
const ofCustomer = (columns: string): string =>
  `IFERROR(VLOOKUP(${cells('Opportunities', 'customer')},{${columns}},2,FALSE),)`;

/** R30: by which way of selling? */
const whichWay = (top: number): Part =>
  question(
    top,
    'answers.way',
    `IFERROR(${count(won)}/${decided},"–")`,
    `IF(${decided}=0,${word('answers.way.none')},LET(number,${written(decided)},share,${percent(cell(0, top + 1))},best,${cell(7, top + 3)},part,${percent(cell(11, top + 3))},${phrase('answers.way.reading')}))`,
    [
      winRates({ top: top + 2, rows: 4 }, 'answers.dealSource', cells('Opportunities', 'source')),
      winRates(
        { top: top + 7, rows: 5 },
        'answers.customerSource',
        ofCustomer(`${cells('Customers', 'id')},${cells('Customers', 'source')}`),
      ),
      winRates({ left: 7, top: top + 2, rows }, 'Opportunities.owner', cells('Opportunities', 'owner')),
    ],
    '0.0%',
  );

/** R30: who reacts to quotes? What was offered and has an answer, by segment and by sector. */
const whoReacts = (top: number): Part =>
  question(
    top,
    'answers.reacts',
    `IFERROR(${decided}/(${decided}+${waiting}),"–")`,
    `IF(${decided}=0,${word('answers.way.none')},LET(answered,${percent(cell(0, top + 1))},waiting,${written(waiting)},best,${cell(0, top + 3)},part,${percent(cell(4, top + 3))},${phrase('answers.reacts.reading')}))`,
    [
      winRates({ top: top + 2, rows }, 'measure.rfm', ofCustomer(`${score('id')},${score('rfm')}`)),
      winRates(
        { left: 7, top: top + 2, rows },
        'Customers.sector',
        ofCustomer(`${cells('Customers', 'id')},${cells('Customers', 'sector')}`),
      ),
    ],
    '0.0%',
  );

const half = `ROUND(${window}/2)`;

/** R30: who is long-term? First bought half a window ago or earlier, and again since. */
const whoStays = (top: number): Part => {
  const among = `${score('firstOn')},"<="&${today}-${half},${score('recency')},"<"&${half}`;
  return question(
    top,
    'answers.stays',
    `COUNTIFS(${among})`,
    `IF(${cell(0, top + 1)}=0,${word('answers.stays.none')},LET(span,${written(half)},share,${percent(`IFERROR(SUMIFS(${score('spend')},${among})/SUM(${score('spend')}),0)`)},${phrase('answers.stays.reading')}))`,
    [
      customerList(
        { top: top + 2, rows },
        [
          ['answers.first', 'day'],
          ['answers.last', 'day'],
          ['answers.purchases', 'number'],
          ['insight.spend', 'money'],
          ['answers.alive', 'share'],
        ],
        [
          score('firstOn'),
          score('lastOn'),
          score('frequency'),
          score('spend'),
          score('alive'),
          `IF(ISNUMBER(${score('firstOn')}),${today}-${score('firstOn')},-1)`,
          score('recency'),
        ],
        { where: `Col8>="&${half}&" and Col9<"&${half}&"`, order: 'Col5 desc, Col6 desc' },
      ),
    ],
  );
};

/** From which probability of still buying down, or from how many times the usual gap on, somebody may defect. */
const [doubtful, overlong] = [0.5, 2] as const;

/**
 * R30, R102: who may defect? Who is late by the own rhythm, dissatisfied, or uses less. Before the first nightly run has
 * learnt the rhythms, the mean gap stands in.
 */
const whoMayGo = (top: number): Part => {
  const mean = `(${score('lastOn')}-${score('firstOn')})/IF(${score('frequency')}>1,${score('frequency')}-1,)`;
  const gap = `IF(ISNUMBER(${score('gap')}),${score('gap')},${mean})`;
  const times = `${score('recency')}/(${gap})`;
  const quiet =
    `IF(ISNUMBER(${score('lateness')}),${score('lateness')}>=${warning.lateness},` +
    `IF(ISNUMBER(${score('alive')}),${score('alive')}<${doubtful},IFERROR(${times},0)>${overlong}))`;
  const risk =
    `(${score('frequency')}>1)*ISNUMBER(${score('recency')})*` +
    `((${quiet}+${warns.satisfaction(score('satisfaction'))}+${warns.usageChange(score('usageChange'))})>0)`;
  const risky = `SUM(ARRAYFORMULA(IFERROR(1*${risk},0)))`;
  const atStake = `SUM(ARRAYFORMULA(IFERROR(${risk}*${score('spend')},0)))`;
  return question(
    top,
    'answers.goes',
    risky,
    `IF(${cell(0, top + 1)}=0,${word('answers.goes.none')},LET(amount,${written(atStake)},${phrase('answers.goes.reading')}))`,
    [
      customerList(
        { top: top + 2, rows },
        [
          ['answers.last', 'day'],
          ['answers.ago', 'number'],
          ['answers.gap', 'decimal'],
          ['answers.times', 'decimal'],
          ['answers.alive', 'share'],
          ['insight.spend', 'money'],
        ],
        [score('lastOn'), score('recency'), gap, times, score('alive'), score('spend'), `1*${risk}`],
        { where: 'Col9=1', order: 'Col8 desc' },
      ),
    ],
  );
};

export const fiveQuestions: readonly Part[] = [
  { cells: [{ at: 'A1', put: shown('tab.Answers') }], headers: [range(0, 1, 13, 1)] },
  whoWants(3),
  whichWay(17),
  whoReacts(31),
  whoStays(45),
  whoMayGo(59),
];
