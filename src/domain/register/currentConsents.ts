import type { Consent } from '../../schema/tables/consents.ts';
import { textOrder } from '../textOrder.ts';

/**
 * What counts now of a history of consents (R15): of each channel and purpose the latest row, given or withdrawn; of
 * one day the row that stands lower. Latest first.
 */
export const currentConsents = (history: readonly Consent[]): readonly Consent[] => {
  const current = new Map<string, Consent>();
  for (const one of history) {
    const key = `${one.channel}/${one.purpose}`;
    const known = current.get(key);
    if (!known || known.happenedOn <= one.happenedOn) current.set(key, one);
  }
  return [...current.values()].sort((a, b) => textOrder(b.happenedOn, a.happenedOn));
};
