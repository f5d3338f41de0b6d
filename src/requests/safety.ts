import * as z from 'zod/mini';
import { leaders, type Role, workers } from '../domain/authority.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { backUp, removeBackup } from '../usecases/backup.ts';
import { wholeBackup } from '../usecases/backupIndex.ts';
import { eraseCustomer } from '../usecases/eraseCustomer.ts';
import { exportCustomer } from '../usecases/exportCustomer.ts';
import {
  beginDownload,
  beginUpload,
  downloadChunk,
  endUpload,
  uploadChunk,
} from '../usecases/exportRegister.ts';
import { restore } from '../usecases/restore.ts';
import { safetyState } from '../usecases/safety.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const ownerOnly: readonly Role[] = ['owner'];

const tableName = () =>
  z.custom<TableName>((value) => typeof value === 'string' && Object.keys(tables).includes(value));
const row = () => z.number().check(z.int(), z.minimum(0));

const cell = () =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.object({ f: z.string() }),
    z.object({ d: z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/)) }),
  ]);

const head = () =>
  z.object({
    kind: z.string(),
    version: z.number(),
    schema: z.string(),
    madeAt: z.string(),
    tables: z.array(tableName()),
  });

export const safetyRequests = {
  /** Everything that the dialog shows at first. */
  startSafety: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(safety|tab|error)\./),
    state: safetyState(shop),
  })),
  backups: request(leaders, nothing, safetyState),
  /** Begins or goes on with a backup by hand: ask on until `done` is `of`. */
  backUp: request(leaders, nothing, (shop) => backUp(shop)),
  removeBackup: request(
    ownerOnly,
    () => z.object({ backup: z.string() }),
    (shop, { backup }) =>
      shop.lock.hold(() => {
        removeBackup(shop, wholeBackup(shop, backup));
        return null;
      }),
  ),
  /** The rows of a table that a backup holds, to choose one of: those whose title or id has the text, at most 50. */
  backupRows: request(
    ownerOnly,
    () => z.object({ backup: z.string(), table: tableName(), text: z.string() }),
    (shop, { backup, table, text }) => {
      const kept = wholeBackup(shop, backup).tables[table];
      const sought = text.trim().toLowerCase();
      const rows = kept ? shop.snapshots.rows(tables[table], kept.tab) : [];
      return rows.filter(({ id, title }) => `${title} ${id}`.toLowerCase().includes(sought)).slice(0, 50);
    },
  ),
  /** Puts a backup back, all of it, a table or a row: ask on until its phase is `done`. */
  restore: request(
    ownerOnly,
    () => z.object({ backup: z.string(), table: z.nullable(tableName()), row: z.nullable(z.string()) }),
    restore,
  ),
  beginDownload: request(leaders, nothing, beginDownload),
  downloadChunk: request(
    leaders,
    () => z.object({ table: tableName(), from: row() }),
    (shop, { table, from }) => downloadChunk(shop, table, from),
  ),
  beginUpload: request(ownerOnly, head, beginUpload),
  uploadChunk: request(
    ownerOnly,
    () =>
      z.object({
        table: tableName(),
        from: row(),
        columns: z.array(z.object({ name: z.nullable(z.string()), header: z.string() })),
        rows: z.array(z.array(cell())),
      }),
    uploadChunk,
  ),
  endUpload: request(
    ownerOnly,
    () => z.object({ tables: z.array(tableName()) }),
    (shop, input) => endUpload(shop, input.tables),
  ),
  /** Salespeople only where Settings allow it, and their own customers: the use case looks. */
  exportCustomer: request(
    workers,
    () => z.object({ customer: z.string() }),
    (shop, { customer }) => exportCustomer(shop, customer),
  ),
  eraseCustomer: request(
    ownerOnly,
    () => z.object({ customer: z.string(), confirm: z.string() }),
    (shop, { customer, confirm }) => {
      eraseCustomer(shop, customer, confirm);
      return null;
    },
  ),
} as const;
