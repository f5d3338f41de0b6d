import Papa from 'papaparse';
import { type FileFault, type ParsedFile, parsedFile, type SourceLine } from './parsedFile.ts';

/** Reads comma-, semicolon-, tab- or bar-separated text. Never throws: what is wrong stands in `faults`. */
export const parseCsv = (name: string, text: string): ParsedFile => {
  const clean = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(clean, { delimiter: delimiterOf(clean) });
  const lines = numbered(parsed.data);
  const file = parsedFile(name, parsed.meta.delimiter, lines);
  const quotes = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map(
      ({ row, message }): FileFault => ({ code: 'quotes', line: lines[row ?? 0]?.line ?? 1, found: message }),
    );
  return { ...file, faults: [...file.faults, ...quotes] };
};

/** Told by the first records; blank lines, which say nothing, aside. */
const delimiterOf = (text: string): string =>
  Papa.parse(text, { delimitersToGuess: [',', ';', '\t', '|'], skipEmptyLines: 'greedy', preview: 20 }).meta
    .delimiter;

/** Each row with the line at which it begins: a quoted cell may hold line ends of its own. */
const numbered = (rows: readonly (readonly string[])[]): readonly SourceLine[] => {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line, cells };
  });
};
