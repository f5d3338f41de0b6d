/** All tables, in the order in which their tabs stand. */

import type { WordsOf } from './table.ts';
import { contacts } from './tables/contacts.ts';
import { customers } from './tables/customers.ts';
import { followUps } from './tables/followUps.ts';
import { interactions } from './tables/interactions.ts';
import { opportunities } from './tables/opportunities.ts';
import { products } from './tables/products.ts';
import { settings } from './tables/settings.ts';
import { team } from './tables/team.ts';

export const tables = {
  Customers: customers,
  FollowUps: followUps,
  Opportunities: opportunities,
  Contacts: contacts,
  Interactions: interactions,
  Products: products,
  Team: team,
  Settings: settings,
} as const;

export type TableName = keyof typeof tables;
export type AnyTable = (typeof tables)[TableName];

/** Every word key that the tables need; the catalogues must hold them all. */
export type TableWord = { [N in TableName]: WordsOf<(typeof tables)[N]> }[TableName];
