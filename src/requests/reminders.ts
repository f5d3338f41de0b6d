import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { reminderList, saveReminder } from '../usecases/reminders/saveReminder.ts';
import { formInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** The list of what we are reminded of, in the page Mail. */
export const reminderRequests = {
  remindersStart: request(leaders, nothing, (shop) => ({
    words: pageWords(shop, /^(remind|Reminders)\./),
    ...reminderList(shop),
  })),
  remindersSave: request(
    leaders,
    () => z.object({ id: z.string(), values: formInput(), seen: formInput() }),
    (shop, { id, values, seen }) => saveReminder(shop, id, values, seen),
  ),
} as const;
