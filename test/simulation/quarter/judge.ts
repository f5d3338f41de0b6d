/** Looks at what was sent in a quarter, knowing what people did and when, but nothing of how the outbox decides. */
import type { Message } from '../../../workbench/world.ts';
import type { Deeds } from './deeds.ts';

/** A row of the tab Outbox as it is shown. */
export type OutboxRow = Readonly<Record<string, string>>;

export interface Verdict {
  readonly queued: number;
  readonly sent: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly violations: readonly string[];
}

export interface House {
  readonly timeZone: string;
  /** Hours of mail to customers, from the one to before the other, and ISO weekdays. */
  readonly from: number;
  readonly until: number;
  readonly weekdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
  /** Most mails to a customer in so many days. */
  readonly cap: number;
  readonly capDays: number;
  readonly hushDays: number;
}

const DAY = 86_400_000;

/** Whether an address is a customer's: those of the simulation have a domain of their own. */
export const isCustomers = (address: string): boolean => address.endsWith('@customers.example');

/** @param rows The Outbox at the end, when nothing was due any more. */
export const judge = (
  mails: readonly Message[],
  rows: readonly OutboxRow[],
  deeds: Deeds,
  house: House,
): Verdict => {
  const toCustomers = mails.filter(({ to }) => isCustomers(to));
  const duplicates = twice(mails);
  const astray = unaccounted(mails, rows);
  return {
    queued: rows.length,
    sent: mails.length,
    duplicates: duplicates.length,
    lost: astray.length + deeds.promised.filter((promise) => !kept(promise, rows)).length,
    violations: [
      ...duplicates.map((what) => `sent twice: ${what}`),
      ...astray,
      ...deeds.promised
        .filter((promise) => !kept(promise, rows))
        .map(({ what, to }) => `never queued: ${what} to ${to}`),
      ...toCustomers.flatMap((mail) => [...against(mail, deeds), ...outOfHours(mail, house)]),
      ...tooMany(toCustomers, house),
    ],
  };
};

/** Each text is written with what it is about, so that the same text to the same address is the same message. */
const twice = (mails: readonly Message[]): readonly string[] => {
  const seen = new Set<string>();
  return mails.flatMap(({ to, subject, body }) => {
    const whole = `${to}\n${subject}\n${body}`;
    if (seen.has(whole)) return [`${subject} to ${to}`];
    seen.add(whole);
    return [];
  });
};

/** A row that says sent has one mail, one that is held at most one, any other none; and each mail has its row. */
const unaccounted = (mails: readonly Message[], rows: readonly OutboxRow[]): readonly string[] => {
  const left = new Map<string, number>();
  const nameOf = (to: string, subject: string) => `${to.toLowerCase()} · ${subject}`;
  for (const { to, subject } of mails)
    left.set(nameOf(to, subject), (left.get(nameOf(to, subject)) ?? 0) + 1);
  const problems: string[] = [];
  for (const row of rows.filter(({ State }) => State === 'Sent')) {
    const name = nameOf(row.To ?? '', row.Subject ?? '');
    const count = left.get(name) ?? 0;
    if (count === 0) problems.push(`said to be sent, and was not: ${row.Key} (${name})`);
    left.set(name, count - 1);
  }
  const inDoubt = rows.filter(({ State }) => State === 'Held');
  for (const [name, count] of left) {
    const held = inDoubt.filter((row) => name.startsWith(`${(row.To ?? '').toLowerCase()} · `)).length;
    if (count > held) problems.push(`sent, and no row says so: ${name}`);
  }
  for (const row of rows) {
    const explained = row.State === 'Sent' || (row.Reason ?? '') !== '';
    if (row.State === 'Sending' || (row.State !== 'Queued' && !explained))
      problems.push(`unexplained: ${row.Key} is ${row.State}`);
  }
  return problems;
};

const kept = ({ what, to }: Deeds['promised'][number], rows: readonly OutboxRow[]): boolean =>
  rows.some((row) => row.To === to && (row['Filled with'] ?? '').includes(what));

/** Nothing after an opt-out; nothing of what was begun before a reply or a complaint. */
const against = (mail: Message, deeds: Deeds): readonly string[] => {
  const { to, sentAt, subject } = mail;
  const at = new Date(sentAt).toISOString();
  const optedOut = deeds.optedOut.get(to);
  const problems: string[] = [];
  if (optedOut !== undefined && sentAt >= optedOut)
    problems.push(`after an opt-out: ${subject} to ${to} at ${at}`);
  const begun = deeds.begun(mail);
  if (begun !== null && (deeds.replied.get(to) ?? []).some((moment) => moment > begun && moment <= sentAt))
    problems.push(`after a reply: ${subject} to ${to} at ${at}`);
  if ((deeds.complained.get(to) ?? []).some(({ from, until }) => sentAt >= from && sentAt < until))
    problems.push(`after a complaint: ${subject} to ${to} at ${at}`);
  return problems;
};

const outOfHours = ({ sentAt, to, subject }: Message, house: House): readonly string[] => {
  const { day, hour, weekday } = local(sentAt, house.timeZone);
  const isOpen =
    hour >= house.from && hour < house.until && house.weekdays.has(weekday) && !house.holidays.has(day);
  return isOpen ? [] : [`in quiet hours: ${subject} to ${to} at ${day} ${hour}:00`];
};

const tooMany = (mails: readonly Message[], { cap, capDays }: House): readonly string[] => {
  const times = new Map<string, readonly number[]>();
  for (const { to, sentAt } of mails) times.set(to, [...(times.get(to) ?? []), sentAt]);
  return [...times].flatMap(([to, all]) =>
    all.some((at, index) => (all[index + cap] ?? Number.POSITIVE_INFINITY) < at + (capDays - 1) * DAY)
      ? [`more than ${cap} in ${capDays} days to ${to}`]
      : [],
  );
};

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Day, hour and ISO weekday at a place. */
export const local = (
  epoch: number,
  timeZone: string,
): { readonly day: string; readonly hour: number; readonly weekday: number } => {
  const parts = new Map(
    partsIn(timeZone)
      .formatToParts(epoch)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
    weekday: weekdays.indexOf(parts.get('weekday') ?? '') + 1,
  };
};

const formats = new Map<string, Intl.DateTimeFormat>();

const partsIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  });
  formats.set(timeZone, format);
  return format;
};
