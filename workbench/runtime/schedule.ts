/** When a clock trigger fires: the recurrences of ScriptApp's builder, at a minute that "Google picks". */
import { createHash } from 'node:crypto';
import type { TriggerRow, World } from '../world.ts';
import { instantOf, plusDays, type WallTime, wallTime, weekdayOf } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A number from 0 to `below` - 1 that belongs to the trigger: the moment Google picks and then keeps. */
export const picked = (triggerId: string, below: number): number =>
  createHash('sha256').update(triggerId).digest().readUInt32BE(0) % below;

/** The first instant after `after` at `start + k × step`, for a whole k. */
const nextStep = (start: number, step: number, after: number): number =>
  start + (Math.floor((after - start) / step) + 1) * step;

/** The first instant after `after` among the days from today on which `fits`, at `hour` and a minute. */
const nextDay = (
  after: number,
  zone: string,
  time: { readonly hour: number; readonly minute: number },
  fits: (day: WallTime) => boolean,
): number => {
  const today = wallTime(after, zone);
  for (let days = 0; days <= 62; days++) {
    const day = plusDays({ ...today, ...time, second: 0 }, days);
    const instant = instantOf(day, zone);
    if (instant > after && fits(day)) return instant;
  }
  throw new Error(`no day fits the trigger within two months of ${new Date(after).toISOString()}`);
};

const DAY_ZERO = Date.UTC(1970, 0, 1);
const dayNumber = ({ year, month, day }: WallTime): number =>
  Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO) / 86_400_000);
const daysInMonth = ({ year, month }: WallTime): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * When the trigger fires next after `after` (epoch ms); null for one that fires no more. Hours and days are those
 * of the script's time zone; an add-on's clock fires at most hourly; `nearMinute` is met within 15 minutes.
 */
export const nextFiring = (
  trigger: TriggerRow,
  after: number,
  world: Pick<World, 'scriptTimeZone' | 'install'>,
): number | null => {
  const { schedule, id } = trigger;
  if (trigger.kind !== 'CLOCK' || !schedule) return null;
  const zone = world.scriptTimeZone;
  if ('at' in schedule) return trigger.lastAt === undefined ? schedule.at : null;
  switch (schedule.every) {
    case 'minutes': {
      if (world.install === 'addon') return nextStep(picked(id, 60) * MINUTE, HOUR, after);
      return nextStep(picked(id, 60) * 1000, schedule.n * MINUTE, after);
    }
    case 'hours': {
      const from = trigger.lastAt ?? after;
      const first = nextStep(picked(id, 60) * MINUTE, HOUR, from);
      return trigger.lastAt === undefined ? first : first + (schedule.n - 1) * HOUR;
    }
    case 'days': {
      const since = trigger.lastAt === undefined ? null : dayNumber(wallTime(trigger.lastAt, zone));
      const time = { hour: schedule.hour, minute: minuteOf(id, schedule.minute) };
      return nextDay(after, zone, time, (day) => since === null || dayNumber(day) >= since + schedule.n);
    }
    case 'weeks': {
      const since = trigger.lastAt === undefined ? null : dayNumber(wallTime(trigger.lastAt, zone));
      const time = { hour: schedule.hour, minute: minuteOf(id, undefined) };
      return nextDay(
        after,
        zone,
        time,
        (day) =>
          weekdayOf(day) === schedule.weekday && (since === null || dayNumber(day) >= since + 7 * schedule.n),
      );
    }
    case 'month': {
      const time = { hour: schedule.hour, minute: minuteOf(id, undefined) };
      return nextDay(after, zone, time, (day) => day.day === Math.min(schedule.day, daysInMonth(day)));
    }
  }
};

/** A minute of the hour; near a wished one, at most 15 away but within the hour. */
const minuteOf = (id: string, near: number | undefined): number => {
  if (near === undefined) return picked(id, 60);
  return Math.min(59, Math.max(0, near - 15 + picked(id, 31)));
};
