import { conditionsOf, type Field, type Rule, type TestName } from './rule.ts';
import { allows, fieldFinder, type RuleField } from './ruleFields.ts';
import type { RuleNames } from './ruleNames.ts';
import { sameWriting } from './tokens.ts';

/** The inverse of `RuleNames`: what parts of a formula name. They come as tokens. */
export interface RuleReader {
  /** Null where nothing is called so, or the test is none for its kind. */
  readonly field: (named: readonly string[], test: TestName) => Field | null;
  readonly today: (named: readonly string[]) => boolean;
  /** The code of a choice, else the text of a string. */
  readonly text: (field: Field, named: readonly string[]) => string | null;
}

/** Reads the names of these fields, whichever way Sheets or a person wrote them. */
export const ruleReader = (names: RuleNames, fields: readonly RuleField[]): RuleReader => {
  const find = fieldFinder(fields);
  const byName = new Map(fields.map((one) => [sameWriting(names.field(one.field)), one]));
  const today = sameWriting(names.today());
  return {
    field: (named, test) => {
      const known = byName.get(named.join('\u0000'));
      return known && allows(known, test) ? known.field : null;
    },
    today: (named) => named.join('\u0000') === today,
    text: (field, named) => {
      const codes = find(field)?.of;
      return codes ? codeOf(codes, field, named, names) : literal(named);
    },
  };
};

const codeOf = (
  codes: readonly string[],
  field: Field,
  named: readonly string[],
  names: RuleNames,
): string | null => {
  const wanted = named.join('\u0000');
  return codes.find((code) => sameWriting(names.choice(field, code) ?? '') === wanted) ?? null;
};

const literal = ([only = '', ...more]: readonly string[]): string | null =>
  more.length === 0 && only.startsWith('"') ? only.slice(1, -1).replace(/""/g, '"') : null;

/** Whether a rule that came from a page is about these fields only, with tests and codes that they have. */
export const ruleFits = (rule: Rule, fields: readonly RuleField[]): boolean => {
  const find = fieldFinder(fields);
  return conditionsOf(rule).every(({ kind, field, of }) => {
    const known = find(field);
    if (!known || !allows(known, kind)) return false;
    const codes = known.of;
    return codes === undefined || of.every((one) => codes.includes(String(one)));
  });
};
