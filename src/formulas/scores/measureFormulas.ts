import { aliveFormula } from '../aliveFormula.ts';
import type { Amount } from '../expression.ts';
import { parameter, prefix, own as whole } from '../insight/template.ts';
import { type Names, printAmount, printCases } from '../print.ts';
import { segmentNames } from '../rfm.ts';
import { recencyScore, scoreOf, segmentRule } from '../rfmRule.ts';
import { anglesFormula } from './anglesFormula.ts';
import { type Block, looked } from './blocks.ts';
import { factorsFormula } from './factorsFormula.ts';
import { latenessFormula } from './latenessFormula.ts';
import { type MeasureName, measureNames } from './measures.ts';
import { thresholdName } from './parameters.ts';
import { segmentWordCell } from './sumsTab.ts';

const ids = '$A:$A';

const sums = prefix('Sums');

/** A value of every row of the tab Scores, for the column of each measure. */
export const measureFormulas = (): Readonly<Record<MeasureName, string>> => {
  const sum = (block: Block, column: string, missing = '0'): string =>
    looked(sums, ids, block, column, missing);
  const names: Names = {
    column: columnOrThreshold,
    label: (key) => `${sums}${segmentWordCell(segmentNames.findIndex((name: string) => name === key))}`,
  };
  const ifBought = (value: string): string => `IF(${whole('lastOn')}="",,${value})`;
  const score = (amount: Amount): string => ifBought(printAmount(amount, names));
  const daysSince = (from: string): string => `IF(${from}="",,${parameter('today')}-${from})`;
  const mean = `(${sum('quarters', 'quarters')}/8)`;
  const variance = `(${sum('quarters', 'squares')}/8-${mean}^2)`;
  const won = sum('won', 'wonCount');
  const weeks = (to: string): string => `(${to}-${whole('firstOn')})/7`;
  const alive = aliveFormula(
    {
      frequency: `(IF(${whole('lastOn')}="",,${sum('days', 'days')}-1))`,
      recency: `(${weeks(whole('lastOn'))})`,
      age: `(${weeks(parameter('today'))})`,
    },
    {
      r: parameter('modelR'),
      alpha: parameter('modelAlpha'),
      a: parameter('modelA'),
      b: parameter('modelB'),
    },
  );
  return {
    lastOn: sum('bought', 'last', ''),
    recency: daysSince(whole('lastOn')),
    frequency: sum('bought', 'frequency'),
    spend: sum('bought', 'spend'),
    r: score(recencyScore),
    f: score(scoreOf('frequency')),
    m: score(scoreOf('monetary')),
    rfm: printCases(segmentRule, names),
    firstOn: sum('bought', 'first', ''),
    averageOrder: `IF(${whole('frequency')}=0,,${whole('spend')}/IF(${whole('frequency')}=0,1,${whole('frequency')}))`,
    recentSpend: sum('recent', 'recentSpend'),
    growth: `IFERROR(${whole('recentSpend')}/${sum('earlier', 'earlierSpend')}-1)`,
    // What is left of equal quarters after rounding may be a hair below nothing.
    volatility: `IFERROR(SQRT((${variance}>0)*${variance})/${mean})`,
    margin: `${whole('recentSpend')}-${sum('recent', 'recentCost')}`,
    costToServe: sum('contacts', 'costToServe'),
    relationshipValue: `${whole('margin')}-${whole('costToServe')}`,
    products: sum('products', 'products'),
    openCount: sum('open', 'openCount'),
    openValue: sum('open', 'openValue'),
    lostCount: sum('lost', 'lostCount'),
    winRate: `IFERROR(${won}/(${won}+${whole('lostCount')}))`,
    contacts: sum('contacts', 'contacts'),
    contactShare: `IFERROR(${whole('contacts')}/SUM(${whole('contacts')}))`,
    sinceTouch: daysSince(sum('touched', 'touchedOn', '""')),
    alive: `IF(${parameter('modelR')}="",,${alive})`,
    expectedPurchases: sum('estimates', 'expectedPurchases', ''),
    lifetimeValue: sum('estimates', 'lifetimeValue', ''),
    gap: sum('estimates', 'gap', ''),
    gapSpread: sum('estimates', 'gapSpread', ''),
    lateness: latenessFormula(
      whole('recency'),
      sum('estimates', 'gapLog', '""'),
      sum('estimates', 'gapLogSpread', '""'),
    ),
    satisfaction: sum('satisfied', 'satisfaction', ''),
    paymentDelay: sum('paid', 'paymentDelay', ''),
    usageChange: sum('estimates', 'usageChange', ''),
    referrals: sum('referred', 'referrals'),
    referralValue: sum('referred', 'referralValue'),
    potential:
      `IF(ISNUMBER(${whole('lifetimeValue')}),${whole('lifetimeValue')},0)+` +
      `${whole('openValue')}*IF(ISNUMBER(${whole('winRate')}),${whole('winRate')},${parameter('winRate')})`,
    waiting: daysSince(sum('waiting', 'waitingSince', '""')),
    factors: ifBought(factorsFormula(whole, parameter)),
    angles: anglesFormula(whole),
  };
};

/** `recency` is a column of the tab, `recency2` the second cut-point on the tab of sums; `monetary` is the spend. */
const columnOrThreshold = (name: string): string => {
  const known = name.replace(/^monetary/, 'spend');
  const measure = measureNames.find((one) => one === known);
  if (measure) return whole(measure);
  const [, measured, index] = /^(recency|frequency|spend)([1-4])$/.exec(known) ?? [];
  if (measured !== 'recency' && measured !== 'frequency' && measured !== 'spend')
    throw new Error(`The rule names a column that the tab does not have: ${name}`);
  return parameter(thresholdName(measured, Number(index) - 1));
};
