import type { Consent } from '../../schema/tables/consents.ts';
import { groupBy } from '../groupBy.ts';
import { textOrder } from '../textOrder.ts';
import { latestSaid } from './latestSaid.ts';

/**
 * What counts now of a history of consents (R15): of each channel and purpose the latest row, given or withdrawn; of
 * one day the row that stands lower. Latest first.
 */
export const currentConsents = (history: readonly Consent[]): readonly Consent[] => {
  const matters = groupBy(history, ({ channel, purpose }) => `${channel}/${purpose}`);
  return [...matters.values()]
    .flatMap((said) => latestSaid(said) ?? [])
    .sort((a, b) => textOrder(b.happenedOn, a.happenedOn));
};
