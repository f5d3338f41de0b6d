import type { Day } from '../../schema/day.ts';
import type { Means } from './stages.ts';

/** An opportunity as forecasts, targets and commissions look at it. Days are whole days since 1970-01-01. */
export interface Deal {
  readonly owner: string;
  readonly customer: string;
  readonly product: string;
  readonly means: Means;
  /** How likely its stage says it is won. */
  readonly probability: number;
  readonly openedOn: number | null;
  readonly closedOn: number | null;
  /** In whole coins. */
  readonly value: number;
  /** Null where nobody said. */
  readonly cost: number | null;
  /** '' where we sold it ourselves. */
  readonly dealer: string;
}

export const dayNumber = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;

/** `2026-11` as months since the year 0, so that they can be counted. */
export const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The first day of a month as a day number. */
export const firstOf = (month: number): number =>
  Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

/** The month of a day number. */
export const monthAt = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
