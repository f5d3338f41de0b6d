import type { Shop } from '../../ports.ts';
import { dailyWorks } from './dailyWorks.ts';

/** Which works of today are done: `2026-11-23 reminders,sequences`. */
const note = 'dailyWorks';

/** How long a run may begin another work, ms after its start: an execution ends after six minutes. */
const timeToBegin = 150_000;

/**
 * Does the works of the day that are not done yet, each once a day; one that fails is logged and tried again by the next
 * run, and keeps none of the others from being done.
 */
export const workDaily = (shop: Shop, failed: (error: unknown) => void): void => {
  const today = shop.clock.today();
  const [day, list = ''] = (shop.notes.read(note) ?? '').split(' ');
  let done: readonly string[] = day === today ? list.split(',').filter(Boolean) : [];
  for (const { name, run } of dailyWorks.filter((work) => !done.includes(work.name))) {
    if (shop.clock.elapsed() > timeToBegin) return;
    try {
      run(shop);
    } catch (error) {
      failed(error);
      continue;
    }
    done = [...done, name];
    shop.notes.write(note, `${today} ${done.join()}`);
  }
};
