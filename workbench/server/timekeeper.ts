import type { Workbench } from '../control.ts';
import type { World } from '../world.ts';
import type { Audience } from './audience.ts';

const TICK_MS = 1000;

const dayOf = ({ clock, timeZone }: World): string =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' }).format(clock.now());

/** Time that runs by itself fires what falls due and turns the day for TODAY. Returns what stops it. */
export const keepTime = (workbench: Workbench, audience: Audience): (() => void) => {
  const { world } = workbench;
  let day = dayOf(world);
  const tick = (): void => {
    if (!world.clock.running) return;
    const now = world.clock.now();
    const isDue = world.triggers.some(({ nextAt }) => nextAt !== undefined && nextAt <= now);
    if (!isDue && day === dayOf(world)) return;
    day = dayOf(world);
    void audience.during(isDue ? 'triggers' : '', () => workbench.advance({ to: now }));
  };
  const ticking = setInterval(tick, TICK_MS);
  ticking.unref();
  return () => clearInterval(ticking);
};
