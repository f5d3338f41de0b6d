import { breaches, type Clocked, lackingClock, nextBreach } from '../../domain/service/caseClock.ts';
import type { Shop } from '../../ports.ts';
import { cases } from '../../schema/tables/cases.ts';
import { levelsHere, serviceHours } from './serviceHours.ts';

/** The note that says when the next clock of a case runs out: an hour in which none does costs nothing. */
const note = 'caseClock';

const columns = [
  'kind',
  'priority',
  'openedAt',
  'answerBy',
  'answeredAt',
  'resolveBy',
  'resolvedAt',
  'reportedBackOn',
  'escalatedAt',
  'clockFor',
] as const;

/**
 * Gives every case that lacks it its clock, also one that was typed or whose priority was changed by hand, and notes when
 * the next one runs out. One look; the caller holds the lock.
 */
export const keepClocks = (shop: Shop): void => {
  if (!shop.tables.has(cases)) return;
  const all = shop.tables.columns(cases, columns);
  const now = shop.clock.now();
  const open = all.filter(({ resolvedAt }) => resolvedAt === null);
  const [levels, hours] = [levelsHere(shop), serviceHours(shop)];
  const changes = open.flatMap((one) => {
    const patch = lackingClock(one, levels, hours, now);
    return patch === null ? [] : [{ id: one.id, patch }];
  });
  if (changes.length > 0) shop.tables.change(cases, changes);
  const patches = new Map(changes.map(({ id, patch }) => [id, patch]));
  noteNext(
    shop,
    open.map((one) => ({ ...one, ...patches.get(one.id) })),
  );
};

/** The same where somebody typed into the tab. */
export const keepTypedClocks = (shop: Shop): void => shop.lock.hold(() => keepClocks(shop));

/** Whether a clock has run out since the cases were looked at last. No call: all notes are read in one. */
export const isClockDue = ({ notes, clock }: Shop): boolean => {
  const next = notes.read(note);
  return next !== null && next <= clock.now();
};

/** Clocks that ran out and of which nobody was told are looked at by the next run. */
const noteNext = (shop: Shop, open: readonly Clocked[]): void => {
  const now = shop.clock.now();
  const next = open.some((one) => breaches(one, now).length > 0) ? now : nextBreach(open, now);
  if (shop.notes.read(note) !== next) shop.notes.write(note, next);
};
