import type { Draft } from '../../domain/mail/draft.ts';
import { occasionOf, type Round, roundsDue } from '../../domain/reminders/reminderRules.ts';
import type { Shop } from '../../ports.ts';
import { queueMail } from '../mail/queueMail.ts';
import { escalations } from './escalations.ts';
import { takeUpFormerLedgers } from './formerLedgers.ts';
import { morningLetters } from './morningLetters.ts';
import { remindersHere } from './remindersHere.ts';

/** Which rounds of the day were looked through: `2018-01-02 usual,14`. */
const note = 'reminders';

/**
 * Queues the reminders whose hour has come: one mail an address and round, and the escalations. Each round is looked
 * through once a day; killed in between, the next run finds the same and queues nothing twice.
 * @returns whether there was a round to look through.
 */
export const queueReminders = (shop: Shop): boolean => {
  takeUpFormerLedgers(shop);
  const settings = shop.settings.read();
  if (!settings.mailOn) return false;
  const today = shop.clock.today();
  const now = { weekday: shop.clock.weekday(), hour: shop.clock.hour() };
  const [day, list = ''] = (shop.notes.read(note) ?? '').split(' ');
  let done: readonly string[] = day === today ? list.split(',').filter(Boolean) : [];
  const due = roundsDue(remindersHere(shop), settings, now).filter((round) => !done.includes(round));
  for (const round of due) {
    queueMail(shop, [...drafts(shop, round), ...escalations(shop, round)]);
    done = [...done, round];
    shop.notes.write(note, `${today} ${done.join()}`);
  }
  return due.length > 0;
};

const drafts = (shop: Shop, round: Round): readonly Draft[] =>
  [...morningLetters(shop, round).values()]
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => Number(b.kind === 'digest') - Number(a.kind === 'digest'))
    .map(({ to, name, kind }) => {
      const day = shop.clock.today();
      return {
        rule: kind === 'digest' ? 'digest' : 'morning',
        whom: to,
        occasion: occasionOf(day, round),
        to,
        name,
        data: { day, round },
      };
    });
