import type { Composed } from '../../domain/mail/draft.ts';
import { escapeHtml, oneLine } from '../../domain/mail/markup.ts';
import { fillTemplate } from '../../domain/sales/fillTemplate.ts';

/** A text with its places filled as a letter; where something is missing there is none. */
export const letterOf = (
  { subject, body }: { readonly subject: string; readonly body: string },
  fields: Readonly<Record<string, string | null>>,
): Composed => {
  const [heading, text] = [fillTemplate(subject, fields), fillTemplate(body, fields)];
  return heading.missing.length + text.missing.length > 0
    ? { cancel: 'composing' }
    : { subject: oneLine(heading.text), body: text.text, html: htmlOf(text.text) };
};

/** Plain text as HTML: a paragraph a blank line, addresses of the web as links. */
export const htmlOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${linked(part).replace(/\n/g, '<br>')}</p>`)
    .join('');

const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, at) =>
      at % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');
