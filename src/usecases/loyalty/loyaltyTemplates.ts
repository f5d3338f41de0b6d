import type { Shop } from '../../ports.ts';
import type { MailTemplate } from '../../schema/tables/mailTemplates.ts';
import type { Language } from '../../words/languages.ts';
import { templateReady } from '../mail/templateReady.ts';

/** The mails of loyalty: points that will be over, a level that was reached, a coupon that was given. */
export type LoyaltyMail = 'expiring' | 'level' | 'coupon';

/** The template of a mail in a language; see `templateReady`. The caller holds the lock. */
export const loyaltyTemplate = (
  shop: Shop,
  mail: LoyaltyMail,
  language: Language | null,
): Pick<MailTemplate, 'id' | 'name'> | null =>
  templateReady(
    shop,
    { mark: `loyalty.${mail}`, purpose: 'marketing', letter: `letter.loyalty.${mail}` },
    language,
  );
