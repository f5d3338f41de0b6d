import { type Condition, fieldKey, type TestName, tests } from '../../src/formulas/rule/rule.ts';
import { type RuleField, testsFor } from '../../src/formulas/rule/ruleFields.ts';
import { isDay } from '../../src/schema/day.ts';
import { listText, textsFrom } from './listText.ts';
import { numberFrom } from './numberFrom.ts';

/** A condition while somebody is at it. */
export interface ConditionDraft {
  /** Tells it from the others while they come and go. */
  readonly key: number;
  /** As `fieldKey` writes it; '' until one is chosen. */
  readonly field: string;
  readonly test: TestName;
  readonly not: boolean;
  /** What stands in its boxes: one text, two of a range, or the codes that are chosen. */
  readonly typed: readonly string[];
}

/** Least and most of what is counted; see src/formulas/rule/ruleSchema.ts. */
export const limits = { days: [0, 36_500], count: [1, 1_000_000], percent: [1, 100] } as const;

/** The condition that a draft says; null while something of it is missing or cannot be read. */
export const conditionOf = ({ test, typed }: ConditionDraft, field: RuleField): Condition | null => {
  const of = givenOf(test, field, typed);
  // What the test takes decides the type of its `of`, which the compiler cannot follow through the map of tests.
  return of && ({ kind: test, field: field.field, of } as unknown as Condition);
};

const givenOf = (test: TestName, field: RuleField, typed: readonly string[]) => {
  const takes = tests[test];
  switch (takes) {
    case 'nothing':
      return [];
    case 'texts': {
      const texts = field.of ? typed : textsFrom(typed[0] ?? '');
      return texts.length > 0 ? texts : null;
    }
    case 'day':
      return isDay(typed[0] ?? '') ? [typed[0]] : null;
    case 'number':
    case 'numbers': {
      const numbers = (takes === 'number' ? [0] : [0, 1]).map((at) => measured(typed[at] ?? '', field));
      return numbers.includes(null) ? null : numbers.sort((a, b) => Number(a) - Number(b));
    }
    default: {
      const [least, most] = limits[takes];
      const n = numberFrom(typed[0] ?? '');
      return n !== null && Number.isInteger(n) && n >= least && n <= most ? [n] : null;
    }
  }
};

/** Shares are written as per cent. */
const measured = (typed: string, { kind }: RuleField): number | null => {
  const n = numberFrom(typed);
  return n !== null && kind === 'share' ? exact(n / 100) : n;
};

const exact = (n: number): number => Number(n.toPrecision(15));

/** A condition in the boxes of its draft. */
export const draftOfCondition = (
  { kind, of }: Condition,
  field: RuleField,
  not: boolean,
  key: number,
): ConditionDraft => {
  const drafted = { key, field: fieldKey(field.field), test: kind, not };
  const texts = of.map(String);
  if (tests[kind] === 'texts') return { ...drafted, typed: field.of ? texts : [listText(texts)] };
  const share = field.kind === 'share' && (tests[kind] === 'number' || tests[kind] === 'numbers');
  return { ...drafted, typed: share ? of.map((n) => String(exact(Number(n) * 100))) : texts };
};

/** Another field in the same condition: its test and boxes stay where they fit. */
export const withField = (
  draft: ConditionDraft,
  field: RuleField,
  before: RuleField | undefined,
): ConditionDraft => {
  const possible = testsFor[field.kind];
  const test = before && possible.includes(draft.test) ? draft.test : (possible[0] ?? draft.test);
  const fits = test === draft.test && field.kind === before?.kind && field.kind !== 'choice';
  return { ...draft, field: fieldKey(field.field), test, typed: fits ? draft.typed : [] };
};

/** Another test in the same condition: what stands in its boxes stays where it can be meant. */
export const withTest = (draft: ConditionDraft, test: TestName): ConditionDraft => {
  const [now, then] = [tests[draft.test], tests[test]];
  const numbers = ['number', 'numbers'];
  const fits = now === then || (numbers.includes(now) && numbers.includes(then));
  return { ...draft, test, typed: fits ? draft.typed : [] };
};
