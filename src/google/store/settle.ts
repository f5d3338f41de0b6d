import type { AnyTable } from '../../schema/tables.ts';
import { cellAt, type Ground, type Look, lookAt, rowsById } from './look.ts';
import { put, type Wish } from './put.ts';

/** Rounds of writing after which a tab counts as one that does not stand still. */
export const rounds = 6;

/**
 * Writes the wishes, and puts right what went astray, both cells, until all is where it belongs. What a person typed
 * into one of the cells in the meantime stays.
 * @param first What was seen for them; later rounds look anew.
 * @returns the wishes that hit something unknown, or could not be brought to their place.
 */
export const settle = (
  ground: Ground,
  table: AnyTable,
  first: Look,
  wishes: readonly Wish[],
): readonly Wish[] => {
  const held: Wish[] = [];
  let pending = asTheyStand(table, first, wishes);
  let seen = first;
  for (let round = 0; round < rounds && pending.length > 0; round++) {
    if (round > 0) seen = lookAt(ground, table, Object.keys(first.columns));
    const { again, restore, lost } = put(ground, table, seen, pending);
    held.push(...lost);
    pending = [...restore.filter((one) => !again.some(isFor(one))), ...again.map(overStrays(restore))];
  }
  return [...held, ...pending];
};

const isFor =
  ({ id, column }: Wish) =>
  (other: Wish): boolean =>
    other.id === id && other.column === column;

/** A cell that is to be written again holds what was meant for another one: it is written over that. */
const overStrays =
  (restore: readonly Wish[]) =>
  (wish: Wish): Wish => {
    const stray = 'was' in wish ? restore.find(isFor(wish)) : undefined;
    return stray?.instead === undefined ? wish : { ...wish, was: stray.instead };
  };

/** Wishes for cells as they stand now: for a cell that a person changes before it can be written, they no longer hold. */
const asTheyStand = (table: AnyTable, look: Look, wishes: readonly Wish[]): readonly Wish[] => {
  const rows = rowsById(look, table);
  return wishes.map((wish) => {
    const [row, column] = [rows.get(wish.id), look.columns[wish.column]];
    const known = wish.instead === undefined && row !== undefined && column !== undefined;
    return known ? { ...wish, was: cellAt(look, row, column) } : wish;
  });
};
