import { ask } from '../ask.ts';

/** Counts so many steps as done, and saves nothing else. */
export const passStep = (done: number) => ask('saveFirstStep', { values: {}, seen: {}, done });
