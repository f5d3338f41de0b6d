import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Language } from '../../words/languages.ts';
import { templateReady } from '../mail/templateReady.ts';

/** The mails of service, and which consent each needs. */
const purposes = { survey: 'survey', review: 'marketing', confirm: 'service', report: 'service' } as const;
export type ServiceMail = keyof typeof purposes;

/** The template of a mail in the customer’s language, as queued messages name it. The caller holds the lock. */
export const serviceTemplate = (
  shop: Shop,
  mail: ServiceMail,
  language: Language | null,
): Pick<MailTemplate, 'id' | 'name'> | null =>
  templateReady(
    shop,
    {
      mark: `service.${mail}`,
      purpose: purposes[mail],
      letter: `service.server.mail.${mail}`,
      former: shop.ids.of(mailTemplates.columns.id.prefix, fingerprint(`service.${mail}`)),
    },
    language,
  );
