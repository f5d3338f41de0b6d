import { rowsOf } from '../../check/agrees.ts';
import { checkCases } from '../../check/checkCases.ts';
import type { Shown } from '../../check/documented.ts';
import type { Check, KeptCell } from '../../ports.ts';
import { layFormulas, resultWidth } from './layFormulas.ts';
import { type Answered, attempt, type IsAsked } from './outcomeOf.ts';

/** Writes all formulas at once, each below the others, and reads what they fill. */
export const askFormulas = (check: Check, isAsked: IsAsked): readonly Answered[] => {
  const groups = checkCases.formulas.map(({ data, cases }) => ({ data, cases: cases.filter(isAsked) }));
  const { values, formulas, places } = layFormulas(groups.filter(({ cases }) => cases.length > 0));
  const read = attempt(() => check.cells({ values, formulas, formats: [] }, resultWidth).values);
  return places.map(({ one, row }) => {
    const found = read instanceof Error ? read : filled(read.slice(row), rowsOf(one.gives));
    return { one, title: one.formula, found };
  });
};

type Block = readonly (readonly Shown[])[];

/** As many cells as are expected, and one row and column more up to the last of which something stands there. */
const filled = (read: readonly (readonly KeptCell[])[], expected: Block): Block => {
  const cells = read.slice(0, expected.length + 1).map((row) => row.map(asShown));
  const width = Math.max(
    expected[0]?.length ?? 1,
    ...cells.map((row) => lastOf(row, (cell) => cell !== null)),
  );
  const height = Math.max(
    expected.length,
    lastOf(cells, (row) => row.some((cell) => cell !== null)),
  );
  return cells.slice(0, height).map((row) => row.slice(0, width));
};

/** How many up to the last one of which it is true. */
const lastOf = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.reduce((last, one, at) => (is(one) ? at + 1 : last), 0);

/** A moment as the number that formulas know it by: days since 30 December 1899. */
const asShown = (cell: KeptCell): Shown => {
  if (typeof cell !== 'object') return cell === '' ? null : cell;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = ('d' in cell ? cell.d : '')
    .split(/\D/)
    .map(Number);
  return (Date.UTC(year, month - 1, day, hour, minute, second) - Date.UTC(1899, 11, 30)) / 86_400_000;
};
