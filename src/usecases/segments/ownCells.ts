import type { Shop } from '../../ports.ts';
import type { RawCell } from '../../schema/derive/readCell.ts';
import { Refusal } from '../../schema/refusal.ts';
import { ownColumns } from './ownColumns.ts';

/** Cells of the business's own columns: a cell a row, the rows told by their customers' ids. */
export interface OwnCells {
  readonly ids: readonly string[];
  /** In the order of the headers that were asked for. */
  readonly columns: readonly (readonly RawCell[])[];
}

/**
 * Whole columns of the business's own, by their headers. The ids are read before and after, for rows may be moved in
 * between.
 * @throws Refusal `columnMissing`, `changedMeanwhile`.
 */
export const ownCells = (shop: Shop, headers: readonly string[]): OwnCells => {
  const known = ownColumns(shop);
  const range = (a: string): readonly RawCell[] =>
    (shop.figures.plain('Customers', `${a}:${a}`) ?? []).slice(1).map(([cell]) => cell ?? null);
  const idLetters = /\$([A-Z]+)$/.exec(shop.layout.columnRange('Customers', 'id'))?.[1] ?? 'A';
  const ids = range(idLetters).map((id) => String(id ?? '').trim());
  const columns = headers.map((header) => {
    const found = known.get(header);
    if (found === undefined)
      throw new Refusal('columnMissing', { tab: shop.vocabulary.tab('Customers'), header });
    return range(found.letters);
  });
  if (range(idLetters).some((id, row) => String(id ?? '').trim() !== ids[row]))
    throw new Refusal('changedMeanwhile');
  const at = ids.flatMap((id, row) => (id === '' ? [] : [row]));
  return {
    ids: at.map((row) => ids[row] ?? ''),
    columns: columns.map((cells) => at.map((row) => cells[row] ?? null)),
  };
};
