import { addDays } from '../../domain/days.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { stepFrom, turnOf } from '../../domain/mail/sequenceSteps.ts';
import { renderTemplate } from '../../domain/mail/template.ts';
import { readRule } from '../../formulas/rule/readRule.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { PatchOf } from '../../schema/table.ts';
import { customers } from '../../schema/tables/customers.ts';
import type { Enrolment, enrolments } from '../../schema/tables/enrolments.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import type { SequenceStep } from '../../schema/tables/sequenceSteps.ts';
import type { Sequence } from '../../schema/tables/sequences.ts';
import { blankRow } from '../blankRow.ts';
import { fieldsOf, mailedColumns } from '../mail/fieldsOf.ts';
import type { LookUp } from '../mail/lookUp.ts';
import { templateIn } from '../mail/writeLetter.ts';
import { whoFits } from '../segments/whoFits.ts';
import { dataOf } from './occasions.ts';
import { ended } from './sequenceLetter.ts';
import { stepsOfSequence } from './standings.ts';

/** What becomes of an enrolment: what is to be done, and what its row holds then. */
export interface Taken {
  readonly enrolment: Enrolment;
  readonly patch: PatchOf<typeof enrolments>;
  readonly draft?: Draft;
  readonly followUp?: FollowUp;
}

/** A greeting that did not leave within these days is not sent any more. */
const greetingDays = 3;

/** The turn of an enrolment whose day has come; nothing where it waits: for a place to be filled, for a rule to hold again. */
export const takeTurn = (
  shop: Shop,
  enrolment: Enrolment,
  sequence: Sequence,
  look: LookUp,
): readonly Taken[] => {
  const steps = stepsOfSequence(shop, sequence.id);
  const turn = safely(() =>
    turnOf(steps, enrolment.step ?? 1, (step) => holdsFor(shop, step, enrolment.customer)),
  );
  if (turn === null) return lacking(enrolment, stepFrom(steps, enrolment.step ?? 1)?.condition ?? '?');
  const { act, next } = turn;
  const patch =
    next === null
      ? ended(shop, 'done')
      : { step: next.position, nextOn: addDays(shop.clock.today(), next.wait ?? 0), missing: null };
  if (act === null || act.action === 'stop') return [{ enrolment, patch }];
  if (act.action === 'followUp')
    return [{ enrolment, patch, followUp: followUpOf(shop, enrolment, sequence, act, look) }];
  const written = draftOf(shop, enrolment, sequence, act, look);
  if (typeof written !== 'string') return [{ enrolment, patch, draft: written }];
  return lacking(enrolment, written);
};

/** It waits, and its row says for what. */
const lacking = (enrolment: Enrolment, missing: string): readonly Taken[] =>
  missing === enrolment.missing ? [] : [{ enrolment, patch: { missing } }];

/** Null where the rule is about a column or tab that is gone. */
const safely = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const fitting = new WeakMap<Shop, Map<string, ReadonlySet<string>>>();

/** Of each rule everybody for whom it holds is found once an execution. */
const holdsFor = (shop: Shop, { rule: text }: SequenceStep, customer: string): boolean => {
  if (text === null) return true;
  const known = fitting.get(shop) ?? new Map<string, ReadonlySet<string>>();
  fitting.set(shop, known);
  const rule = readRule(parsed(text));
  if (rule === null) throw new Refusal('ruleUnfit');
  const found = known.get(text) ?? whoFits(shop, rule);
  known.set(text, found);
  return found.has(customer);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The mail of a step, or what it lacks: places, the template, the address. */
const draftOf = (
  shop: Shop,
  { id, customer, customerName, occasion }: Enrolment,
  { trigger }: Sequence,
  step: SequenceStep,
  look: LookUp,
): Draft | string => {
  const whom = look(customers, customer, mailedColumns);
  const template = templateIn(shop, step.template, whom?.language ?? null);
  if (!template) return step.templateName ?? shop.sheetSay('MailTemplates.name');
  if (!whom?.email) return 'customer.email';
  const data = dataOf(trigger, occasion);
  const { missing, fit } = renderTemplate(
    template,
    fieldsOf(shop, { customer, data, language: template.language }, look),
  );
  if (missing.length > 0) return missing.join(', ');
  if (!fit) return template.name;
  return {
    rule: 'sequence',
    whom: customer,
    occasion: `${id} ${step.position}`,
    to: whom.email,
    name: whom.name,
    customer: { id: customer, name: customerName },
    template: { id: template.id, name: template.name },
    data: { enrolment: id, ...data },
    ...(trigger === 'birthday' && {
      notAfter: daysFrom(shop.clock.now(), greetingDays),
    }),
  };
};

const daysFrom = (at: Instant, days: number): Instant =>
  // What toISOString gives is an instant.
  new Date(Date.parse(at) + days * 86_400_000).toISOString() as Instant;

/** By its id it is made once, whatever run makes it. */
const followUpOf = (
  shop: Shop,
  { id, customer, customerName, sequenceName }: Enrolment,
  sequence: Sequence,
  step: SequenceStep,
  look: LookUp,
): FollowUp => ({
  ...blankRow(followUps),
  id: shop.ids.of(followUps.columns.id.prefix, fingerprint(`${id} ${step.position}`)),
  customer,
  customerName,
  subject: step.subject ?? sequence.name,
  dueOn: shop.clock.today(),
  channel: 'call',
  owner: look(customers, customer, mailedColumns)?.owner ?? null,
  note: sequenceName,
  source: 'own',
});
