import { escapeHtml, oneLine } from '../../domain/mail/markup.ts';
import { fillLink } from '../../domain/service/formLink.ts';
import type { Shop } from '../../ports.ts';
import { type Campaign, campaigns } from '../../schema/tables/campaigns.ts';
import { customers } from '../../schema/tables/customers.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import type { Composer } from '../mail/composers.ts';
import { mailedColumns } from '../mail/fieldsOf.ts';
import { byRow, type LookUp } from '../mail/lookUp.ts';
import { writeLetter } from '../mail/writeLetter.ts';
import { formHere } from '../service/formHere.ts';

/** The invitation, from the template and the campaign as they stand; none for a campaign that is over or called off. */
export const composeCampaign: Composer = (shop, message, data) => {
  const campaign = shop.tables.read(campaigns).rows.find(({ id }) => id === data.campaign);
  if (!campaign) return { cancel: 'gone' };
  if (campaign.status === 'cancelled' || campaign.status === 'done') return { cancel: 'ended' };
  return writeLetter(shop, message, campaignPlaces(shop, campaign, message.customer ?? ''));
};

/** What is asked of a customer whom a campaign writes to; see `byColumns`. */
export const placedColumns = [...mailedColumns, 'phone'] as const;

/** What the places of an invitation are filled with, beside what every mail knows. */
export const campaignPlaces = (
  shop: Shop,
  campaign: Campaign,
  customer: string,
  look: LookUp = byRow(shop),
): Readonly<Record<string, string>> => {
  const day = (of: Campaign['startsOn']): string => (of === null ? '' : shop.formats.day(of));
  const link = formHere(shop, 'campaign', campaign.id)?.link ?? null;
  return {
    'campaign.name': campaign.name,
    'campaign.goal': campaign.goal ?? '',
    'campaign.startsOn': day(campaign.startsOn),
    'campaign.endsOn': day(campaign.endsOn),
    ...(link !== null && { 'campaign.form': fillLink(link, { customer, ...known(customer, link, look) }) }),
  };
};

/** Looked up where the form asks for more than whose answer it is. */
const known = (customer: string, link: string, look: LookUp): Readonly<Record<string, string | null>> =>
  /\{\{(name|email|phone)\}\}/.test(link) ? (look(customers, customer, placedColumns) ?? {}) : {};

/** R42: tells the salesperson who answered what. */
export const composeAnswer: Composer = (shop, { customerName }, data) => {
  const row = shop.tables.find(invitees, data.invitee ?? '')?.row;
  if (!row) return { cancel: 'gone' };
  const values = { customer: row.customerName ?? customerName ?? '', campaign: row.campaignName ?? '' };
  const lines = [
    shop.sheetSay('campaign.lead.text', values),
    ...(row.answer === null ? [] : [shop.sheetSay('campaign.lead.answer', { answer: row.answer })]),
    ...(data.away === undefined ? [] : [shop.sheetSay('mail.standIn.why', { names: data.away })]),
    shop.figures.link(),
  ];
  return {
    subject: oneLine(shop.sheetSay('campaign.lead.subject', values)),
    body: lines.join('\n\n'),
    html: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
  };
};
