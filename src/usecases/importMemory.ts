import { fold } from '../domain/import/fold.ts';
import { type Importable, importable } from '../domain/import/importable.ts';
import type { Shop } from '../ports.ts';
import { listIn } from '../schema/derive/recordIn.ts';

/** Where the columns of a file with these headers went the last time. */
export interface Mapping {
  readonly table: Importable;
  readonly columns: readonly (string | null)[];
  readonly key: string | null;
}

/** The note that holds the mappings by header fingerprint, newest first. */
const note = 'importMappings';
/** Longest note, characters: a property holds 9 kB, and a Chinese sign is three bytes; ids of columns are ASCII. */
const longest = 8_000;

export const rememberedMapping = (shop: Shop, header: readonly string[]): Mapping | null => {
  const found = read(shop).find(({ print }) => print === headerPrint(header));
  return found && found.columns.length === header.length ? found : null;
};

export const rememberMapping = (shop: Shop, header: readonly string[], mapping: Mapping): void => {
  const print = headerPrint(header);
  const { table, columns, key } = mapping;
  const standing = read(shop);
  const first = standing[0];
  const entry = { print, table, columns, key };
  if (JSON.stringify(first) === JSON.stringify(entry)) return;
  const all = [entry, ...standing.filter((one) => one.print !== print)];
  while (JSON.stringify(all).length > longest) all.pop();
  shop.notes.write(note, JSON.stringify(all));
};

interface Entry extends Mapping {
  readonly print: string;
}

const read = ({ notes }: Shop): readonly Entry[] => listIn(notes.read(note)).filter(isEntry);

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'table' in value &&
  importable.some((name) => name === value.table) &&
  'columns' in value &&
  Array.isArray(value.columns);

/** Headers without regard to case, spaces and signs, in their order (FNV-1a, 32 bits, in base 36). */
const headerPrint = (header: readonly string[]): string => {
  let hash = 0x811c9dc5;
  for (const sign of header.map(fold).join('\n'))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${header.length}.${hash.toString(36)}`;
};
