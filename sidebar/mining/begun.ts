import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MinedField } from '../../src/domain/mining/minedField.ts';
import { labelOf } from '../../src/formulas/rule/ownField.ts';
import type { Field } from '../../src/formulas/rule/rule.ts';
import { fieldKey } from '../../src/formulas/rule/rule.ts';
import type { RuleWords } from '../../src/formulas/rule/sentence.ts';
import type { ask } from '../ask.ts';
import type { DialogWords } from '../dialog/dialogWords.ts';
import type { Register } from './register.ts';

/** What the server tells the page at its start. */
export type Begun = Awaited<ReturnType<typeof ask<'startMining'>>>;

/** What every view of the page knows. */
export interface Known {
  readonly begun: Begun;
  readonly register: Register;
  readonly fieldOf: (key: string) => MinedField | undefined;
  /** What a column is called. */
  readonly label: (field: Field) => string;
  readonly ruleWords: RuleWords;
  /** `0.123` as `12.3 %`. */
  readonly percent: (share: number) => string;
  readonly decimal: (n: number) => string;
}

export const knownOf = (begun: Begun, { say, word }: DialogWords, register: Register): Known => {
  const shares = new Intl.NumberFormat(begun.language, { style: 'percent', maximumFractionDigits: 1 });
  const decimals = new Intl.NumberFormat(begun.language, { maximumFractionDigits: 2 });
  const fields = new Map(begun.fields.map((field) => [field.key, field]));
  const label = (field: Field): string => labelOf(field, word);
  return {
    begun,
    register,
    fieldOf: (key) => fields.get(key),
    label,
    percent: (share) => shares.format(share),
    decimal: (n) => decimals.format(n),
    ruleWords: {
      say,
      label,
      show: (field, value) => {
        const kind = fields.get(fieldKey(field))?.kind;
        if (typeof value === 'number')
          return kind === 'share' ? shares.format(value) : decimals.format(value);
        return kind === 'choice' && field.of === 'customer'
          ? word(`Customers.${field.column}.${value}`)
          : value;
      },
    },
  };
};

export const KnownContext = createContext<Known | null>(null);

export const useKnown = (): Known => {
  const known = useContext(KnownContext);
  if (known === null) throw new Error('A view stands outside KnownContext: render it below <MiningDialog>');
  return known;
};
