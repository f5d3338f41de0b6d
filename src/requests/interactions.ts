import * as z from 'zod/mini';
import { workers } from '../domain/authority.ts';
import { changeInteraction } from '../usecases/editInteraction.ts';
import { logInteraction } from '../usecases/logInteraction.ts';
import { setFollowUp } from '../usecases/setFollowUp.ts';
import { formInput } from './formInput.ts';
import { request } from './request.ts';

const input = () => z.object({ customer: z.string(), values: formInput(), next: z.nullable(formInput()) });

export const interactionRequests = {
  /** Logs a contact, and sets the follow-up that came of it where there is one. */
  logInteraction: request(workers, input, (shop, { customer, values, next }) =>
    shop.lock.hold(
      () => ({
        entry: logInteraction(shop, customer, values),
        next: next === null ? null : setFollowUp(shop, customer, next),
      }),
      'last',
    ),
  ),
  changeInteraction: request(
    workers,
    () => z.object({ id: z.string(), values: formInput(), seen: formInput() }),
    (shop, { id, values, seen }) => changeInteraction(shop, id, values, seen),
  ),
} as const;
