import { minorDigits } from '../../domain/sales/money.ts';
import { quotePaper } from '../../domain/sales/quotePaper.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { currencyOf, quoteFile } from './quoteHere.ts';

export interface Printed {
  /** What its file may be called, without an ending. */
  readonly name: string;
  readonly html: string;
  /** The same as PDF, Base64; null where it was not asked for. */
  readonly pdf: string | null;
}

/** The quote as it is printed, in the sheet's language. @throws Refusal `rowGone`; `pdfFailed` where Google makes none. */
export const printQuote = (shop: Shop, id: string, pdf: boolean): Printed => {
  const { quote, lines } = quoteFile(shop, id);
  const currency = currencyOf(shop, quote);
  const html = quotePaper(
    {
      quote,
      lines,
      currency,
      seller: shop.settings.read().seller,
      language: shop.sheetLanguage,
    },
    {
      say: shop.sheetSay,
      money: (amount) => shop.formats.price(amount, currency, minorDigits(currency)),
      day: shop.formats.day,
      count: shop.formats.count,
    },
  );
  const name = [
    quote.number ?? quote.id,
    (quote.edition ?? 1) > 1 ? quote.edition : null,
    quote.customerName,
  ];
  return {
    name: name.filter((part) => part !== null).join(' '),
    html,
    pdf: pdf ? made(shop, html) : null,
  };
};

const made = (shop: Shop, html: string): string => {
  const pdf = shop.printer.pdf(html);
  if (pdf === null) throw new Refusal('pdfFailed');
  return pdf;
};
