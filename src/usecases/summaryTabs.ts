import { funnelTab } from '../formulas/funnelTab.ts';
import { segmentsTab } from '../formulas/segmentsTab.ts';
import type { SummaryTab } from '../formulas/summaryTab.ts';
import { sumsTab } from '../formulas/sumsTab.ts';
import type { Shop } from '../ports.ts';
import { moneyFormat } from '../schema/derive/columnFormat.ts';

/** The tabs of formulas, in the order in which they are made: the sums first, since the others look things up there. */
export const summaryTabs = (shop: Shop): readonly (() => SummaryTab)[] => {
  const column = shop.layout.columnRange;
  const money = moneyFormat(shop.settings.read().currency);
  const say = shop.sheetSay;
  return [
    () => sumsTab({ column, say }),
    () => segmentsTab({ column, say, money, sums: shop.layout.prefix('Sums') }),
    () => funnelTab({ column, say, money }),
  ];
};
