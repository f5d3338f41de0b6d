/** Cells and ranges in A1 notation against zero-based numbers. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly cols: number;
}

/** `A` for 0, `AA` for 26. */
export const columnLetters = (col: number): string => {
  let letters = '';
  for (let rest = col; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
};

export const cellName = (row: number, col: number): string => `${columnLetters(col)}${row + 1}`;

export const zoneName = ({ top, left, bottom, right }: Zone): string =>
  top === bottom && left === right
    ? cellName(top, left)
    : `${cellName(top, left)}:${cellName(bottom, right)}`;

/** Row and column of `$B$3`; null if it is no cell. */
export const readCell = (name: string): { readonly row: number; readonly col: number } | null => {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,7})$/.exec(name);
  return match ? { row: Number(match[2]) - 1, col: columnIndex(match[1] ?? '') } : null;
};

/** The zone of `A1`, `A1:B2`, `A:C`, `2:5`, `A2:A`, cut to the sheet; null if it is no range. */
export const readZone = (name: string, { rows, cols }: Size): Zone | null => {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?)?$/.exec(
    name,
  );
  if (!match || name === '') return null;
  const [, left, top, right, bottom] = match;
  const single = !name.includes(':');
  if (single && (left === undefined || top === undefined)) return null;
  const ends = {
    left: left === undefined ? 0 : columnIndex(left),
    right: single ? columnIndex(left ?? '') : right === undefined ? cols - 1 : columnIndex(right),
    top: top === undefined ? 0 : Number(top) - 1,
    bottom: single ? Number(top) - 1 : bottom === undefined ? rows - 1 : Number(bottom) - 1,
  };
  const zone = {
    top: Math.min(ends.top, ends.bottom),
    left: Math.min(ends.left, ends.right),
    bottom: Math.min(Math.max(ends.top, ends.bottom), rows - 1),
    right: Math.min(Math.max(ends.left, ends.right), cols - 1),
  };
  return zone.bottom < zone.top || zone.right < zone.left ? null : zone;
};

/** The ranges of a list such as `A1:B2 D:D`, each cut to the sheet. */
export const rangesOf = (list: string, size: Size): string[] =>
  list
    .split(/\s+/)
    .map((name) => readZone(name, size))
    .filter((zone) => zone !== null)
    .map((zone) => zoneName(zone));

/**
 * The same, but a range down to the sheet's last row is open (`A2:A`): so the workbench has rules for a column, which
 * Sheets' rows below the last take over too.
 */
export const openRangesOf = (list: string, size: Size): string[] =>
  rangesOf(list, size).map((name) => reopened(name, size));

/** `A2:A1000` as `A2:A` where the sheet has 1,000 rows. */
export const reopened = (range: string, { rows }: Size): string => {
  const [from = '', to = ''] = range.split(':');
  const end = readCell(to);
  return end && end.row === rows - 1 && readCell(from)?.row !== end.row
    ? `${from}:${columnLetters(end.col)}`
    : range;
};

/** `'Team list'!$A$1:$B$2` apart: the sheet's name unquoted, or null where there is none. */
export const splitSheet = (reference: string): { readonly sheet: string | null; readonly range: string } => {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(reference);
  if (!match) return { sheet: null, range: reference };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', range: match[3] ?? '' };
};

export const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !readCell(name) && !/^r\d*c?\d*$|^c\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** The reference with all of its `$`. */
export const absolute = (range: string): string =>
  range.replace(
    /\$?([A-Za-z]{1,3})?\$?(\d+)?/g,
    (match, letters: string | undefined, digits: string | undefined) =>
      match === '' ? '' : `${letters ? `$${letters}` : ''}${digits ? `$${digits}` : ''}`,
  );

/** 0-based column of letters: A → 0. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
