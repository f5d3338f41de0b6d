import { type Filling, fillTab } from '../formulas/insight/fillTemplate.ts';
import { standingTabs } from '../formulas/standingTabs.ts';
import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { Shop } from '../ports.ts';
import { fillingHere } from './fillingHere.ts';
import { measurePlaces } from './segments/scoreColumns.ts';

/** The tabs of formulas that every spreadsheet has, in the order in which they are made. */
export const summaryTabs = (shop: Shop): readonly (() => SummaryTab)[] => {
  const filling = fillingHere(shop, () => placesHere(shop));
  return standingTabs.map((tab) => () => fillTab(tab, filling));
};

/** Where the measures stand; one call where the tab does. */
const placesHere = (shop: Shop): Filling['letters'] =>
  measurePlaces(shop.layout.stands('Scores') ? shop.scores.columns() : [], shop.sheetSay);
