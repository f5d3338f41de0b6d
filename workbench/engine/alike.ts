/** Whether those who read either of two cells see the same. */
import type { Cell } from './values.ts';

export const alike = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b ||
  (Object.is(a?.value ?? null, b?.value ?? null) &&
    (a?.format || '') === (b?.format || '') &&
    (a?.message ?? '') === (b?.message ?? ''));
