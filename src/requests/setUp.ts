import { leaders } from '../domain/authority.ts';
import { setUp } from '../usecases/setUp.ts';
import { nothing, request } from './request.ts';

export const setUpRequests = {
  setUp: request(leaders, nothing, (shop) => setUp(shop)),
} as const;
