import type { Day } from '../../schema/day.ts';
import { addDays, daysBetween } from '../days.ts';

export interface Sale {
  readonly on: Day;
  readonly customer: string | null;
  readonly product: string | null;
  readonly value: number;
}

/** A stretch of days, both ends in it. `whole`: all of it has passed. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly value: number;
  readonly sales: number;
  readonly whole: boolean;
}

export interface SalesAround {
  /** Whose sales: of the product that it is about, else of those who are invited. */
  readonly of: 'product' | 'invitees';
  readonly before: Stretch;
  readonly during: Stretch;
  readonly after: Stretch;
  /** During against before, 0.1 is 10 % more; null where nothing was sold before. */
  readonly change: number | null;
}

/** R45: what was sold while a campaign ran, and in as many days before and after it; null without a first day. */
export const salesAround = (
  campaign: { readonly startsOn: Day | null; readonly endsOn: Day | null; readonly product: string | null },
  invited: ReadonlySet<string>,
  sales: readonly Sale[],
  today: Day,
): SalesAround | null => {
  const { startsOn, product } = campaign;
  if (startsOn === null) return null;
  const endsOn = campaign.endsOn !== null && campaign.endsOn >= startsOn ? campaign.endsOn : startsOn;
  const days = daysBetween(startsOn, endsOn) + 1;
  const own = sales.filter((sale) =>
    product === null ? sale.customer !== null && invited.has(sale.customer) : sale.product === product,
  );
  const stretch = (from: Day, to: Day): Stretch => {
    const within = own.filter(({ on }) => on >= from && on <= to);
    return {
      from,
      to,
      value: within.reduce((sum, { value }) => sum + value, 0),
      sales: within.length,
      whole: to < today,
    };
  };
  const before = stretch(addDays(startsOn, -days), addDays(startsOn, -1));
  const during = stretch(startsOn, endsOn);
  return {
    of: product === null ? 'invitees' : 'product',
    before,
    during,
    after: stretch(addDays(endsOn, 1), addDays(endsOn, days)),
    change: before.value > 0 ? during.value / before.value - 1 : null,
  };
};
