import type { Line } from '../../schema/tables/lines.ts';
import type { Quote } from '../../schema/tables/quotes.ts';
import { escapeHtml } from '../mail/markup.ts';
import { fromMinor, minorDigits } from './money.ts';
import { type QuoteTotals, quoteTotals } from './quoteTotals.ts';

/** What stands on a printed quote. */
export interface PaperParts {
  readonly quote: Quote;
  readonly lines: readonly Line[];
  readonly currency: string;
  /** Whose quote it is: name first, then address and the like, a line each. */
  readonly seller: string;
  readonly language: string;
}

/** How it is said: in the sheet's language. */
export interface PaperWords {
  readonly say: (key: PaperWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly money: (amount: number) => string;
  readonly day: (day: NonNullable<Quote['validUntil']>) => string;
  readonly count: (n: number) => string;
}

export type PaperWord = `quote.server.${
  | 'quote'
  | 'draft'
  | 'edition'
  | 'issuedOn'
  | 'validUntil'
  | 'for'
  | 'description'
  | 'quantity'
  | 'price'
  | 'discount'
  | 'amount'
  | 'net'
  | 'tax'
  | 'total'
  | 'terms'}`;

/**
 * The quote as one page of HTML for A4, without script or anything from elsewhere. Every text is escaped. A quote that was
 * not sent says that it is a draft.
 */
export const quotePaper = (parts: PaperParts, words: PaperWords): string => {
  const { quote, lines, currency, language } = parts;
  const { say } = words;
  const digits = minorDigits(currency);
  const totals = quoteTotals(lines, quote.discount, digits);
  const coins = (minor: number): string => words.money(fromMinor(minor, digits));
  const title = `${say('quote.server.quote')} ${quote.number ?? ''}`;
  return `<!DOCTYPE html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${heading(parts, words, title)}<table><thead><tr>${head(words)}</tr></thead><tbody>${lines
    .map((line, at) => row(line, coins(totals?.lines[at]?.amount ?? 0), words))
    .join('')}</tbody></table>${totals === null ? '' : sums(totals, quote, words, coins)}${
    quote.terms === null
      ? ''
      : `<h2>${escapeHtml(say('quote.server.terms'))}</h2><p>${textLines(quote.terms)}</p>`
  }</body></html>`;
};

const heading = ({ quote, seller }: PaperParts, { say, day }: PaperWords, title: string): string => {
  const [name = '', ...rest] = seller.split('\n');
  const facts = [
    (quote.edition ?? 1) > 1 ? say('quote.server.edition', { n: quote.edition ?? 1 }) : null,
    quote.issuedOn === null ? null : `${say('quote.server.issuedOn')} ${day(quote.issuedOn)}`,
    quote.validUntil === null ? null : `${say('quote.server.validUntil')} ${day(quote.validUntil)}`,
  ];
  const draft = quote.issuedOn === null || quote.status === 'draft' || quote.status === 'waiting';
  const whom = [quote.customerName, quote.contactName];
  return `${seller === '' ? '' : `<header><b>${escapeHtml(name)}</b><br>${textLines(rest.join('\n'))}</header>`}<h1>${escapeHtml(title)}${
    draft ? ` <small>${escapeHtml(say('quote.server.draft'))}</small>` : ''
  }</h1><p>${breaks(facts)}</p><p><small>${escapeHtml(say('quote.server.for'))}</small><br>${breaks(whom)}</p>`;
};

const head = ({ say }: PaperWords): string =>
  (['description', 'quantity', 'price', 'discount', 'amount'] as const)
    .map((name, at) => `<th${at === 0 ? '' : ' class="n"'}>${escapeHtml(say(`quote.server.${name}`))}</th>`)
    .join('');

const row = (line: Line, amount: string, { money, count }: PaperWords): string => {
  const { product, description, quantity, price, discount } = line;
  const what =
    product !== null && description !== null ? `${product}\n${description}` : (product ?? description ?? '');
  const numbers = [count(quantity ?? 0), money(price ?? 0), discount ? percent(discount, count) : '', amount];
  return `<tr><td>${textLines(what)}</td>${numbers.map((one) => `<td class="n">${escapeHtml(one)}</td>`).join('')}</tr>`;
};

const sums = (
  totals: QuoteTotals,
  quote: Quote,
  { say, count }: PaperWords,
  coins: (minor: number) => string,
): string => {
  const off = `${say('quote.server.discount')} ${percent(quote.discount ?? 0, count)}`;
  const rows: readonly (readonly [string, string])[] = [
    ...(totals.discount === 0
      ? []
      : ([
          [say('quote.server.amount'), coins(totals.amount)],
          [off, coins(-totals.discount)],
        ] as const)),
    [say('quote.server.net'), coins(totals.net)],
    ...totals.taxes
      .filter(({ rate }) => rate > 0)
      .map(({ rate, net, tax }): readonly [string, string] => [
        say('quote.server.tax', { rate: percent(rate, count), net: coins(net) }),
        coins(tax),
      ]),
    [say('quote.server.total'), coins(totals.total)],
  ];
  return `<table class="sums">${rows.map(([label, sum]) => `<tr><td>${escapeHtml(label)}</td><td class="n">${escapeHtml(sum)}</td></tr>`).join('')}</table>`;
};

const percent = (share: number, count: (n: number) => string): string =>
  `${count(Number((share * 100).toPrecision(12)))} %`;

const textLines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');
const breaks = (texts: readonly (string | null)[]): string =>
  texts.flatMap((text) => (text === null ? [] : [textLines(text)])).join('<br>');

const style =
  '@page{size:A4;margin:18mm}body{font:11pt/1.45 Arial,"Noto Sans",sans-serif;color:#1f1f1f;margin:0 auto;max-width:174mm;overflow-wrap:anywhere}@media screen{body{padding:12mm}}header{text-align:right;margin-bottom:24pt}h1{font-size:18pt;margin:0}h2{font-size:12pt;margin:20pt 0 2pt}small{color:#575757;font-size:9pt;font-weight:400}table{border-collapse:collapse;width:100%;margin-top:14pt}th,td{padding:5pt 4pt;border-bottom:.5pt solid #c4c4c4;text-align:left;vertical-align:top}th{font-size:9pt;color:#575757;border-bottom-color:#575757}tr{break-inside:avoid}.n{text-align:right;white-space:nowrap}.sums{width:60%;margin-left:40%}.sums tr:last-child td{font-weight:700;border-bottom:1.5pt solid #1f1f1f}';
