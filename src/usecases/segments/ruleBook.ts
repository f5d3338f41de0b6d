import { literally } from '../../formulas/asWritten.ts';
import { segmentNames } from '../../formulas/rfm.ts';
import {
  labelOf,
  type NotedTable,
  notedField,
  notedItem,
  ownField,
  ownHeader,
} from '../../formulas/rule/ownField.ts';
import { conditionsOf, type Field, fieldKey, type Rule } from '../../formulas/rule/rule.ts';
import { fieldFinder, type RuleField, ruleFields } from '../../formulas/rule/ruleFields.ts';
import type { RuleNames } from '../../formulas/rule/ruleNames.ts';
import { type RuleReader, ruleReader } from '../../formulas/rule/ruleReader.ts';
import { type RuleWords, sentence } from '../../formulas/rule/sentence.ts';
import { type MeasureName, measureNames, measures } from '../../formulas/scores/measures.ts';
import { parameterCell } from '../../formulas/scores/parameterCell.ts';
import { segmentWordCell } from '../../formulas/scores/sumsTab.ts';
import { transactionRange } from '../../formulas/scores/transactionRange.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { ScoreColumn, Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { observations } from '../../schema/tables/observations.ts';
import { preferences } from '../../schema/tables/preferences.ts';
import { products } from '../../schema/tables/products.ts';
import type { Say } from '../../words/say.ts';
import type { WordKey } from '../../words/words.ts';
import { activeItems } from '../items.ts';
import { type OwnColumn, ownColumns } from './ownColumns.ts';
import { measureIn } from './scoreColumns.ts';

/** What rules may be about in this spreadsheet, how formulas name it, and how it is called. */
export interface RuleBook {
  readonly fields: readonly RuleField[];
  readonly names: RuleNames;
  readonly reader: RuleReader;
}

/**
 * @param columns The columns of Scores as they stand: people may have moved them.
 * @param own The business's own columns: two calls to know.
 */
export const ruleBook = (
  shop: Shop,
  columns: readonly ScoreColumn[],
  own: ReadonlyMap<string, OwnColumn> = ownColumns(shop),
): RuleBook => {
  const fields = fieldsHere(shop, own);
  const names = namesHere(shop, columns, own);
  return { fields, names, reader: ruleReader(names, fields) };
};

/**
 * The columns of customers, those of the business's own, what was noted item by item, the measures, and each product as
 * bought or not.
 */
export const fieldsHere = (
  shop: Shop,
  own: ReadonlyMap<string, OwnColumn> = ownColumns(shop),
): readonly RuleField[] => {
  const named = shop.tables.has(products) ? shop.tables.columns(products, ['name']) : [];
  const [ours, measured] = [ruleFields(customers.columns, []), measuredFields(named)];
  const theirs = [...own].map(([header, { kind }]) => ({
    field: ownField(header),
    kind,
    own: true as const,
  }));
  return [...ours, ...theirs, ...notedFields(shop), ...measured];
};

/** R8, R9, R19: the items of preferences and observations, once such a tab stands. */
const notedFields = (shop: Shop): readonly RuleField[] =>
  noted.flatMap(({ table, kind }) =>
    shop.tables.has(table)
      ? activeItems(shop, kind).map(({ name }) => ({
          field: notedField(table.name, name),
          kind: 'text' as const,
        }))
      : [],
  );

const noted = [
  { table: preferences, kind: 'preference' },
  { table: observations, kind: 'observation' },
] as const;

const measuredFields = (named: readonly { readonly name: string }[]): readonly RuleField[] =>
  ruleFields({}, [
    ...measureNames.map((measure) =>
      measures[measure] === 'text'
        ? { measure, kind: 'choice' as const, of: segmentNames }
        : { measure, kind: kindOf(measure) },
    ),
    ...named.map(({ name }) => ({ measure: 'bought', kind: 'flag' as const, product: name })),
  ]);

