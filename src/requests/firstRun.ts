import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { saveSettings } from '../usecases/firstRun/askedSettings.ts';
import { firstLook, type StepSaved } from '../usecases/firstRun/firstLook.ts';
import { keepFirstRun } from '../usecases/firstRun/progress.ts';
import { addSample, removeSample } from '../usecases/firstRun/sampleData.ts';
import { removeStage, saveFirstRow } from '../usecases/firstRun/saveFirstRow.ts';
import { formInput, rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** How many steps are done with it. */
const steps = () => z.int();

/** Saves, and only then counts so many steps as done. */
const save = (shop: Shop, done: number, work: () => unknown): StepSaved =>
  shop.lock.hold(() => {
    const saved = work() !== false;
    // What is not durable yet must not count as done.
    shop.lock.settle();
    if (saved) keepFirstRun(shop, done);
    return { status: saved ? 'saved' : 'conflict', now: firstLook(shop) };
  });

/** What the first run asks: the steps by which a business is set up, saved one by one. */
export const firstRunRequests = {
  startFirstRun: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(
      shop,
      /^(first|sidebar\.setUp|Team\.role|Stages\.means)\.|^(Stages|Team)\.\w+$|^setting\./,
    ),
    now: firstLook(shop),
  })),
  firstLook: request(leaders, nothing, firstLook),
  /** Goes on with it; with no values, without saving anything. */
  saveFirstStep: request(
    leaders,
    () => z.object({ values: formInput(), seen: formInput(), done: steps() }),
    (shop, { values, seen, done }) => save(shop, done, () => saveSettings(shop, values, seen)),
  ),
  saveFirstRow: request(
    leaders,
    () => z.object({ table: z.enum(['Stages', 'Team']), ...rowInput() }),
    (shop, { table, ...row }) => save(shop, 0, () => saveFirstRow(shop, table, row)),
  ),
  removeStage: request(
    leaders,
    () => z.object({ id: z.string() }),
    (shop, { id }) => save(shop, 0, () => removeStage(shop, id)),
  ),
  addSample: request(leaders, nothing, (shop) => save(shop, 0, () => addSample(shop))),
  /** Answers also the intent by which `undoChange` brings back what somebody had changed. */
  removeSample: request(leaders, nothing, (shop) =>
    shop.lock.hold(() => ({ intent: removeSample(shop), now: firstLook(shop) })),
  ),
} as const;
