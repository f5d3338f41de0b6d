import * as z from 'zod/mini';
import type { Role } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';

/** One thing the sidebar or a dialog may ask of the server: who may, what it takes, what it does. */
export interface Request<I = unknown, O = unknown> {
  readonly roles: readonly Role[];
  /** Made when the request is asked: the schemas of all requests would take longer than most requests. */
  readonly input: () => z.ZodMiniType<I>;
  readonly run: (shop: Shop, input: I) => O;
}

/** Declares a request; its input is parsed before `run` sees it, its roles are checked before that. */
export const request = <I, O>(
  roles: readonly Role[],
  input: () => z.ZodMiniType<I>,
  run: (shop: Shop, input: I) => O,
): Request<I, O> => ({ roles, input, run });

/** The input of a request that takes none. */
export const nothing = () => z.object({});
