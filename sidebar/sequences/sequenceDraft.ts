import type { Rule } from '../../src/formulas/rule/rule.ts';
import type { Requests } from '../../src/requests/all.ts';
import { blankRule, draftOf, type FieldOf, type RuleDraft, ruleOf } from '../segments/ruleDraft.ts';
import type { SequenceItem } from './shared.ts';

type Saved = Parameters<Requests['saveSequence']['run']>[1];
type SavedStep = Saved['steps'][number];

/** A step while somebody is at it. */
export interface StepDraft extends Omit<SavedStep, 'rule'> {
  readonly key: number;
  /** Null: it always holds. */
  readonly condition: RuleDraft | null;
  /** A rule that conditions side by side cannot show. */
  readonly kept: Rule | null;
}

/** A sequence while somebody is at it. */
export interface SequenceDraft extends Omit<Saved, 'steps'> {
  readonly steps: readonly StepDraft[];
}

export const newStep = (key: number): StepDraft => ({
  key,
  id: null,
  wait: 0,
  action: 'mail',
  template: null,
  subject: null,
  otherwise: null,
  condition: null,
  kept: null,
});

export const withCondition = (step: StepDraft, on: boolean): StepDraft => ({
  ...step,
  condition: on ? blankRule : null,
  kept: null,
});

export const draftOfSequence = (item: SequenceItem | null, fieldOf: FieldOf): SequenceDraft => {
  if (item === null)
    return {
      id: null,
      mark: null,
      name: '',
      trigger: 'manual',
      after: null,
      on: false,
      segment: null,
      endsOn: 'replyOrDeal',
      steps: [newStep(0)],
    };
  const { steps, ...saved } = savedSequence(item);
  return {
    ...saved,
    steps: steps.map(({ rule, ...step }, key) => {
      const condition = rule && draftOf(rule, fieldOf);
      return { ...step, key, condition, kept: condition ? null : rule };
    }),
  };
};

/** A sequence as it stands, as the request takes it. */
export const savedSequence = ({ steps, ...item }: SequenceItem): Saved => ({
  id: item.id,
  mark: item.mark,
  name: item.name,
  trigger: item.trigger,
  after: item.after,
  on: item.on === true,
  segment: item.segment,
  endsOn: item.endsOn ?? 'replyOrDeal',
  steps: steps.map(({ id, wait, rule, action, template, subject, otherwise, position: _ }) => ({
    id,
    wait,
    rule,
    action,
    template,
    subject,
    // Positions may have gaps in the sheet; the request counts from 1.
    otherwise: otherwise === null ? null : placeOf(steps, otherwise),
  })),
});

const placeOf = (steps: SequenceItem['steps'], position: number): number | null => {
  const at = steps.findIndex((step) => step.position >= position);
  return at < 0 ? null : at + 1;
};

/** What is to be saved; null while something is missing. */
export const readyToSave = (draft: SequenceDraft, fieldOf: FieldOf): Saved | null => {
  const steps = draft.steps.map((step) => readyStep(step, fieldOf));
  if (draft.name.trim() === '' || steps.length === 0 || steps.includes(null)) return null;
  return { ...draft, name: draft.name.trim(), steps: steps.flatMap((step) => step ?? []) };
};

/** Null where it lacks what its action needs, or its condition is not complete. */
const readyStep = ({ key: _, condition, kept, ...step }: StepDraft, fieldOf: FieldOf): SavedStep | null => {
  const rule = condition ? ruleOf(condition, fieldOf) : kept;
  if (condition && rule === null) return null;
  if (step.action === 'mail' && step.template === null) return null;
  if (step.action === 'followUp' && (step.subject ?? '').trim() === '') return null;
  return { ...step, rule };
};
