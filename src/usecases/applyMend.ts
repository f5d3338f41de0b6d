import { type Mend, mended } from '../domain/journal/mend.ts';
import type { Happening, Shop } from '../ports.ts';
import { tables } from '../schema/tables.ts';

/**
 * Writes a single cell where it still shows what was meant; one that somebody changed meanwhile stays, and the log says so.
 * @param turn `again` where it may be written already.
 * @returns whether it holds now what it shall.
 */
export const applyMend = (shop: Shop, mend: Mend, turn: 'first' | 'again'): boolean => {
  const table = tables[mend.table];
  if (turn === 'again' && shop.survey.kept(table, mended(mend)) !== null) return true;
  const done = shop.survey.mend(table, mend.cell, mend.put);
  shop.audit.note([line(mend, done ? 'change' : 'held')]);
  return done;
};

const line = ({ table, cell, after }: Mend, action: Happening['action']): Happening => ({
  action,
  table,
  row: cell.id ?? after,
  column: cell.column,
  before: action === 'held' ? '' : cell.shown,
  after,
});
