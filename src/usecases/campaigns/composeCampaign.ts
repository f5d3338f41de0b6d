import { escapeHtml, oneLine } from '../../domain/mail/markup.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import type { Composer } from '../mail/composers.ts';
import { writeLetter } from '../mail/writeLetter.ts';

/** The invitation, from the template and the campaign as they stand; none for a campaign that is over or called off. */
export const composeCampaign: Composer = (shop, message, data) => {
  const campaign = shop.tables.read(campaigns).rows.find(({ id }) => id === data.campaign);
  if (!campaign) return { cancel: 'gone' };
  if (campaign.status === 'cancelled' || campaign.status === 'done') return { cancel: 'ended' };
  const day = (of: typeof campaign.startsOn): string => (of === null ? '' : shop.formats.day(of));
  return writeLetter(shop, message, {
    'campaign.name': campaign.name,
    'campaign.goal': campaign.goal ?? '',
    'campaign.startsOn': day(campaign.startsOn),
    'campaign.endsOn': day(campaign.endsOn),
  });
};

/** R42: tells the salesperson who answered what. */
export const composeAnswer: Composer = (shop, { customerName }, data) => {
  const row = shop.tables.find(invitees, data.invitee ?? '')?.row;
  if (!row) return { cancel: 'gone' };
  const values = { customer: row.customerName ?? customerName ?? '', campaign: row.campaignName ?? '' };
  const lines = [
    shop.sheetSay('campaign.lead.text', values),
    ...(row.answer === null ? [] : [shop.sheetSay('campaign.lead.answer', { answer: row.answer })]),
    shop.figures.link(),
  ];
  return {
    subject: oneLine(shop.sheetSay('campaign.lead.subject', values)),
    body: lines.join('\n\n'),
    html: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
  };
};
