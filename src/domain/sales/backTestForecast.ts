import { type Deal, firstOf, monthAt } from './deal.ts';
import { type Forecast, forecast } from './forecast.ts';

/** What was forecast at the end of a month in the past, and what was then won. Whole coins. */
export interface Tested {
  /** The month at whose end it was, counted from the year 0. */
  readonly month: number;
  readonly forecast: Forecast;
  readonly won: number;
}

/** How far off a method was. */
export interface ForecastError {
  /** Mean of |forecast − won| ÷ won; null where nothing was won. */
  readonly mape: number | null;
  /** Sum of the forecasts ÷ sum of what was won − 1: above 0 it promised too much. */
  readonly bias: number | null;
}

export interface ForecastTest {
  readonly tested: readonly Tested[];
  readonly weighted: ForecastError;
  readonly conversion: ForecastError;
  readonly simulation: ForecastError;
  /** Parts of the months in which what was won lay within the interval of four of five, of nineteen of twenty. */
  readonly inLikely: number;
  readonly inNearlySure: number;
}

/** Months that a forecast looks ahead. */
export const monthsAhead = 3;

/**
 * Stands at the end of each of the last months that are three months back or more, knows what was known then, and compares
 * with what was won in the three months after it; null where no month has enough behind it.
 */
export const backTestForecast = (
  deals: readonly Deal[],
  today: number,
  { months = 12, runs = 500, seed = 1 } = {},
): ForecastTest | null => {
  const last = monthAt(today) - monthsAhead - 1;
  const tested: Tested[] = [];
  for (let month = last - months + 1; month <= last; month++)
    tested.push(...testedAt(deals, month, { runs, seed, missed: missedBy(tested, month) }));
  if (tested.length === 0) return null;
  const part = (of: 'likely' | 'nearlySure'): number =>
    tested.filter(({ forecast: told, won }) => won >= told[of].from && won <= told[of].to).length /
    tested.length;
  return {
    tested,
    weighted: errorOf(tested, ({ weighted }) => weighted),
    conversion: errorOf(tested, ({ open, coming }) => open + coming),
    simulation: errorOf(tested, ({ simulated }) => simulated),
    inLikely: part('likely'),
    inNearlySure: part('nearlySure'),
  };
};

/** Fewer misses than this say nothing. */
const leastMissed = 3;

/** By how much the forecasts missed whose three months were over at the end of a month: won ÷ told by conversion. */
export const missedBy = (tested: readonly Tested[], month: number): readonly number[] => {
  const missed = tested.flatMap(({ month: then, forecast: { open, coming }, won }) =>
    then + monthsAhead <= month && open + coming > 0 ? [won / (open + coming)] : [],
  );
  return missed.length < leastMissed ? [] : missed;
};

const testedAt = (
  deals: readonly Deal[],
  month: number,
  how: { readonly runs: number; readonly seed: number; readonly missed: readonly number[] },
): readonly Tested[] => {
  const on = firstOf(month + 1) - 1;
  const until = firstOf(month + 1 + monthsAhead) - 1;
  const told = forecast(deals, { on, days: until - on, ...how });
  if ('code' in told) return [];
  const won = deals
    .filter(
      ({ means, closedOn }) => means === 'won' && closedOn !== null && closedOn > on && closedOn <= until,
    )
    .reduce((sum, { value }) => sum + value, 0);
  return [{ month, forecast: told, won }];
};

const errorOf = (tested: readonly Tested[], told: (forecast: Forecast) => number): ForecastError => {
  const judged = tested.filter(({ won }) => won > 0);
  const sum = (of: (one: Tested) => number): number => judged.reduce((all, one) => all + of(one), 0);
  if (judged.length === 0) return { mape: null, bias: null };
  return {
    mape: sum(({ forecast: one, won }) => Math.abs(told(one) - won) / won) / judged.length,
    bias: sum(({ forecast: one }) => told(one)) / sum(({ won }) => won) - 1,
  };
};
