/**
 * A1 notation, 0-based inside. A side that the notation leaves open (`A:B`, `2:3`, `A2:A`) is null and reaches to
 * the sheet's edge.
 */
export interface A1 {
  /** Tab's name as written, unquoted; null where the notation names none. */
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

/** @returns the parts of the notation, or null where it is none (a name, say). */
export const parseA1 = (text: string): A1 | null => {
  const { sheet, cells } = splitSheet(text.trim());
  const corners = cells.split(':');
  if (corners.length > 2) return null;
  const [first, second] = corners.map(parseCorner);
  if (first === undefined || first === null || second === null) return null;
  if (second === undefined) {
    if (first.row === null || first.col === null) return null;
    return { sheet, top: first.row, left: first.col, bottom: first.row, right: first.col };
  }
  if ((first.row === null) !== (second.row === null) && first.row === null) return null;
  const [top, bottom] = ordered(first.row, second.row);
  const [left, right] = ordered(first.col, second.col);
  if (top === null && left === null) return null;
  return { sheet, top, left, bottom, right };
};

/** `Tab!A1` or `'A tab'!A1:B2` split into tab and cells; without a tab, sheet is null. */
export const splitSheet = (text: string): { sheet: string | null; cells: string } => {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheet: null, cells: text };
  return { sheet: text.slice(0, bang), cells: text.slice(bang + 1) };
};

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export const columnLetters = (col: number): string => {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** 0-based column of letters: A → 0. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const parseCorner = (text: string): { row: number | null; col: number | null } | null => {
  const match = CORNER.exec(text.trim());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    col: match[1] === undefined ? null : columnIndex(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
};

const ordered = (a: number | null, b: number | null): [number | null, number | null] =>
  a !== null && b !== null && a > b ? [b, a] : [a, b];
