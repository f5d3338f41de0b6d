/** The lines of a customer's card, as pages get them: the fields of each table that a card and its forms show. */
import type { Consent } from '../schema/tables/consents.ts';
import type { Contact } from '../schema/tables/contacts.ts';
import type { Need } from '../schema/tables/needs.ts';
import type { Observation } from '../schema/tables/observations.ts';
import type { Opportunity } from '../schema/tables/opportunities.ts';
import type { Preference } from '../schema/tables/preferences.ts';
import type { Usage } from '../schema/tables/usage.ts';

const only =
  <T, K extends keyof T & string>(names: readonly K[]) =>
  (row: T): Pick<T, K> =>
    // The entries are those of the names asked for.
    Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<T, K>;

const line = <T>() => ({
  of: <K extends keyof T & string>(...names: readonly K[]): ((row: T) => Pick<T, K>) => only<T, K>(names),
});

export const personOf = line<Contact>().of(
  'id',
  'name',
  'position',
  'part',
  'phone',
  'email',
  'department',
  'reportsTo',
  'note',
);
/** `reportsTo` is the id of another person of the same customer: the page draws the tree. */
export type Person = ReturnType<typeof personOf>;

export const preferenceItem = line<Preference>().of('id', 'item', 'value', 'notedOn', 'by');
export type PreferenceItem = ReturnType<typeof preferenceItem>;

export const needItem = line<Need>().of(
  'id',
  'pain',
  'scope',
  'process',
  'proposal',
  'edge',
  'delivery',
  'status',
  'by',
  'notedOn',
);
export type NeedItem = ReturnType<typeof needItem>;

export const observationItem = line<Observation>().of(
  'id',
  'item',
  'seen',
  'how',
  'seenOn',
  'by',
  'sure',
  'points',
);
export type ObservationItem = ReturnType<typeof observationItem>;

export const consentItem = line<Consent>().of('id', 'channel', 'purpose', 'given', 'happenedOn', 'how', 'by');
export type ConsentItem = ReturnType<typeof consentItem>;

export const usageItem = line<Usage>().of('id', 'product', 'readOn', 'measure', 'amount', 'note');
export type UsageItem = ReturnType<typeof usageItem>;

export const opportunityLine = line<Opportunity>().of(
  'id',
  'number',
  'product',
  'stage',
  'value',
  'openedOn',
  'competitor',
);
export type OpportunityLine = ReturnType<typeof opportunityLine>;
