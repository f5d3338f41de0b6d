import type { Requests } from '../../src/requests/all.ts';
import type { ImportPreview, TableCount } from '../../src/usecases/importFiles.ts';
import type { Encoding } from './decode.ts';

/** A chosen file, its bytes kept so that it can be read again in another encoding. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly text: string;
}

/** What the server takes as a person's choices. */
type Choices = Parameters<Requests['previewImport']['run']>[1]['choices'];
export type Choice = Choices['files'][string];
export type Matches = Choices['matches'];

export interface State {
  readonly files: readonly Chosen[];
  readonly choices: Choices['files'];
  /** What the person said; the proposals stand until they say otherwise. */
  readonly matches: Matches;
  readonly update: boolean;
  readonly preview: ImportPreview | null;
  readonly busy: 'reading' | 'checking' | 'writing' | null;
  readonly error: string | null;
  readonly done: readonly TableCount[] | null;
}

export const nothingChosen: State = {
  files: [],
  choices: {},
  matches: {},
  update: false,
  preview: null,
  busy: null,
  error: null,
  done: null,
};

/** What is sent: the person's answers, and for every other open name the proposal that the preview shows. */
export const answered = (preview: ImportPreview | null, matches: Matches): Matches => {
  const all: Record<string, Record<string, string | null>> = {};
  for (const { table, column, unmatched } of preview?.references ?? []) {
    const key = `${table}.${column}`;
    const own = matches[key] ?? {};
    all[key] = Object.fromEntries(
      unmatched.map(({ found, proposal }) => [found, found in own ? (own[found] ?? null) : proposal]),
    );
  }
  return all;
};

/** Rows that pressing Import would write. */
export const rowsToWrite = (preview: ImportPreview): number =>
  preview.counts.reduce((sum, { insert, change }) => sum + insert + change, 0);

/** Whether something must be settled before importing: a file without a table, or with a fault that stops it. */
export const blocked = (preview: ImportPreview): boolean =>
  preview.files.some(({ table, faults }) => table === null || faults.some(({ code }) => stops.has(code)));

const stops: ReadonlySet<string> = new Set(['empty', 'noHeader', 'wrongEncoding', 'headerTwice']);
