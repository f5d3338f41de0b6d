import type { Shop } from '../ports.ts';
import { takeUpMyDay } from './takeUpMyDay.ts';

/** Keeps My day, while it is switched on: makes the tab where it is missing, takes up what was typed, lists what is due. */
export const keepMyDay = (shop: Shop): void => {
  if (!shop.settings.read().showMyDay) return;
  if (!shop.myDay.has()) shop.lock.hold(() => shop.myDay.ensure());
  takeUpMyDay(shop, 'hour');
};
