import * as z from 'zod/mini';
import { workers } from '../domain/authority.ts';
import { postponements } from '../domain/followups/postponed.ts';
import { type Day, isDay } from '../schema/day.ts';
import { changeFollowUp } from '../usecases/changeFollowUp.ts';
import { completeFollowUp } from '../usecases/completeFollowUp.ts';
import { postponeFollowUp } from '../usecases/postponeFollowUp.ts';
import { setFollowUp } from '../usecases/setFollowUp.ts';
import { formInput } from './formInput.ts';
import { request } from './request.ts';

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value));

export const followUpRequests = {
  setFollowUp: request(
    workers,
    z.object({ customer: z.string(), values: formInput }),
    (shop, { customer, values }) => setFollowUp(shop, customer, values),
  ),
  changeFollowUp: request(
    workers,
    z.object({ id: z.string(), values: formInput, seen: formInput }),
    (shop, { id, values, seen }) => changeFollowUp(shop, id, values, seen),
  ),
  completeFollowUp: request(
    workers,
    z.object({ id: z.string(), note: z.nullable(z.string()), next: z.nullable(formInput) }),
    (shop, { id, note, next }) => completeFollowUp(shop, { id, note: note?.trim() || null, next }),
  ),
  postponeFollowUp: request(
    workers,
    z.object({ id: z.string(), to: z.enum(postponements), seen: day }),
    (shop, { id, to, seen }) => postponeFollowUp(shop, id, to, seen),
  ),
} as const;
