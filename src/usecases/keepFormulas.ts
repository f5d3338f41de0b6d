import { formulasVersion } from '../formulas/formulasVersion.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { everySummary } from './insightHere.ts';

/** The note that holds the version of the formulas, as this spreadsheet has them. */
const note = 'formulas';

/**
 * What the hourly run does after an update: formulas of earlier versions that nobody changed give way to those of this
 * one, on every tab that stands. No call where that was done. Killed, it is done again.
 */
export const keepFormulas = (shop: Shop): void => {
  const version = String(formulasVersion);
  if (shop.notes.read(note) === version) return;
  shop.lock.hold(() => {
    try {
      for (const make of everySummary(shop)) renew(shop, make());
    } catch (error) {
      // A tab or column that they name was deleted. Set-up, which puts it back, renews them too.
      if (!(error instanceof Refusal)) throw error;
    }
    // Cells that were not flushed may be lost where a run is killed; a note is not.
    shop.layout.keepTabs();
    shop.notes.write(note, version);
  });
};

const renew = (shop: Shop, tab: Parameters<Shop['layout']['makeSummary']>[0]): void => {
  if (shop.layout.stands(tab.name)) shop.layout.makeSummary(tab, 'Funnel');
};
