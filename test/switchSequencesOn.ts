import type { Workbench } from '../workbench/control.ts';
import { answerOf } from './contract/usecases/aShop.ts';

/** Switches on the sequences that stand, but for those of these names; their steps stay as they are. */
export const switchSequencesOn = (shop: Workbench, but: readonly string[] = []): void => {
  for (const { steps, running: _, waiting: __, note: ___, ...row } of answerOf(shop, 'listSequences')
    .sequences) {
    if (but.includes(row.name)) continue;
    const kept = steps.map(({ sentence: _s, position: _p, ...step }: Record<string, unknown>) => step);
    answerOf(shop, 'saveSequence', { ...row, steps: kept, on: true });
  }
};
