import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Language, WordKey } from '../../words/words.ts';
import { blankRow } from '../blankRow.ts';
import { templateIn } from './writeLetter.ts';

export const inLanguages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];

/** A text that stands ready in every language. */
export interface ReadyTemplate {
  /** What its ids are made of. */
  readonly mark: string;
  readonly purpose: MailTemplate['purpose'];
  /** Its words are `….name`, `….subject` and `….body`. */
  readonly words: string;
  /** The id of the row of an earlier version, which had one in the sheet’s language alone. */
  readonly former?: string;
}

/**
 * The template in a language, or what `templateIn` takes instead; the languages that are missing are written where none was
 * written before, or one row of an earlier version alone. They are found by their ids: the business may rename and rewrite
 * them. The caller holds the lock.
 */
export const readyTemplate = (
  shop: Shop,
  ready: ReadyTemplate,
  language: Language | null,
): Pick<MailTemplate, 'id' | 'name'> | null => {
  const ids = inLanguages.map((one) => idOf(shop, ready, one));
  const { rows } = shop.tables.read(mailTemplates);
  const former = rows.find(({ id }) => id === ready.former);
  const standing = rows.find(({ id }) => ids.includes(id));
  if (!standing) {
    const name = former?.name ?? shop.sheetSay(`${ready.words}.name` as WordKey);
    const wanted = inLanguages.filter((one) => one !== former?.language);
    shop.tables.insert(
      mailTemplates,
      wanted.map((one) => rowOf(shop, ready, one, name)),
    );
  }
  const named = former ?? standing;
  return templateIn(shop, named?.id ?? idOf(shop, ready, shop.sheetLanguage), language);
};

const idOf = (shop: Shop, { mark }: ReadyTemplate, language: Language): string =>
  shop.ids.of(mailTemplates.columns.id.prefix, fingerprint(`${mark} ${language}`));

/** Rows of one name are one text in several languages. */
const rowOf = (shop: Shop, ready: ReadyTemplate, language: Language, name: string): MailTemplate => {
  const say = (part: 'subject' | 'body'): string =>
    // Whoever names the words has all of them: each is shown by a test.
    shop.sayIn(language)(`${ready.words}.${part}` as WordKey);
  return {
    ...blankRow(mailTemplates),
    id: idOf(shop, ready, language),
    name,
    language,
    purpose: ready.purpose,
    subject: say('subject'),
    body: say('body'),
    attach: 'none',
  };
};
