import { groupBy } from '../domain/groupBy.ts';
import type { Said } from '../domain/mail/consentTo.ts';
import type { Shop } from '../ports.ts';
import { consents } from '../schema/tables/consents.ts';

/** All that was said of consents, by customer, in the order of the sheet. Some columns in one call. */
export const consentsHere = ({ tables }: Shop): ReadonlyMap<string, readonly Said[]> =>
  groupBy(
    tables.columns(consents, ['customer', 'channel', 'purpose', 'given', 'happenedOn']),
    ({ customer }) => customer,
  );
