import type { Day } from '../../schema/day.ts';
import { daysBetween } from '../days.ts';
import { type Due, daysLate } from './ageing.ts';

/** Days late from which one is dunned for the first, second and last time, and service is stopped. */
export type DunningDays = readonly [friendly: number, firm: number, final: number, stop: number];

/** 1 friendly, 2 firm, 3 final, 4 stop the service. */
export type DunningStep = 1 | 2 | 3 | 4;
const steps: readonly DunningStep[] = [1, 2, 3, 4];

/**
 * The step that is due for one arrear; null where none is. No step is passed over, and between two lie as many days as
 * between those on which they would have been due, so that whoever is dunned has time to pay.
 */
export const dueStep = (due: Due, today: Day, days: DunningDays): DunningStep | null => {
  const next = steps[due.dunning];
  if (next === undefined || due.open <= 0) return null;
  const from = days[next - 1] ?? 0;
  if (daysLate(due, today) < Math.max(1, from)) return null;
  const wait = Math.max(1, from - (days[next - 2] ?? 0));
  return due.dunnedOn !== null && daysBetween(due.dunnedOn, today) < wait ? null : next;
};

export interface DunningProposal {
  /** The furthest of all arrears. */
  readonly step: DunningStep;
  /** Arrears that are to be dunned, each with its own step, up to the third. */
  readonly dun: readonly { readonly id: string; readonly step: DunningStep }[];
}

/** R86: what is to be done about the arrears of a contract today; null where nothing is. */
export const dunningProposal = (
  dues: readonly Due[],
  today: Day,
  days: DunningDays,
): DunningProposal | null => {
  const found = dues.flatMap((due) => {
    const step = dueStep(due, today, days);
    return step === null ? [] : [{ id: due.id, step }];
  });
  const step = found
    .map((one) => one.step)
    .sort()
    .pop();
  return step === undefined ? null : { step, dun: found.filter((one) => one.step < 4) };
};
