/**
 * A quarter of a business, hour by hour, as a seed decides it: orders and leads come in, people reply, opt out, complain,
 * sort tabs and overtype cells; hourly runs come late, twice, not at all, are killed or refused by a service. The built
 * bundle does all of it in the workbench; `judge` then looks at the mailbox.
 */
import type { Fault, SavedWorld, Workbench } from '../../../workbench/control.ts';
import type { Message } from '../../../workbench/world.ts';
import { answerOf, reopen, rowsOf, setting, usedRows } from '../../contract/usecases/aShop.ts';
import { seeded } from '../seeded.ts';
import { type Deeds, noDeeds } from './deeds.ts';
import { addressOf, customerCount, hadOptedOut, house, idOf, isPlain, openHouse, ours } from './house.ts';
import { type House, judge, local, type Verdict } from './judge.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const quarter = 91;
/** Days at the end in which nobody does anything, so that what is due can go; a weekend may be among them. */
const rest = 5;

/** Where and when: each has a change to or from summer time in its first month. */
const places = [
  { timeZone: 'America/Santiago', begin: '2018-04-28T03:00:00Z' },
  { timeZone: 'Europe/Berlin', begin: '2018-03-17T23:00:00Z' },
  { timeZone: 'America/Santiago', begin: '2018-08-05T04:00:00Z' },
  { timeZone: 'Europe/Berlin', begin: '2018-09-30T22:00:00Z' },
] as const;

export interface Played extends Verdict {
  readonly seed: number;
}

interface Play {
  readonly shop: Workbench;
  readonly random: () => number;
  readonly deeds: Deeds;
  readonly here: House;
  /** When each enrolment began, by its id. */
  readonly begun: Map<string, number>;
  /** When mail was stopped by its switch, and for how many hours more it is. */
  stopped: number;
}

let opened: Promise<SavedWorld> | null = null;

/** Plays the quarter of one seed to its end, or its first days. The same seed, the same quarter. */
export const playQuarter = async (seed: number, days = quarter): Promise<Played> => {
  opened ??= openHouse();
  const place = places[seed % places.length] ?? places[0];
  const shop = await reopen(await opened);
  shop.world.timeZone = place.timeZone;
  shop.world.clock.set(Date.parse(place.begin));
  shop.world.mailbox.length = 0;
  // Runs are made here, at moments of the seed.
  shop.world.triggers.length = 0;
  const play: Play = {
    shop,
    random: seeded(seed),
    deeds: noDeeds(),
    here: house(place.timeZone),
    begun: new Map(),
    stopped: 0,
  };
  for (let n = 1; n <= customerCount; n++) if (hadOptedOut(n)) play.deeds.optedOut.set(addressOf(n), 0);
  for (let hour = 0; hour < (days + rest) * 24; hour++) {
    if (hour < days * 24) people(play);
    runs(play, hour < days * 24);
    shop.forgetHistory();
    // What the engine told itself in this hour is let go.
    await null;
  }
  return { seed, ...verdict(play) };
};

const chance = ({ random }: Play, aDay: number): boolean => random() < aDay / 24;
const anyOf = ({ random }: Play, count: number): number => 1 + Math.floor(random() * count);

/** Somebody who is not plain. */
const somebody = (play: Play): number => {
  const n = anyOf(play, customerCount);
  return isPlain(n) ? (n % customerCount) + 1 : n;
};

/** What people do in one hour; the rates are times a day. */
const people = (play: Play): void => {
  const { hour } = local(play.shop.world.clock.now(), play.here.timeZone);
  const isAwake = hour >= 7 && hour < 22;
  if (!isAwake) return;
  if (chance(play, 5)) order(play);
  if (chance(play, 1)) lead(play);
  if (chance(play, 2)) reply(play, somebody(play));
  if (chance(play, 1)) optOut(play, somebody(play));
  if (chance(play, 0.4)) complain(play, somebody(play));
  if (chance(play, 1)) meddle(play);
  if (play.stopped > 0 && --play.stopped === 0) setting(play.shop, 'mailStopped', 'FALSE');
  else if (play.stopped === 0 && chance(play, 0.1)) {
    setting(play.shop, 'mailStopped', 'TRUE');
    play.stopped = anyOf(play, 20);
  }
};

