/** Everything that a page of ours may ask. One door, so that authority is checked in one place. */
import * as z from 'zod/mini';
import { type Explained, explain } from './explain.ts';
import type { Shop } from './ports.ts';
import { type RequestName, requests } from './requests/all.ts';
import { Refusal } from './schema/refusal.ts';
import { finishOpen } from './usecases/intents.ts';
import { migrateFor } from './usecases/migrate.ts';
import { requireRole } from './usecases/roleHere.ts';

const envelope = () => z.object({ name: z.string(), input: z.optional(z.unknown()) });

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Explained };

/** Answers one request of a page; refusals and failures come back as words, never as exceptions. */
export const answer = (openShop: () => Shop, raw: unknown, log: (error: unknown) => void): Answer => {
  const shop = openShop();
  try {
    const { name, input } = envelope().parse(raw);
    if (!isRequest(name)) throw new Refusal('unknownRequest');
    const { roles, input: inputOf, run } = requests[name];
    migrateFor(shop);
    requireRole(shop, roles);
    const parsed = z.safeParse(inputOf(), input ?? {});
    if (!parsed.success) throw new Refusal('unknownRequest');
    if (!roles.includes('reader')) finishFirst(shop, log);
    return { ok: true, value: perform(run, shop, parsed.data) };
  } catch (error) {
    log(error);
    return { ok: false, error: explain(error, shop.say) };
  }
};

/** Before anything is written, what a killed run left is finished; where that fails, the next run tries again. */
const finishFirst = (shop: Shop, log: (error: unknown) => void): void => {
  try {
    finishOpen(shop);
  } catch (error) {
    log(error);
  }
};

// Each request's own schema has just parsed its input; the union of all inputs cannot say so to the compiler.
const perform = (run: (shop: Shop, input: never) => unknown, shop: Shop, input: unknown): unknown =>
  run(shop, input as never);

const isRequest = (name: string): name is RequestName => Object.keys(requests).includes(name);
