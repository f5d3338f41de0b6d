import { groupBy } from '../../domain/groupBy.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { escalationMark, longOverdue } from '../../domain/reminders/longOverdue.ts';
import { occasionOf, type Round, rulesOfRound } from '../../domain/reminders/reminderRules.ts';
import type { Shop } from '../../ports.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { outbox } from '../../schema/tables/outbox.ts';
import type { Composer } from '../mail/composers.ts';
import { addressing } from './addressing.ts';
import { followUpLine } from './followUpLine.ts';
import { letterOfLines } from './letterOfLines.ts';
import { remindersHere } from './remindersHere.ts';

/** Most follow-ups of one mail, those that are overdue longest: the others follow the next day. */
const most = 100;

/**
 * What is overdue for so long that the manager is told: each follow-up once for the day it was due on, those of a day in
 * one mail an address. The outbox tells which were.
 */
export const escalations = (shop: Shop, round: Round): readonly Draft[] => {
  const rules = rulesOfRound(remindersHere(shop), round, shop.settings.read(), shop.clock.weekday()).filter(
    ({ kind }) => kind === 'overdue',
  );
  const day = shop.clock.today();
  const all = rules.flatMap(({ to, limit }) =>
    longOverdue(shop.tables.read(followUps).rows, day, limit ?? 0).map((one) => ({ one, to })),
  );
  if (all.length === 0) return [];
  const whom = addressing(shop);
  const told = toldBefore(shop);
  const meant = all.flatMap(({ one, to }) => {
    const who = whom.meant(to, one.owner);
    return who && !told.has(`${who.to} ${escalationMark(one)}`) ? [{ who, one }] : [];
  });
  return [...groupBy(meant, ({ who }) => who.to)].map(([to, its]): Draft => {
    const marks = [...new Set(its.map(({ one }) => escalationMark(one)))];
    const away = [...new Set(its.flatMap(({ who }) => who.standsInFor?.name ?? []))];
    return {
      rule: 'escalation',
      whom: to,
      occasion: occasionOf(day, round),
      to,
      name: its[0]?.who.name ?? '',
      data: { followUps: marks.slice(0, most).join(), ...(away.length > 0 && { away: away.join(', ') }) },
    };
  });
};

/** Address and mark of what was told. */
const toldBefore = (shop: Shop): ReadonlySet<string> => {
  const rows = shop.tables.columns(outbox, ['rule', 'to', 'data']);
  return new Set(
    rows
      .filter(({ rule }) => rule === 'escalation')
      .flatMap(({ to, data }) => marksIn(JSON.parse(data ?? '{}')).map((mark) => `${to} ${mark}`)),
  );
};

const marksIn = ({ followUps: marks = '' }: Readonly<Record<string, string>>): readonly string[] =>
  marks.split(',').filter(Boolean);

/** Those of them that are still open and were not put to another day. */
export const composeEscalation: Composer = (shop, { name }, data) => {
  const marks = new Set(marksIn(data));
  const today = shop.clock.today();
  const open = longOverdue(shop.tables.read(followUps).rows, today, 0).filter((one) =>
    marks.has(escalationMark(one)),
  );
  if (open.length === 0) return { cancel: 'nothing' };
  return letterOfLines(shop, {
    name: name ?? '',
    subject: shop.sheetSay('mail.escalation.subject', { n: open.length }),
    intro: shop.sheetSay('mail.escalation.intro'),
    lines: open.map((one: FollowUp) => followUpLine(shop, one, today)),
    standsInFor: data.away ?? '',
  });
};
