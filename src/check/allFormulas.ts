import type { Documented } from './documented.ts';
import { dates } from './formulas/dates.ts';
import { described } from './formulas/described.ts';
import { finance } from './formulas/finance.ts';
import { lambda } from './formulas/lambda.ts';
import { logic } from './formulas/logic.ts';
import { lookup } from './formulas/lookup.ts';
import { math } from './formulas/math.ts';
import { otherwise } from './formulas/otherwise.ts';
import { own } from './formulas/own.ts';
import { query } from './formulas/query.ts';
import { statistics } from './formulas/statistics.ts';
import { text } from './formulas/text.ts';

/** Those for which a page of Google's gives the value. */
export const documented: readonly Documented[] = [
  ...math,
  ...statistics,
  ...text,
  ...dates,
  ...finance,
  ...logic,
  ...lookup,
  ...lambda,
  ...query,
];

/** Those whose values follow from what a page says of the function. */
export const followed: readonly Documented[] = [...own, ...described, ...otherwise];
