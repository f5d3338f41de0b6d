import type { Day } from '../../schema/day.ts';

/** The next number of a year, counted from 1: after `Q-2018-0007`, `Q-2018-0008`. Numbers of another form do not count. */
export const nextNumber = (letter: string, today: Day, taken: readonly (string | null)[]): string => {
  const begin = `${letter}-${today.slice(0, 4)}-`;
  const last = taken.reduce((most, one) => {
    const count = one?.startsWith(begin) ? one.slice(begin.length) : '';
    return /^\d{1,9}$/.test(count) ? Math.max(most, Number(count)) : most;
  }, 0);
  return `${begin}${String(last + 1).padStart(4, '0')}`;
};
