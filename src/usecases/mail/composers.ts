import type { Composed } from '../../domain/mail/draft.ts';
import type { Shop } from '../../ports.ts';
import type { MailRule, Message } from '../../schema/tables/outbox.ts';
import { composeLoyalty } from '../loyalty/composeLoyalty.ts';
import { sequenceLetter } from '../sequences/sequenceLetter.ts';
import { composeCase, composeConfirm, composeEscalation, composeSurvey } from '../service/serviceMail.ts';

/** Writes a message from what stands at the moment of sending, or says that there is nothing to say any more. */
export type Composer = (shop: Shop, message: Message, data: Readonly<Record<string, string>>) => Composed;

/** Who writes the messages of each rule. */
export const composers: { readonly [R in MailRule]?: Composer } = {
  sequence: sequenceLetter,
  escalation: composeEscalation,
  survey: composeSurvey,
  confirm: composeConfirm,
  case: composeCase,
  loyalty: composeLoyalty,
};
