import { ownHeader, ownPrefix } from '../../domain/mining/minedField.ts';
import { conditionsOf, type Rule } from '../../formulas/rule/rule.ts';
import { ruleFits } from '../../formulas/rule/ruleReader.ts';
import type { RuleWords } from '../../formulas/rule/sentence.ts';
import type { ScoreColumn, Shop } from '../../ports.ts';
import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type RuleBook, ruleBook, ruleWords } from '../segments/ruleBook.ts';

/** What can be learned from and written as a formula: what rules are about, and the business's own columns of Customers. */
export interface MiningBook extends Omit<RuleBook, 'reader'> {
  /** Letters of their own columns, by header. */
  readonly own: ReadonlyMap<string, string>;
  /** Whether a rule is about what stands here only. */
  readonly fits: (rule: Rule) => boolean;
  /** Whether it is so and about none of their own columns. */
  readonly ours: (rule: Rule) => boolean;
  /** The words of a sentence in the sheet's language. */
  readonly words: RuleWords;
}

export const miningBook = (shop: Shop, columns: readonly ScoreColumn[]): MiningBook => {
  const { fields, names } = ruleBook(shop, columns);
  const own = ownColumns(shop);
  const id = shop.layout.columnRange('Customers', 'id');
  const words = ruleWords(shop, fields, shop.sheetSay);
  const ours = (rule: Rule): boolean => ruleFits(rule, fields);
  return {
    fields,
    own,
    names: {
      ...names,
      field: (field) => {
        const header = ownHeader(field);
        if (header === null) return names.field(field);
        const letters = own.get(header) ?? 'A';
        const range = `${shop.layout.prefix('Customers')}$${letters}:$${letters}`;
        return `VLOOKUP($A:$A,{${id},${range}},2,FALSE)`;
      },
    },
    ours,
    fits: (rule) =>
      conditionsOf(rule).every((one) => {
        const header = ownHeader(one.field);
        return header === null ? ours(one) : own.has(header);
      }),
    words: {
      ...words,
      label: (field) => ownHeader(field) ?? words.label(field),
      show: (field, value) => (ownHeader(field) === null ? words.show(field, value) : String(value)),
    },
  };
};

/** The columns of Customers that are none of ours, by their header; of two with the same one, the first. One call. */
export const ownColumns = (shop: Shop): ReadonlyMap<string, string> => {
  const [headers = []] = shop.figures.plain('Customers', '1:1') ?? [];
  const ours = new Set(
    Object.keys(customers.columns).map((name) => shop.layout.columnRange('Customers', name)),
  );
  const prefix = shop.layout.prefix('Customers');
  const found = new Map<string, string>();
  headers.forEach((cell, index) => {
    const [header, letters] = [String(cell ?? '').trim(), columnLetters(index)];
    const isOurs = ours.has(`${prefix}$${letters}:$${letters}`);
    if (header !== '' && !isOurs && !found.has(header)) found.set(header, letters);
  });
  return found;
};

export const ownField = (header: string) => ({ of: 'customer' as const, column: ownPrefix + header });
