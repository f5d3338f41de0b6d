import { funnelTab } from '../formulas/funnelTab.ts';
import { scoresTab } from '../formulas/scores/scoresTab.ts';
import { sumsTab } from '../formulas/scores/sumsTab.ts';
import { transactionsTab } from '../formulas/scores/transactionsTab.ts';
import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { Shop } from '../ports.ts';
import { moneyFormat } from '../schema/derive/columnFormat.ts';
import { measurePlaces } from './segments/scoreColumns.ts';

/** The tabs of formulas, in the order in which they are made: those first in which others look things up. */
export const summaryTabs = (shop: Shop): readonly (() => SummaryTab)[] => {
  const { columnRange: column, prefix } = shop.layout;
  const money = moneyFormat(shop.settings.read().currency);
  const say = shop.sheetSay;
  return [
    () => transactionsTab({ column, say, sums: prefix('Sums') }),
    () => sumsTab({ column, say, transactions: prefix('Transactions') }),
    () => scoresTab({ column, say, money, sums: prefix('Sums'), lettersOf: placesHere(shop) }),
    () => funnelTab({ column, say, money }),
  ];
};

/** Where the measures stand; one call where the tab does. */
const placesHere = (shop: Shop): ReturnType<typeof measurePlaces> =>
  measurePlaces(shop.layout.stands('Scores') ? shop.scores.columns() : [], shop.sheetSay);
