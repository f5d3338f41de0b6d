import type { Model } from '../../engine/load.ts';

/** Safari has no idle callbacks. */
const whenIdle: (work: () => void) => unknown =
  'requestIdleCallback' in globalThis ? requestIdleCallback : (work) => setTimeout(work, 50);

/**
 * The page computes what it shows. Whatever else is out of date it computes while it has nothing to do, a tab at a time,
 * so that a tab which is opened stands there at once.
 */
export const computeRest = ({ getters }: Model): void => {
  const left = [...getters.getSheetIds()];
  const next = (): void => {
    const sheetId = left.shift();
    if (sheetId === undefined) return;
    if (getters.tryGetSheet(sheetId)) getters.getEvaluatedCell({ sheetId, row: 0, col: 0 });
    whenIdle(next);
  };
  whenIdle(next);
};
