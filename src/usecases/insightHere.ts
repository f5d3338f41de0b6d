import { whenAsked } from '../domain/whenAsked.ts';
import { type Filling, fillTab } from '../formulas/insight/fillTemplate.ts';
import { insightTabs } from '../formulas/insight/insightTabs.ts';
import { loyaltyTabs } from '../formulas/loyalty/loyaltyTabs.ts';
import { satisfactionTabs } from '../formulas/service/satisfactionTabs.ts';
import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { Shop } from '../ports.ts';
import { fillingHere } from './fillingHere.ts';
import { memberships } from './segments/memberships.ts';
import { measureIn, segmentColumns } from './segments/scoreColumns.ts';
import { summaryTabs } from './summaryTabs.ts';

/**
 * The tabs of insight for this spreadsheet. One call, which finds the columns of Scores.
 * @throws Refusal `tabMissing`, `columnMissing`.
 */
export const insightHere = (shop: Shop): readonly SummaryTab[] => {
  const filling = fillingOf(shop);
  return insightTabs.filter(({ name }) => name !== 'CampaignResults').map((tab) => fillTab(tab, filling));
};

/** The tab of what campaigns brought: made by itself, from the page of campaigns. @throws Refusal as `insightHere`. */
export const campaignResultsHere = (shop: Shop): readonly SummaryTab[] => {
  const filling = fillingHere(shop, () => (name) => name);
  return insightTabs.filter(({ name }) => name === 'CampaignResults').map((tab) => fillTab(tab, filling));
};

/** The tab of satisfaction for this spreadsheet. @throws Refusal `columnMissing`. */
export const satisfactionHere = (shop: Shop): readonly SummaryTab[] => {
  // It shows nothing of Scores.
  const filling = fillingHere(shop, () => () => '');
  return satisfactionTabs.map((tab) => fillTab(tab, filling));
};

/** The tab of loyalty for this spreadsheet. @throws Refusal `tabMissing`, `columnMissing`. */
export const loyaltyHere = (shop: Shop): readonly SummaryTab[] => {
  const filling = fillingOf(shop);
  return loyaltyTabs.map((tab) => fillTab(tab, filling));
};

/** All tabs of formulas that a change of the tables' tabs concerns: of those of insight, the ones that stand. */
export const everySummary = (shop: Shop): readonly (() => SummaryTab)[] => {
  const found = whenAsked(() => fillingOf(shop));
  return [
    ...summaryTabs(shop),
    ...[...insightTabs, ...satisfactionTabs, ...loyaltyTabs]
      .filter(({ name }) => shop.layout.stands(name))
      .map((tab) => () => fillTab(tab, found())),
  ];
};

const fillingOf = (shop: Shop): Filling => {
  const columns = shop.scores.columns();
  const filling = fillingHere(
    shop,
    () => (name) => (name === 'id' ? 'A' : name === 'name' ? 'B' : measureIn(columns, name, shop.sheetSay)),
  );
  return { ...filling, memberships: memberships(filling.prefix('Scores'), segmentColumns(columns)) };
};
