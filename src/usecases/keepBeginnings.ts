import type { Shop } from '../ports.ts';
import { beginFirstRun } from './firstRun/progress.ts';
import { keepOwner } from './roleHere.ts';

/** The note that keeps the language chosen at set-up: needed before any tab can be read. */
export const languageNote = 'language';

/** Keeps the language of the sheet and who owns it from its first set-up on, whichever way that was begun. */
export const keepBeginnings = (shop: Shop): void => {
  keepOwner(shop);
  beginFirstRun(shop);
  if (shop.notes.read(languageNote) === null) shop.notes.write(languageNote, shop.sheetLanguage);
};
