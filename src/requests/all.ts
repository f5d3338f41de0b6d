/** The requests by name. The pages' client is typed after this list. */

import { adoptRequests } from './adopt.ts';
import { approvalRequests } from './approvals.ts';
import { boardRequests } from './board.ts';
import { campaignRequests } from './campaigns.ts';
import { cardRequests } from './card.ts';
import { changeRequests } from './changes.ts';
import { checkRequests } from './check.ts';
import { cleanRequests } from './clean.ts';
import { contractRequests } from './contracts.ts';
import { customerRequests } from './customers.ts';
import { firstRunRequests } from './firstRun.ts';
import { followUpRequests } from './followUps.ts';
import { goalRequests } from './goals.ts';
import { importRequests } from './import.ts';
import { interactionRequests } from './interactions.ts';
import { loyaltyRequests } from './loyalty.ts';
import { mailRequests } from './mail.ts';
import { managementRequests } from './management.ts';
import { miningRequests } from './mining.ts';
import { peopleRequests } from './people.ts';
import { quoteRequests } from './quotes.ts';
import { reminderRequests } from './reminders.ts';
import { safetyRequests } from './safety.ts';
import { segmentRequests } from './segments.ts';
import { sequenceRequests } from './sequences.ts';
import { serviceRequests } from './service.ts';
import { setUpRequests } from './setUp.ts';
import { startRequests } from './start.ts';
import { todayRequests } from './today.ts';
import { valueRequests } from './value.ts';

export const requests = {
  ...importRequests,
  ...setUpRequests,
  ...firstRunRequests,
  ...startRequests,
  ...todayRequests,
  ...customerRequests,
  ...followUpRequests,
  ...interactionRequests,
  ...adoptRequests,
  ...cardRequests,
  ...changeRequests,
  ...checkRequests,
  ...cleanRequests,
  ...peopleRequests,
  ...safetyRequests,
  ...segmentRequests,
  ...boardRequests,
  ...quoteRequests,
  ...contractRequests,
  ...approvalRequests,
  ...goalRequests,
  ...valueRequests,
  ...miningRequests,
  ...loyaltyRequests,
  ...serviceRequests,
  ...managementRequests,
  ...campaignRequests,
  ...sequenceRequests,
  ...mailRequests,
  ...reminderRequests,
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
