/** The requests by name. The pages' client is typed after this list. */
import { customerRequests } from './customers.ts';
import { followUpRequests } from './followUps.ts';
import { importRequests } from './import.ts';
import { interactionRequests } from './interactions.ts';
import { setUpRequests } from './setUp.ts';
import { startRequests } from './start.ts';
import { todayRequests } from './today.ts';

export const requests = {
  ...importRequests,
  ...setUpRequests,
  ...startRequests,
  ...todayRequests,
  ...customerRequests,
  ...followUpRequests,
  ...interactionRequests,
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
