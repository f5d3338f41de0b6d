import { ownPrefix } from '../../formulas/rule/ownField.ts';
import type { Shop } from '../../ports.ts';
import type { RawCell } from '../../schema/derive/readCell.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import { ownCells } from '../segments/ownCells.ts';
import { measureIn, segmentIn } from '../segments/scoreColumns.ts';

/** Columns from one source: a cell a row, the rows told by their customers' ids. */
export interface CellsPart {
  readonly ids: readonly string[];
  readonly columns: Readonly<Record<string, readonly RawCell[]>>;
}

/**
 * Whole columns to be learned from, by the keys of their fields, or `segment.` and an id. A call is for few columns where
 * there are many customers: the page knows how many.
 * @throws Refusal `tabMissing`, `columnMissing`, `segmentGone`; `changedMeanwhile` where rows moved while they were read.
 */
export const mineCells = (shop: Shop, keys: readonly string[]): readonly CellsPart[] => {
  const begin = (word: string) => keys.filter((key) => key.startsWith(word));
  const own = begin(`customer.${ownPrefix}`);
  const ours = begin('customer.').filter((key) => !own.includes(key));
  const scored = [...begin('measure.'), ...begin('segment.')];
  return [
    ...(ours.length > 0 || keys.length === 0 ? [oursIn(shop, ours)] : []),
    ...(own.length > 0 ? [ownIn(shop, own)] : []),
    ...(scored.length > 0 ? [scoredIn(shop, scored)] : []),
  ];
};

const oursIn = (shop: Shop, keys: readonly string[]): CellsPart => {
  const known = Object.keys(customers.columns);
  const names = keys.map((key) => key.slice('customer.'.length));
  if (!names.every((name): name is keyof Customer & string => known.includes(name)))
    throw new Refusal('invalid');
  const rows = shop.tables.columns(customers, names.length > 0 ? names : ['name']);
  return {
    ids: rows.map(({ id }) => id),
    columns: Object.fromEntries(
      names.map((name, index) => [keys[index] ?? '', rows.map((row) => row[name])]),
    ),
  };
};

const ownIn = (shop: Shop, keys: readonly string[]): CellsPart => {
  const { ids, columns } = ownCells(
    shop,
    keys.map((key) => key.slice(`customer.${ownPrefix}`.length)),
  );
  return { ids, columns: Object.fromEntries(keys.map((key, index) => [key, columns[index] ?? []])) };
};

const scoredIn = (shop: Shop, keys: readonly string[]): CellsPart => {
  const columns = shop.scores.columns();
  const lettersOf = (key: string): string => {
    const name = key.slice(key.indexOf('.') + 1);
    if (key.startsWith('measure.')) return measureIn(columns, name, shop.sheetSay);
    const found = segmentIn(columns, name);
    if (!found) throw new Refusal('segmentGone');
    return found.letters;
  };
  const [, ...lines] = shop.scores.read(['A', ...keys.map(lettersOf)]);
  return {
    ids: lines.map(([id]) => String(id ?? '')),
    columns: Object.fromEntries(
      keys.map((key, index) => [key, lines.map((line) => line[index + 1] ?? null)]),
    ),
  };
};
