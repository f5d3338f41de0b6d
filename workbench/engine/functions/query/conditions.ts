/** The where clause compiled. A comparison with nothing, or of different types, is false. */

import { scalarText } from '../../coerce.ts';
import type { Scalar } from '../../values.ts';
import { pattern } from '../pattern.ts';
import type { Frame } from './frame.ts';
import type { Comparison, Condition } from './syntax.ts';
import { compareScalars, type OfRow, ofRow } from './terms.ts';

export type Test = (row: number) => boolean;

export const testOf = (condition: Condition, frame: Frame): Test => {
  switch (condition.type) {
    case 'and': {
      const left = testOf(condition.left, frame);
      const right = testOf(condition.right, frame);
      return (row) => left(row) && right(row);
    }
    case 'or': {
      const left = testOf(condition.left, frame);
      const right = testOf(condition.right, frame);
      return (row) => left(row) || right(row);
    }
    case 'not': {
      const inner = testOf(condition.condition, frame);
      return (row) => !inner(row);
    }
    case 'null': {
      const term = ofRow(condition.term, frame);
      return (row) => (term(row) === null) !== condition.negated;
    }
    case 'compare': {
      const left = ofRow(condition.left, frame);
      if (condition.right.type === 'literal' && condition.right.value !== null)
        return compared(left, condition.operator, condition.right.value);
      const right = ofRow(condition.right, frame);
      const holds = COMPARISONS[condition.operator];
      return (row) => {
        const a = left(row);
        const b = right(row);
        return a !== null && b !== null && holds(a, b);
      };
    }
  }
};

/** With a value that is the same for all rows. */
const compared = (left: OfRow, operator: Comparison, value: string | number | boolean): Test => {
  const type = typeof value;
  const same =
    (test: (found: string | number | boolean) => boolean): Test =>
    (row) => {
      const found = left(row);
      return found !== null && typeof found === type && test(found);
    };
  switch (operator) {
    case '=':
      return (row) => left(row) === value;
    case '!=':
      return same((found) => found !== value);
    case '<':
      return same((found) => found < value);
    case '<=':
      return same((found) => found <= value);
    case '>':
      return same((found) => found > value);
    case '>=':
      return same((found) => found >= value);
    default: {
      const holds = COMPARISONS[operator];
      return (row) => {
        const found = left(row);
        return found !== null && holds(found, value);
      };
    }
  }
};

type Holds = (a: Scalar, b: Scalar) => boolean;

const sameType =
  (holds: (order: number) => boolean): Holds =>
  (a, b) =>
    typeof a === typeof b && holds(compareScalars(a, b));
const onText =
  (holds: (a: string, b: string) => boolean): Holds =>
  (a, b) =>
    holds(scalarText(a), scalarText(b));

const COMPARISONS: Readonly<Record<Comparison, Holds>> = {
  '=': sameType((order) => order === 0),
  '!=': sameType((order) => order !== 0),
  '<': sameType((order) => order < 0),
  '<=': sameType((order) => order <= 0),
  '>': sameType((order) => order > 0),
  '>=': sameType((order) => order >= 0),
  contains: onText((a, b) => a.includes(b)),
  'starts with': onText((a, b) => a.startsWith(b)),
  'ends with': onText((a, b) => a.endsWith(b)),
  matches: onText((a, b) => pattern(`^(?:${b})$`).test(a)),
  like: onText((a, b) => likePattern(b).test(a)),
};

const likes = new Map<string, RegExp>();

/** `%` is any text, `_` one character. */
const likePattern = (text: string): RegExp => {
  const known = likes.get(text);
  if (known) return known;
  const source = text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '[\\s\\S]*')
    .replaceAll('_', '[\\s\\S]');
  const made = new RegExp(`^${source}$`);
  likes.set(text, made);
  return made;
};
