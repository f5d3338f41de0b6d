import { addDays } from '../../domain/days.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { awayOf } from '../../domain/reminders/standIn.ts';
import type { Shop } from '../../ports.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { customers } from '../../schema/tables/customers.ts';
import type { Invitee } from '../../schema/tables/invitees.ts';
import { queueMail } from '../mail/queueMail.ts';
import { addressing } from '../reminders/addressing.ts';

/** Answers older than this are no news. */
const newsDays = 60;

type Lead = Pick<
  Invitee,
  'id' | 'campaign' | 'campaignName' | 'customer' | 'customerName' | 'answer' | 'respondedOn'
>;

/** R42: queues a mail to the salesperson of each who answered, once an answer. */
export const tellOfLeads = (shop: Shop, leads: readonly Lead[]): void => {
  queueMail(shop, leadMails(shop, leads));
};

/**
 * The same mails, to be queued: to the owner of the campaign where nobody owns the customer, and to the owner of the business
 * where neither can be written to; of somebody away, to who stands in.
 */
export const leadMails = (shop: Shop, leads: readonly Lead[]): readonly Draft[] => {
  const since = addDays(shop.clock.today(), -newsDays);
  const fresh = leads.filter(({ respondedOn }) => respondedOn !== null && respondedOn >= since);
  if (fresh.length === 0) return [];
  const wanted = new Set(fresh.map(({ customer }) => customer));
  const owners = new Map(
    shop.tables
      .columns(customers, ['owner'])
      .filter(({ id }) => wanted.has(id))
      .map(({ id, owner }) => [id, owner]),
  );
  const leader = new Map(shop.tables.read(campaigns).rows.map(({ id, owner }) => [id, owner]));
  const whom = addressing(shop);
  return fresh.flatMap((lead): Draft[] => {
    const reached =
      whom.person(owners.get(lead.customer) ?? null) ??
      whom.person(leader.get(lead.campaign) ?? null) ??
      whom.business();
    if (!reached) return [];
    const { to, name } = reached;
    return [
      {
        rule: 'lead',
        whom: to,
        occasion: lead.id,
        to,
        name,
        customer: { id: lead.customer, name: lead.customerName },
        data: { invitee: lead.id, ...awayOf(reached) },
      },
    ];
  });
};
