import type { Composed } from '../../domain/mail/draft.ts';
import type { Shop } from '../../ports.ts';
import type { MailRule, Message } from '../../schema/tables/outbox.ts';
import { composeAnswer, composeCampaign } from '../campaigns/composeCampaign.ts';
import { composeLoyalty } from '../loyalty/composeLoyalty.ts';
import { composeLead } from '../reminders/composeLead.ts';
import { composeMorning } from '../reminders/composeMorning.ts';
import { composeEscalation } from '../reminders/escalations.ts';
import { composeApproval } from '../sales/composeApproval.ts';
import { sequenceLetter } from '../sequences/sequenceLetter.ts';
import { composeCase, composeConfirm, composeService, composeSurvey } from '../service/serviceMail.ts';

/** Writes a message from what stands at the moment of sending, or says that there is nothing to say any more. */
export type Composer = (shop: Shop, message: Message, data: Readonly<Record<string, string>>) => Composed;

/** Who writes the messages of each rule. */
export const composers: { readonly [R in MailRule]?: Composer } = {
  sequence: sequenceLetter,
  survey: composeSurvey,
  confirm: composeConfirm,
  case: composeCase,
  campaign: composeCampaign,
  morning: composeMorning,
  digest: composeMorning,
  approval: composeApproval,
  escalation: (shop, message, data) =>
    (data.followUps === undefined ? composeService : composeEscalation)(shop, message, data),
  lead: (shop, message, data) =>
    (data.invitee === undefined ? composeLead : composeAnswer)(shop, message, data),
  loyalty: composeLoyalty,
};
