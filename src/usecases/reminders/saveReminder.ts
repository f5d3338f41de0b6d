import { weekdays } from '../../domain/weekdays.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Reminder, reminders } from '../../schema/tables/reminders.ts';
import { type Edited, editRow } from '../editRow.ts';
import { readChanges } from '../readForm.ts';
import { seedReminders } from './remindersHere.ts';

/** What the page shows: the list, made at the first look, and what blank hours and days stand for. */
export interface ReminderList {
  readonly rows: readonly Reminder[];
  readonly mailOn: boolean;
  readonly mailHour: number;
  readonly mailDays: string;
}

export const reminderList = (shop: Shop): ReminderList => {
  if (shop.tables.read(reminders).rows.length === 0) shop.lock.hold(() => seedReminders(shop));
  const { mailOn, mailHour, mailDays } = shop.settings.read();
  return { rows: shop.tables.read(reminders).rows, mailOn, mailHour, mailDays };
};

/**
 * Changes when a reminder is sent, to whom, or whether at all.
 * @param seen What the page showed in the fields that it changes.
 * @throws Refusal `invalid`, also of days without a weekday; `rowGone`.
 */
export const saveReminder = (
  shop: Shop,
  id: string,
  raw: FormValues,
  seen: FormValues,
): Edited<typeof reminders> =>
  shop.lock.hold(() => {
    const wanted = readChanges(shop, reminders, raw);
    if (wanted.days && weekdays(wanted.days).size === 0)
      throw new Refusal('invalid', {}, [{ field: 'days', code: 'unknown' }]);
    return editRow(shop, reminders, id, wanted, seen);
  }, 'last');
