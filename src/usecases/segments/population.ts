import { segmentNames } from '../../formulas/rfm.ts';
import type { RuleCell, RuleRow } from '../../formulas/rule/holds.ts';
import { notedItem, ownField, ownHeader, schemaColumn } from '../../formulas/rule/ownField.ts';
import { type Field, fieldKey, type Rule } from '../../formulas/rule/rule.ts';
import type { ScoreColumn, Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { latestNoted } from './latestNoted.ts';
import { ownCells } from './ownCells.ts';
import { fieldsOf } from './ruleBook.ts';
import { measureIn } from './scoreColumns.ts';

/** Customers as rules see them. */
export interface Population {
  readonly rows: readonly RuleRow[];
  readonly people: readonly { readonly customer: string; readonly name: string }[];
  readonly spend: readonly number[];
}

/** A row a customer of Scores, of the fields that the rule is about. */
export const population = (shop: Shop, columns: readonly ScoreColumn[], rule: Rule): Population => {
  const wanted = fieldsOf(rule);
  const measured = wanted.flatMap((field) =>
    field.of === 'measure' && field.product === undefined ? [field] : [],
  );
  const letters = measured.map(({ measure }) => measureIn(columns, measure, shop.sheetSay));
  const spendAt = measureIn(columns, 'spend', shop.sheetSay);
  const [, ...lines] = shop.scores.read(['A', 'B', spendAt, ...letters]);
  const values = new Map<string, (id: string, line: readonly RuleCell[]) => RuleCell>();
  const words = segmentWords(shop, measured);
  measured.forEach((field, index) => {
    values.set(fieldKey(field), (_, line) => codeOf(words, field, line[3 + index] ?? null));
  });
  for (const of of [ofCustomers, ofOwn, ofNoted, ofProducts])
    for (const [key, cell] of of(shop, wanted)) values.set(key, cell);
  return {
    rows: lines.map((line) => (field) => values.get(fieldKey(field))?.(String(line[0]), line) ?? null),
    people: lines.map(([id, name]) => ({ customer: String(id), name: String(name ?? '') })),
    spend: lines.map(([, , spend]) => (typeof spend === 'number' ? spend : 0)),
  };
};

/** The named cell of recency, frequency and spend is a word of Settings in the sheet. */
const codeOf = (
  words: ReadonlyMap<string, string>,
  { measure }: Field & { of: 'measure' },
  cell: RuleCell,
): RuleCell => {
  if (measure !== 'rfm') return cell;
  return words.get(String(cell ?? '')) ?? null;
};

type Cells = readonly (readonly [key: string, cell: (id: string) => RuleCell])[];

const ofCustomers = (shop: Shop, wanted: readonly Field[]): Cells => {
  const columns = wanted.flatMap((field) => schemaColumn(field) ?? []);
  if (columns.length === 0) return [];
  // The rule's fields were held against the schema's columns.
  const names = columns as (keyof typeof customers.columns)[];
  const byId = new Map(shop.tables.columns(customers, names).map((row) => [row.id, row]));
  return names.map((column) => [
    fieldKey({ of: 'customer', column }),
    (id) => byId.get(id)?.[column] ?? null,
  ]);
};

const ofOwn = (shop: Shop, wanted: readonly Field[]): Cells => {
  const headers = wanted.flatMap((field) => ownHeader(field) ?? []);
  if (headers.length === 0) return [];
  const { ids, columns } = ownCells(shop, headers);
  const at = new Map(ids.map((id, row) => [id, row]));
  return headers.map((header, index) => [
    fieldKey(ownField(header)),
    (id) => columns[index]?.[at.get(id) ?? -1] ?? null,
  ]);
};

const ofNoted = (shop: Shop, wanted: readonly Field[]): Cells =>
  wanted.flatMap((field) => {
    const noted = notedItem(field);
    if (noted === null) return [];
    const latest = latestNoted(shop, noted.table, noted.item);
    return [[fieldKey(field), (id: string) => latest.get(id) ?? null] as const];
  });

const ofProducts = (shop: Shop, wanted: readonly Field[]): Cells => {
  const asked = wanted.flatMap((field) =>
    field.of === 'measure' && field.product !== undefined ? [field] : [],
  );
  if (asked.length === 0) return [];
  const sold = shop.figures.read('Transactions', 'A:E') ?? [];
  const bought = new Set(sold.map(([id, , , , product]) => `${id}|${String(product ?? '').toLowerCase()}`));
  return asked.map((field) => [
    fieldKey(field),
    (id) => bought.has(`${id}|${(field.product ?? '').toLowerCase()}`),
  ]);
};

const segmentWords = (
  shop: Shop,
  wanted: readonly { readonly measure: string }[],
): ReadonlyMap<string, string> => {
  if (!wanted.some(({ measure }) => measure === 'rfm')) return new Map();
  const words = shop.figures.read('Sums', 'D2:D12') ?? [];
  return new Map(words.map(([word], index) => [String(word ?? ''), segmentNames[index] ?? '']));
};
