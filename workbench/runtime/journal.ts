/**
 * An append-only file of JSON lines, each with its checksum: what a killed process leaves can be read up to the
 * last whole line.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

export interface Journal {
  append(entry: unknown): void;
  /** Bytes written since it was opened. */
  size(): number;
  close(): void;
}

const SYNC_AFTER_MS = 250;

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const writeAll = (file: number, text: string): number => {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  return bytes.length;
};

/**
 * Opens the file for appending. A line is handed to the system at once, so that the end of this process cannot lose
 * it; the disk is asked to keep it within a quarter of a second.
 */
export const openJournal = (path: string): Journal => {
  const file = openSync(path, 'a');
  let size = 0;
  let syncing: NodeJS.Timeout | null = null;
  const sync = () => {
    syncing = null;
    fsyncSync(file);
  };
  return {
    append: (entry) => {
      const text = JSON.stringify(entry);
      size += writeAll(file, `${checksum(text)} ${text}\n`);
      syncing ??= setTimeout(sync, SYNC_AFTER_MS).unref();
    },
    size: () => size,
    close: () => {
      if (syncing) clearTimeout(syncing);
      fsyncSync(file);
      closeSync(file);
    },
  };
};

/** The entries of a journal, in order; `whole` is false where the file ends in a line that was cut off. */
export const readJournal = (
  path: string,
): { readonly entries: readonly unknown[]; readonly whole: boolean } => {
  const lines = readFileSync(path, 'utf8').split('\n');
  const entries: unknown[] = [];
  for (const line of lines.slice(0, -1)) {
    const text = line.slice(17);
    if (line.slice(0, 16) !== checksum(text)) return { entries, whole: false };
    entries.push(JSON.parse(text));
  }
  return { entries, whole: lines.at(-1) === '' };
};
