import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Language } from '../../words/words.ts';
import { blankRow } from '../blankRow.ts';
import { templateIn } from '../mail/writeLetter.ts';

const inLanguages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];

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
  const ids = inLanguages.map((one) => idOf(shop, mail, one));
  const standing = shop.tables.read(mailTemplates).rows.find(({ id }) => ids.includes(id));
  if (!standing) shop.tables.insert(mailTemplates, readyMade(shop, mail));
  return templateIn(shop, standing?.id ?? idOf(shop, mail, shop.sheetLanguage), language);
};

const idOf = (shop: Shop, mail: LoyaltyMail, language: Language): string =>
  shop.ids.of(mailTemplates.columns.id.prefix, fingerprint(`loyalty.${mail} ${language}`));

const readyMade = (shop: Shop, mail: LoyaltyMail): readonly MailTemplate[] =>
  inLanguages.map((language) => {
    const say = shop.sayIn(language);
    return {
      ...blankRow(mailTemplates),
      id: idOf(shop, mail, language),
      // Rows of one name are one text in several languages.
      name: shop.sheetSay(`letter.loyalty.${mail}.name`),
      language,
      purpose: 'marketing',
      subject: say(`letter.loyalty.${mail}.subject`),
      body: say(`letter.loyalty.${mail}.body`),
      attach: 'none',
    };
  });
