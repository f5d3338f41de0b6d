import type { Column } from '../../schema/table.ts';
import { type Field, fieldKey, type TestName } from './rule.ts';

export type FieldKind = 'number' | 'money' | 'share' | 'day' | 'text' | 'choice' | 'flag';

/** A field that rules may be about. */
export interface RuleField {
  readonly field: Field;
  readonly kind: FieldKind;
  /** Codes of a choice. */
  readonly of?: readonly string[];
  /** A column of the business's own: its kind is what its cells show now, and may be another tomorrow. */
  readonly own?: true;
}

const numberTests = [
  'atLeast',
  'atMost',
  'above',
  'below',
  'equal',
  'unequal',
  'between',
  'top',
  'bottom',
  'topPercent',
  'bottomPercent',
  'blank',
  'filled',
] as const;

/** The tests that make sense for a kind of field, the usual one first. */
export const testsFor: Readonly<Record<FieldKind, readonly TestName[]>> = {
  number: numberTests,
  money: numberTests,
  share: numberTests,
  day: ['ago', 'last', 'next', 'before', 'from', 'yearly', 'blank', 'filled'],
  text: ['oneOf', 'noneOf', 'contains', 'begins', 'blank', 'filled'],
  choice: ['oneOf', 'noneOf', 'blank', 'filled'],
  flag: ['yes', 'no'],
};

/** Whether a rule may put this test to a field: of a column of the business's own any, for its cells may change. */
export const allows = ({ kind, own }: RuleField, test: TestName): boolean =>
  own === true || testsFor[kind].includes(test);

/** Kinds of columns that rules are not about: identities, references, moments. */
const kinds: Readonly<Partial<Record<Column['kind'], FieldKind>>> = {
  text: 'text',
  phone: 'text',
  email: 'text',
  pick: 'text',
  number: 'number',
  integer: 'number',
  money: 'money',
  day: 'day',
  choice: 'choice',
  flag: 'flag',
};

/** R16–R19: the columns of Customers, then the measures, in their order. */
export const ruleFields = (
  columns: Readonly<Record<string, Column>>,
  measures: readonly (Omit<RuleField, 'field'> & { readonly measure: string; readonly product?: string })[],
): readonly RuleField[] => [
  ...Object.entries(columns).flatMap(([column, definition]) => {
    const kind = kinds[definition.kind];
    if (!kind) return [];
    const of = definition.kind === 'choice' ? { of: definition.of } : {};
    return [{ field: { of: 'customer' as const, column }, kind, ...of }];
  }),
  ...measures.map(({ measure, product, ...rest }) => ({
    field: { of: 'measure' as const, measure, ...(product === undefined ? {} : { product }) },
    ...rest,
  })),
];

/** Finds a field by what it is, whatever object names it. */
export const fieldFinder = (fields: readonly RuleField[]): ((field: Field) => RuleField | undefined) => {
  const byKey = new Map(fields.map((one) => [fieldKey(one.field), one]));
  return (field) => byKey.get(fieldKey(field));
};
