import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Language } from '../../words/words.ts';
import { readyTemplate, templateLanguages } from '../mail/readyTemplate.ts';
import { templateIn } from '../mail/writeLetter.ts';

/** The mails of loyalty: points that will be over, a level that was reached, a coupon that was given. */
export type LoyaltyMail = 'expiring' | 'level' | 'coupon';

/**
 * The template of a mail in a language, or what `templateIn` takes instead; the ready-made ones are written where none of
 * them stands. They are found by their ids: the business may rename and rewrite them.
 */
export const loyaltyTemplate = (
  shop: Shop,
  mail: LoyaltyMail,
  language: Language | null,
): Pick<MailTemplate, 'id' | 'name'> | null => {
  const ids = templateLanguages.map((one) => idOf(shop, mail, one));
  const standing = shop.tables.read(mailTemplates).rows.find(({ id }) => ids.includes(id));
  if (!standing) shop.tables.insert(mailTemplates, readyMade(shop, mail));
  return templateIn(shop, standing?.id ?? idOf(shop, mail, shop.sheetLanguage), language);
};

const idOf = (shop: Shop, mail: LoyaltyMail, language: Language): string =>
  shop.ids.of(mailTemplates.columns.id.prefix, fingerprint(`loyalty.${mail} ${language}`));

const readyMade = (shop: Shop, mail: LoyaltyMail): readonly MailTemplate[] =>
  templateLanguages.map((language) => ({
    ...readyTemplate(shop, `letter.loyalty.${mail}`, language, { purpose: 'marketing' }),
    id: idOf(shop, mail, language),
  }));
