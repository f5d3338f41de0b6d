/** Commands to the engine's model, checked: one that is refused throws what it was and why. */
import type { Model } from '../../engine/load.ts';

export interface SheetCommand {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Refusals that mean that things already are as wished. */
const ALREADY = new Set(['NoChanges', 'UnchangedSheetName', 'ValuesNotChanged']);

/** @throws Error naming the command and the engine's reasons. */
export const command = (model: Model, asked: SheetCommand): void => {
  const reasons = tryCommand(model, asked);
  if (reasons.length > 0) throw new Error(`The engine refused ${asked.type}: ${reasons.join(', ')}.`);
};

/** @returns the engine's reasons for refusing; none where the command took effect or nothing had to change. */
export const tryCommand = (model: Model, { type, ...payload }: SheetCommand): readonly string[] => {
  // The engine's types list its own commands only; those of the workbench's plugins are known at run time.
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => { reasons: string[] };
  return dispatch(type, payload).reasons.filter((reason) => reason !== 'Success' && !ALREADY.has(reason));
};
