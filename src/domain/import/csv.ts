import Papa from 'papaparse';

/** A file as rows of text, with what was wrong with its form. */
export interface ParsedFile {
  readonly name: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly FileFault[];
}

/** A fault of the whole file or of one line (1-based, the header is line 1). */
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

/** Reads comma-, semicolon- or tab-separated text. Never throws: what is wrong stands in `faults`. */
export const parseCsv = (name: string, text: string): ParsedFile => {
  const clean = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(clean, {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  });
  const [header = [], ...rows] = parsed.data;
  const names = header.map((cell) => cell.trim());
  const quotes = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row, message }): FileFault => ({ code: 'quotes', line: (row ?? 0) + 1, found: message }));
  return {
    name,
    delimiter: parsed.meta.delimiter,
    header: names,
    rows,
    faults: [
      ...headerFaults(clean, names, rows.length),
      ...rows.flatMap((row, i) => widthFault(row, names.length, i + 2)),
      ...quotes,
    ],
  };
};

const headerFaults = (text: string, names: readonly string[], rows: number): FileFault[] => {
  const fault = (code: FileFault['code'], found = ''): FileFault => ({ code, line: 1, found });
  if (text.trim() === '') return [fault('empty')];
  const faults: FileFault[] = [];
  // U+FFFD is what a decoder leaves for bytes that are no text in the encoding it was told; NUL is UTF-16 read as UTF-8.
  const odd = [...text].findIndex((sign) => sign === '\uFFFD' || sign === '\u0000');
  if (odd >= 0) faults.push(fault('wrongEncoding', text.slice(Math.max(0, odd - 10), odd + 10)));
  if (rows === 0 || names.every((name) => name === '')) faults.push(fault('noHeader', names.join(', ')));
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) faults.push(fault('headerTwice', twice));
  return faults;
};

const widthFault = (row: readonly string[], width: number, line: number): FileFault[] => {
  if (row.length === width) return [];
  return [{ code: row.length > width ? 'moreCells' : 'fewerCells', line, found: `${row.length} / ${width}` }];
};
