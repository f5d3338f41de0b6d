import { type FitData, type Fitting, startFitting } from '../../domain/value/fitting.ts';
import { fittingIn, keptFitting } from '../../domain/value/keptFitting.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';

/** The note that holds the day of the last fit, or a fit under way as JSON. */
const note = 'model';

/** Whether the model was fitted to what was bought until `day`. No call. */
export const isFitted = ({ notes }: Shop, day: Day): boolean => notes.read(note) === day;

export const noteFitted = ({ notes }: Shop, day: Day): void => notes.write(note, day);

export const noteUnderWay = ({ notes }: Shop, day: Day, data: FitData, fitting: Fitting): void =>
  notes.write(note, keptFitting(day, data, fitting));

/** The fit that was begun on the same day with the same purchases, or a new one. */
export const fittingUnderWay = ({ notes }: Shop, day: Day, data: FitData): Fitting =>
  fittingIn(notes.read(note) ?? '', day, data) ?? startFitting(data);
