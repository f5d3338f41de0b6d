import type { SequenceStep } from '../../schema/tables/sequenceSteps.ts';
import type { Sequence } from '../../schema/tables/sequences.ts';

/** In their order; of two at one position the one that stands higher. */
export const inOrder = (steps: readonly SequenceStep[]): readonly SequenceStep[] =>
  [...steps].sort((a, b) => a.position - b.position);

/** The step at a position, or the next one after it: steps may have been deleted meanwhile. */
export const stepFrom = (steps: readonly SequenceStep[], position: number): SequenceStep | null =>
  inOrder(steps).find((step) => step.position >= position) ?? null;

/** What is done now, and which step comes then; null: none, the sequence is at its end. */
export interface Turn {
  readonly act: SequenceStep | null;
  readonly next: SequenceStep | null;
}

/**
 * The turn of an enrolment whose day has come. Where the condition does not hold, the step is passed over to the later one
 * that it names, else to the next: one without days to wait is looked at in the same turn. Goes forward only, and so ends.
 */
export const turnOf = (
  steps: readonly SequenceStep[],
  position: number,
  holds: (step: SequenceStep) => boolean,
): Turn => {
  const step = stepFrom(steps, position);
  if (step === null) return { act: null, next: null };
  const next = stepFrom(steps, step.position + 1);
  if (holds(step)) return { act: step, next: step.action === 'stop' ? null : next };
  const branch =
    step.otherwise !== null && step.otherwise > step.position ? stepFrom(steps, step.otherwise) : next;
  if (branch === null || (branch.wait ?? 0) > 0) return { act: null, next: branch };
  return turnOf(steps, branch.position, holds);
};

/** The step with which one begins: the third reminder, where two were sent before. */
export const firstStep = (
  steps: readonly SequenceStep[],
  trigger: Sequence['trigger'],
  begin: number,
): SequenceStep | null => {
  if (trigger !== 'dunning') return stepFrom(steps, 1);
  return inOrder(steps).filter(({ action }) => action === 'mail')[begin - 1] ?? null;
};
