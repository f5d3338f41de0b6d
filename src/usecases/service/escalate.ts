import { fingerprint } from '../../domain/fingerprint.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { awayOf, type Reached } from '../../domain/reminders/standIn.ts';
import { breaches, type Running } from '../../domain/service/caseClock.ts';
import type { Shop } from '../../ports.ts';
import { type Case, cases } from '../../schema/tables/cases.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { blankRow } from '../blankRow.ts';
import { carryOut, type Step } from '../intents.ts';
import { queueMail } from '../mail/queueMail.ts';
import { addressing } from '../reminders/addressing.ts';
import { isClockDue, keepClocks } from './caseClocks.ts';
import { levelsHere } from './serviceHours.ts';

/** What the hourly run does of it: no call where no clock ran out since. */
export const escalateByTheHour = (shop: Shop): void => {
  if (isClockDue(shop)) escalateCases(shop);
};

/**
 * R87, R88: where a clock ran out, whoever leads gets a mail and whoever owns the case a follow-up, each once; the case
 * says when. Found again without harm: the mail by its key, the follow-up by its id.
 */
export const escalateCases = (shop: Shop): void => {
  if (!shop.tables.has(cases)) return;
  shop.lock.hold(() => {
    keepClocks(shop);
    const now = shop.clock.now();
    const late = shop.tables
      .read(cases)
      .rows.map((one) => ({ one, run: breaches(one, now) }))
      .filter(({ run }) => run.length > 0);
    if (late.length === 0) return;
    const reached = addressOf(shop);
    queueMail(
      shop,
      late.flatMap(({ one, run }) => run.flatMap((running) => mailTo(one, running, reached(one)))),
    );
    carryOut(shop, 'followUp', shop.vocabulary.tab('Cases'), [
      {
        kind: 'insert',
        table: 'FollowUps',
        rows: late.flatMap(({ one, run }) => run.map(followUpOf(shop, one))),
      },
      ...late.map(
        ({ one }): Step => ({
          kind: 'change',
          table: 'Cases',
          id: one.id,
          patch: { escalatedAt: now },
          before: { escalatedAt: one.escalatedAt },
        }),
      ),
    ]);
    keepClocks(shop);
  });
};

const occasionOf = ({ id }: Case, { what, by }: Running): string => `${id} ${what} ${by}`;

/**
 * Whom the level names; else whom the owner of the case reports to; else the owner of the business. Whoever is away is stood
 * in for.
 */
const addressOf = (shop: Shop): ((one: Case) => Reached | null) => {
  const levels = levelsHere(shop);
  const whom = addressing(shop);
  return ({ priority, owner }) =>
    whom.person(levels.find((level) => level.priority === priority)?.escalateTo ?? null) ??
    whom.meant('manager', owner);
};

const mailTo = (one: Case, running: Running, reached: Reached | null): readonly Draft[] => {
  if (!reached) return [];
  const { to, name } = reached;
  return [
    {
      rule: 'escalation',
      whom: to,
      occasion: occasionOf(one, running),
      to,
      name,
      data: { case: one.id, what: running.what, ...awayOf(reached) },
    },
  ];
};

const followUpOf =
  (shop: Shop, one: Case) =>
  (running: Running): FollowUp => ({
    ...blankRow(followUps),
    id: shop.ids.of(followUps.columns.id.prefix, fingerprint(occasionOf(one, running))),
    customer: one.customer,
    customerName: one.customerName,
    subject: shop.sheetSay(`service.server.late.${running.what}`, { subject: one.subject }),
    dueOn: shop.clock.today(),
    owner: one.owner,
    channel: 'call',
    source: 'own',
  });
