import { whenAsked } from '../../domain/whenAsked.ts';
import type { Shop } from '../../ports.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import type { Reminder, ReminderKind } from '../../schema/tables/reminders.ts';
import { type Rotten, rottenHere } from '../sales/rots.ts';

/** What is told as lines under a heading of its own; the others have their own form, or their own mail. */
export type ListedKind = Exclude<ReminderKind, 'followUps' | 'digest' | 'overdue' | 'leads'>;

/** One thing to be reminded of. */
export interface Found {
  readonly kind: ListedKind;
  /** Of the row that it is about. */
  readonly id: string;
  /** Whose it is, a name of the team. */
  readonly owner: string | null;
  /** As the mail says it. */
  readonly line: string;
}

export type Person = Pick<Customer, 'id' | 'name' | 'owner' | 'status' | 'bornOn'>;

/** What several look for together: each is read when it is first asked for, and once. */
export interface Desk {
  readonly shop: Shop;
  readonly people: () => readonly Person[];
  readonly followUps: () => readonly FollowUp[];
  readonly rotten: () => readonly Rotten[];
}

export type Finder = (desk: Desk, rule: Omit<Reminder, 'id'>) => readonly Found[];

export const deskOf = (shop: Shop): Desk => ({
  shop,
  people: whenAsked(() => shop.tables.columns(customers, ['name', 'owner', 'status', 'bornOn'])),
  followUps: whenAsked(() => shop.tables.read(followUps).rows),
  rotten: whenAsked(() => rottenHere(shop)),
});
