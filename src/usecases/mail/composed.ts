import type { Letter } from '../../domain/mail/draft.ts';
import { safeLetter, withFooter } from '../../domain/mail/footer.ts';
import { ruleOfMail } from '../../domain/mail/rules.ts';
import type { Shop } from '../../ports.ts';
import type { MailReason, Message } from '../../schema/tables/outbox.ts';
import { composers } from './composers.ts';
import { footerFor } from './footerFor.ts';

/** Why a message has no letter. */
export interface Unwritten {
  readonly state: 'cancelled' | 'failed';
  readonly why: MailReason;
}

/**
 * The letter as it would leave now, with the footer that every customer’s mail has.
 * @param owner Who owns the customer.
 */
export const composed = (
  shop: Shop,
  message: Message,
  owner: string | null,
  failed: (error: unknown) => void,
): Letter | Unwritten => {
  try {
    const write = composers[message.rule];
    const letter = write?.(shop, message, dataOf(message));
    if (letter && 'cancel' in letter) return { state: 'cancelled', why: letter.cancel };
    if (!letter) return { state: 'failed', why: 'composing' };
    const whole =
      ruleOfMail(message.rule).audience === 'us'
        ? letter
        : withFooter(letter, footerFor(shop, message, owner));
    return safeLetter(whole) ?? { state: 'failed', why: 'refused' };
  } catch (error) {
    failed(error);
    return { state: 'failed', why: 'composing' };
  }
};

/** What `queueMail` kept: an object of texts. */
const dataOf = ({ data }: Message): Readonly<Record<string, string>> => JSON.parse(data ?? '{}');
