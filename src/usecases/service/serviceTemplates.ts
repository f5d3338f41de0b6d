import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { readyTemplate } from '../mail/readyTemplate.ts';

/** The mails of service, and which consent each needs. */
const purposes = { survey: 'survey', review: 'marketing', confirm: 'service', report: 'service' } as const;
export type ServiceMail = keyof typeof purposes;

/** By this the row is found however the business renames it. */
const templateId = (shop: Shop, mail: ServiceMail): string =>
  shop.ids.of(mailTemplates.columns.id.prefix, fingerprint(`service.${mail}`));

/**
 * The template of a mail, as queued messages name it; written in the sheet’s language where it does not stand. The caller
 * holds the lock.
 */
export const serviceTemplate = (
  shop: Shop,
  mail: ServiceMail,
): { readonly id: string; readonly name: string } => {
  const id = templateId(shop, mail);
  const standing = shop.tables.read(mailTemplates).rows.find((one) => one.id === id);
  if (standing) return { id, name: standing.name };
  const row = readyTemplate(shop, `service.server.mail.${mail}`, shop.sheetLanguage, {
    purpose: purposes[mail],
  });
  shop.tables.insert(mailTemplates, [{ ...row, id }]);
  return { id, name: row.name };
};
