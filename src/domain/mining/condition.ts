import type { Feature } from './feature.ts';
import { type Cell, cellText } from './miningColumn.ts';
import { readNumber } from './readNumber.ts';

/** What a cell must be. A segment's rule, or a sentence, can be made of it. */
export type Condition =
  /** A number from `from` on and below `below`; null: no such bound. */
  | (Of & { readonly is: 'within'; readonly from: number | null; readonly below: number | null } & OrBlank)
  /** One of these words, or anything but these. */
  | (Of & { readonly is: 'oneOf' | 'noneOf'; readonly values: readonly string[] } & OrBlank)
  | (Of & { readonly is: 'blank' | 'filled' });

interface Of {
  readonly column: string;
}

interface OrBlank {
  /** Whether a blank cell meets it too. */
  readonly orBlank: boolean;
}

/** The condition that just these codes meet, of the codes that any row has; null where every row meets it. */
export const conditionOf = (
  one: Feature,
  allowed: ReadonlySet<number>,
  seen: readonly boolean[],
): Condition | null => {
  const column = one.name;
  const filled = Array.from({ length: one.size - 1 }, (_, index) => index + 1);
  const inside = filled.filter((code) => allowed.has(code));
  const orBlank = allowed.has(0) && seen[0] === true;
  if (inside.length === 0) return { column, is: 'blank' };
  if (inside.length === filled.length) {
    return orBlank || seen[0] !== true ? null : { column, is: 'filled' };
  }
  if (one.kind === 'number') {
    const [first = 1, last = 1] = [inside[0], inside.at(-1)];
    const from = first === 1 ? null : (one.from[first - 1] ?? null);
    return { column, is: 'within', from, below: one.from[last] ?? null, orBlank };
  }
  const words = (codes: readonly number[]): string[] =>
    codes.filter((code) => code > 1).flatMap((code) => one.values[code - 2] ?? []);
  const [values, others] = [words(inside), words(filled.filter((code) => !allowed.has(code)))];
  const rest = seen[1] === true ? allowed.has(1) : others.length < values.length;
  return rest ? { column, is: 'noneOf', values: others, orBlank } : { column, is: 'oneOf', values, orBlank };
};

/** Whether a cell meets the condition. Text in a column of numbers counts as blank. */
export const meets = (condition: Condition, cell: Cell | undefined): boolean => {
  const text = cellText(cell);
  switch (condition.is) {
    case 'blank':
      return text === '';
    case 'filled':
      return text !== '';
    case 'within': {
      const value = readNumber(text);
      if (value === null) return condition.orBlank;
      return value >= (condition.from ?? value) && (condition.below === null || value < condition.below);
    }
    default:
      if (text === '') return condition.orBlank;
      return condition.values.includes(text) === (condition.is === 'oneOf');
  }
};
