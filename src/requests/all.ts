/** The requests by name. The pages' client is typed after this list. */
import { setUpRequests } from './setUp.ts';

export const requests = { ...setUpRequests } as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
