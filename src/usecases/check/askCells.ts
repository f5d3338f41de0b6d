import { checkCases } from '../../check/checkCases.ts';
import type { Check } from '../../ports.ts';
import { type Answered, attempt, type IsAsked, textOf } from './outcomeOf.ts';

/** What is read back, in what `Check.cells` gives. */
const readings = { value: 'values', shown: 'shown', formula: 'formulas', format: 'formats' } as const;

/** Writes each case into a row of its own and reads it back. */
export const askCells = (check: Check, area: 'values' | 'dates', isAsked: IsAsked): readonly Answered[] => {
  const asked = checkCases.cells[area].filter(isAsked);
  // Those with a format stand above: the others keep the automatic one.
  const cases = [...asked.filter(({ format }) => format), ...asked.filter(({ format }) => !format)];
  const formats = cases.flatMap(({ format }) => format ?? []);
  const cells = attempt(() => check.cells({ values: cases.map(({ put }) => [put]), formats }, 1));
  return cases.map((one, row) => {
    const { put, format, read = 'value' } = one;
    const title = `${textOf(put)}${format ? ` · ${format}` : ''}${one.read ? ` → ${read}` : ''}`;
    const found = cells instanceof Error ? cells : (cells[readings[read]][row]?.[0] ?? null);
    return { one, title, found };
  });
};
