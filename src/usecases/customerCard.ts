import { openFollowUps } from '../domain/followups/dueFollowUps.ts';
import { type TimelineEntry, timeline } from '../domain/register/timeline.ts';
import type { Problem, Shop } from '../ports.ts';
import { type FormValues, formOf } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { type Contact, contacts } from '../schema/tables/contacts.ts';
import { type Customer, customers } from '../schema/tables/customers.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { type FollowUpItem, followUpItem } from './today.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly part: Contact['part'];
  readonly phone: string | null;
  readonly email: string | null;
}

/** Part of a customer's history, newest first. */
export interface TimelinePage {
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
}

export interface CustomerCard {
  readonly id: string;
  /** What the customer form shows: the version that an edit is held against. */
  readonly values: FormValues;
  readonly addedOn: string | null;
  /** Cells of this row that could not be read as their column's kind; forms show them as blank. */
  readonly unreadable: readonly { readonly field: string; readonly found: string }[];
  readonly followUps: readonly FollowUpItem[];
  readonly people: readonly Person[];
  readonly timeline: TimelinePage;
}

/** Entries of a history in one answer. */
const pageLength = 10;

/** Most follow-ups and people that a card lists. */
const longestList = 50;

/**
 * Everything about a customer but its opportunities, which are many and come by `openOpportunities`.
 * @throws Refusal `rowGone`.
 */
export const customerCard = (shop: Shop, id: string): CustomerCard => {
  const today = shop.clock.today();
  const { row, problems } = findCustomer(shop, id);
  const due = openFollowUps(shop.tables.read(followUps).rows.filter(({ customer }) => customer === id));
  const people = shop.tables.read(contacts).rows.filter(({ customer }) => customer === id);
  return {
    id,
    values: formValues(row),
    addedOn: row.addedOn,
    unreadable: problems.map(({ column, found }) => ({ field: column, found })),
    followUps: due.slice(0, longestList).map((one) => followUpItem(one, today)),
    people: people.slice(0, longestList).map(personOf),
    timeline: customerTimeline(shop, id, 0),
  };
};

/** The part of a customer's history that begins after `from` entries. */
export const customerTimeline = (shop: Shop, id: string, from: number): TimelinePage => {
  const all = timeline(
    shop.tables.read(interactions).rows.filter(({ customer }) => customer === id),
    shop.tables.read(followUps).rows.filter(({ customer }) => customer === id),
  );
  return { entries: all.slice(from, from + pageLength), total: all.length };
};

/** @throws Refusal `rowGone`. */
export const findCustomer = (shop: Shop, id: string): { row: Customer; problems: readonly Problem[] } => {
  const { rows, at, problems } = shop.tables.read(customers);
  const index = rows.findIndex((one) => one.id === id);
  const row = rows[index];
  if (!row) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Customers') });
  return { row, problems: problems.filter((problem) => problem.row === at[index]) };
};

/** The fields of the customer form as they stand. */
export const formValues = (row: Customer): FormValues => {
  const offered = new Set(formOf(customers).fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(row).filter(([name]) => offered.has(name)));
};

export const personOf = ({ id, name, position, part, phone, email }: Contact): Person => ({
  id,
  name,
  position,
  part,
  phone,
  email,
});
