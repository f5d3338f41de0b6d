import { everybody } from '../domain/authority.ts';
import { type Explained, explain } from '../explain.ts';
import type { Shop } from '../ports.ts';
import { formOf } from '../schema/derive/forms.ts';
import { consents } from '../schema/tables/consents.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { customers } from '../schema/tables/customers.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { needs } from '../schema/tables/needs.ts';
import { observations } from '../schema/tables/observations.ts';
import { preferences } from '../schema/tables/preferences.ts';
import { settings } from '../schema/tables/settings.ts';
import { usage } from '../schema/tables/usage.ts';
import { firstRunHere } from '../usecases/firstRun/progress.ts';
import { here } from '../usecases/here.ts';
import { mendTrigger } from '../usecases/mail/mailHealth.ts';
import { todayOf } from '../usecases/today.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

export const startRequests = {
  /** Everything that the first panel shows, in one call. */
  start: request(everybody, nothing, (shop) => {
    attempt(shop, () => mendTrigger(shop));
    return {
      language: shop.identity.language(),
      words: pageWords(shop, shown),
      book: shop.tables.has(settings) ? book(shop) : null,
    };
  }),
} as const;

/** What the sidebar needs of a spreadsheet that is set up. */
const book = (shop: Shop) => ({
  ...here(shop),
  currency: shop.settings.read().currency,
  /** Steps of the first run that are done; null where it is no longer to be offered. */
  firstRun: firstRunHere(shop),
  forms: {
    customers: formOf(customers),
    interactions: formOf(interactions),
    followUps: formOf(followUps),
    contacts: formOf(contacts),
    preferences: formOf(preferences),
    needs: formOf(needs),
    consents: formOf(consents),
    observations: formOf(observations),
    usage: formOf(usage),
  },
  list: attempt(shop, () => todayOf(shop)),
});

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Explained };

/** A tab that is missing spoils its own list, not the whole sidebar. */
const attempt = <T>(shop: Shop, work: () => T): Attempt<T> => {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error: explain(error, shop.say) };
  }
};

/** The sidebar's own words, and those of the tables that it shows. */
const shown =
  /^(sidebar|field|tab)\.|^card\.(?!server\.)|^(Customers|Contacts|Interactions|FollowUps|Preferences|Needs|Consents|Observations|Usage)\.|^Opportunities\.competitor$|^Team\.role\./;
