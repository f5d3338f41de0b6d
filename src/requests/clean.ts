import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { findingKinds } from '../domain/clean/finding.ts';
import { mergeable } from '../domain/clean/mergeFields.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { checkRegister } from '../usecases/checkRegister.ts';
import { findDuplicates } from '../usecases/findDuplicates.ts';
import { fixCell } from '../usecases/fixCell.ts';
import { undoIntent } from '../usecases/intents.ts';
import { mergeRows, previewMerge } from '../usecases/mergeCustomers.ts';
import { settlePair, unsettlePair } from '../usecases/settledPairs.ts';
import { formInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const table = () => z.enum(mergeable);
const from = () => z.number().check(z.int(), z.minimum(0));
const pair = () => ({ table: table(), keep: z.string(), drop: z.string() });
const cell = () => ({
  table: z.custom<TableName>((value) => typeof value === 'string' && Object.keys(tables).includes(value)),
  id: z.nullable(z.string()),
  title: z.string(),
  at: from(),
  column: z.string(),
  shown: z.string(),
});

export const cleanRequests = {
  /** What the clean-up dialog needs before it asks for anything: its language and words. */
  startClean: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(clean|tab)\./),
  })),
  findDuplicates: request(
    leaders,
    () => z.object({ table: table(), which: z.enum(['likely', 'all']), from: from() }),
    (shop, input) => findDuplicates(shop, input.table, input.which, input.from),
  ),
  previewMerge: request(
    leaders,
    () => z.object(pair()),
    (shop, input) => previewMerge(shop, input.table, input.keep, input.drop),
  ),
  mergeCustomers: request(
    leaders,
    () =>
      z.object({
        ...pair(),
        choices: z.record(z.string(), z.enum(['keep', 'drop', 'both'])),
        seen: z.object({ keep: formInput(), drop: formInput() }),
      }),
    mergeRows,
  ),
  undoMerge: request(
    leaders,
    () => z.object({ intent: z.string() }),
    (shop, { intent }) => {
      undoIntent(shop, intent);
      return null;
    },
  ),
  /** `settled` false takes it back. */
  dismissDuplicate: request(
    leaders,
    () => z.object({ a: z.string(), b: z.string(), settled: z.boolean() }),
    (shop, { a, b, settled }) => {
      (settled ? settlePair : unsettlePair)(shop, a, b);
      return null;
    },
  ),
  checkRegister: request(
    leaders,
    () => z.object({ kind: z.nullable(z.enum(findingKinds)), from: from() }),
    (shop, input) => checkRegister(shop, input.kind, input.from),
  ),
  applyFix: request(leaders, () => z.object({ ...cell(), value: z.string() }), fixCell),
  goToCell: request(
    leaders,
    () => z.object(cell()),
    (shop, input) => {
      shop.survey.goTo(tables[input.table], input);
      return null;
    },
  ),
} as const;