const today = ({ shop, here }: Play): string => local(shop.world.clock.now(), here.timeZone).day;

/** Types a row below the others, by header. */
const typeRow = ({ shop }: Play, sheet: string, values: Readonly<Record<string, string>>): void => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  const row = usedRows(shop, sheetId);
  if (row + 2 > getters.getNumberRows(sheetId))
    shop.edit({ type: 'insertRows', sheet, at: row + 1, count: 100 });
  const columns = Array.from(
    { length: getters.getNumberCols(sheetId) },
    (_, col) => getters.getEvaluatedCell({ sheetId, row: 0, col }).formattedValue,
  );
  const line = columns.map((header) => values[header] ?? '');
  while (line.length > 0 && line[line.length - 1] === '') line.pop();
  shop.edit({ type: 'set', sheet, a1: `A${row + 1}`, values: [line] });
};

let orders = 0;

const order = (play: Play): void => {
  const n = anyOf(play, customerCount);
  const number = `N${++orders}`;
  typeRow(play, 'Orders', {
    'Order number': number,
    Customer: `Customer ${n}`,
    'Ordered on': today(play),
    Value: String(anyOf(play, 900)),
  });
  if (isPlain(n)) play.deeds.promised.push({ what: number, to: addressOf(n) });
};

const lead = (play: Play): void => {
  const n = customerCount + 1 + Math.floor(play.random() * 1e6);
  typeRow(play, 'Customers', {
    Customer: `Lead ${n}`,
    Status: 'Lead',
    Owner: ours[n % 3] ?? '',
    'E-mail': addressOf(n),
  });
};

const note = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

const reply = (play: Play, n: number): void => {
  answerOf(play.shop, 'logReply', { customer: idOf(n) });
  note(play.deeds.replied, addressOf(n), play.shop.world.clock.now());
};

const optOut = (play: Play, n: number): void => {
  const { shop, deeds } = play;
  const isTyped = play.random() < 0.5;
  if (isTyped)
    typeRow(play, 'Consents', {
      Customer: `Customer ${n}`,
      Channel: 'E-mail',
      Purpose: 'Every purpose',
      Consent: 'Withdrawn',
      On: today(play),
    });
  else
    answerOf(shop, 'saveRow', {
      table: 'Consents',
      customer: idOf(n),
      id: null,
      values: { channel: 'email', purpose: 'all', given: 'withdrawn', happenedOn: today(play) },
      seen: {},
    });
  if (!deeds.optedOut.has(addressOf(n))) deeds.optedOut.set(addressOf(n), shop.world.clock.now());
};

const complain = (play: Play, n: number): void => {
  const { shop, deeds, here } = play;
  answerOf(shop, 'saveCase', {
    id: null,
    customer: idOf(n),
    values: { kind: 'complaint', priority: 'normal', subject: `It does not work ${n}` },
    seen: {},
  });
  const from = shop.world.clock.now();
  note(deeds.complained, addressOf(n), { from, until: from + (here.hushDays - 1) * DAY });
};

