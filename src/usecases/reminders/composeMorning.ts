import { type FunnelLine, morningMail, type Section, type Voice } from '../../domain/mail/morningMail.ts';
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
  return morningMail(
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
