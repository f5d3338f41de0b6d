import type { Interaction } from '../../schema/tables/interactions.ts';

/**
 * Whether a contact reached the customer, so that a cadence begins anew with it. One that failed to reach them is
 * none. A web visit or something on social media happens without us: it counts where an outcome says that somebody
 * answered.
 */
export const isTouch = ({ channel, outcome }: Pick<Interaction, 'channel' | 'outcome'>): boolean => {
  if (outcome === 'notReached') return false;
  return outcome !== null || (channel !== 'web' && channel !== 'social');
};
