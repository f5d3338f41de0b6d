/** The requests by name. The pages' client is typed after this list. */
import { importRequests } from './import.ts';
import { setUpRequests } from './setUp.ts';

export const requests = { ...importRequests, ...setUpRequests } as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
