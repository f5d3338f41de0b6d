import type { Draft } from '../../domain/mail/draft.ts';
import { renderTemplate } from '../../domain/mail/template.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type Invitee, invitees } from '../../schema/tables/invitees.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { carryOut, type Step } from '../intents.ts';
import { fieldsOf } from '../mail/fieldsOf.ts';
import { byColumns } from '../mail/lookUp.ts';
import { queueMail } from '../mail/queueMail.ts';
import { templateIn } from '../mail/writeLetter.ts';
import { newFollowUps } from '../newFollowUps.ts';
import { approvalState } from '../sales/approvals.ts';
import { isClear } from '../sales/clearance.ts';
import { reasons } from './candidates.ts';
import { campaignPlaces, placedColumns } from './composeCampaign.ts';
import { campaignSubject, findCampaign, wayOf } from './findCampaign.ts';

export interface Ran {
  readonly by: 'mail' | 'followUp';
  readonly invited: number;
  /**
   * Chosen ones who have no address, opted out or complained meanwhile, or of whom something is not known that their mail
   * says: they stay chosen.
   */
  readonly left: number;
}

type Whom = { readonly invitee: Invitee; readonly email: string | null; readonly owner: string | null };

/**
 * R39, R40, R44: runs a campaign, where it is approved or needs no approval, whatever its status says: each that was chosen
 * gets one mail into the outbox, or a follow-up for who owns them. Run again, it invites those chosen since. Of a customer
 * and campaign there is one mail for ever, so that a killed run is simply run again.
 * @throws Refusal `rowGone`, `campaignState`, `campaignUnapproved`, `campaignEmpty`, `campaignTemplate`, `campaignForm`.
 */
export const runCampaign = (shop: Shop, id: string): Ran =>
  shop.lock.hold(() => {
    const campaign = findCampaign(shop, id);
    if (campaign.status === 'done' || campaign.status === 'cancelled') throw new Refusal('campaignState');
    if (!isClear(approvalState(shop, campaignSubject(campaign)))) throw new Refusal('campaignUnapproved');
    const chosen = shop.tables
      .read(invitees)
      .rows.filter((one) => one.campaign === id && one.status === 'chosen');
    if (chosen.length === 0) throw new Refusal('campaignEmpty');
    const reached = reachable(shop, campaign, chosen);
    const byMail = wayOf(campaign) === 'email';
    const drafts = byMail ? draftsFor(shop, campaign, reached) : new Map<Whom, Draft>();
    const whom = byMail ? [...drafts.keys()] : reached;
    queueMail(shop, [...drafts.values()]);
    carryOut(shop, 'campaign', campaign.name, [
      ...(byMail ? [] : followUpSteps(shop, campaign, whom)),
      ...whom.map(({ invitee }): Step => {
        const patch = { status: 'invited', invitedOn: shop.clock.today() };
        const before = { status: 'chosen', invitedOn: invitee.invitedOn };
        return { kind: 'change', table: 'Invitees', id: invitee.id, patch, before };
      }),
      ...began(campaign),
    ]);
    return { by: byMail ? 'mail' : 'followUp', invited: whom.length, left: chosen.length - whom.length };
  }, 'last');

const began = ({ id, status }: Campaign): readonly Step[] =>
  status === 'running'
    ? []
    : [{ kind: 'change', table: 'Campaigns', id, patch: { status: 'running' }, before: { status } }];

/** What forbids an invitation also where somebody was chosen before it was known. */
const forbids: ReadonlySet<string> = new Set(['optedOut', 'complained', 'noAddress']);

const reachable = (shop: Shop, campaign: Campaign, chosen: readonly Invitee[]): readonly Whom[] => {
  const against = reasons(shop, campaign, 0);
  const known = new Map(shop.tables.columns(customers, ['email', 'owner']).map((one) => [one.id, one]));
  return chosen.flatMap((invitee): Whom[] => {
    const customer = known.get(invitee.customer);
    if (!customer || against(customer.id, customer.email).some((one) => forbids.has(one))) return [];
    return [{ invitee, email: customer.email, owner: customer.owner }];
  });
};

/** The mail of each, in their language; of whom something in it is not known has none. */
const draftsFor = (shop: Shop, campaign: Campaign, whom: readonly Whom[]): ReadonlyMap<Whom, Draft> => {
  const named = shop.tables.read(mailTemplates).rows.find(({ name }) => name === campaign.template);
  if (!named) throw new Refusal('campaignTemplate');
  const look = byColumns(shop);
  const drafts = new Map<Whom, Draft>();
  for (const one of whom) {
    const { customer: id, customerName } = one.invitee;
    const places = campaignPlaces(shop, campaign, id, look);
    const language = look(customers, id, placedColumns)?.language ?? null;
    const template = templateIn(shop, named.id, language) ?? named;
    const fields = fieldsOf(shop, { customer: id, data: places, language: template.language }, look);
    const { missing } = renderTemplate(template, fields);
    if (missing.includes('campaign.form')) throw new Refusal('campaignForm');
    if (missing.length > 0) continue;
    const name = customerName ?? '';
    drafts.set(one, {
      rule: 'campaign',
      whom: id,
      occasion: campaign.id,
      to: one.email ?? '',
      name,
      customer: { id, name },
      template: { id: template.id, name: template.name },
      data: { campaign: campaign.id },
    });
  }
  return drafts;
};

const followUpSteps = (shop: Shop, campaign: Campaign, whom: readonly Whom[]): readonly Step[] => {
  const subject = shop.sheetSay('campaign.followUp', { name: campaign.name });
  const today = shop.clock.today();
  const dueOn = campaign.startsOn !== null && campaign.startsOn > today ? campaign.startsOn : today;
  const rows = newFollowUps(
    shop,
    whom.map(({ invitee, owner }) => ({
      customer: invitee.customer,
      customerName: invitee.customerName,
      owner: owner ?? campaign.owner,
      subject,
      dueOn,
      channel: campaign.kind === 'visit' ? 'visit' : 'call',
    })),
  );
  return rows.length === 0 ? [] : [{ kind: 'insert', table: 'FollowUps', rows }];
};
