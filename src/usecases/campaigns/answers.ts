import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type Invitee, invitees } from '../../schema/tables/invitees.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { products } from '../../schema/tables/products.ts';
import { refuseUnknownId } from '../mayKnow.ts';
import { me, teamNames } from '../me.ts';
import { saveOpportunity } from '../sales/saveOpportunity.ts';
import { findCampaign } from './findCampaign.ts';
import { tellOfLeads } from './tellOfLeads.ts';

export interface Answered {
  /** Of an invitee. */
  readonly id: string;
  readonly status: Exclude<Invitee['status'], 'chosen' | 'invited'>;
  readonly answer: string | null;
  /** Whether an opportunity begins with it. */
  readonly opportunity: boolean;
}

export interface AnswerLogged {
  readonly row: Invitee;
  /** The opportunity that was opened, or that stands already; null where none was asked for. */
  readonly opportunity: string | null;
}

/**
 * R40, R42, R49: logs what an invitee answered, that they came, or that they were reached. A yes reaches the salesperson
 * at once, and opens an opportunity where that is wanted; the same click again changes nothing twice.
 * @throws Refusal `rowGone`, also where who acts may not know of the customer.
 */
export const logAnswer = (shop: Shop, { id, status, answer, opportunity }: Answered): AnswerLogged =>
  shop.lock.hold(() => {
    const today = shop.clock.today();
    const row = shop.tables.edit(invitees, id, ({ row: now }) => {
      refuseUnknownId(shop, now.customer, 'Invitees');
      return {
        status,
        answer: answer ?? now.answer,
        by: me(shop).name ?? now.by,
        invitedOn: now.invitedOn ?? today,
        respondedOn: status === 'reached' ? now.respondedOn : (now.respondedOn ?? today),
      };
    });
    const positive = status === 'responded' || status === 'attended';
    if (positive) tellOfLeads(shop, [row]);
    return { row, opportunity: positive && opportunity ? openedFor(shop, row) : null };
  });

/** For who owns the customer, else for who logs the answer. */
const openedFor = (shop: Shop, { campaign, customer }: Invitee): string => {
  const { name, product, owner } = findCampaign(shop, campaign);
  const standing = shop.tables
    .columns(opportunities, ['customer', 'campaign'], 'no others')
    .find((one) => one.customer === customer && one.campaign?.toLowerCase() === name.toLowerCase());
  if (standing) return standing.id;
  const whom = shop.tables.columns(customers, ['owner']).find(({ id }) => id === customer);
  const known = teamNames(shop);
  const whose = [whom?.owner, me(shop).name, owner].find((one) => one != null && known.includes(one));
  const sold = shop.tables.has(products) ? shop.tables.columns(products, ['name']) : [];
  const values = {
    campaign: name,
    source: 'campaign',
    ...(sold.some((one) => one.name === product) && { product }),
    ...(whose != null && { owner: whose }),
  };
  const saved = saveOpportunity(shop, { id: null, customer, values, seen: {}, untold: true });
  return saved.status === 'saved' ? saved.id : '';
};
