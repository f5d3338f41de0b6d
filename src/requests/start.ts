import * as z from 'zod/mini';
import { everybody } from '../domain/authority.ts';
import { type Explained, explain } from '../explain.ts';
import type { Shop } from '../ports.ts';
import { formOf } from '../schema/derive/forms.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { customers } from '../schema/tables/customers.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { settings } from '../schema/tables/settings.ts';
import { here } from '../usecases/here.ts';
import { todayOf } from '../usecases/today.ts';
import { en, type WordKey } from '../words/words.ts';
import { request } from './request.ts';

export const startRequests = {
  /** Everything that the first panel shows, in one call. */
  start: request(everybody, z.object({}), (shop) => ({
    language: shop.identity.language(),
    words: sidebarWords(shop),
    book: shop.tables.has(settings) ? book(shop) : null,
  })),
} as const;

/** What the sidebar needs of a spreadsheet that is set up. */
const book = (shop: Shop) => ({
  ...here(shop),
  currency: shop.settings.read().currency,
  forms: {
    customers: formOf(customers),
    interactions: formOf(interactions),
    followUps: formOf(followUps),
    contacts: formOf(contacts),
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

const sidebarWords = (shop: Shop): Readonly<Record<string, string>> =>
  Object.fromEntries(wordKeys().map((key) => [key, shop.say(key)]));

const wordKeys = (): readonly WordKey[] => Object.keys(en).filter((key): key is WordKey => shown.test(key));

/** The sidebar's own words, and those of the tables that it shows. */
const shown =
  /^(sidebar|field|tab)\.|^(Customers|Contacts|Interactions|FollowUps)\.|^Opportunities\.stage\.|^Team\.role\./;
