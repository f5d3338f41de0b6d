import { warning } from '../../domain/value/warning.ts';

const least = (from: number) => (at: string) => `ISNUMBER(${at})*(${at}>=${from})`;
const most = (upTo: number) => (at: string) => `ISNUMBER(${at})*(${at}<=${upTo})`;

/** R102: formulas that are 1 where the measure in these cells warns of a customer who is about to leave. */
export const warns = {
  lateness: least(warning.lateness),
  satisfaction: most(warning.satisfaction),
  usageChange: most(warning.usageChange),
} as const;
