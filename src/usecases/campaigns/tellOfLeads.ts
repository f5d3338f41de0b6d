import { addDays } from '../../domain/days.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import type { Shop } from '../../ports.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { customers } from '../../schema/tables/customers.ts';
import type { Invitee } from '../../schema/tables/invitees.ts';
import { queueMail } from '../mail/queueMail.ts';
import { colleague, teamHere } from '../teamHere.ts';

/** Answers older than this are no news. */
const newsDays = 60;

type Lead = Pick<
  Invitee,
  'id' | 'campaign' | 'campaignName' | 'customer' | 'customerName' | 'answer' | 'respondedOn'
>;

/**
 * R42: queues a mail to the salesperson of each who answered, once an answer; to the owner of the campaign where nobody owns
 * the customer, and to the owner of the business where neither has an address.
 */
export const tellOfLeads = (shop: Shop, leads: readonly Lead[]): void => {
  const since = addDays(shop.clock.today(), -newsDays);
  const fresh = leads.filter(({ respondedOn }) => respondedOn !== null && respondedOn >= since);
  if (fresh.length === 0) return;
  const wanted = new Set(fresh.map(({ customer }) => customer));
  const owners = new Map(
    shop.tables
      .columns(customers, ['owner'])
      .filter(({ id }) => wanted.has(id))
      .map(({ id, owner }) => [id, owner]),
  );
  const members = teamHere(shop);
  const leader = new Map(shop.tables.read(campaigns).rows.map(({ id, owner }) => [id, owner]));
  const addressOf = (
    name: string | null | undefined,
  ): { readonly to: string; readonly name: string } | null => {
    const member = colleague(members, name);
    return member?.email ? { to: member.email, name: member.name } : null;
  };
  const { ownerEmail } = shop.settings.read();
  queueMail(
    shop,
    fresh.flatMap((lead): Draft[] => {
      const { to, name } = addressOf(owners.get(lead.customer)) ??
        addressOf(leader.get(lead.campaign)) ?? { to: ownerEmail, name: ownerEmail };
      if (to === '') return [];
      const customer = { id: lead.customer, name: lead.customerName };
      return [{ rule: 'lead', whom: to, occasion: lead.id, to, name, customer, data: { invitee: lead.id } }];
    }),
  );
};
