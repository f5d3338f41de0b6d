/**
 * Keeps a workbook in a folder, safe against the end of the process at any moment: a snapshot that is replaced in
 * one step, and a journal of every revision and of every other change since.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenOptions, Revision, SavedWorld, Workbench } from '../control.ts';
import { writeAtomic } from './atomicFile.ts';
import { type Journal, openJournal, readJournal } from './journal.ts';
import { applySteps, type RestStep, trackRest } from './restJournal.ts';
import { restOf, saveWorld } from './save.ts';

export interface Keeper {
  /** Writes a snapshot now and begins a new journal. */
  save(): void;
  /** Saves and stops keeping; the workbench stays open. */
  close(): void;
}

interface Snapshot {
  /** Counts snapshots; the journal that follows one carries its number. */
  readonly generation: number;
  readonly saved: SavedWorld;
}

type Entry = RestStep & { readonly revision?: Revision };

/** Bytes of journal after which a snapshot is taken, between runs. */
const LARGE_JOURNAL = 32 * 1024 * 1024;

const snapshotPath = (folder: string) => join(folder, 'snapshot.json');
const journalPath = (folder: string, generation: number) => join(folder, `journal-${generation}.jsonl`);

/** Whether the folder holds a workbook. */
export const holdsWorkbook = (folder: string): boolean => existsSync(snapshotPath(folder));

const readSnapshot = (folder: string): Snapshot => {
  const path = snapshotPath(folder);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be read (${why}): move it away to start anew`);
  }
};

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** What `openWorkbench` needs to open the kept workbook as it was when its process ended, however it ended. */
export const readKept = (folder: string): Required<Pick<OpenOptions, 'saved' | 'revisions'>> => {
  const { generation, saved } = readSnapshot(folder);
  const path = journalPath(folder, generation);
  const entries = existsSync(path) ? readJournal(path).entries.filter(isEntry) : [];
  return {
    saved: { ...saved, rest: applySteps(saved.rest, entries) },
    revisions: entries.flatMap(({ revision }) => (revision ? [revision] : [])),
  };
};

const isRunning = (pid: number): boolean => {
  if (pid === process.pid || !Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** One process at a time may keep a folder: two journals would be mixed. */
const takeFolder = (folder: string): string => {
  const path = join(folder, 'pid');
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : Number.NaN;
  if (isRunning(holder))
    throw new Error(
      `Process ${holder} keeps its workbook in ${folder}: end it, or remove ${path} if it is another program`,
    );
  writeFileSync(path, String(process.pid));
  return path;
};

/** The number of the newest snapshot, found by its journal, so that a damaged snapshot can be replaced. */
const lastGeneration = (folder: string): number =>
  Math.max(0, ...readdirSync(folder).map((name) => Number(/^journal-(\d+)\.jsonl$/.exec(name)?.[1] ?? 0)));

const removeOthers = (folder: string, generation: number): void => {
  for (const name of readdirSync(folder))
    if (/^journal-\d+\.jsonl$/.test(name) && name !== `journal-${generation}.jsonl`)
      rmSync(join(folder, name));
};

/**
 * Keeps the workbench in the folder from now on; what the folder held before is replaced.
 * @throws Error if another process keeps its workbook there.
 */
export const keepIn = (folder: string, workbench: Workbench): Keeper => {
  mkdirSync(folder, { recursive: true });
  const lock = takeFolder(folder);
  const { world } = workbench;
  let generation = lastGeneration(folder);
  let journal: Journal | null = null;
  let changes = trackRest(restOf(world));
  let touched = false;
  let journaled = new Set<unknown>();

  const save = () => {
    journal?.close();
    generation += 1;
    rmSync(journalPath(folder, generation), { force: true });
    const saved = saveWorld(workbench);
    changes = trackRest(restOf(world));
    writeAtomic(snapshotPath(folder), JSON.stringify({ generation, saved } satisfies Snapshot));
    journal = openJournal(journalPath(folder, generation));
    journaled = new Set();
    removeOthers(folder, generation);
  };
  const writeRest = () => {
    if (!touched) return;
    touched = false;
    const step = changes(restOf(world));
    if (step) journal?.append(step);
  };
  /** A revision undone or redone from before the snapshot could not be replayed: what it led to is saved whole. */
  const keepRevision = (revision: Revision) => {
    const earlier = revision.undoneRevisionId ?? revision.redoneRevisionId;
    if (earlier !== undefined && !journaled.has(earlier)) return queueMicrotask(save);
    journaled.add(revision.nextRevisionId);
    journal?.append({ revision });
  };
  const later = () => {
    writeRest();
    if ((journal?.size() ?? 0) > LARGE_JOURNAL) save();
  };

  save();
  const stops = [
    workbench.onRevision(keepRevision),
    workbench.onSettled(writeRest),
    workbench.onChange(() => {
      if (!touched) setImmediate(later);
      touched = true;
    }),
  ];
  return {
    save,
    close: () => {
      for (const stop of stops) stop();
      save();
      journal?.close();
      journal = null;
      rmSync(lock, { force: true });
    },
  };
};
