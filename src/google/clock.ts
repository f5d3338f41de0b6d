import type { Clock } from '../ports.ts';
import { type Day, type Instant, isDay, isInstant } from '../schema/day.ts';

/** The one clock, in the spreadsheet's zone. Read once: an execution happens at one moment, however long it takes. */
export const openClock = (zone: () => string): Clock => {
  const now = new Date();
  const part = (pattern: string): string => Utilities.formatDate(now, zone(), pattern);
  return {
    now: (): Instant => {
      const text = now.toISOString();
      if (isInstant(text)) return text;
      throw new Error(`The clock gave no instant: ${text}`);
    },
    today: (): Day => {
      const text = part('yyyy-MM-dd');
      if (isDay(text)) return text;
      throw new Error(`The clock gave no day: ${text}`);
    },
    hour: () => Number(part('H')),
    weekday: () => Number(part('u')),
    minute: () => Number(part('m')),
    elapsed: () => Date.now() - now.getTime(),
  };
};
