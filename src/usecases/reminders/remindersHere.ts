import { firstReminders } from '../../domain/reminders/reminderRules.ts';
import type { Shop } from '../../ports.ts';
import { type Reminder, reminders } from '../../schema/tables/reminders.ts';
import { withIds } from '../newIds.ts';

/** What we are reminded of. Until somebody looked at the list there is no tab, and a business begins with the usual. */
export const remindersHere = (shop: Shop): readonly Omit<Reminder, 'id'>[] => {
  const rows = shop.tables.read(reminders).rows;
  return rows.length > 0 ? rows : firstReminders(shop.settings.read());
};

/** Writes the usual ones where the list is blank: before it is shown or changed. */
export const seedReminders = (shop: Shop): void => {
  const standing = shop.tables.read(reminders).rows;
  if (standing.length > 0) return;
  shop.tables.insert(reminders, withIds(shop, reminders, standing, firstReminders(shop.settings.read())));
};
