/** The run time that installed triggers may use in a day, per person (developers.google.com/apps-script/guides/services/quotas). */
import type { Quotas, World } from '../world.ts';

const DAY = 24 * 60 * 60_000;

/** A consumer account's, milliseconds. */
const LIMIT = 90 * 60_000;

const CONSUMER_MAIL_LIMIT = 100;

const fresh = (): Quotas => ({
  mailUsed: 0,
  mailSince: null,
  mailLimit: CONSUMER_MAIL_LIMIT,
  triggerTimeUsed: 0,
  triggerTimeSince: null,
});

const quotasOf = (world: World, key: string): Quotas => {
  const kept = world.quotas[key] ?? fresh();
  world.quotas[key] = kept;
  const { triggerTimeSince: since } = kept;
  if (since !== null && world.clock.now() - since >= DAY)
    Object.assign(kept, { triggerTimeUsed: 0, triggerTimeSince: null });
  return kept;
};

/** Milliseconds of trigger time the person has left today. */
export const triggerTimeLeft = (world: World, key: string): number =>
  LIMIT - quotasOf(world, key).triggerTimeUsed;

export const chargeTriggerTime = (world: World, key: string, ms: number): void => {
  const quotas = quotasOf(world, key);
  quotas.triggerTimeUsed += ms;
  quotas.triggerTimeSince ??= world.clock.now();
};
