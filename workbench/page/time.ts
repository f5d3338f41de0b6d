/** What the clocks of a zone show at an instant, as if that were UTC: epoch milliseconds. */
const wallTime = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/**
 * The instant of tomorrow's `hour` o'clock in the zone, in epoch milliseconds. The offset is looked up again at the
 * day itself, since the night may change it.
 */
export const nextAtHour = (now: number, hour: number, timeZone: string): number => {
  const today = new Date(wallTime(now, timeZone));
  const wanted = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 1, hour);
  const guess = wanted - (wallTime(now, timeZone) - Math.floor(now / 1000) * 1000);
  return guess - (wallTime(guess, timeZone) - wanted);
};

/** A moment as short text in a zone. */
export const momentText = (at: number, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
