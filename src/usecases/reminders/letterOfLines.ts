import type { Letter } from '../../domain/mail/draft.ts';
import { escapeHtml, oneLine } from '../../domain/mail/markup.ts';
import type { Shop } from '../../ports.ts';

export interface Lines {
  readonly name: string;
  readonly subject: string;
  readonly intro: string;
  readonly lines: readonly string[];
  /** What is to be done, below the lines. */
  readonly how?: string;
  /** Names of those who are away and for whom the reader stands in; '' for none. */
  readonly standsInFor?: string;
}

/** Most lines of one mail. */
const most = 25;

/** A short mail to one of us: a greeting, lines, and the way to the spreadsheet. */
export const letterOfLines = (
  shop: Shop,
  { name, subject, intro, lines, how, standsInFor = '' }: Lines,
): Letter => {
  const say = shop.sheetSay;
  const link = shop.figures.link();
  const more = lines.length > most ? [say('mail.more', { n: lines.length - most })] : [];
  const shown = lines.slice(0, most);
  const head = [say('mail.approval.greeting', { name }), intro];
  const foot = [
    ...more,
    ...(how === undefined ? [] : [how]),
    ...(standsInFor === '' ? [] : [say('mail.standIn.why', { names: standsInFor })]),
  ];
  const paragraphs = (texts: readonly string[]): string =>
    texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return {
    subject: oneLine(subject),
    body: [
      ...head,
      shown.map((line) => `- ${line}`).join('\n'),
      ...foot,
      `${say('mail.open')}: ${link}`,
    ].join('\n\n'),
    html:
      `<div style="color:#202124;font:14px/1.5 Arial,sans-serif;max-width:640px">${paragraphs(head)}` +
      `<ul style="padding-left:18px">${shown.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>${paragraphs(foot)}` +
      `<p><a href="${escapeHtml(link)}">${escapeHtml(say('mail.open'))}</a></p></div>`,
  };
};
