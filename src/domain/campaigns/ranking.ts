import { median } from '../value/median.ts';
import type { Figures } from './figures.ts';

/** Ids, the best return on what was spent first; those that cost nothing by what they brought, behind them (R43). */
export const ranking = (figures: ReadonlyMap<string, Figures>): readonly string[] =>
  [...figures]
    .sort(
      ([one, a], [other, b]) =>
        (b.roi ?? Number.NEGATIVE_INFINITY) - (a.roi ?? Number.NEGATIVE_INFINITY) ||
        b.wonValue - a.wonValue ||
        (one < other ? -1 : 1),
    )
    .map(([id]) => id);

/** What campaigns of a kind brought: medians, so that one lucky campaign plans no year. */
export interface Past {
  readonly campaigns: number;
  readonly response: number | null;
  readonly costPerLead: number | null;
  readonly roi: number | null;
  /** A customer who was invited. */
  readonly costEach: number | null;
  readonly revenueEach: number | null;
}

/** R47: of the campaigns that are over, the medians by kind; of each figure, those campaigns that have it. */
export const pastByKind = <K extends string>(
  over: readonly { readonly kind: K; readonly figures: Figures }[],
): ReadonlyMap<K, Past> => {
  const kinds = [...new Set(over.map(({ kind }) => kind))];
  return new Map(
    kinds.map((kind): readonly [K, Past] => {
      const own = over.filter((one) => one.kind === kind).map(({ figures }) => figures);
      const middle = (of: (figures: Figures) => number | null): number | null => {
        const known = own.map(of).filter((value): value is number => value !== null);
        return known.length === 0 ? null : median(known);
      };
      const each = (value: number, { invited }: Figures): number | null =>
        invited > 0 ? value / invited : null;
      return [
        kind,
        {
          campaigns: own.length,
          response: middle(({ response }) => response),
          costPerLead: middle(({ costPerLead }) => costPerLead),
          roi: middle(({ roi }) => roi),
          costEach: middle((one) => each(one.cost, one)),
          revenueEach: middle((one) => each(one.wonValue, one)),
        },
      ];
    }),
  );
};

/** What a new campaign may expect of so many invitees, after those before it; amounts to the whole coin. */
export const planFromPast = (
  past: Past | undefined,
  invitees: number | null,
): {
  readonly expectedResponse: number | null;
  readonly budget: number | null;
  readonly expectedRevenue: number | null;
} => {
  const times = (each: number | null | undefined): number | null =>
    each == null || invitees === null ? null : Math.round(each * invitees);
  const response = past?.response ?? null;
  return {
    expectedResponse: response === null ? null : Math.round(response * 1000) / 1000,
    budget: times(past?.costEach),
    expectedRevenue: times(past?.revenueEach),
  };
};
