import { keyOf } from '../../domain/mail/draft.ts';
import type { Shop } from '../../ports.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { formAnswers } from '../../schema/tables/formAnswers.ts';
import { interactions } from '../../schema/tables/interactions.ts';
import { type Invitee, invitees } from '../../schema/tables/invitees.ts';
import { outbox } from '../../schema/tables/outbox.ts';
import { tellOfLeads } from './tellOfLeads.ts';

/**
 * R40, R42: what was logged elsewhere: who got the mail of a running campaign is reached, and who wrote or called within
 * its time after the invitation has answered; a contact that ended in a refusal declines. Done again, it finds nothing.
 * No call besides one where no campaign runs.
 */
export const takeUpAnswers = (shop: Shop): void => {
  const running = new Map(
    shop.tables
      .read(campaigns)
      .rows.filter(({ status }) => status === 'running')
      .map((one) => [one.id, one]),
  );
  if (running.size === 0) return;
  const waiting = shop.tables
    .read(invitees)
    .rows.filter(
      ({ campaign, status }) => running.has(campaign) && (status === 'invited' || status === 'reached'),
    );
  if (waiting.length === 0) return;
  const sent = sentKeys(shop);
  const heard = heardOf(shop);
  const changed = waiting.flatMap((row): Invitee[] => {
    const until = running.get(row.campaign)?.endsOn ?? null;
    const contact = heard(row.customer).find(
      ({ happenedOn }) =>
        row.invitedOn !== null && happenedOn >= row.invitedOn && (until === null || happenedOn <= until),
    );
    if (contact) {
      const status = contact.outcome === 'declined' ? 'declined' : 'responded';
      return [{ ...row, status, respondedOn: contact.happenedOn }];
    }
    const key = keyOf({ rule: 'campaign', whom: row.customer, occasion: row.campaign });
    return row.status === 'invited' && sent.has(key) ? [{ ...row, status: 'reached' }] : [];
  });
  if (changed.length === 0) return;
  shop.lock.hold(() => {
    // The mail first: what is killed in between is found again, and queued once.
    tellOfLeads(
      shop,
      changed.filter(({ status }) => status === 'responded'),
    );
    shop.tables.change(
      invitees,
      changed.map(({ id, status, respondedOn }) => ({ id, patch: { status, respondedOn } })),
    );
  });
};

const sentKeys = (shop: Shop): ReadonlySet<string> =>
  new Set(
    shop.tables
      .columns(outbox, ['key', 'state'])
      .filter(({ state }) => state === 'sent')
      .map(({ key }) => key),
  );

/** What came in from a customer, the earliest first. */
const heardOf = (shop: Shop) => {
  const byForm = answersByForm(shop);
  const all = shop.tables
    .columns(interactions, ['customer', 'happenedOn', 'direction', 'outcome'])
    .filter(({ id, direction, happenedOn }) => direction === 'in' && happenedOn !== null && !byForm.has(id));
  const byCustomer = new Map<string, typeof all>();
  for (const one of all) byCustomer.set(one.customer, [...(byCustomer.get(one.customer) ?? []), one]);
  return (customer: string) =>
    [...(byCustomer.get(customer) ?? [])].sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
};

/** The contacts that are answers to the form of one campaign: they are no answers to another one. */
const answersByForm = (shop: Shop): ReadonlySet<string> => {
  const [from, to] = [formAnswers, interactions].map((table) => table.columns.id.prefix);
  return new Set(
    shop.tables
      .columns(formAnswers, ['campaign'])
      .filter(({ campaign }) => campaign !== null)
      // Both ids are made of the same answer.
      .map(({ id }) => `${to}${id.slice((from ?? '').length)}`),
  );
};
