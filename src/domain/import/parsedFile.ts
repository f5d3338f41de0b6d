/** A source as rows of text, with what was wrong with its form. */
export interface ParsedFile {
  readonly name: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the file (or row of the tab) at which each of `rows` begins, 1-based. */
  readonly lines: readonly number[];
  readonly faults: readonly FileFault[];
}

/** A fault of the whole file or of one line (1-based). */
export interface FileFault {
  readonly code:
    | 'empty'
    | 'noHeader'
    | 'wrongEncoding'
    | 'moreCells'
    | 'fewerCells'
    | 'quotes'
    | 'headerTwice';
  readonly line: number;
  readonly found: string;
}

/** A row of a source and the line at which it begins. */
export interface SourceLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How far down a header is looked for: titles and remarks stand above it. */
const deepestHeader = 10;

/** Splits lines into header and rows: the header is the first line that looks like one; blank lines are left out. */
export const parsedFile = (name: string, delimiter: string, all: readonly SourceLine[]): ParsedFile => {
  const lines = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = headerPlace(lines.slice(0, deepestHeader * 2).map(({ cells }) => cells));
  const header = (lines[at]?.cells ?? []).map((cell) => cell.trim());
  const body = lines.slice(at + 1);
  return {
    name,
    delimiter,
    header,
    rows: body.map(({ cells }) => cells),
    lines: body.map(({ line }) => line),
    faults: [
      ...headerFaults(lines, header, lines[at]?.line ?? 1, body.length),
      ...body.flatMap(({ cells, line }) => widthFault(cells, header.length, line)),
    ],
  };
};

/** The first line whose filled cells are labels and at least half as many as in the fullest line; else the first. */
const headerPlace = (rows: readonly (readonly string[])[]): number => {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const most = Math.max(0, ...filled);
  const found = rows
    .slice(0, deepestHeader)
    .findIndex((row, index) => (filled[index] ?? 0) >= Math.max(2, most / 2) && row.every(isLabel));
  return Math.max(0, found);
};

/** Headers are words: neither numbers, nor dates, nor addresses. */
const isLabel = (cell: string): boolean => !/^[\s\d.,:/\-+()%]+$/.test(cell) && !/\S@\S+\.\S/.test(cell);

const headerFaults = (
  lines: readonly SourceLine[],
  names: readonly string[],
  line: number,
  rows: number,
): FileFault[] => {
  const fault = (code: FileFault['code'], found = ''): FileFault => ({ code, line, found });
  if (lines.length === 0) return [fault('empty')];
  const faults: FileFault[] = [];
  const odd = oddPlace(lines);
  if (odd !== null) faults.push(fault('wrongEncoding', odd));
  if (rows === 0 || names.every((name) => name === '')) faults.push(fault('noHeader', names.join(', ')));
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) faults.push(fault('headerTwice', twice));
  return faults;
};

/** U+FFFD is what a decoder leaves for bytes that are no text in the encoding it was told; NUL is UTF-16 read as UTF-8. */
const oddPlace = (lines: readonly SourceLine[]): string | null => {
  for (const { cells } of lines) {
    for (const cell of cells) {
      const odd = Math.max(cell.indexOf('\uFFFD'), cell.indexOf('\u0000'));
      if (odd >= 0) return cell.slice(Math.max(0, odd - 10), odd + 10);
    }
  }
  return null;
};

const widthFault = (row: readonly string[], width: number, line: number): FileFault[] => {
  if (row.length === width) return [];
  return [{ code: row.length > width ? 'moreCells' : 'fewerCells', line, found: `${row.length} / ${width}` }];
};
