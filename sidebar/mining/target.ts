import type { MinedField } from '../../src/domain/mining/minedField.ts';
import { type Cell, cellText } from '../../src/domain/mining/miningColumn.ts';
import type { Field, Rule } from '../../src/formulas/rule/rule.ts';
import type { Register } from './register.ts';

/** For whom it is asked what they have in common. */
export type Target =
  | { readonly kind: 'bought' | 'won' }
  | { readonly kind: 'product'; readonly product: string }
  | { readonly kind: 'column'; readonly field: MinedField; readonly value: string }
  | { readonly kind: 'segment'; readonly id: string };

const measure = (name: string): Field => ({ of: 'measure', measure: name });

/** Columns that the answer is read from. */
export const keysOf = (target: Target): readonly string[] => {
  switch (target.kind) {
    case 'bought':
      return ['measure.frequency'];
    case 'won':
      return ['measure.winRate'];
    case 'product':
      return [];
    case 'column':
      return [target.field.key];
    case 'segment':
      return [`segment.${target.id}`];
  }
};

/** The answer of each customer: `yes`, `no`, or blank where nothing is known. */
export const answers = (
  target: Target,
  register: Register,
  sales: ReadonlyMap<string, readonly string[]>,
): readonly Cell[] => {
  const yesOrNo = (is: boolean): Cell => (is ? 'yes' : 'no');
  const [key = ''] = keysOf(target);
  switch (target.kind) {
    case 'bought':
      return register.cells(key).map((cell) => yesOrNo(Number(cell) > 0));
    case 'won':
      // Blank where no deal was decided: such a customer has neither won nor lost.
      return register.cells(key).map((cell) => (typeof cell === 'number' ? yesOrNo(cell > 0) : null));
    case 'product': {
      const wanted = target.product.toLowerCase();
      return register
        .ids()
        .map((id) => yesOrNo((sales.get(id) ?? []).some((one) => one.toLowerCase() === wanted)));
    }
    case 'column':
      return register.column(target.field).cells.map((cell) => {
        const text = cellText(cell);
        return text === '' ? null : yesOrNo(text === target.value);
      });
    case 'segment':
      return register.cells(key).map((cell) => yesOrNo(cell === true));
  }
};

/** For whom the answer is yes, as the sheet says it. */
export const yesOf = (
  target: Target,
  register: Register,
): { readonly rule: Rule } | { readonly segment: string } => {
  switch (target.kind) {
    case 'bought':
      return { rule: { kind: 'above', field: measure('frequency'), of: [0] } };
    case 'won':
      return { rule: { kind: 'above', field: measure('winRate'), of: [0] } };
    case 'product':
      return {
        rule: {
          kind: 'yes',
          field: { of: 'measure', measure: 'bought', product: target.product },
          of: [],
        },
      };
    case 'column': {
      const { field } = target.field;
      const { as } = register.column(target.field);
      if (as === 'flag') return { rule: { kind: target.value === 'yes' ? 'yes' : 'no', field, of: [] } };
      if (as === 'number') return { rule: { kind: 'equal', field, of: [Number(target.value)] } };
      return { rule: { kind: 'oneOf', field, of: [target.value] } };
    }
    case 'segment':
      return { segment: target.id };
  }
};

/** Measures that are known before anybody has bought. */
const beforehand: ReadonlySet<string> = new Set([
  'contacts',
  'contactShare',
  'sinceTouch',
  'costToServe',
  'openCount',
  'openValue',
]);

/** Whether a column follows from what is asked: what a purchase makes of a customer is known after it. */
export const isAfterwards = (target: Target, { field }: MinedField): boolean => {
  if (target.kind === 'column') return false;
  return field.of === 'measure' ? !beforehand.has(field.measure) : field.column === 'status';
};
