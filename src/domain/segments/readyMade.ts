import { segmentNames } from '../../formulas/rfm.ts';
import type { Condition, Field, Rule } from '../../formulas/rule/rule.ts';
import type { Segment } from '../../schema/tables/segments.ts';
import { warning } from '../value/warning.ts';

/** A rule that comes with the product. Its name stands under `ready.<key>` in the catalogues; people edit a copy. */
export interface ReadyMade {
  readonly key: string;
  readonly family: NonNullable<Segment['family']>;
  readonly rule: Rule;
}

const measure = (name: string): Field => ({ of: 'measure', measure: name });
const customer = (column: string): Field => ({ of: 'customer', column });
// The callers below pass what the kind takes; the rule's own schema checks them all in a test.
const is = (kind: Condition['kind'], field: Field, ...of: readonly (string | number)[]): Rule =>
  ({ kind, field, of }) as unknown as Rule;
const all = (...of: readonly Rule[]): Rule => ({ kind: 'all', of });
const any = (...of: readonly Rule[]): Rule => ({ kind: 'any', of });
const not = (rule: Rule): Rule => ({ kind: 'not', of: [rule] });

const topSpend = is('topPercent', measure('spend'), 20);
const topMargin = is('topPercent', measure('margin'), 20);
const topOrders = is('topPercent', measure('frequency'), 20);
const rising = any(is('atLeast', measure('growth'), 0.2), is('topPercent', measure('openValue'), 20));
const richer = is('topPercent', measure('relationshipValue'), 30);
const growing = is('atLeast', measure('growth'), 0);
const bought = is('atLeast', measure('frequency'), 1);

const family = (name: ReadyMade['family'], rules: Readonly<Record<string, Rule>>): readonly ReadyMade[] =>
  Object.entries(rules).map(([key, rule]) => ({ key, family: name, rule }));

/** R16–R26, R97, R98, R101: templates, each to be taken as it is or changed. */
export const readyMade: readonly ReadyMade[] = [
  ...family('rfm', Object.fromEntries(segmentNames.map((name) => [name, is('oneOf', measure('rfm'), name)]))),
  // R25: resources follow value.
  ...family('value', {
    // Where nobody has bought yet, all spend the same.
    highValue: all(topSpend, is('above', measure('spend'), 0)),
    potential: all(not(topSpend), rising),
    ordinary: all(not(topSpend), not(rising)),
    // R24, R99
    profitable: is('above', measure('relationshipValue'), 0),
    unprofitable: all(is('below', measure('relationshipValue'), 0), bought),
    costly: all(
      is('topPercent', measure('costToServe'), 20),
      not(is('topPercent', measure('relationshipValue'), 20)),
    ),
    // R21: the seven factors together.
    topFactors: is('topPercent', measure('factors'), 20),
    latePayers: is('above', measure('paymentDelay'), 14),
    // R32: by word of mouth, and what is still to come.
    recommend: is('atLeast', measure('referrals'), 1),
    topPotential: all(is('topPercent', measure('potential'), 20), is('above', measure('potential'), 0)),
  }),
  // R26: 80:20 from several angles, and where they agree.
  ...family('pareto', {
    topRevenue: topSpend,
    topMargin,
    topOrders,
    topGrowth: is('topPercent', measure('growth'), 20),
    topEverywhere: all(topSpend, topMargin, topOrders),
    topReferrals: all(
      is('topPercent', measure('referralValue'), 20),
      is('above', measure('referralValue'), 0),
    ),
    severalAngles: is('atLeast', measure('angles'), 3),
  }),
  // R22, R23: who comes back and talks to us, and who buys once at a price.
  ...family('relationship', {
    relationship: all(is('atLeast', measure('frequency'), 3), is('atLeast', measure('contacts'), 2)),
    transactional: all(
      bought,
      not(all(is('atLeast', measure('frequency'), 3), is('atLeast', measure('contacts'), 2))),
    ),
    mostProfitable: is('topPercent', measure('relationshipValue'), 20),
    couldBecomeProfitable: all(rising, not(is('topPercent', measure('relationshipValue'), 20))),
    aboutToBeLost: all(
      is('atLeast', measure('frequency'), 2),
      any(
        is('below', measure('alive'), 0.5),
        is('above', measure('recency'), 180),
        is('atLeast', measure('lateness'), warning.lateness),
        is('atMost', measure('satisfaction'), warning.satisfaction),
        is('atMost', measure('usageChange'), warning.usageChange),
      ),
    ),
    // R22: what they look for.
    priceFocus: is('oneOf', customer('focus'), 'price'),
    beyondPrice: is('oneOf', customer('focus'), 'quality', 'service', 'time'),
  }),
  // R97, R98: stages, and contribution against direction.
  ...family('lifeCycle', {
    acquire: all(is('blank', measure('lastOn')), is('atLeast', measure('openCount'), 1)),
    develop: is('last', measure('firstOn'), 365),
    maintain: all(is('atLeast', measure('frequency'), 2), is('last', measure('lastOn'), 180)),
    lost: is('ago', measure('lastOn'), 365),
    contributingGrowing: all(richer, growing),
    contributingShrinking: all(richer, not(growing)),
    modestGrowing: all(bought, not(richer), growing),
    modestShrinking: all(bought, not(richer), not(growing)),
  }),
  ...family('behaviour', {
    firstPurchase: is('equal', measure('frequency'), 1),
    frequentBuyers: is('atLeast', measure('frequency'), 5),
    severalProducts: is('atLeast', measure('products'), 3),
    neverBought: is('blank', measure('lastOn')),
    waiting: is('above', measure('waiting'), 2),
    neglected: all(bought, is('above', measure('sinceTouch'), 90)),
    // R101
    stable: all(is('atLeast', measure('frequency'), 3), is('atMost', measure('volatility'), 0.6)),
    fluctuating: is('above', measure('volatility'), 1),
    formerBigBuyer: all(topSpend, is('equal', measure('recentSpend'), 0)),
  }),
  // R16
  ...family('demographic', {
    birthdaySoon: is('yearly', customer('bornOn'), 30),
    bornSince1990: is('from', customer('bornOn'), '1990-01-01'),
    women: is('oneOf', customer('sex'), 'female'),
    highIncome: is('topPercent', customer('income'), 20),
    largeOrganisations: is('atLeast', customer('employees'), 1000),
  }),
  // R19: by what they value.
  ...family('psychographic', {
    qualitySeekers: is('oneOf', customer('focus'), 'quality'),
    serviceSeekers: is('oneOf', customer('focus'), 'service'),
    timeSavers: is('oneOf', customer('focus'), 'time'),
  }),
];
