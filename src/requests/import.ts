import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { fillable, importable } from '../domain/import/recognise.ts';
import type { Column } from '../schema/table.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { applyImport, type ImportChoices, previewImport } from '../usecases/importFiles.ts';
import { en, type WordKey } from '../words/words.ts';
import { request } from './request.ts';

const tableName = z.enum([
  'Opportunities',
  'Customers',
  'Products',
  'Team',
  'Contacts',
  'FollowUps',
  'Interactions',
]);

const fileChoice = z.object({
  table: z.optional(tableName),
  columns: z.optional(z.array(z.nullable(z.string()))),
  dateOrder: z.optional(z.enum(['ymd', 'dmy', 'mdy'])),
});

const input = z.object({
  files: z.array(z.object({ name: z.string(), text: z.string() })),
  choices: z.object({
    files: z.record(z.string(), fileChoice),
    matches: z.record(z.string(), z.record(z.string(), z.nullable(z.string()))),
    update: z.boolean(),
  }),
});

type Chosen = z.output<typeof input>['choices'];

/** Absent choices stay absent: a key with `undefined` would count as chosen. */
const chosen = ({ files, matches, update }: Chosen): ImportChoices => ({
  matches,
  update,
  files: Object.fromEntries(
    Object.entries(files).map(([name, { table, columns, dateOrder }]) => [
      name,
      { ...(table && { table }), ...(columns && { columns }), ...(dateOrder && { dateOrder }) },
    ]),
  ),
});

export const importRequests = {
  /** What the import dialog needs before a file is chosen: its words and the columns that a file can fill. */
  startImport: request(leaders, z.object({}), (shop) => ({
    language: shop.identity.language(),
    words: Object.fromEntries(dialogWords().map((key) => [key, shop.say(key)])),
    tables: importable.map((table) => ({
      table,
      columns: fillable(tables[table]).map((name) => ({ name, label: shop.say(labelOf(table, name)) })),
    })),
  })),
  previewImport: request(leaders, input, (shop, { files, choices }) =>
    previewImport(shop, files, chosen(choices)),
  ),
  applyImport: request(leaders, input, (shop, { files, choices }) =>
    applyImport(shop, files, chosen(choices)),
  ),
} as const;

/** How a column is called to people: a reference by the column that shows its name, not by the id's header. */
const labelOf = (table: TableName, column: string): WordKey => {
  const shown = Object.entries<Column>(tables[table].columns).find(
    ([, one]) => one.kind === 'nameOf' && one.of === column,
  );
  const key = `${table}.${shown?.[0] ?? column}`;
  if (isWord(key)) return key;
  throw new Error(`No word for the column ${key}: add it to src/words/en/tables.ts`);
};

const isWord = (key: string): key is WordKey => key in en;

const dialogWords = (): readonly WordKey[] =>
  Object.keys(en).filter((key): key is WordKey => /^(import|tab|field|error)\.|^[A-Z]\w+\.\w+$/.test(key));
