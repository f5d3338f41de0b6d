import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { importable } from '../domain/import/importable.ts';
import { targetOf, targetsOf } from '../domain/import/targets.ts';
import type { Shop } from '../ports.ts';
import { nameColumn } from '../schema/derive/nameColumn.ts';
import { Refusal } from '../schema/refusal.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { recentImports, undoImport } from '../usecases/importBatches.ts';
import { applyImport, type ImportChoices, previewImport } from '../usecases/importFiles.ts';
import { beginImport, importRows } from '../usecases/importRows.ts';
import { en, type WordKey } from '../words/words.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const tableName = () => z.enum(importable);
const dateOrder = () => z.enum(['ymd', 'dmy', 'mdy']);
const columns = () => z.array(z.nullable(z.string()));
const cells = () => z.array(z.array(z.string()));
const line = () => z.number().check(z.int(), z.minimum(0));
const matches = () => z.record(z.string(), z.record(z.string(), z.nullable(z.string())));

const source = () =>
  z.union([z.object({ name: z.string(), text: z.string() }), z.object({ name: z.string(), rows: cells() })]);

const fileChoice = () =>
  z.object({
    table: z.optional(tableName()),
    columns: z.optional(columns()),
    dateOrder: z.optional(dateOrder()),
    key: z.optional(z.nullable(z.string())),
  });

const input = () =>
  z.object({
    files: z.array(source()),
    choices: z.object({ files: z.record(z.string(), fileChoice()), matches: matches(), update: z.boolean() }),
  });

/** How a file is read, settled. */
const settled = () =>
  z.object({
    table: tableName(),
    columns: columns(),
    dateOrder: dateOrder(),
    key: z.nullable(z.string()),
    is: z.record(z.string(), z.string()),
  });

type Chosen = z.output<ReturnType<typeof input>>['choices'];

/** Absent choices stay absent: a key with `undefined` would count as chosen. */
const chosen = ({ files, matches, update }: Chosen): ImportChoices => ({
  matches,
  update,
  files: Object.fromEntries(
    Object.entries(files).map(([name, { table, columns, dateOrder, key }]) => [
      name,
      {
        ...(table && { table }),
        ...(columns && { columns }),
        ...(dateOrder && { dateOrder }),
        ...(key !== undefined && { key }),
      },
    ]),
  ),
});

export const importRequests = {
  /** What the import dialog needs before a file is chosen: its words, the columns that a file can fill, tabs, past imports. */
  startImport: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(import|tab|field|error)\.|^[A-Z]\w+\.\w+(\.\w+)?$/),
    tables: importable.map((table) => ({
      table,
      columns: targetsOf(tables[table]).map((name) => ({ name, label: labelOf(shop, table, name) })),
    })),
    tabs: shop.sourceTabs.list(),
    imports: recentImports(shop),
  })),
  /** The rows of a tab that is not ours. */
  readTab: request(
    leaders,
    () => z.object({ sheetId: z.number() }),
    (shop, { sheetId }) => {
      const tab = shop.sourceTabs.read(sheetId);
      if (!tab) throw new Refusal('importTabGone');
      return tab;
    },
  ),
  previewImport: request(leaders, input, (shop, { files, choices }) =>
    previewImport(shop, files, chosen(choices)),
  ),
  applyImport: request(leaders, input, (shop, { files, choices }) =>
    applyImport(shop, files, chosen(choices)),
  ),
  beginImport: request(
    leaders,
    () =>
      z.object({
        files: z.array(
          z.object({
            name: z.string(),
            print: z.string(),
            header: z.array(z.string()),
            choice: settled(),
            rows: line(),
          }),
        ),
      }),
    (shop, { files }) => beginImport(shop, files),
  ),
  importRows: request(
    leaders,
    () =>
      z.object({
        batch: z.string(),
        file: line(),
        header: z.array(z.string()),
        rows: cells(),
        lines: z.array(line()),
        choice: settled(),
        matches: matches(),
        update: z.boolean(),
        again: z.boolean(),
        last: z.boolean(),
      }),
    (shop, part) => importRows(shop, part),
  ),
  recentImports: request(leaders, nothing, (shop) => recentImports(shop)),
  /** Undoes one part of an import; asked again until nothing is left. */
  undoImport: request(
    leaders,
    () => z.object({ batch: z.string() }),
    (shop, { batch }) => undoImport(shop, batch),
  ),
} as const;

/** How a target is called to people: a reference by the column that shows its name, not by the id's header. */
const labelOf = (shop: Shop, table: TableName, target: string): string => {
  const { column, part } = targetOf(target);
  const name = shop.say(wordOf(`${table}.${nameColumn(tables[table], column) ?? column}`));
  return part === null ? name : shop.say(`import.part.${part}`, { column: name });
};

const wordOf = (key: string): WordKey => {
  if (isWord(key)) return key;
  throw new Error(`No word for the column ${key}: add it to src/words/en/tables.ts`);
};

const isWord = (key: string): key is WordKey => key in en;
