import type { Shop } from '../ports.ts';
import { listIn } from '../schema/derive/recordIn.ts';
import { Refusal } from '../schema/refusal.ts';
import type { TableName } from '../schema/tables.ts';
import { recentIntents, undoIntents } from './intents.ts';

/** A file of an import, and how far it has come. */
export interface BatchFile {
  readonly name: string;
  /** Fingerprint of its content and of how it is read: the same file read alike goes on where it stopped. */
  readonly print: string;
  readonly table: TableName;
  /** Lines to write, in all. */
  readonly rows: number;
  /** Lines dealt with, and rows added or changed by them. */
  readonly written: number;
  readonly wrote: number;
  /** The last line of the file that was dealt with; 0 before the first. */
  readonly line: number;
}

/** An import: one press of the button, however many executions it takes. */
export interface Batch {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly files: readonly BatchFile[];
  readonly state: 'running' | 'done' | 'undoing' | 'undone';
}

/** The note that holds the recent imports, newest first. */
const note = 'imports';
/** Longest note, characters: a property holds 9 kB, and a file's name may be Chinese, three bytes a sign. */
const longest = 5_000;

/** Written below only; what a hand spoilt is no import of ours. */
export const recentImports = ({ notes }: Shop, afresh?: 'afresh'): readonly Batch[] =>
  listIn(notes.read(note, afresh)) as readonly Batch[];

/** @throws Refusal `importUnknown` where it is no longer on record. */
export const batchOf = (shop: Shop, id: string): Batch => {
  const found = recentImports(shop).find((batch) => batch.id === id);
  if (!found) throw new Refusal('importUnknown');
  return found;
};

/** Puts it in the place of the one with its id, or first. */
export const noteBatch = (shop: Shop, batch: Batch): void => {
  const standing = recentImports(shop, 'afresh');
  const all = standing.some(({ id }) => id === batch.id)
    ? standing.map((one) => (one.id === batch.id ? batch : one))
    : [batch, ...standing];
  while (all.length > 1 && JSON.stringify(all).length > longest) all.pop();
  shop.notes.write(note, JSON.stringify(all));
};

/** What the journal says of an import's intents: its files for people, its id for us. */
export const aboutOf = (id: string, file: string): string => `${file.slice(0, 200)} · ${id}`;

/** The import's id in what the journal says; null where it was no import in parts. */
export const batchIn = (about: string): string | null => / · (M-[0-9A-Z]+)$/.exec(about)?.[1] ?? null;

/** The intents of an import on record, oldest first; those of killed runs and those undone among them. */
export const intentsOf = (
  shop: Shop,
  batch: string,
): readonly { readonly id: string; readonly undone: boolean }[] =>
  recentIntents(shop)
    .filter(({ about, action }) => action === 'import' && about?.endsWith(` · ${batch}`))
    .map(({ id, state }) => ({ id, undone: state === 'undone' }))
    .reverse();

export interface UndoProgress {
  /** Parts of the import that are still to be undone: asked again until there are none. */
  readonly left: number;
  /** Rows that somebody changed since, or that others refer to: they stay. */
  readonly kept: readonly { readonly table: TableName; readonly id: string }[];
}

/**
 * Takes the latest part of an import back: rows that it added go, cells that it changed get back what they held. A
 * large import has many parts, each one execution.
 * @throws Refusal `importUnknown` where the journal no longer has it.
 */
export const undoImport = (shop: Shop, id: string): UndoProgress =>
  shop.lock.hold(() => {
    const batch = batchOf(shop, id);
    const recorded = intentsOf(shop, id);
    if (recorded.length === 0 && batch.files.some(({ wrote }) => wrote > 0))
      throw new Refusal('importUnknown');
    const intents = recorded.filter(({ undone }) => !undone);
    const last = intents[intents.length - 1];
    const kept = last ? undoIntents(shop, [last.id]) : [];
    const left = Math.max(0, intents.length - 1);
    if (left === 0) noteBatch(shop, { ...batch, state: 'undone' });
    else if (batch.state !== 'undoing') noteBatch(shop, { ...batch, state: 'undoing' });
    return { left, kept: kept.map(({ table, id: row }) => ({ table, id: row })) };
  });
