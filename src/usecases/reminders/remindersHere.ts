import { firstReminders } from '../../domain/reminders/reminderRules.ts';
import type { Shop } from '../../ports.ts';
import { type Reminder, reminders } from '../../schema/tables/reminders.ts';
import { newIds } from '../newIds.ts';

/** What we are reminded of. Until somebody looked at the list there is no tab, and a business begins with the usual. */
export const remindersHere = (shop: Shop): readonly Omit<Reminder, 'id'>[] => {
  const rows = shop.tables.has(reminders) ? shop.tables.read(reminders).rows : [];
  return rows.length > 0 ? rows : firstReminders(shop.settings.read());
};

/** Writes the usual ones where the list is blank: before it is shown or changed. */
export const seedReminders = (shop: Shop): void => {
  const standing = shop.tables.read(reminders).rows;
  if (standing.length > 0) return;
  const first = firstReminders(shop.settings.read());
  const ids = newIds(shop, reminders, standing, first.length);
  shop.tables.insert(
    reminders,
    first.map((row, index) => ({ ...row, id: ids[index] ?? '' })),
  );
};
