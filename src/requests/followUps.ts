import * as z from 'zod/mini';
import { workers } from '../domain/authority.ts';
import { snoozes } from '../domain/followups/snooze.ts';
import { type Day, isDay } from '../schema/day.ts';
import { changeFollowUp } from '../usecases/changeFollowUp.ts';
import { completeFollowUp } from '../usecases/completeFollowUp.ts';
import { reopenFollowUp } from '../usecases/reopenFollowUp.ts';
import { setFollowUp } from '../usecases/setFollowUp.ts';
import { snoozeFollowUp } from '../usecases/snoozeFollowUp.ts';
import { formInput } from './formInput.ts';
import { request } from './request.ts';

const day = () => z.custom<Day>((value) => typeof value === 'string' && isDay(value));

export const followUpRequests = {
  setFollowUp: request(
    workers,
    () => z.object({ customer: z.string(), values: formInput() }),
    (shop, { customer, values }) => shop.lock.hold(() => setFollowUp(shop, customer, values), 'last'),
  ),
  changeFollowUp: request(
    workers,
    () => z.object({ id: z.string(), values: formInput(), seen: formInput() }),
    (shop, { id, values, seen }) => changeFollowUp(shop, id, values, seen),
  ),
  completeFollowUp: request(
    workers,
    () => z.object({ id: z.string(), note: z.nullable(z.string()), next: z.nullable(formInput()) }),
    (shop, { id, note, next }) => completeFollowUp(shop, { id, note: note?.trim() || null, next }),
  ),
  /** `to`: one of the offered days or a chosen one; `seen`: the due day that was shown. */
  snoozeFollowUp: request(
    workers,
    () => z.object({ id: z.string(), to: z.union([z.enum(snoozes), day()]), seen: day() }),
    (shop, { id, to, seen }) => snoozeFollowUp(shop, id, to, seen),
  ),
  /** Takes back a completion or a snooze of today; `snoozedTo`: until when it had been put off before. */
  reopenFollowUp: request(
    workers,
    () => z.object({ id: z.string(), snoozedTo: z.nullable(day()) }),
    (shop, { id, snoozedTo }) => reopenFollowUp(shop, id, snoozedTo),
  ),
} as const;
