import type { CellProblem } from '../../schema/derive/readCell.ts';
import type { Vocabulary } from '../../schema/derive/vocabulary.ts';
import type { Column, Table } from '../../schema/table.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import type { ParsedFile } from './csv.ts';
import type { DateOrder } from './dateOrder.ts';
import { readField } from './readField.ts';

export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** A line of a file read as a row of a table. References hold the name that the file gives. */
export interface Draft {
  /** 1-based line in the file; the header is line 1. */
  readonly line: number;
  readonly values: Values;
}

export interface LineProblem {
  readonly line: number;
  readonly header: string;
  readonly found: string;
  readonly code: CellProblem | 'twice';
  /** Whether the whole line stays out, or its cell alone is left blank. */
  readonly skips: 'line' | 'cell';
}

/** How a file is read: its table, where each header goes, how its dates are written. */
export interface FileChoice {
  readonly table: TableName;
  readonly columns: readonly (string | null)[];
  readonly dateOrder: DateOrder;
}

export interface Drafted {
  readonly choice: FileChoice;
  readonly drafts: readonly Draft[];
  readonly problems: readonly LineProblem[];
}

/** The columns by whose values a line is known to be a row that stands already. */
export const naturalKeys: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Customers: ['name'],
  Products: ['name'],
  Team: ['name'],
  Opportunities: ['number'],
  Contacts: ['customer', 'name'],
  FollowUps: ['customer', 'subject', 'dueOn'],
  Interactions: ['customer', 'happenedOn', 'summary'],
};

interface Field {
  readonly name: string;
  readonly header: string;
  readonly column: Column;
  readonly index: number;
}

/** Reads the lines of a file. A line without a required value stays out; another bad cell is left blank; both show. */
export const draftFile = (file: ParsedFile, choice: FileChoice, vocabulary: Vocabulary): Drafted => {
  const table: Table = tables[choice.table];
  const fields = choice.columns.flatMap((name, index): Field[] => {
    const column = name === null ? undefined : table.columns[name];
    return name !== null && column ? [{ name, column, index, header: file.header[index] ?? '' }] : [];
  });
  const absent = Object.entries(table.columns).flatMap(([name, column]) =>
    'required' in column && !choice.columns.includes(name) ? [vocabulary.header(table, name)] : [],
  );
  const problems: LineProblem[] = [];
  const drafts: Draft[] = [];
  file.rows.forEach((row, offset) => {
    const line = offset + 2;
    problems.push(
      ...absent.map((header): LineProblem => ({ line, header, found: '', code: 'required', skips: 'line' })),
    );
    if (absent.length > 0) return;
    const read = fields.map((field) => readOne(table, field, row, line, choice.dateOrder, vocabulary));
    const found = read.flatMap(({ problem }) => (problem ? [problem] : []));
    problems.push(...found);
    if (found.some(({ skips }) => skips === 'line')) return;
    drafts.push({ line, values: Object.fromEntries(read.map(({ name, value }) => [name, value])) });
  });
  return { choice, drafts, problems };
};

const readOne = (
  table: Table,
  { name, header, column, index }: Field,
  row: readonly string[],
  line: number,
  order: DateOrder,
  vocabulary: Vocabulary,
): { name: string; value: string | number | boolean | null; problem?: LineProblem } => {
  const text = row[index] ?? '';
  const result = readField(
    column,
    text,
    order,
    column.kind === 'choice' ? vocabulary.reader(table, name) : null,
  );
  const needed = 'required' in column;
  const found = text.slice(0, 80);
  if (!result.ok) {
    const problem: LineProblem = { line, header, found, code: result.code, skips: needed ? 'line' : 'cell' };
    return { name, value: null, problem };
  }
  if (result.value === null && needed) {
    return { name, value: null, problem: { line, header, found, code: 'required', skips: 'line' } };
  }
  return { name, value: result.value };
};
