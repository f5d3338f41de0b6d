import type { Change, Shop } from '../../ports.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type Quota, quotas } from '../../schema/tables/quotas.ts';
import { blankRow } from '../blankRow.ts';
import { newIds } from '../newIds.ts';
import { monthColumns, type QuotaItem, quotaItems } from './goals.ts';

/** A row of targets to be written: of its months those that change, with what the page showed in them. */
export interface QuotaToSave extends Pick<Quota, 'year' | 'by' | 'name' | 'method' | 'uplift' | 'risk'> {
  readonly cells: readonly {
    /** 1 to 12. */
    readonly month: number;
    readonly amount: number;
    readonly seen: number | null;
  }[];
}

export type QuotasSaved =
  | { readonly status: 'saved'; readonly quotas: readonly QuotaItem[] }
  /** Months that somebody else changed since they were shown. Nothing was written. */
  | {
      readonly status: 'conflict';
      readonly cells: readonly Pick<QuotaItem, 'by' | 'name'>[];
      readonly quotas: readonly QuotaItem[];
    };

/** Writes targets, each into the row of its year, by and name; a row that there is not is added. @throws Refusal `rowGone`. */
export const saveQuotas = (shop: Shop, wanted: readonly QuotaToSave[]): QuotasSaved =>
  shop.lock.hold(() => {
    const { rows } = shop.tables.read(quotas);
    const standing = new Map(rows.map((row) => [keyOf(row), row]));
    const cells = wanted.filter((one) => isConflict(one, standing.get(keyOf(one))));
    if (cells.length > 0)
      return {
        status: 'conflict',
        cells: cells.map(({ by, name }) => ({ by, name })),
        quotas: quotaItems(shop),
      };
    const fresh = wanted.filter((one) => !standing.has(keyOf(one)));
    const ids = newIds(shop, quotas, rows, fresh.length);
    const changes = wanted.flatMap((one): readonly Change<typeof quotas>[] => {
      const row = standing.get(keyOf(one));
      return row ? [{ id: row.id, patch: patchOf(one, row) }] : [];
    });
    if (changes.length > 0) shop.tables.change(quotas, changes);
    if (fresh.length > 0)
      shop.tables.insert(
        quotas,
        fresh.map((one, index) => newRow(one, ids[index] ?? '')),
      );
    return { status: 'saved', quotas: quotaItems(shop) };
  });

const keyOf = ({ year, by, name }: Pick<Quota, 'year' | 'by' | 'name'>): string =>
  JSON.stringify([year, by, by === 'all' ? null : name]);

const isConflict = ({ cells }: QuotaToSave, row: Quota | undefined): boolean =>
  cells.some(({ month, amount, seen }) => {
    const now = row ? cellOf(row, month) : null;
    return now !== seen && now !== amount;
  });

const columnOf = (month: number) => monthColumns[month - 1] ?? 'month1';
const cellOf = (row: Quota, month: number): number | null => row[columnOf(month)];

const monthsOf = ({ cells }: QuotaToSave): PatchOf<typeof quotas> =>
  Object.fromEntries(cells.map(({ month, amount }) => [columnOf(month), amount]));

const patchOf = (one: QuotaToSave, row: Quota): PatchOf<typeof quotas> => {
  const { method, uplift, risk } = one;
  const wanted: PatchOf<typeof quotas> = { ...monthsOf(one), method, uplift, risk };
  return Object.fromEntries(
    // The entries are those of a patch, so their names are columns.
    Object.entries(wanted).filter(([column, value]) => row[column as keyof Quota] !== value),
  );
};

const newRow = (one: QuotaToSave, id: string): Quota => {
  const { year, by, name, method, uplift, risk } = one;
  return {
    ...blankRow(quotas),
    ...monthsOf(one),
    id,
    year,
    by,
    name: by === 'all' ? null : name,
    method,
    uplift,
    risk,
  };
};
