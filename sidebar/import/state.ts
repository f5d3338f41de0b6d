import type { LineProblem } from '../../src/domain/import/draft.ts';
import type { SourceFile } from '../../src/domain/import/parseSource.ts';
import type { Requests } from '../../src/requests/all.ts';
import type { FilePreview, ImportPreview, TableCount } from '../../src/usecases/importFiles.ts';
import type { Encoding } from './decode.ts';

export type Source = SourceFile;

/** A chosen file or tab; a file's bytes are kept so that it can be read again in another encoding. */
export interface Chosen {
  readonly source: Source;
  readonly bytes: Uint8Array | null;
  readonly encoding: Encoding | null;
  readonly sure: boolean;
}

/** What the server takes as a person's choices. */
type Choices = Parameters<Requests['previewImport']['run']>[1]['choices'];
export type Choice = Choices['files'][string];
export type Matches = Choices['matches'];
export type Batch = ReturnType<Requests['recentImports']['run']>[number];

/** How far the writing has come. */
export interface Progress {
  readonly batch: string | null;
  readonly done: number;
  readonly rows: number;
  readonly counts: readonly TableCount[];
  readonly problems: readonly LineProblem[];
}

export interface State {
  readonly files: readonly Chosen[];
  readonly choices: Choices['files'];
  /** What the person said; the proposals stand until they say otherwise. */
  readonly matches: Matches;
  readonly update: boolean;
  readonly preview: ImportPreview | null;
  readonly busy: 'reading' | 'checking' | null;
  readonly error: string | null;
  readonly progress: Progress | null;
  readonly run: 'running' | 'stopping' | 'stopped' | 'done' | null;
}

export const nothingChosen: State = {
  files: [],
  choices: {},
  matches: {},
  update: false,
  preview: null,
  busy: null,
  error: null,
  progress: null,
  run: null,
};

/** What is sent: the person's answers, and for every other open name the proposal that the preview shows. */
export const answered = (preview: ImportPreview | null, matches: Matches): Matches => {
  const all: Record<string, Record<string, string | null>> = {};
  for (const { table, column, unmatched } of preview?.references ?? []) {
    const key = `${table}.${column}`;
    const own = matches[key] ?? {};
    const here = unmatched.map(({ found, proposal }) => [
      found,
      found in own ? (own[found] ?? null) : proposal,
    ]);
    all[key] = { ...all[key], ...Object.fromEntries(here) };
  }
  return all;
};

/** Rows that pressing Import would write. */
export const rowsToWrite = (preview: ImportPreview): number =>
  preview.counts.reduce((sum, { insert, change }) => sum + insert + change, 0);

/** Whether something must be settled before importing: no table, dates of unknown order, or a fault that stops. */
export const blocked = (preview: ImportPreview): boolean =>
  preview.files.some(
    ({ table, datesOpen, faults }) =>
      table === null || datesOpen || faults.some(({ code }) => stops.has(code)),
  );

const stops: ReadonlySet<string> = new Set(['empty', 'noHeader', 'wrongEncoding', 'headerTwice', 'quotes']);

/** How a file is read, as the preview shows it. */
export const settledChoice = (file: FilePreview) => ({
  table: file.table ?? 'Customers',
  columns: file.columns.map(({ column }) => column),
  dateOrder: file.dateOrder,
  key: file.key,
  is: { ...file.is },
});
