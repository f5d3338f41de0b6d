import { fileKind, fileVersion } from '../domain/safety/backupFile.ts';
import type { KeptRows, Shop } from '../ports.ts';
import { schemaOf } from '../schema/derive/migrations.ts';
import { Refusal } from '../schema/refusal.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { backUp, keptTables } from './backup.ts';
import { beforeOutboxReturns } from './mail/sentNotes.ts';
import { setUp } from './setUp.ts';

/** Cells of one answer at most: of 50 characters each they stay below 5 MB. */
const cellsAnAnswer = 40_000;

/** The beginning of a downloaded backup: the tables that follow, chunk by chunk. */
export interface FileHead {
  readonly kind: string;
  readonly version: number;
  /** Versions of the tables. */
  readonly schema: string;
  readonly madeAt: string;
  readonly tables: readonly TableName[];
}

export interface FileChunk extends KeptRows {
  readonly table: TableName;
  readonly from: number;
  /** Where the next chunk begins; null after the last one. */
  readonly next: number | null;
}

/** Begins a download. It is logged: a copy of everything leaves the spreadsheet. */
export const beginDownload = (shop: Shop): FileHead => {
  const there = keptTables.filter((table) => shop.tables.has(table)).map(({ name }) => name);
  shop.lock.hold(() => shop.audit.note([{ action: 'export', table: 'Customers' }]));
  return {
    kind: fileKind,
    version: fileVersion,
    schema: schemaOf(tables),
    madeAt: shop.clock.now(),
    tables: there,
  };
};

/** A part of a table for the file, from row `from` below the header on. @throws Refusal `tabMissing`. */
export const downloadChunk = (shop: Shop, table: TableName, from: number): FileChunk => {
  const width = Math.max(1, shop.exports.read(tables[table], 0, 0)?.columns.length ?? 1);
  const kept = shop.exports.read(tables[table], from, Math.max(1, Math.floor(cellsAnAnswer / width)));
  if (!kept) throw new Refusal('tabMissing', { tab: shop.vocabulary.tab(table) });
  const next = from + kept.rows.length;
  return { ...kept, table, from, next: next < kept.total && kept.rows.length > 0 ? next : null };
};

/** Before a file is put back, what stands is backed up: ask on until `done` is `of`. @throws Refusal `fileUnknown`. */
export const beginUpload = (shop: Shop, head: FileHead): { readonly done: number; readonly of: number } => {
  if (head.kind !== fileKind || head.version !== fileVersion) throw new Refusal('fileUnknown');
  return backUp(shop, 'before', head.tables);
};

/** Puts a part of a file back. The first part of a table empties it: its columns and formats stay. */
export const uploadChunk = (
  shop: Shop,
  { table, from, columns, rows }: Pick<FileChunk, 'table' | 'from' | 'columns' | 'rows'>,
): { readonly rows: number } =>
  shop.lock.hold(() => {
    if (!shop.tables.has(tables[table])) shop.layout.make(tables[table]);
    if (from === 0 && table === 'Outbox') beforeOutboxReturns(shop, 'all');
    if (from === 0) shop.exports.cut(tables[table], 0);
    shop.exports.write(tables[table], from, { columns, rows });
    return { rows: rows.length };
  });

/** After the last part: what set-up puts back, formulas and settings that the file did not have. */
export const endUpload = (shop: Shop, names: readonly TableName[]): null => {
  setUp(shop);
  shop.lock.hold(() => shop.audit.note(names.map((table) => ({ action: 'restore', table }))));
  return null;
};
