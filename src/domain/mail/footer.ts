import type { Letter } from './draft.ts';
import { escapeHtml, oneLine } from './markup.ts';
import { isOneAddress } from './mayLeave.ts';

/** What stands below every mail to a customer, in the language of the mail. */
export interface Footer {
  /** Whose name stands as the sender’s, and where an answer goes; null where nobody is known. */
  readonly from: string | null;
  readonly replyTo: string | null;
  /** Who writes: person and business. */
  readonly line: string;
  /** How to opt out: in words, and where. Null where there is no way. */
  readonly optOut: { readonly words: string; readonly link: string } | null;
}

/** Adds who writes and the way to opt out; a letter that names its sender keeps it. */
export const withFooter = (letter: Letter, { from, replyTo, line, optOut }: Footer): Letter => {
  const lines = [...(line === '' ? [] : [line]), ...(optOut ? [`${optOut.words} ${optOut.link}`] : [])];
  const html = [
    ...(line === '' ? [] : [escapeHtml(line)]),
    ...(optOut
      ? [
          `<a href="${escapeHtml(optOut.link)}" style="color:#5f6368">${escapeHtml(optOut.words.replace(/[:：]$/, ''))}</a>`,
        ]
      : []),
  ];
  const sender = letter.from ?? from;
  const answers = letter.replyTo ?? replyTo;
  return {
    ...letter,
    body: `${letter.body}\n\n-- \n${lines.join('\n')}`,
    html: `${letter.html}<div style="border-top:1px solid #dadce0;color:#5f6368;font:12px/1.5 Arial,sans-serif;margin-top:24px;padding-top:8px">${html.join('<br>')}</div>`,
    ...(sender === null ? {} : { from: sender }),
    ...(answers === null ? {} : { replyTo: answers }),
  };
};

/**
 * Where a customer opts out: the form of Settings with their id filled in, or else a mail to the address that answers go to.
 * @param subject Of that mail; it names the customer’s id.
 */
export const optOutLink = (
  form: string,
  customer: string,
  replyTo: string | null,
  subject: string,
): string | null => {
  if (/^https:\/\/[^\s<>"]+$/i.test(form.replace(place, 'C')))
    return form.replace(place, encodeURIComponent(customer));
  return replyTo === null
    ? null
    : `mailto:${encodeURIComponent(replyTo).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
};

const place = /\{\{\s*customer\.id\s*\}\}/g;

/** Most that the service takes as text and as HTML, characters; a message above it is refused, to no use. */
const mostText = 100_000;

/** A letter as it may leave: no line break gets into a header. Null where it is too large for the service. */
export const safeLetter = ({ subject, from, replyTo, ...letter }: Letter): Letter | null =>
  letter.body.length > mostText || letter.html.length > mostText
    ? null
    : {
        ...letter,
        subject: oneLine(subject),
        ...(from === undefined ? {} : { from: oneLine(from).replace(/["<>\\,;]/g, '') }),
        ...(replyTo !== undefined && isOneAddress(replyTo) ? { replyTo } : {}),
      };
