import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Language } from '../../words/languages.ts';
import { type ReadyLetter, readyTemplate, templateLanguages } from './readyTemplate.ts';
import { templateIn } from './writeLetter.ts';

/** A text that stands ready in every language. */
export interface Ready {
  /** What its ids are made of. */
  readonly mark: string;
  readonly purpose: MailTemplate['purpose'];
  readonly letter: ReadyLetter;
  /** The id of the row of an earlier version, which had one in the sheet’s language alone. */
  readonly former?: string;
}

/**
 * The template in a language, or what `templateIn` takes instead. All languages are written where none of them stands, beside
 * the row of an earlier version where that one does. They are found by their ids: the business may rename and rewrite them.
 * The caller holds the lock.
 */
export const templateReady = (
  shop: Shop,
  ready: Ready,
  language: Language | null,
): Pick<MailTemplate, 'id' | 'name'> | null => {
  const ids = templateLanguages.map((one) => idOf(shop, ready, one));
  const { rows } = shop.tables.read(mailTemplates);
  const former = rows.find(({ id }) => id === ready.former);
  const standing = rows.find(({ id }) => ids.includes(id));
  if (!standing) {
    const { letter, purpose } = ready;
    const missing = templateLanguages.filter((one) => one !== former?.language);
    const made = missing.map((one): MailTemplate => {
      const row = { ...readyTemplate(shop, letter, one, { purpose }), id: idOf(shop, ready, one) };
      return former ? { ...row, name: former.name } : row;
    });
    shop.tables.insert(mailTemplates, made);
  }
  const named = former ?? standing;
  return templateIn(shop, named?.id ?? idOf(shop, ready, shop.sheetLanguage), language);
};

const idOf = (shop: Shop, { mark }: Ready, language: Language): string =>
  shop.ids.of(mailTemplates.columns.id.prefix, fingerprint(`${mark} ${language}`));