const kindOf = (measure: MeasureName): 'number' | 'money' | 'share' | 'day' => {
  const kind = measures[measure];
  return kind === 'text' || kind === 'decimal' ? 'number' : kind;
};

const namesHere = (
  shop: Shop,
  columns: readonly ScoreColumn[],
  theirs: ReadonlyMap<string, OwnColumn>,
): RuleNames => {
  const { layout, sheetSay } = shop;
  const own = (column: string): string => layout.columnRange('Customers', column);
  const sums = layout.prefix('Sums');
  const transactions = layout.prefix('Transactions');
  const bought = (product: string): string => {
    const sold = `${transactionRange(transactions, 'customer')}&"|"&${transactionRange(transactions, 'product')}`;
    return `ISNUMBER(MATCH($A:$A&${quoted(`|${literally(product)}`)},${sold},0))`;
  };
  const looked = (range: string): string => `VLOOKUP($A:$A,{${own('id')},${range}},2,FALSE)`;
  // The latest of each item: blank days come last.
  const latest = (table: NotedTable, item: string): string => {
    const of = (column: string): string => layout.columnRange(table, column);
    const [value, day] = table === 'Preferences' ? ['value', 'notedOn'] : ['seen', 'seenOn'];
    const rows = `SORT({${of('customer')}&"|"&${of('item')},${of(value)},${of(day)}},3,FALSE)`;
    return `VLOOKUP($A:$A&${quoted(`|${literally(item)}`)},${rows},2,FALSE)`;
  };
  return {
    field: (field) => {
      const [header, item] = [ownHeader(field), notedItem(field)];
      if (item !== null) return latest(item.table, item.item);
      if (header !== null) {
        const letters = theirs.get(header)?.letters ?? 'A';
        return looked(`${layout.prefix('Customers')}$${letters}:$${letters}`);
      }
      if (field.of === 'customer') return looked(own(field.column));
      if (field.product !== undefined) return bought(field.product);
      const letters = measureIn(columns, field.measure, sheetSay);
      return `$${letters}:$${letters}`;
    },
    today: () => `${sums}${parameterCell('today')}`,
    choice: (field, code) => {
      if (field.of === 'measure')
        return `${sums}${segmentWordCell(segmentNames.findIndex((name: string) => name === code))}`;
      const column = customers.columns[field.column as keyof typeof customers.columns];
      // Every choice of every column has its word; src/wordCheck.ts holds that.
      return column?.kind === 'choice'
        ? quoted(sheetSay(`Customers.${field.column}.${code}` as WordKey))
        : null;
    },
  };
};

/** The word for a field, and for the values that people see of it. */
export const ruleWords = (shop: Pick<Shop, 'formats'>, fields: readonly RuleField[], say: Say): RuleWords => {
  // Every column and measure has its word; src/wordCheck.ts holds that.
  const label = (field: Field): string => labelOf(field, (key) => say(key as WordKey));
  const find = fieldFinder(fields);
  return {
    say,
    label,
    show: (field, value) => {
      const kind = find(field)?.kind;
      if (kind === 'choice')
        return field.of === 'customer'
          ? say(`Customers.${field.column}.${value}` as WordKey)
          : say(`segment.${value}` as WordKey);
      if (typeof value === 'string') return value;
      if (kind === 'money') return shop.formats.money(value);
      return kind === 'share' ? `${Math.round(value * 1000) / 10} %` : String(value);
    },
  };
};

/** The sentence of a rule in one language. */
export const sentenceOf = (
  shop: Pick<Shop, 'formats'>,
  fields: readonly RuleField[],
  say: Say,
  rule: Rule,
): string => sentence(rule, ruleWords(shop, fields, say));

/** The fields that a rule is about, each once. */
export const fieldsOf = (rule: Rule): readonly Field[] => [
  ...new Map(conditionsOf(rule).map(({ field }) => [fieldKey(field), field])).values(),
];
