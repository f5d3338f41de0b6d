import * as z from 'zod/mini';
import { everybody } from '../domain/authority.ts';
import { todayOf } from '../usecases/today.ts';
import { request } from './request.ts';

export const todayRequests = {
  today: request(everybody, z.object({ whose: z.enum(['mine', 'everybody']) }), (shop, { whose }) =>
    todayOf(shop, whose),
  ),
} as const;
