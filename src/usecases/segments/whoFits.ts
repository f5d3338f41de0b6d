import { compileRule } from '../../formulas/rule/holds.ts';
import type { Rule } from '../../formulas/rule/rule.ts';
import type { Shop } from '../../ports.ts';
import { population } from './population.ts';

/** The ids of the customers for whom a rule holds now. @throws Refusal `columnMissing` where it is about what is gone. */
export const whoFits = (shop: Shop, rule: Rule): ReadonlySet<string> => {
  const { rows, people } = population(shop, shop.scores.columns(), rule);
  const holds = compileRule(rule, { today: shop.clock.today(), rows });
  return new Set(rows.flatMap((row, index) => (holds(row) ? [people[index]?.customer ?? ''] : [])));
};
