import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { setUp } from '../usecases/setUp.ts';
import { request } from './request.ts';

export const setUpRequests = {
  setUp: request(leaders, z.object({}), (shop) => setUp(shop)),
} as const;
