/// <reference types="google-apps-script" />
/** `ScriptApp.newTrigger(f).timeBased()`: when a clock trigger fires. */
import type { Host } from '../../host.ts';
import { picked } from '../../runtime/schedule.ts';
import { instantOf, wallTime, weekdayOf } from '../../runtime/zone.ts';
import type { Schedule } from '../../world.ts';
import { enumName } from '../enums.ts';
import { guarded, notEmulated } from '../guard.ts';
import { demandSignature } from '../signature.ts';
import { createTrigger } from './trigger.ts';

type Builder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** What the script has asked for so far. */
interface Plan {
  minutes?: number;
  hours?: number;
  days?: number;
  weeks?: number;
  weekday?: number;
  monthDay?: number;
  hour?: number;
  minute?: number;
  at?: number;
}

/** The only steps of minutes that Google takes (reference/script/clock-trigger-builder#everyminutesn). */
const MINUTE_STEPS = [1, 5, 10, 15, 30];
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export const clockTriggerBuilder = (host: Host, handler: string): Builder => {
  const plan: Plan = {};
  const number = (name: keyof Builder & string, value: unknown, least: number, most: number): number => {
    demandSignature(host, `ScriptApp.ClockTriggerBuilder.${name}`, [value], ['number']);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw host.realm.error(
      `Invalid argument: ${String(value)}. ${name} takes a whole number from ${least} to ${most}.`,
      'Exception',
    );
  };
  const set = (change: Plan): Builder => {
    Object.assign(plan, change);
    return builder;
  };
  const builder: Builder = guarded('ClockTriggerBuilder', {
    after: (ms: number) => set({ at: host.now() + number('after', ms, 0, Number.MAX_SAFE_INTEGER) }),
    at: (date: GoogleAppsScript.Base.Date) => {
      demandSignature(host, 'ScriptApp.ClockTriggerBuilder.at', [date], ['date']);
      return set({ at: date.getTime() });
    },
    atDate: (year: number, month: number, day: number) => {
      const midnight = {
        year: number('atDate', year, 1970, 9999),
        month: number('atDate', month, 1, 12),
        day: number('atDate', day, 1, 31),
        hour: 0,
        minute: 0,
        second: 0,
      };
      return set({ at: instantOf(midnight, host.world.scriptTimeZone) });
    },
    everyMinutes: (n: number) => {
      if (MINUTE_STEPS.includes(n)) return set({ minutes: n });
      throw host.realm.error(`Invalid argument: ${n}. everyMinutes takes 1, 5, 10, 15 or 30.`, 'Exception');
    },
    everyHours: (n: number) => set({ hours: number('everyHours', n, 1, 23) }),
    everyDays: (n: number) => set({ days: number('everyDays', n, 1, 366) }),
    everyWeeks: (n: number) => set({ weeks: number('everyWeeks', n, 1, 52) }),
    onWeekDay: (day: GoogleAppsScript.Base.Weekday) => {
      const weekday = WEEKDAYS.indexOf(enumName(day) ?? '') + 1;
      demandSignature(
        host,
        'ScriptApp.ClockTriggerBuilder.onWeekDay',
        [weekday > 0 ? true : day],
        ['boolean'],
      );
      return set({ weekday });
    },
    onMonthDay: (day: number) => set({ monthDay: number('onMonthDay', day, 1, 31) }),
    atHour: (hour: number) => set({ hour: number('atHour', hour, 0, 23) }),
    nearMinute: (minute: number) => set({ minute: number('nearMinute', minute, 0, 59) }),
    inTimezone: (zone: string) => {
      if (zone !== host.world.scriptTimeZone)
        throw notEmulated(
          'ClockTriggerBuilder.inTimezone',
          'clock triggers keep the time zone of the script',
        );
      return builder;
    },
    create: () => {
      demandWhole(host, plan);
      return createTrigger(host, {
        handler,
        kind: 'CLOCK',
        method: 'ClockTriggerBuilder.create',
        schedule: (id) => scheduleOf(host, plan, id),
      });
    },
  });
  return builder;
};

/** Google's words for these refusals are not published. */
const demandWhole = (host: Host, plan: Plan): void => {
  const recurrences = [
    plan.minutes,
    plan.hours,
    plan.days,
    plan.weeks ?? plan.weekday,
    plan.monthDay,
    plan.at,
  ];
  const refuse = (why: string): never => {
    throw host.realm.error(why, 'Exception');
  };
  if (recurrences.filter((given) => given !== undefined).length !== 1)
    refuse('A clock trigger needs exactly one recurrence, such as everyHours(1) or after(60000).');
  if (plan.minutes !== undefined && host.world.install === 'addon')
    refuse('An add-on may not create a trigger that recurs more often than once an hour.');
  const hourly = plan.minutes ?? plan.hours ?? plan.at;
  if (hourly !== undefined && plan.hour !== undefined)
    refuse('atHour goes with everyDays, everyWeeks, onWeekDay or onMonthDay only.');
};

const scheduleOf = (host: Host, plan: Plan, id: string): Schedule => {
  const hour = plan.hour ?? picked(id, 24);
  if (plan.at !== undefined) return { at: plan.at };
  if (plan.minutes !== undefined) return { every: 'minutes', n: plan.minutes };
  if (plan.hours !== undefined) return { every: 'hours', n: plan.hours };
  if (plan.days !== undefined)
    return { every: 'days', n: plan.days, hour, ...(plan.minute !== undefined && { minute: plan.minute }) };
  if (plan.monthDay !== undefined) return { every: 'month', day: plan.monthDay, hour };
  const today = weekdayOf(wallTime(host.now(), host.world.scriptTimeZone));
  return { every: 'weeks', n: plan.weeks ?? 1, weekday: plan.weekday ?? today, hour };
};
