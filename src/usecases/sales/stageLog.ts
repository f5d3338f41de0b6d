import { type Change, changeMark, newer, type Standing } from '../../domain/sales/stageHistory.ts';
import type { Shop } from '../../ports.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { blankRow } from '../blankRow.ts';
import { me } from '../me.ts';

/** A step of an opportunity from stage to stage. */
export type LoggedStep = Pick<StageChange, 'id' | 'opportunity' | 'what' | 'before' | 'after' | 'at'>;

/** Every change on record of the stages of opportunities, in the order in which they were written. One call. */
export const stageSteps = (shop: Shop): readonly LoggedStep[] =>
  shop.tables
    .columns(stageChanges, ['opportunity', 'what', 'before', 'after', 'at'])
    .filter(({ opportunity, what, at }) => opportunity !== null && what === 'stage' && at !== null);

/** Where each opportunity stands by the history: the newest step of each. */
export const lastSteps = (steps: readonly LoggedStep[]): ReadonlyMap<string, LoggedStep> => {
  const last = new Map<string, LoggedStep>();
  for (const step of steps) {
    const id = step.opportunity ?? '';
    last.set(id, newer(last.get(id) ?? null, step));
  }
  return last;
};

/** What is known of an opportunity: by the history where that tells, else by the columns that were stamped. */
export const knownOf = (standing: Standing, last: LoggedStep | undefined): Standing =>
  last ? { ...standing, knownStage: last.after, stageSince: last.at } : standing;

/**
 * The row of the history for a step, its id made of what it says: the same step that was typed makes the same row, and
 * one that was moved, whose stamps may be late, a row of its moment.
 */
export const stepRow = (
  shop: Shop,
  known: Standing,
  step: Change,
  how: NonNullable<StageChange['how']>,
): StageChange => ({
  ...blankRow(stageChanges),
  ...step,
  id: shop.ids.of(
    stageChanges.columns.id.prefix,
    changeMark(how === 'cell' ? known : { ...known, stageSince: step.at }, step.before, step.after ?? ''),
  ),
  what: 'stage',
  by: me(shop).name ?? shop.identity.email(),
  how,
});
