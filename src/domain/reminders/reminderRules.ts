import type { Day } from '../../schema/day.ts';
import type { SettingValues } from '../../schema/settings.ts';
import type { Reminder, ReminderKind } from '../../schema/tables/reminders.ts';
import { weekdays } from '../weekdays.ts';

type Timed = Pick<Reminder, 'kind' | 'active' | 'hour' | 'days'>;
type Usual = Pick<SettingValues, 'mailOn' | 'mailHour' | 'mailDays'>;

/** What of a morning goes in one mail: what is due from the usual hour on, or from an hour of its own. */
export type Round = 'usual' | `${number}`;

/** New leads are told at once, whatever the hour. */
const isTimed = ({ kind }: Timed): boolean => kind !== 'leads';

export const roundOf = ({ hour }: Pick<Reminder, 'hour'>, { mailHour }: Usual): Round =>
  hour === null || hour === mailHour ? 'usual' : `${hour}`;

/** Those of a round that are switched on and meant for this ISO weekday; none where the morning mail is off. */
export const rulesOfRound = <R extends Timed>(
  rules: readonly R[],
  round: Round,
  usual: Usual,
  weekday: number,
): readonly R[] =>
  rules.filter(
    (rule) =>
      usual.mailOn &&
      isTimed(rule) &&
      rule.active !== false &&
      roundOf(rule, usual) === round &&
      weekdays(rule.days ?? usual.mailDays).has(weekday),
  );

/** The rounds whose hour has come today. A missed hour is caught up the same day. */
export const roundsDue = (
  rules: readonly Timed[],
  usual: Usual,
  now: { readonly weekday: number; readonly hour: number },
): readonly Round[] =>
  [...new Set(rules.map((rule) => roundOf(rule, usual)))].filter(
    (round) =>
      now.hour >= (round === 'usual' ? usual.mailHour : Number(round)) &&
      rulesOfRound(rules, round, usual, now.weekday).length > 0,
  );

/** A day has one usual round, and others by their hours: no two mails of one round and day. */
export const occasionOf = (day: Day, round: Round): string => (round === 'usual' ? day : `${day} ${round}`);

export const isOn = (rules: readonly Pick<Reminder, 'kind' | 'active'>[], kind: ReminderKind): boolean =>
  rules.some((rule) => rule.kind === kind && rule.active !== false);

/** Days until the rule runs next, 1 to 7: what lies on days without a mail is told in the one before them. */
export const daysToNext = (
  { days }: Pick<Reminder, 'days'>,
  { mailDays }: Usual,
  weekday: number,
): number => {
  const set = weekdays(days ?? mailDays);
  for (let ahead = 1; ahead < 7; ahead++) if (set.has(((weekday + ahead - 1) % 7) + 1)) return ahead;
  return 7;
};

/** With which a business begins. What stands for long is told once a week, on the first day of the morning mail. */
export const firstReminders = ({ mailDays }: Usual): readonly Omit<Reminder, 'id'>[] => {
  const weekly = String(Math.min(...weekdays(mailDays), 7));
  const rule = (
    kind: ReminderKind,
    to: Reminder['to'],
    limit: number | null = null,
    days: string | null = null,
  ): Omit<Reminder, 'id'> => ({ kind, active: true, to, hour: null, days, limit, note: null });
  return [
    rule('followUps', 'owner'),
    rule('digest', 'business'),
    rule('overdue', 'manager', 7),
    rule('visits', 'owner', 0, weekly),
    rule('rotting', 'owner', 0, weekly),
    rule('quotes', 'owner', 7),
    rule('contracts', 'owner', 30, weekly),
    rule('payments', 'owner', 1, weekly),
    rule('birthdays', 'owner', 0),
    rule('churn', 'owner', null, weekly),
    rule('complaints', 'owner', 1),
    rule('actions', 'owner', 7),
    rule('held', 'business'),
    rule('leads', 'owner'),
  ];
};
