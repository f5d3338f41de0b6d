import { type Plate, plates } from '../domain/mail/due.ts';
import { enter, type Ledger, mark, readLedger } from '../domain/mail/ledger.ts';
import { type FunnelLine, morningMail, type Voice } from '../domain/mail/morningMail.ts';
import { funnelList } from '../formulas/funnelTab.ts';
import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import type { SettingValues } from '../schema/settings.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { team } from '../schema/tables/team.ts';
import { contractLines } from './sales/contractLines.ts';

const ledgerNote = 'morningMail';

interface Addressed {
  readonly to: string;
  readonly name: string;
  readonly kind: 'digest' | 'own';
  readonly plates: readonly Plate[];
}

/**
 * Sends the morning mail if it is time: from the hour set on, on the days set, once a day to each, nothing where
 * nothing is due. A missed hour is caught up the same day. Returns the addresses it sent to.
 */
export const sendMorningMail = (shop: Shop): readonly string[] => {
  const settings = shop.settings.read();
  if (!isTime(shop, settings)) return [];
  const today = shop.clock.today();
  const ledgerNow = (afresh?: 'afresh'): Ledger => readLedger(shop.notes.read(ledgerNote, afresh), today);
  const openIn = ({ entered }: Ledger): readonly Addressed[] =>
    addressed(shop, settings, today).filter(({ to }) => !entered.includes(to));
  // Most hours: whoever has something due got their mail. The lock is for sending.
  if (openIn(ledgerNow()).length === 0) return [];
  return shop.lock.hold(() => {
    let ledger = ledgerNow('afresh');
    const open = openIn(ledger);
    const room = open.length === 0 ? 0 : shop.mailer.remaining();
    const sent: string[] = [];
    for (const letter of open.slice(0, Math.max(0, room))) {
      ledger = send(shop, letter, today, ledger);
      sent.push(letter.to);
    }
    return sent;
  });
};

/** Whether today is a day of the mail and its hour has come. */
export const isTime = ({ clock }: Shop, { mailOn, mailDays, mailHour }: SettingValues): boolean =>
  mailOn && weekdays(mailDays).has(clock.weekday()) && clock.hour() >= mailHour;

const weekdays = (text: string): ReadonlySet<number> => new Set(text.split(/[,;，；、\s]+/).map(Number));

/** The owner's digest first, then everybody who has something due and an address. */
const addressed = (shop: Shop, { ownerEmail }: SettingValues, today: Day): readonly Addressed[] => {
  const all = plates(shop.tables.read(followUps).rows, today);
  if (all.length === 0) return [];
  const members = shop.tables
    .read(team)
    .rows.filter(({ active, email }) => active !== false && email !== null);
  const owner = members.find(({ email }) => email?.toLowerCase() === ownerEmail);
  const digest: Addressed[] =
    ownerEmail === '' ? [] : [{ to: ownerEmail, name: owner?.name ?? '', kind: 'digest', plates: all }];
  const own = members.flatMap(({ name, email }): Addressed[] => {
    const plate = all.find((one) => one.name === name);
    const to = email?.toLowerCase() ?? '';
    return plate && to !== '' && to !== ownerEmail ? [{ to, name, kind: 'own', plates: [plate] }] : [];
  });
  return [...digest, ...own];
};

/** Enters, sends, marks: the entry is durable before the mail leaves. */
const send = (shop: Shop, { to, name, kind, plates: own }: Addressed, today: Day, ledger: Ledger): Ledger => {
  const entered = enter(ledger, to);
  shop.notes.write(ledgerNote, JSON.stringify(entered));
  const funnel = kind === 'digest' ? funnelLines(shop) : [];
  const contracts = kind === 'digest' ? contractLines(shop) : { lines: [], more: 0 };
  const letter = morningMail(
    { kind, greet: name, today, plates: own, funnel, contracts, link: shop.figures.link() },
    voice(shop),
  );
  shop.mailer.send({ to, ...letter });
  const marked = mark(entered, to);
  shop.notes.write(ledgerNote, JSON.stringify(marked));
  return marked;
};

const voice = (shop: Shop): Voice => ({
  say: shop.sheetSay,
  channel: (code) => shop.vocabulary.choice(followUps, 'channel', code),
  day: shop.formats.day,
});

/** Stages with count and value, as the tab Funnel shows them; none where the tab is gone or shows an error. */
const funnelLines = (shop: Shop): readonly FunnelLine[] =>
  (shop.figures.read('Funnel', funnelList) ?? []).flatMap(([stage, count, value]) =>
    typeof count === 'number' && count > 0 && typeof value === 'number'
      ? [{ stage: String(stage), count: shop.formats.count(count), value: shop.formats.money(value) }]
      : [],
  );
