import { fewest } from '../../domain/value/bgNbd.ts';
import type { NoFit } from '../../domain/value/fit.ts';
import type { FittingResult } from '../../domain/value/fitting.ts';
import type { Say } from '../../words/say.ts';

/** What the model rests on, or what is missing, in words. */
export const modelSentence = ({ buying, spending }: FittingResult, say: Say): string => {
  const { customers, repeaters } = buying;
  if (!buying.ok) return missing(buying.reason, customers, repeaters, say);
  const fitted = say('model.fitted', { n: customers, repeaters });
  return spending.ok
    ? fitted
    : say('model.both', { fitted, amounts: say(`model.amounts.${spending.reason}`) });
};

/** Before anything was bought. */
export const nothingFitted = (say: Say): string => missing('tooFewCustomers', 0, 0, say);

const missing = (reason: NoFit, customers: number, repeaters: number, say: Say): string =>
  reason === 'tooFewRepeats'
    ? say('model.tooFewRepeats', { n: repeaters, least: fewest.repeaters })
    : say(`model.${reason}`, { n: customers, least: fewest.customers });
