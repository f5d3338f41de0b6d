import { fingerprint } from '../../domain/fingerprint.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { breaches, type Running } from '../../domain/service/caseClock.ts';
import type { Shop } from '../../ports.ts';
import { type Case, cases } from '../../schema/tables/cases.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import type { TeamMember } from '../../schema/tables/team.ts';
import { blankRow } from '../blankRow.ts';
import { carryOut, type Step } from '../intents.ts';
import { queueMail } from '../mail/queueMail.ts';
import { colleague, teamHere } from '../teamHere.ts';
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
    const people = teamHere(shop);
    queueMail(
      shop,
      late.flatMap(({ one, run }) => run.flatMap((running) => mailTo(shop, one, running, people))),
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

const mailTo = (shop: Shop, one: Case, running: Running, people: readonly TeamMember[]): readonly Draft[] => {
  const to = addressOf(shop, one, people);
  return to === ''
    ? []
    : [
        {
          rule: 'escalation',
          whom: to,
          occasion: occasionOf(one, running),
          to,
          name: people.find(({ email }) => email === to)?.name ?? '',
          data: { case: one.id, what: running.what },
        },
      ];
};

/** Whom the level names; else whom the owner of the case reports to; else the owner of the business. */
const addressOf = (shop: Shop, { priority, owner }: Case, people: readonly TeamMember[]): string => {
  const named = levelsHere(shop).find((level) => level.priority === priority)?.escalateTo;
  const manager = people.find(({ name }) => owner !== null && name === owner)?.manager;
  return (
    [named, manager].flatMap((who) => colleague(people, who)?.email ?? [])[0] ??
    shop.settings.read().ownerEmail
  );
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
