import * as z from 'zod/mini';
import { everybody } from '../domain/authority.ts';
import { here } from '../usecases/here.ts';
import { todayOf } from '../usecases/today.ts';
import { nothing, request } from './request.ts';

export const todayRequests = {
  /** Brings who is here along: whoever reloads the list sees the team of now in every form. */
  today: request(
    everybody,
    () => z.object({ whose: z.enum(['mine', 'everybody']) }),
    (shop, { whose }) => ({
      ...todayOf(shop, whose),
      here: here(shop),
    }),
  ),
  here: request(everybody, nothing, here),
} as const;
