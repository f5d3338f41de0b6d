import { type Footer, optOutLink } from '../../domain/mail/footer.ts';
import type { Shop } from '../../ports.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Message } from '../../schema/tables/outbox.ts';
import { colleague, teamHere } from '../teamHere.ts';

/**
 * What stands below a customer’s mail, in its template’s language: who owns the customer, and the way to opt out.
 * @param owner Name of who owns the customer; null where nobody does.
 */
export const footerFor = (
  shop: Shop,
  { customer, template }: Pick<Message, 'customer' | 'template'>,
  owner: string | null,
): Footer => {
  const { replyTo, ownerEmail, optOutLink: form, seller } = shop.settings.read();
  const { language } =
    (template === null
      ? undefined
      : shop.tables.read(mailTemplates).rows.find(({ id }) => id === template)) ?? {};
  const say = shop.sayIn(language ?? shop.sheetLanguage);
  const person = colleague(teamHere(shop), owner);
  const answers = person?.email ?? (replyTo || ownerEmail || null);
  const business = (seller.split('\n')[0] ?? '').trim();
  const link = optOutLink(form, customer ?? '', answers, say('mail.optOut.subject', { id: customer ?? '' }));
  return {
    from: person?.name ?? (business || null),
    replyTo: answers,
    line: [person?.name, business].filter(Boolean).join(' · '),
    optOut: link === null ? null : { words: say('mail.optOut'), link },
  };
};
