import type { Shop } from '../ports.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { foundRow } from './foundRow.ts';

/** @throws Refusal `rowGone`. */
export const findFollowUp = (shop: Shop, id: string): FollowUp => foundRow(shop, followUps, id);

/** What tells a follow-up from another, of every row: read by its columns alone, so that notes cost nothing. */
export const standingFollowUps = (shop: Shop): readonly Standing[] =>
  shop.tables.columns(followUps, standingColumns).filter(isWhole);

const standingColumns = [
  'customer',
  'subject',
  'dueOn',
  'owner',
  'channel',
  'doneOn',
  'every',
  'atMost',
  'snoozedTo',
] as const;

export type Standing = Pick<FollowUp, 'id' | (typeof standingColumns)[number]>;

/** Of a whole row, what tells it from another. */
export const standingPart = (row: FollowUp): Standing => {
  const { id, customer, subject, dueOn, owner, channel, doneOn, every, atMost, snoozedTo } = row;
  return { id, customer, subject, dueOn, owner, channel, doneOn, every, atMost, snoozedTo };
};

/** A row whose customer, subject or day cannot be read asks for nothing; its types say it has them. */
const isWhole = ({ customer, subject, dueOn }: Standing): boolean =>
  [customer, subject, dueOn].every((value) => value !== null);
