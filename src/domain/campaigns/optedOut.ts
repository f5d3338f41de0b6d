import { consentTo, type Said } from '../mail/consentTo.ts';

/** How a campaign reaches people. */
export type Way = 'email' | 'phone';

/** R15: the customers who want no marketing by this way. @param said What each said, in the order of the sheet. */
export const optedOut = (said: ReadonlyMap<string, readonly Said[]>, way: Way): ReadonlySet<string> =>
  new Set(
    [...said]
      .filter(([, own]) => consentTo(own, 'marketing', false, way) === 'optedOut')
      .map(([customer]) => customer),
  );
