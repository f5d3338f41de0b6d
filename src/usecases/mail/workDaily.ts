import type { Shop } from '../../ports.ts';
import type { MayBegin } from '../hourTime.ts';
import { dailyWorks } from './dailyWorks.ts';

/** Which works of today are done: `2026-11-23 reminders,sequences`. */
const note = 'dailyWorks';

/**
 * Does the works of the day that are not done yet, each once a day, as far as this run has time; one that fails is logged and
 * tried again by the next run, and keeps none of the others from being done.
 */
export const workDaily = (shop: Shop, failed: (error: unknown) => void, mayBegin: MayBegin): void => {
  const today = shop.clock.today();
  const [day, list = ''] = (shop.notes.read(note) ?? '').split(' ');
  let done: readonly string[] = day === today ? list.split(',').filter(Boolean) : [];
  for (const { name, run } of dailyWorks.filter((work) => !done.includes(work.name))) {
    if (!mayBegin()) return;
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
