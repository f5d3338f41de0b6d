import { shortFingerprint } from '../domain/fingerprint.ts';
import { draftFile, type FileChoice, type LineProblem } from '../domain/import/draft.ts';
import { importOrder } from '../domain/import/order.ts';
import type { Matches } from '../domain/import/plan.ts';
import type { Shop } from '../ports.ts';
import { growSummaries, summed } from './growSummaries.ts';
import { aboutOf, type Batch, batchOf, noteBatch, recentImports } from './importBatches.ts';
import { importHalves } from './importHalves.ts';
import { rememberMapping } from './importMemory.ts';
import { meaningsFor } from './readSource.ts';
import { countOf, type TableCount, writeImport } from './writeImport.ts';

/** A file that is about to be imported. */
export interface ComingFile {
  readonly name: string;
  /** Fingerprint of its content. */
  readonly print: string;
  readonly header: readonly string[];
  readonly choice: FileChoice;
  /** Lines that will be sent. */
  readonly rows: number;
}

export interface BegunImport {
  readonly batch: string;
  /** The last line of each file that was dealt with before: its lines after that are sent. */
  readonly lines: readonly number[];
  /** The files by their places in the order in which their references can be resolved. */
  readonly order: readonly number[];
}

/** Begins an import, or goes on with one of the same files, read alike, that came to no end. */
export const beginImport = (shop: Shop, files: readonly ComingFile[]): BegunImport =>
  shop.lock.hold(() => {
    const prints = files.map(printOf);
    const before = recentImports(shop, 'afresh').find(
      ({ state, files: own }) =>
        state === 'running' && own.map(({ print }) => print).join() === prints.join(),
    );
    const order = orderOf(files);
    if (before) return { batch: before.id, lines: before.files.map(({ line }) => line), order };
    const [id = ''] = shop.ids.make('M', 1, new Set());
    for (const { header, choice } of [...files].reverse())
      rememberMapping(shop, header, {
        table: choice.table,
        columns: choice.columns,
        key: choice.key ?? null,
      });
    noteBatch(shop, {
      id,
      at: shop.clock.now(),
      by: shop.identity.email(),
      state: 'running',
      files: files.map(({ name, rows, choice }, index) => ({
        name: name.slice(0, 120),
        print: prints[index] ?? '',
        table: choice.table,
        rows,
        written: 0,
        wrote: 0,
        line: rows === 0 ? wholeFile : 0,
      })),
    });
    return { batch: id, lines: files.map(() => 0), order };
  });

const orderOf = (files: readonly ComingFile[]): readonly number[] => {
  const place = (index: number): number => importOrder.indexOf(files[index]?.choice.table ?? 'Customers');
  return files.map((_, index) => index).sort((a, b) => place(a) - place(b));
};

/** The line that is noted once every line of a file was dealt with. */
const wholeFile = Number.MAX_SAFE_INTEGER;

/** The content of a file and how it is read. */
const printOf = ({ print, choice }: ComingFile): string => {
  const { table, columns, dateOrder, key = null } = choice;
  return shortFingerprint(JSON.stringify([print, table, columns, dateOrder, key]));
};

/** Some lines of one file of an import. */
export interface ImportPart {
  readonly batch: string;
  /** Which of its files, from 0. */
  readonly file: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the file at which each row begins. */
  readonly lines: readonly number[];
  readonly choice: FileChoice;
  readonly matches: Matches;
  readonly update: boolean;
  /** Whether an earlier sending of these lines may have been killed half-way. */
  readonly again: boolean;
  /** Whether these are the file's last lines. */
  readonly last: boolean;
}

export interface PartDone {
  readonly counts: readonly TableCount[];
  readonly problems: readonly LineProblem[];
}

/** Most problems told of one part; the preview has shown them before. */
const shownProblems = 50;

/**
 * Writes some lines of a file as one intent and notes how far the file has come. Sent again after a kill, it writes
 * what is missing and nothing twice.
 * @throws Refusal `importUnknown` where the import is no longer on record.
 */
export const importRows = (shop: Shop, part: ImportPart): PartDone =>
  shop.lock.hold(() => {
    const batch = batchOf(shop, part.batch);
    const { header, rows, lines, choice, matches, update } = part;
    const name = batch.files[part.file]?.name ?? '';
    const file = { name, delimiter: '', header, rows, lines, faults: [] };
    const drafted = draftFile(file, choice, shop.vocabulary, meaningsFor(choice.table, matches));
    const about = aboutOf(batch.id, name);
    const halves = part.again ? importHalves(shop, batch.id) : new Set<string>();
    const { plans, sizes } = writeImport(shop, [drafted], { matches, update, about, halves });
    const wrote = plans.reduce((sum, { insert, change }) => sum + insert.length + change.length, 0);
    noteBatch(shop, advanced(batch, part, wrote));
    if (part.last && summed.has(choice.table) && wrote > 0) growSummaries(shop, sizes);
    return {
      counts: plans.map(countOf),
      problems: plans.flatMap(({ problems }) => problems).slice(0, shownProblems),
    };
  });

const advanced = (batch: Batch, { file, lines, last }: ImportPart, wrote: number): Batch => {
  const files = batch.files.map((one, index) => {
    if (index !== file) return one;
    const line = last ? wholeFile : Math.max(one.line, ...lines.slice(-1));
    const written = last ? one.rows : Math.min(one.rows, one.written + lines.length);
    return { ...one, line, written, wrote: one.wrote + wrote };
  });
  const done = files.every(({ line }) => line === wholeFile);
  return { ...batch, files, state: done ? 'done' : 'running' };
};
