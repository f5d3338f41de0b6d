import type { Places } from '../../domain/fillTemplate.ts';
import type { Composed } from '../../domain/mail/draft.ts';
import { renderTemplate } from '../../domain/mail/template.ts';

/** A text with its places filled as a letter; where something is missing, or the text is none that we fill, there is none. */
export const letterOf = (
  text: { readonly subject: string; readonly body: string },
  fields: Places,
): Composed => {
  const { missing, fit, ...letter } = renderTemplate(text, fields);
  return missing.length > 0 || !fit ? { cancel: 'composing' } : letter;
};
