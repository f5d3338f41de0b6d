import type { KeptCell, MeantCell, Mending } from '../../schema/meantCell.ts';
import { type TableName, tables } from '../../schema/tables.ts';

/** A single cell that is put right, also in a row without an id, of an id that stands twice, or of another kind. */
export interface Mend {
  readonly do: 'mend';
  readonly table: TableName;
  readonly cell: MeantCell;
  readonly put: Mending;
  /** What the cell shows once it is written. */
  readonly after: string;
  readonly before: KeptCell;
}

/** The same cell once it is written. */
export const mended = ({ table, cell, after }: Mend): MeantCell => ({
  ...cell,
  shown: after,
  ...(cell.column === 'id' && { id: after === '' ? null : after }),
  ...(cell.column === tables[table].title && { title: after }),
});

/** What puts back, exactly, what the cell held. */
export const unmended = (mend: Mend): Mend => ({
  ...mend,
  cell: mended(mend),
  put: { kept: mend.before },
  after: mend.cell.shown,
});
