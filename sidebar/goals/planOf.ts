import type { Plan } from '../../src/domain/sales/commissionPlan.ts';
import type { Commission } from '../../src/schema/tables/commissions.ts';

/** A row of the tab as it is reckoned with: amounts in whole coins. */
export const planOf = (row: Commission, coins: (amount: number) => number): Plan => ({
  ...row,
  rate: row.rate ?? 0,
  perCustomer: row.perCustomer === null ? null : coins(row.perCustomer),
  cap: row.cap === null ? null : coins(row.cap),
});
