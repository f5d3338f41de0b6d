import { calendarFile } from '../../domain/mail/calendar.ts';
import type { Attachment } from '../../domain/mail/draft.ts';
import {
  type FunnelLine,
  type LetterPart,
  morningMail,
  type Section,
  type Voice,
} from '../../domain/mail/morningMail.ts';
import type { Round } from '../../domain/reminders/reminderRules.ts';
import { funnelList } from '../../formulas/funnelTab.ts';
import type { Shop } from '../../ports.ts';
import { followUps } from '../../schema/tables/followUps.ts';
import type { Composer } from '../mail/composers.ts';
import { contractLines } from '../sales/contractLines.ts';
import { morningLetters } from './morningLetters.ts';

/** The mail of a morning as things stand when it leaves; on another day it is too late for it. */
export const composeMorning: Composer = (shop, { to }, { day, round }) => {
  const today = shop.clock.today();
  if (day !== today) return { cancel: 'tooLate' };
  // `queueReminders` wrote the round.
  const letter = morningLetters(shop, round as Round).get(to ?? '');
  if (!letter || letter.parts.length === 0) return { cancel: 'nothing' };
  const { name, kind, parts } = letter;
  const [own, ...others] = parts;
  const isDigest = kind === 'digest';
  const first = own && isDigest ? { ...own, sections: [...own.sections, ...contractsToWatch(shop)] } : own;
  const text = morningMail(
    {
      kind,
      greet: name,
      today,
      parts: [...(first ? [first] : []), ...others],
      funnel: isDigest ? funnelLines(shop) : [],
      link: shop.figures.link(),
    },
    voice(shop),
  );
  const attachments = kind === 'own' && shop.settings.read().mailCalendar ? calendarOf(shop, parts) : [];
  return attachments.length === 0 ? text : { ...text, attachments };
};

/** R66, R89: what is due today as whole days; what is overdue had its day. */
const calendarOf = (shop: Shop, parts: readonly LetterPart[]): readonly Attachment[] => {
  const today = shop.clock.today();
  const entries = parts
    .flatMap(({ plates }) => plates.flatMap(({ items }) => items))
    .filter(({ dueOn, snoozedTo }) => (snoozedTo ?? dueOn) === today)
    .map(({ id, subject, customer, customerName, note }) => ({
      uid: `${id}@clientele`,
      title: `${customerName ?? customer}: ${subject}`,
      note,
      on: today,
    }));
  if (entries.length === 0) return [];
  const text = calendarFile(entries, shop.clock.now());
  return [{ name: 'follow-ups.ics', type: 'text/calendar', text }];
};

/** R84, R86: what the owner sees of all contracts. */
const contractsToWatch = (shop: Shop): readonly Section[] => {
  const lines = contractLines(shop);
  return lines.length === 0 ? [] : [{ title: shop.sheetSay('mail.contracts'), lines }];
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