/** Sorts, renames, overtypes: what people do to tabs that scripts read. */
const meddle = (play: Play): void => {
  const { shop } = play;
  const { getters } = shop.world.model;
  const what = anyOf(play, 4);
  if (what === 1 || what === 2) {
    const sheet = what === 1 ? 'Outbox' : 'Customers';
    const sheetId = getters.getSheetIdByName(sheet);
    const last = sheetId === undefined ? 0 : usedRows(shop, sheetId);
    if (last > 2)
      shop.edit({
        type: 'sort',
        sheet,
        a1: `A2:Z${last}`,
        column: anyOf(play, 6),
        ascending: play.random() < 0.5,
      });
  } else if (what === 3) {
    const sheetId = getters.getSheetIdByName('Customers') ?? '';
    const row = 1 + anyOf(play, usedRows(shop, sheetId) - 2);
    shop.edit({ type: 'set', sheet: 'Customers', a1: `O${row + 1}`, values: [['called']] });
  } else setting(shop, 'mailReserve', String(anyOf(play, 30)));
};

/** The hourly runs of this hour: none, one, or two of which one overtakes the other; some of them fail. */
const runs = (play: Play, isWild: boolean): void => {
  const { shop, random } = play;
  const { clock } = shop.world;
  const at = Math.floor(random() * 50);
  clock.set(clock.now() + at * 60_000);
  // At night most runs are left out: they would find the same.
  const { hour } = local(clock.now(), play.here.timeZone);
  const isMissed = random() < (hour < 6 || hour > 20 ? 0.7 : isWild ? 0.1 : 0);
  const fault = isWild && random() < 0.08 ? aFault(play) : null;
  if (!isMissed) {
    if (fault) shop.inject([fault]);
    shop.run('hourly');
    shop.clearFaults();
    if ((shop.runs.at(-1)?.calls ?? 0) > 20) remember(play);
  }
  shop.world.triggers.length = 0;
  (shop.runs as unknown[]).length = 0;
  clock.set(clock.now() + HOUR - at * 60_000);
};

const aFault = (play: Play): Fault => {
  const { random } = play;
  const at = 1 + Math.floor(random() * 60);
  const kind = random();
  if (kind < 0.5)
    return {
      at,
      what: {
        kill: random() < 0.5 ? 'before' : 'after',
        unflushed: (['kept', 'lost', 'half'] as const)[Math.floor(random() * 3)] ?? 'kept',
      },
    };
  if (kind < 0.7)
    return { at: { method: 'MailApp.sendEmail' }, what: { fail: random() < 0.5 ? 'before' : 'after' } };
  return { at, what: { meanwhile: (bench) => void bench.run('hourly') } };
};

/** Notes when enrolments began: a person looks at the clock, not at the cell. */
const remember = ({ shop, begun }: Play): void => {
  const now = shop.world.clock.now();
  for (const id of columnOf(shop, 'Enrolments', 'ID')) if (!begun.has(id)) begun.set(id, now);
};

/** What a tab shows in its column of this header; nothing where there is no such tab. */
const columnOf = ({ world: { model } }: Workbench, sheet: string, header: string): readonly string[] => {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName(sheet);
  if (sheetId === undefined) return [];
  const at = (row: number, col: number) => getters.getEvaluatedCell({ sheetId, row, col }).formattedValue;
  const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => at(0, col));
  const col = columns.indexOf(header);
  const rows = Array.from({ length: getters.getNumberRows(sheetId) - 1 }, (_, row) => at(row + 1, col));
  return rows.filter((shown) => shown !== '');
};

const verdict = ({ shop, deeds, here, begun }: Play): Verdict => {
  const rows = rowsOf(shop, 'Outbox');
  const enrolmentOf = new Map(
    rows.map((row) => [`${row.To} ${row.Subject}`, /EN-[0-9A-Z]+/.exec(row['Filled with'] ?? '')?.[0]]),
  );
  const numbers = new Map(rowsOf(shop, 'Orders').map((row) => [row['Order number'], row.ID ?? '']));
  const told: Deeds = {
    ...deeds,
    promised: deeds.promised.map(({ what, to }) => ({ what: numbers.get(what) ?? what, to })),
    begun: ({ to, subject }: Message) => begun.get(enrolmentOf.get(`${to} ${subject}`) ?? '') ?? null,
  };
  return judge(shop.world.mailbox, rows, told, here);
};
