import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { applyDeeds } from './applyDeeds.ts';
import { end, forgetOpen, logged, noteTry, openOnes, type Recorded, recorded } from './journal.ts';

/** An intent that was begun again so often without coming to its end is held, so that it stops nobody's work. */
const mostTries = 3;

/**
 * Finishes the intents that killed runs left. Costs no call where a note says that there are none.
 * @throws Refusal `busy` while another script is at work.
 */
export const finishOpen = (shop: Shop): void => {
  if (Object.keys(openOnes(shop)).length === 0) return;
  shop.lock.hold(() => {
    const open = Object.keys(openOnes(shop, 'afresh'));
    const records = recorded(shop);
    for (const id of open) {
      finish(shop, id, records(id));
      // What is finished is not begun again where the next one takes too long.
      shop.lock.flush();
    }
  });
};

const finish = (shop: Shop, id: string, found: Recorded | null): void => {
  const open = openOnes(shop);
  if (found?.row.state !== 'begun') {
    forgetOpen(shop, id);
    return;
  }
  // A part is missing only where the run was killed before anything was done.
  if (found.deeds === null) {
    end(shop, id, 'undone');
    return;
  }
  const tries = (open[id] ?? 0) + 1;
  noteTry(shop, id);
  try {
    applyDeeds(shop, id, found.deeds, 'again');
    end(shop, id, 'done');
    // What the killed run did before, it could not log itself.
    const done = found.row.action ?? 'clean';
    const action = done === 'remove' ? done : (logged[done] ?? 'change');
    shop.audit.note([{ action, table: 'Journal', row: id, after: found.row.about ?? '' }]);
  } catch (error) {
    if (tries < mostTries && !(error instanceof Refusal)) throw error;
    shop.audit.note([{ action: 'held', table: 'Journal', row: id, after: found.row.about ?? '' }]);
    end(shop, id, 'held');
  }
};
