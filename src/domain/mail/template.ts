import type { MailTemplate } from '../../schema/tables/mailTemplates.ts';
import { fillTemplate, type Places, templateParts } from '../fillTemplate.ts';
import { escapeHtml, oneLine } from './markup.ts';
import { htmlFits, isHtml, textOfHtml } from './ownHtml.ts';
import { isPlace } from './places.ts';

type Text = Pick<MailTemplate, 'subject' | 'body'>;

/** A mail as its template and its fields make it. It may go only where nothing is missing and the template is fit. */
export interface Rendered {
  /** One line. */
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  /** Places for which nothing is known. */
  readonly missing: readonly string[];
  readonly fit: boolean;
}

/**
 * Fills a template. The HTML is made of the plain text, every sign of it escaped, paragraphs where blank lines stand, links
 * where addresses of the web do; or it is the business's own, in which values alone are escaped, see `htmlFits`.
 * @param fields Texts as they are to be shown, by place: `customer.name`.
 */
export const renderTemplate = (template: Text, fields: Places): Rendered => {
  const { subject, body } = template;
  const heading = fillTemplate(subject, fields);
  const own = isHtml(body);
  const filled = fillTemplate(body, fields, own ? escapeHtml : undefined);
  return {
    subject: oneLine(heading.text),
    body: own ? textOfHtml(filled.text) : filled.text,
    html: own ? filled.text : htmlOf(filled.text),
    missing: [...new Set([...heading.missing, ...filled.missing])],
    fit: isFit(template),
  };
};

const isFit = ({ subject, body }: Text): boolean =>
  templateParts(subject).fit && templateParts(body).fit && (!isHtml(body) || htmlFits(body));

/** What is wrong with a template as such: places that are none of ours; whether it can be filled at all. */
export const templateProblems = (
  template: Text,
): { readonly unknown: readonly string[]; readonly fit: boolean } => {
  const { subject, body } = template;
  const names = [subject, body].flatMap((text) => templateParts(text).names);
  return { unknown: [...new Set(names)].filter((name) => !isPlace(name)), fit: isFit(template) };
};

/** Plain text as HTML. */
export const htmlOf = (text: string): string => {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return `<div style="color:#202124;font:15px/1.6 Arial,sans-serif;max-width:640px">${paragraphs
    .map((one) => `<p style="margin:0 0 16px">${linked(one).replace(/\n/g, '<br>')}</p>`)
    .join('')}</div>`;
};

/** Escaped text whose addresses of the web are links; a full stop behind one is none of it. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"'，。；）、]+)/)
    .map((part, at) => (at % 2 === 0 ? escapeHtml(part) : link(part)))
    .join('');

const link = (found: string): string => {
  const address = found.replace(/[.,;:!?)]+$/, '');
  const safe = escapeHtml(address);
  return `<a href="${safe}" style="color:#0b57d0">${safe}</a>${escapeHtml(found.slice(address.length))}`;
};
