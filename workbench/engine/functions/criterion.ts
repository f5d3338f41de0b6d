/**
 * A criterion of COUNTIF and its kin: `5`, `">=10"`, `"<>done"`, `"a*"`. Case does not count; `*` and `?` are
 * wildcards in text, `~` takes their meaning away.
 */
import { compareValues, sameText } from '../coerce.ts';
import { helpers, type Locale } from '../load.ts';
import type { Cell, Scalar } from '../values.ts';

export interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** The key under which matching values stand in an index, where the criterion is plain equality. */
  readonly key: string | undefined;
}

/** @param cell the criterion as it was given; a blank one matches nothing. */
export const criterionOf = (cell: Cell, locale: Locale): Criterion => {
  const { value } = cell;
  if (value === null) return { matches: () => false, key: 'nothing' };
  if (typeof value !== 'string') return equality(value);
  const [, operator = '', operand = ''] = /^(<>|>=|<=|[<>=])?([\s\S]*)$/.exec(value) ?? [];
  if (operator === '' && operand === '') return { matches: isEmptyText, key: undefined };
  if (operator === '=' && operand === '') return { matches: (found) => found === null, key: undefined };
  if (operator === '<>' && operand === '') return { matches: (found) => found !== null, key: undefined };
  const wanted = typed(operand, locale);
  if (operator === '' || operator === '=') return equality(wanted, operand);
  if (operator === '<>') {
    const { matches } = equality(wanted, operand);
    return { matches: (found) => !matches(found), key: undefined };
  }
  return { matches: ordered(operator, wanted), key: undefined };
};

const isEmptyText = (found: Scalar): boolean => found === null || found === '';

/** The operand as the number, date or boolean that it is written as. */
const typed = (text: string, locale: Locale): Scalar => {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  if (!/\d/.test(text)) return text;
  try {
    return helpers.toNumber(text.trim(), locale);
  } catch {
    return text;
  }
};

/** A number also matches the text that is written like it. */
const equality = (wanted: Scalar, written = String(wanted)): Criterion => {
  if (typeof wanted === 'string') return textEquality(wanted);
  return {
    matches: (found) => found === wanted || (typeof found === 'string' && sameText(found, written)),
    key: indexKey(wanted),
  };
};

const textEquality = (wanted: string): Criterion => {
  if (!/[*?~]/.test(wanted)) {
    return {
      matches: (found) => typeof found === 'string' && sameText(found, wanted),
      key: indexKey(wanted),
    };
  }
  const wildcard = wildcardPattern(wanted);
  return { matches: (found) => typeof found === 'string' && wildcard.test(found), key: undefined };
};

/** Numbers and the texts written like them share a key. */
export const indexKey = (value: Scalar): string | undefined =>
  value === null ? undefined : String(value).toLowerCase();

const patterns = new Map<string, RegExp>();

export const wildcardPattern = (text: string): RegExp => {
  const known = patterns.get(text);
  if (known) return known;
  let source = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (char === '~' && (next === '*' || next === '?' || next === '~')) {
      source += `\\${next}`;
      at++;
    } else if (char === '*') source += '[\\s\\S]*';
    else if (char === '?') source += '[\\s\\S]';
    else source += char.replace(/[.+^${}()|[\]\\]/, '\\$&');
  }
  const made = new RegExp(`^${source}$`, 'i');
  patterns.set(text, made);
  return made;
};

/** Order is of like types: a number is not compared with text. */
const ordered = (operator: string, wanted: Scalar): ((found: Scalar) => boolean) => {
  const holds = (order: number): boolean =>
    operator === '>' ? order > 0 : operator === '<' ? order < 0 : operator === '>=' ? order >= 0 : order <= 0;
  return (found) => found !== null && typeof found === typeof wanted && holds(compareValues(found, wanted));
};
