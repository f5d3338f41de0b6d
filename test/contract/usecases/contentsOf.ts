import type { Workbench } from '../../../workbench/control.ts';
import { rowsOf } from './aShop.ts';

const tabs = ['Customers', 'Log', 'Settings', 'Team', 'Follow-ups', 'Segments'] as const;

/** What stands in the cells of the tabs that matter most, the names of all tabs, and what is noted: for comparison. */
export const contentsOf = (shop: Workbench): string => {
  const { getters } = shop.world.model;
  return JSON.stringify([
    getters.getSheetIds().map((id) => getters.getSheetName(id)),
    tabs.map((tab) => rowsOf(shop, tab)),
    shop.world.properties.document,
  ]);
};
