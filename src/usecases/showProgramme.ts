import type { Shop } from '../ports.ts';
import { showModules } from './showModules.ts';

/** The tabs of the observation programme (R9) that are worked in by hand: its items with their standards, and its reviews. */
export const programmeTabs = ['Items', 'Reviews'] as const;

/** Switches the tab of a part of the programme on, for everybody, and shows it. */
export const showProgramme = (shop: Shop, tab: (typeof programmeTabs)[number]): null => {
  shop.lock.hold(() => {
    const key = `show${tab}` as const;
    if (shop.settings.read()[key] && shop.layout.stands(tab)) return;
    shop.settings.write({ [key]: true });
    showModules(shop);
  });
  shop.layout.goTo(tab);
  return null;
};
