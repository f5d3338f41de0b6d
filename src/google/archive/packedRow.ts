import type { Edit } from './asArrived.ts';
import type { Look } from './lookAtRows.ts';

type Cell = string | number | boolean | null | { readonly instant: number };

/** A whole row as the archive keeps it in its cell `data`; its looks are kept by a copy beside it. */
export interface PackedRow {
  /** The header of every column as it was, and the place of each of ours: columns may stand elsewhere by then. */
  readonly header: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  /** Null where they are too long for a cell; the copy still has them. */
  readonly values: readonly Cell[] | null;
  /** By 0-based column, as they were written. */
  readonly formulas: Readonly<Record<number, string>>;
  readonly notes: Readonly<Record<number, string>>;
  /** Pixels; null where nobody asked. */
  readonly height: number | null;
}

/** The columns of a tab at one moment. */
type Heading = Pick<PackedRow, 'header' | 'columns'>;

export const headingOf = ({ values, columns }: Pick<Look, 'values' | 'columns'>): Heading => ({
  header: (values[0] ?? []).map(String),
  columns,
});

export const packRow = (
  look: Look,
  row: number,
  formulas: readonly string[],
  notes: readonly string[],
  height: number | null,
): PackedRow => ({
  ...headingOf(look),
  values: (look.values[row - 1] ?? []).map(packed),
  formulas: filled(formulas),
  notes: filled(notes),
  height,
});

/** The same row with what a person made of some of its cells. */
export const repacked = (whole: PackedRow, edits: readonly Edit[]): PackedRow => {
  const values = whole.values && [...whole.values];
  const formulas = { ...whole.formulas };
  for (const { column, after, formula } of edits) {
    if (values) values[column] = packed(after);
    if (formula === '') delete formulas[column];
    else formulas[column] = formula;
  }
  return { ...whole, values, formulas };
};

const filled = (texts: readonly string[]): Record<number, string> =>
  Object.fromEntries(texts.flatMap((text, index) => (text === '' ? [] : [[index, text]])));

const packed = (value: unknown): Cell => {
  if (value instanceof Date) return { instant: value.getTime() };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
};

export const unpacked = (cell: Cell | undefined): string | number | boolean | Date => {
  if (typeof cell === 'object' && cell !== null) return new Date(cell.instant);
  return cell ?? '';
};

/** The row in the archive's cell; null where somebody changed it so that it cannot be read. */
export const readPacked = (text: string): PackedRow | null => {
  try {
    const parsed: unknown = JSON.parse(text);
    // Written by packRow.
    return typeof parsed === 'object' && parsed !== null ? (parsed as PackedRow) : null;
  } catch {
    return null;
  }
};

/**
 * Where each column of the archived row stands now, 0-based: ours by their identity, theirs by their header; null for
 * one that is gone.
 */
export const columnsThen = (
  { header, columns }: Heading,
  look: Pick<Look, 'values' | 'columns'>,
): readonly (number | null)[] => {
  const { header: headerNow, columns: now } = headingOf(look);
  const ours = new Map(Object.entries(columns).map(([name, index]) => [index, name]));
  return header.map((title, index) => {
    const name = ours.get(index);
    if (name !== undefined) return now[name] ?? null;
    if ((headerNow[index] ?? '') === title) return index;
    const place = title === '' ? -1 : headerNow.indexOf(title);
    return place === -1 ? null : place;
  });
};
