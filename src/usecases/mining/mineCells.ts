import { ownPrefix } from '../../domain/mining/minedField.ts';
import type { Shop } from '../../ports.ts';
import type { RawCell } from '../../schema/derive/readCell.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import { measureIn, segmentIn } from '../segments/scoreColumns.ts';
import { ownColumns } from './miningBook.ts';

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

/** The ids are read before and after, for rows may be moved in between. */
const ownIn = (shop: Shop, keys: readonly string[]): CellsPart => {
  const letters = ownColumns(shop);
  const range = (a: string): readonly RawCell[] =>
    (shop.figures.plain('Customers', `${a}:${a}`) ?? []).slice(1).map(([cell]) => cell ?? null);
  const idLetters = /\$([A-Z]+)$/.exec(shop.layout.columnRange('Customers', 'id'))?.[1] ?? 'A';
  const ids = range(idLetters).map((id) => String(id ?? '').trim());
  const columns = keys.map((key) => {
    const header = key.slice(`customer.${ownPrefix}`.length);
    const found = letters.get(header);
    if (found === undefined)
      throw new Refusal('columnMissing', { tab: shop.vocabulary.tab('Customers'), header });
    return [key, range(found)] as const;
  });
  if (range(idLetters).some((id, row) => String(id ?? '').trim() !== ids[row]))
    throw new Refusal('changedMeanwhile');
  const at = ids.flatMap((id, row) => (id === '' ? [] : [row]));
  return {
    ids: at.map((row) => ids[row] ?? ''),
    columns: Object.fromEntries(columns.map(([key, cells]) => [key, at.map((row) => cells[row] ?? null)])),
  };
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
