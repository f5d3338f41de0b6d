import type { Documented, Shown } from './documented.ts';

/** The rows of what a case gives. */
export const rowsOf = (gives: Documented['gives']): readonly (readonly Shown[])[] =>
  typeof gives !== 'object' || gives === null ? [[gives]] : gives;

/** Whether a value is the documented one; a number to as many decimals as are documented. */
export const agrees = (found: Shown, documented: Shown): boolean => {
  if (typeof documented !== 'number' || typeof found !== 'number') return found === documented;
  const [, decimals = ''] = String(documented).split('.');
  return (
    Math.abs(found - documented) <=
    Math.max(1e-12, documented % 1 === 0 ? 1e-9 : 1.000001 * 10 ** -decimals.length)
  );
};

/** The same of a block of cells. */
export const blockAgrees = (found: readonly (readonly Shown[])[], gives: Documented['gives']): boolean => {
  const wanted = rowsOf(gives);
  return (
    found.length === wanted.length &&
    wanted.every(
      (cells, row) =>
        cells.length === found[row]?.length &&
        cells.every((cell, column) => agrees(found[row]?.[column] ?? null, cell)),
    )
  );
};
