/** All tables, in the order in which their tabs stand. */

import type { WordsOf } from './table.ts';
import { archive } from './tables/archive.ts';
import { consents } from './tables/consents.ts';
import { contacts } from './tables/contacts.ts';
import { customers } from './tables/customers.ts';
import { departments } from './tables/departments.ts';
import { followUps } from './tables/followUps.ts';
import { interactions } from './tables/interactions.ts';
import { items } from './tables/items.ts';
import { journal } from './tables/journal.ts';
import { log } from './tables/log.ts';
import { needs } from './tables/needs.ts';
import { observations } from './tables/observations.ts';
import { opportunities } from './tables/opportunities.ts';
import { orders } from './tables/orders.ts';
import { preferences } from './tables/preferences.ts';
import { products } from './tables/products.ts';
import { reviews } from './tables/reviews.ts';
import { segments } from './tables/segments.ts';
import { settings } from './tables/settings.ts';
import { team } from './tables/team.ts';
import { usage } from './tables/usage.ts';

export const tables = {
  Customers: customers,
  FollowUps: followUps,
  Opportunities: opportunities,
  Segments: segments,
  Orders: orders,
  Contacts: contacts,
  Interactions: interactions,
  Preferences: preferences,
  Needs: needs,
  Consents: consents,
  Observations: observations,
  Usage: usage,
  Items: items,
  Reviews: reviews,
  Products: products,
  Team: team,
  Departments: departments,
  Settings: settings,
  Log: log,
  Journal: journal,
  Archive: archive,
} as const;

export type TableName = keyof typeof tables;
export type AnyTable = (typeof tables)[TableName];

/** Every word key that the tables need; the catalogues must hold them all. */
export type TableWord = { [N in TableName]: WordsOf<(typeof tables)[N]> }[TableName];
