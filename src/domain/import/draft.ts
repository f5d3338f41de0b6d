import type { CellProblem } from '../../schema/derive/readCell.ts';
import type { Vocabulary } from '../../schema/derive/vocabulary.ts';
import type { Table } from '../../schema/table.ts';
import { tables } from '../../schema/tables.ts';
import type { DateOrder } from './dateOrder.ts';
import { type Field, fieldsOf, givenFor } from './fields.ts';
import type { Importable } from './importable.ts';
import type { ParsedFile } from './parsedFile.ts';
import { readField } from './readField.ts';
import { targetOf } from './targets.ts';

export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** A line of a file read as a row of a table. References hold the name that the file gives. */
export interface Draft {
  /** 1-based line in the file, or row in the tab. */
  readonly line: number;
  readonly values: Values;
}

export interface LineProblem {
  readonly line: number;
  readonly header: string;
  readonly found: string;
  /** `twice`: the line repeats another's key; `several`: several rows of the sheet have it; `noSuchRow`: none has. */
  readonly code: CellProblem | 'twice' | 'several' | 'noSuchRow';
  /** Whether the whole line stays out, or its cell alone is left blank. */
  readonly skips: 'line' | 'cell';
}

/** How a file is read: its table, where each header goes, how its dates are written, how its rows are known. */
export interface FileChoice {
  readonly table: Importable;
  /** For each header where it goes, see targets.ts. */
  readonly columns: readonly (string | null)[];
  readonly dateOrder: DateOrder;
  /** The column by which a line is known to be a row that stands; null for the table's own way, see keys.ts. */
  readonly key?: string | null;
  /** What every new row is, where the file does not say. */
  readonly is?: Readonly<Record<string, string>>;
}

/** What words of a column that is a choice mean, by column and word as the file has it; null is blank. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export interface Drafted {
  readonly choice: FileChoice;
  readonly header: readonly string[];
  readonly drafts: readonly Draft[];
  readonly problems: readonly LineProblem[];
  /** Words of choice columns that are none of theirs, and how often they stand. */
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Reads the lines of a file. A line without a required value stays out; another bad cell is left blank; both show. */
export const draftFile = (
  file: ParsedFile,
  choice: FileChoice,
  vocabulary: Vocabulary,
  meanings: Meanings = {},
): Drafted => {
  const table: Table = tables[choice.table];
  const fields = fieldsOf(table, file.header, choice.columns);
  const reading: Reading = { table, order: choice.dateOrder, vocabulary, meanings, words: {} };
  const absent = absentHeaders(table, choice.columns, vocabulary);
  const problems: LineProblem[] = [];
  const drafts: Draft[] = [];
  file.rows.forEach((row, offset) => {
    const line = file.lines[offset] ?? offset + 2;
    problems.push(
      ...absent.map((header): LineProblem => ({ line, header, found: '', code: 'required', skips: 'line' })),
    );
    if (absent.length > 0) return;
    const read = readRow(reading, fields, row, line);
    problems.push(...read.problems);
    if (!read.problems.some(({ skips }) => skips === 'line')) drafts.push({ line, values: read.values });
  });
  return { choice, header: file.header, drafts, problems, words: reading.words };
};

/** Required columns that the file has nothing for, as the sheet heads them. */
const absentHeaders = (
  table: Table,
  targets: readonly (string | null)[],
  vocabulary: Vocabulary,
): readonly string[] => {
  const filled = new Set(targets.map((target) => (target === null ? null : targetOf(target).column)));
  return Object.entries(table.columns).flatMap(([name, column]) =>
    'required' in column && !filled.has(name) ? [vocabulary.header(table, name)] : [],
  );
};

interface Reading {
  readonly table: Table;
  readonly order: DateOrder;
  readonly vocabulary: Vocabulary;
  readonly meanings: Meanings;
  readonly words: Record<string, Record<string, number>>;
}

const readRow = (
  reading: Reading,
  fields: readonly Field[],
  row: readonly string[],
  line: number,
): { values: Values; problems: readonly LineProblem[] } => {
  const values: Record<string, string | number | boolean | null> = {};
  const problems: LineProblem[] = [];
  const leftOver: string[] = [];
  for (const field of fields) {
    const { text, header, more } = givenFor(field, row);
    leftOver.push(...more);
    const { value, code } = readText(reading, field, text);
    values[field.name] = value;
    const needed = 'required' in field.column;
    const why = code ?? (value === null && needed ? 'required' : null);
    if (why !== null)
      problems.push({ line, header, found: text.slice(0, 80), code: why, skips: needed ? 'line' : 'cell' });
  }
  if (leftOver.length > 0) {
    const note = [values.note, ...leftOver].filter((text) => text !== null && text !== undefined).join('\n');
    values.note = note.slice(0, longestNote);
  }
  return { values, problems };
};

/** A note that would be longer than a cell ends here. */
const longestNote = 49_000;

const readText = (
  { table, order, vocabulary, meanings, words }: Reading,
  { name, column }: Field,
  text: string,
): { value: string | number | boolean | null; code: CellProblem | null } => {
  const result = readField(
    column,
    text,
    order,
    column.kind === 'choice' ? vocabulary.reader(table, name) : null,
  );
  if (result.ok) return { value: result.value, code: null };
  if (result.code === 'notAChoice' && column.kind === 'choice') {
    const own = words[name] ?? {};
    own[text.trim()] = (own[text.trim()] ?? 0) + 1;
    words[name] = own;
    const meant = meanings[name]?.[text.trim()];
    if (meant !== undefined) return { value: meant, code: null };
  }
  return { value: null, code: result.code };
};
