import type { Clock } from '../world.ts';

/** A clock that stands still at `start` (epoch ms), or runs with real time from there. */
export const makeClock = (start: number, running: boolean): Clock => {
  let setTo = start;
  let setAt = Date.now();
  let runs = running;
  const now = () => (runs ? setTo + (Date.now() - setAt) : setTo);
  const set = (epochMs: number) => {
    setTo = epochMs;
    setAt = Date.now();
  };
  return {
    now,
    set,
    get running() {
      return runs;
    },
    set running(value: boolean) {
      set(now());
      runs = value;
    },
  };
};
