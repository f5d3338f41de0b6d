import { type MinedColumn, minedColumn } from '../../src/domain/mining/minedColumn.ts';
import type { MinedField } from '../../src/domain/mining/minedField.ts';
import type { Cell } from '../../src/domain/mining/miningColumn.ts';
import type { Day } from '../../src/schema/day.ts';
import { ask } from '../ask.ts';

/** Cells that one call asks for at most, ids among them. */
const cellsAtOnce = 200_000;
/** Columns that one call may name. */
const columnsAtOnce = 60;

type Told = (share: number) => void;

/** The register's columns as the page has read them: each once, for as long as the page is open. */
export interface Register {
  /** Customers in the order of the sheet. */
  readonly ids: () => readonly string[];
  /** Reads what is not here yet. @param told Hears how much of it is done, 0 to 1. */
  readonly load: (keys: readonly string[], told: Told, stopped: () => boolean) => Promise<void>;
  /** Cells of a column that was loaded, a customer each. */
  readonly cells: (key: string) => readonly Cell[];
  readonly column: (field: MinedField) => MinedColumn;
  /** Products by customer. */
  readonly loadSales: (stopped: () => boolean) => Promise<ReadonlyMap<string, readonly string[]>>;
}

export const openRegister = (rows: number, today: Day): Register => {
  let ids: readonly string[] | null = null;
  let sales: ReadonlyMap<string, readonly string[]> | null = null;
  const columns = new Map<string, readonly Cell[]>();
  const known = new Map<string, MinedColumn>();
  const take = async (keys: readonly string[]): Promise<void> => {
    const parts = await ask('mineCells', { keys: [...keys] });
    // The first part that was ever read says who the customers are.
    ids ??= parts[0]?.ids ?? [];
    for (const part of parts) {
      const at = new Map(part.ids.map((id, row) => [id, row]));
      const places = ids.map((id) => at.get(id) ?? -1);
      for (const [key, cells] of Object.entries(part.columns))
        columns.set(
          key,
          places.map((place) => cells[place] ?? null),
        );
    }
  };
  const cells = (key: string): readonly Cell[] => columns.get(key) ?? [];
  return {
    ids: () => ids ?? [],
    cells,
    column: (field) => {
      const read = known.get(field.key) ?? minedColumn(field, cells(field.key), today);
      if (columns.has(field.key)) known.set(field.key, read);
      return read;
    },
    load: async (keys, told, stopped) => {
      if (ids === null) await take([]);
      const wanted = keys.filter((key) => !columns.has(key));
      const width = Math.max(1, Math.min(columnsAtOnce, Math.floor(cellsAtOnce / Math.max(1, rows)) - 1));
      for (let at = 0; at < wanted.length && !stopped(); at += width) {
        await take(wanted.slice(at, at + width));
        told(Math.min(1, (at + width) / wanted.length));
      }
    },
    loadSales: async (stopped) => {
      if (sales) return sales;
      const baskets = new Map<string, string[]>();
      for (let from: number | null = 2; from !== null && !stopped(); ) {
        const part: Awaited<ReturnType<typeof ask<'mineSales'>>> = await ask('mineSales', { from });
        for (const [customer, product] of part.sales)
          baskets.set(customer, [...(baskets.get(customer) ?? []), product]);
        from = part.next;
      }
      if (!stopped()) sales = baskets;
      return baskets;
    },
  };
};
