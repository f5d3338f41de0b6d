import * as z from 'zod/mini';
import type { FitData, Fitting } from './fitting.ts';

/** A fit under way as text, for another execution of the same `day` to go on with. */
export const keptFitting = (day: string, { print }: FitData, fitting: Fitting): string =>
  JSON.stringify({ day, print, ...fitting });

/** The fit that was kept on this day for the same purchases; null where the text holds another one, or none. */
export const fittingIn = (text: string, day: string, { print }: FitData): Fitting | null => {
  const kept = text.startsWith('{') ? z.safeParse(schema(), JSON.parse(text)) : null;
  return kept?.success && kept.data.day === day && kept.data.print === print ? kept.data : null;
};

const schema = () => {
  const place = z.array(z.number());
  const vertex = z.object({ at: place, cost: z.number() });
  const fit = z.object({
    basis: z.object({ customers: z.number(), repeaters: z.number() }),
    fault: z.nullable(z.enum(['tooFewCustomers', 'tooFewRepeats', 'noSpread', 'noMean', 'notConverged'])),
    centre: place,
    search: z.object({
      status: z.enum(['exploring', 'polishing', 'found', 'lost']),
      starts: z.array(place),
      simplex: z.array(vertex),
      best: z.nullable(vertex),
      evaluations: z.number(),
    }),
  });
  return z.object({ day: z.string(), print: z.string(), buying: fit, spending: fit });
};
