import { parseSource } from '../../src/domain/import/parseSource.ts';
import type { FilePreview, TableCount } from '../../src/usecases/importFiles.ts';
import { ask, Refused } from '../ask.ts';
import { printOf } from './print.ts';
import { type Chosen, type Matches, type Progress, settledChoice } from './state.ts';

/** How long one request should take, milliseconds: far from the six minutes after which Google ends it. */
const wanted = 20_000;
/** Rows of the first part, and the fewest and most of any; and most cells, which is three blocks of a write. */
const [first, fewest, most, mostCells] = [1_000, 100, 5_000, 54_000];

/** Most lines that stayed out that are kept to be shown. */
const mostProblems = 500;

interface Part {
  readonly file: number;
  readonly preview: FilePreview;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

export interface Running {
  readonly files: readonly Chosen[];
  readonly previews: readonly FilePreview[];
  readonly matches: Matches;
  readonly update: boolean;
  readonly report: (progress: Progress) => void;
  readonly stopped: () => boolean;
}

/**
 * Sends the files part by part, each one request that takes about twenty seconds. What came to no end before goes on
 * where it stopped. A part that fails is sent once more, in half.
 * @returns how far it came: less than all of it where a person stopped it.
 * @throws Refused, or what the second failure was.
 */
export const runImport = async (running: Running): Promise<Progress> => {
  const parts = running.previews.map((preview, file) => partOf(running.files, preview, file));
  const { batch, lines, order } = await ask('beginImport', {
    files: parts.map(({ preview, header, rows, file }) => ({
      name: preview.name,
      print: printFor(running.files, file),
      header: [...header],
      choice: settledChoice(preview),
      rows: rows.length,
    })),
  });
  const again = lines.some((line) => line > 0);
  const open = parts.map((part, file) => after(part, lines[file] ?? 0));
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const left = open.reduce((sum, part) => sum + part.rows.length, 0);
  const progress: Progress = { batch, done: rows - left, rows, counts: [], problems: [] };
  running.report(progress);
  return sendAll(
    running,
    order.flatMap((file) => open[file] ?? []),
    progress,
    again,
  );
};

const printFor = (files: readonly Chosen[], index: number): string => {
  const file = files[index];
  return file ? printOf(file.source) : '';
};

/** The lines of a file that do not stay out. */
const partOf = (files: readonly Chosen[], preview: FilePreview, file: number): Part => {
  const chosen = files[file];
  if (!chosen) throw new Error('The preview has a file that was not chosen');
  const { header, rows, lines } = parseSource(chosen.source);
  const out = new Set(preview.out);
  const kept = lines.flatMap((line, index) => (out.has(line) ? [] : [index]));
  return {
    file,
    preview,
    header,
    rows: kept.map((index) => rows[index] ?? []),
    lines: kept.map((index) => lines[index] ?? 0),
  };
};

const after = (part: Part, line: number): Part => {
  const from = part.lines.findIndex((one) => one > line);
  return from < 0
    ? { ...part, rows: [], lines: [] }
    : { ...part, rows: part.rows.slice(from), lines: part.lines.slice(from) };
};

const sendAll = async (
  running: Running,
  parts: readonly Part[],
  from: Progress,
  resumed: boolean,
): Promise<Progress> => {
  let progress = from;
  let again = resumed;
  let size = first;
  for (const part of parts) {
    for (let at = 0; at < part.rows.length; ) {
      if (running.stopped()) return progress;
      const begun = performance.now();
      const sent = Math.min(size, sizeFor(part), part.rows.length - at);
      const { answer, count } = await sendTwice(running, part, at, sent, progress.batch ?? '', again);
      again = false;
      at += count;
      size = nextSize(count, performance.now() - begun);
      progress = {
        ...progress,
        done: progress.done + count,
        counts: added(progress.counts, answer.counts),
        problems: [...progress.problems, ...answer.problems].slice(0, mostProblems),
      };
      running.report(progress);
    }
  }
  return progress;
};

const sizeFor = ({ header }: Part): number =>
  Math.max(fewest, Math.floor(mostCells / Math.max(1, header.length)));

const nextSize = (count: number, took: number): number =>
  Math.round(Math.min(most, Math.max(fewest, count * Math.min(2, wanted / Math.max(1, took)))));

type Answer = Awaited<ReturnType<typeof send>>;

const sendTwice = async (
  running: Running,
  part: Part,
  at: number,
  count: number,
  batch: string,
  again: boolean,
): Promise<{ readonly answer: Answer; readonly count: number }> => {
  try {
    return { answer: await send(running, part, at, count, batch, again), count };
  } catch (error) {
    if (error instanceof Refused && error.explained.code !== 'unexpected') throw error;
    const half = Math.max(1, Math.ceil(count / 2));
    return { answer: await send(running, part, at, half, batch, true), count: half };
  }
};

const send = (
  { matches, update }: Running,
  part: Part,
  at: number,
  count: number,
  batch: string,
  again: boolean,
) =>
  ask('importRows', {
    batch,
    file: part.file,
    header: [...part.header],
    rows: part.rows.slice(at, at + count).map((row) => [...row]),
    lines: part.lines.slice(at, at + count),
    choice: settledChoice(part.preview),
    matches,
    update,
    again,
    last: at + count >= part.rows.length,
  });

/** The counts of several parts, table by table. */
const added = (all: readonly TableCount[], more: readonly TableCount[]): readonly TableCount[] => {
  const sums = new Map(all.map((count) => [count.table, count]));
  for (const count of more) {
    const sum = sums.get(count.table);
    sums.set(
      count.table,
      sum
        ? {
            table: count.table,
            insert: sum.insert + count.insert,
            change: sum.change + count.change,
            same: sum.same + count.same,
            kept: sum.kept + count.kept,
            conflict: sum.conflict + count.conflict,
          }
        : count,
    );
  }
  return [...sums.values()];
};
