import { shortFingerprint } from '../../domain/fingerprint.ts';
import { mailPlaces } from '../../domain/mail/places.ts';
import { inOrder } from '../../domain/mail/sequenceSteps.ts';
import { readRule } from '../../formulas/rule/readRule.ts';
import type { Rule } from '../../formulas/rule/rule.ts';
import type { RuleField } from '../../formulas/rule/ruleFields.ts';
import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type Enrolment, enrolments } from '../../schema/tables/enrolments.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { segments } from '../../schema/tables/segments.ts';
import type { SequenceStep } from '../../schema/tables/sequenceSteps.ts';
import { type Sequence, sequences } from '../../schema/tables/sequences.ts';
import { mayKnow } from '../mayKnow.ts';
import { fieldsHere, sentenceOf } from '../segments/ruleBook.ts';
import { stepsOfSequence } from './standings.ts';

/** A step as the page shows it. */
export interface StepShown
  extends Pick<SequenceStep, 'id' | 'position' | 'wait' | 'action' | 'template' | 'subject' | 'otherwise'> {
  readonly rule: Rule | null;
  /** The condition in the reader's language; null where there is none. */
  readonly sentence: string | null;
}

export interface SequenceShown
  extends Pick<Sequence, 'id' | 'name' | 'trigger' | 'after' | 'on' | 'segment' | 'endsOn' | 'note'> {
  readonly steps: readonly StepShown[];
  readonly running: number;
  /** Those whose next mail lacks something. */
  readonly waiting: number;
  /** Of what was shown: what is saved is held against it. */
  readonly mark: string;
}

export interface SequencesShown {
  readonly templates: readonly MailTemplate[];
  readonly sequences: readonly SequenceShown[];
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly RuleField[];
  readonly places: readonly string[];
}

/** R86, R89, R90, R95: templates and sequences as they stand. */
export const listSequences = (shop: Shop): SequencesShown => {
  const fields = fieldsHere(shop);
  const running = shop.tables.read(enrolments).rows.filter(({ state }) => state === 'running');
  return {
    templates: shop.tables.read(mailTemplates).rows,
    sequences: shop.tables.read(sequences).rows.map((row) => {
      const inside = running.filter(({ sequence }) => sequence === row.id);
      const { id, name, trigger, after, on, segment, endsOn, note } = row;
      return {
        ...{ id, name, trigger, after, on, segment, endsOn, note },
        steps: inOrder(stepsOfSequence(shop, id)).map((step) => shownStep(shop, fields, step)),
        running: inside.length,
        waiting: inside.filter(({ missing }) => missing !== null).length,
        mark: markOf(shop, row),
      };
    }),
    segments: shop.tables.columns(segments, ['name']).map(({ id, name }) => ({ id, name })),
    fields,
    places: mailPlaces,
  };
};

const shownStep = (
  shop: Shop,
  fields: readonly RuleField[],
  { id, position, wait, action, template, subject, otherwise, rule: text, condition }: SequenceStep,
): StepShown => {
  const rule = text === null ? null : ruleIn(text);
  return {
    ...{ id, position, wait, action, template, subject, otherwise, rule },
    sentence: rule ? sentenceOf(shop, fields, shop.say, rule) : condition,
  };
};

/** Null where the cell holds no rule. */
export const ruleIn = (text: string): Rule | null => {
  try {
    return readRule(JSON.parse(text));
  } catch {
    return null;
  }
};

export const markOf = (shop: Shop, row: Sequence): string =>
  shortFingerprint(JSON.stringify([row, inOrder(stepsOfSequence(shop, row.id))]));

/** Who is in a sequence, those who run first, the latest ahead; at most 200, of whom who acts may know. */
export const enrolled = (shop: Shop, sequence: string): readonly Enrolment[] => {
  const owners = new Map(shop.tables.columns(customers, ['owner']).map((one) => [one.id, one]));
  const may = mayKnow(shop);
  return shop.tables
    .read(enrolments)
    .rows.filter((one) => one.sequence === sequence && may(owners.get(one.customer) ?? { owner: null }))
    .sort(
      (a, b) =>
        Number(a.state === 'ended') - Number(b.state === 'ended') || (a.startedAt < b.startedAt ? 1 : -1),
    )
    .slice(0, 200);
};
