import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import { readRule } from '../formulas/rule/readRule.ts';
import type { Rule } from '../formulas/rule/rule.ts';
import { formOf } from '../schema/derive/forms.ts';
import { mailTemplates } from '../schema/tables/mailTemplates.ts';
import { sequenceSteps } from '../schema/tables/sequenceSteps.ts';
import { sequences } from '../schema/tables/sequences.ts';
import { teamNames } from '../usecases/me.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { enrolByHand, logReply, stopEnrolment } from '../usecases/sequences/enrolments.ts';
import { enrolled, listSequences } from '../usecases/sequences/listSequences.ts';
import { previewMail } from '../usecases/sequences/previewMail.ts';
import { saveMailTemplate } from '../usecases/sequences/saveMailTemplate.ts';
import { saveSequence } from '../usecases/sequences/saveSequence.ts';
import { seedSequences } from '../usecases/sequences/seedSequences.ts';
import { rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const one = () => z.object({ id: z.string() });
const of = () => z.object({ customer: z.string() });
const days = () => z.nullable(z.int().check(z.minimum(0), z.maximum(3650)));
const text = (most: number) => z.string().check(z.maxLength(most));
const maybe = () => z.nullable(z.string());
const rule = () => z.nullable(z.custom<Rule>((raw) => readRule(raw) !== null));

/** What the dialog of templates and sequences asks, and the sidebar of a reply. */
export const sequenceRequests = {
  startSequences: request(everybody, nothing, (shop) => ({
    language: shop.identity.language(),
    sheetLanguage: shop.sheetLanguage,
    today: shop.clock.today(),
    words: pageWords(
      shop,
      /^(sequence|segments|measure|segment|Customers|Sequences|SequenceSteps|Enrolments|MailTemplates|error\.unexpected|safety\.loading)(\.|$)/,
    ),
    mayLead: leaders.includes(roleHere(shop)),
    mayWork: workers.includes(roleHere(shop)),
    team: teamNames(shop),
    form: formOf(mailTemplates),
    lists: listSequences(shop),
  })),
  listSequences: request(everybody, nothing, listSequences),
  enrolled: request(everybody, one, (shop, { id }) => enrolled(shop, id)),
  saveMailTemplate: request(leaders, () => z.object(rowInput()), saveMailTemplate),
  previewMail: request(
    everybody,
    () =>
      z.object({
        customer: z.string(),
        subject: text(1000),
        body: text(50_000),
        language: z.enum(mailTemplates.columns.language.of),
      }),
    previewMail,
  ),
  saveSequence: request(
    leaders,
    () =>
      z.object({
        id: maybe(),
        mark: maybe(),
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
        trigger: z.enum(sequences.columns.trigger.of),
        after: days(),
        on: z.boolean(),
        segment: maybe(),
        endsOn: z.enum(sequences.columns.endsOn.of),
        steps: z
          .array(
            z.object({
              id: maybe(),
              wait: days(),
              rule: rule(),
              action: z.enum(sequenceSteps.columns.action.of),
              template: maybe(),
              subject: z.nullable(text(500)),
              otherwise: z.nullable(z.int().check(z.minimum(1), z.maximum(99))),
            }),
          )
          .check(z.maxLength(99)),
      }),
    (shop, { steps, ...wanted }) =>
      saveSequence(shop, {
        ...wanted,
        steps: steps.map((step) => ({ ...step, rule: step.rule && readRule(step.rule) })),
      }),
  ),
  seedSequences: request(leaders, nothing, seedSequences),
  enrolCustomer: request(
    workers,
    () => z.object({ id: z.string(), customer: z.string() }),
    (shop, { id, customer }) => enrolByHand(shop, id, customer),
  ),
  stopEnrolment: request(workers, one, (shop, { id }) => stopEnrolment(shop, id)),
  /** One click on Today: an inbound contact, which ends the customer's sequences. */
  logReply: request(workers, of, (shop, { customer }) => logReply(shop, customer)),
} as const;
