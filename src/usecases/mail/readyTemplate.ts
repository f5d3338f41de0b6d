import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Language } from '../../words/languages.ts';
import type { WordKey } from '../../words/words.ts';
import { blankRow } from '../blankRow.ts';

/** The languages of templates. */
export const templateLanguages: readonly Language[] = mailTemplates.columns.language.of;

/** The first part of the words of a letter that has all three: `letter.birthday`. */
type LetterOf<K> = K extends `${infer L}.body`
  ? `${L}.name` | `${L}.subject` extends WordKey
    ? L
    : never
  : never;
export type ReadyLetter = LetterOf<WordKey>;

/**
 * The row of a ready-made template, to be given its id. Rows of one name are one text in several languages, so the name is
 * that of the sheet.
 * @param worded What the text of the words becomes.
 */
export const readyTemplate = (
  shop: Shop,
  letter: ReadyLetter,
  language: Language,
  { purpose, attach = 'none' }: Pick<MailTemplate, 'purpose'> & Partial<Pick<MailTemplate, 'attach'>>,
  worded = (text: string): string => text,
): Omit<MailTemplate, 'id'> => {
  const say = shop.sayIn(language);
  return {
    ...blankRow(mailTemplates),
    name: shop.sheetSay(`${letter}.name`),
    language,
    purpose,
    subject: worded(say(`${letter}.subject`)),
    body: worded(say(`${letter}.body`)),
    attach,
  };
};
