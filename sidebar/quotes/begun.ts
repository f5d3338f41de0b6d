import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fromMinor, minorDigits } from '../../src/domain/sales/money.ts';
import type { ask } from '../ask.ts';

/** What the server tells the page at its start. */
export type Begun = Awaited<ReturnType<typeof ask<'startQuotes'>>>;
export type QuoteShown = Awaited<ReturnType<typeof ask<'quote'>>>;
export type QuoteView = Parameters<typeof ask<'listQuotes'>>[1]['view'];

export const BegunContext = createContext<Begun | null>(null);

export const useBegun = (): Begun => {
  const begun = useContext(BegunContext);
  if (begun === null) throw new Error('A view stands outside BegunContext: render it below <QuotesDialog>');
  return begun;
};

/** Amounts of a currency, to its smallest coin, as the reader's language writes them. */
export const moneyIn = (language: string, currency: string): ((amount: number) => string) => {
  const digits = minorDigits(currency);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const plain = new Intl.NumberFormat(language, decimals);
  return (amount) => `${currency} ${plain.format(amount)}`;
};

export const coinsIn = (language: string, currency: string): ((minor: number) => string) => {
  const money = moneyIn(language, currency);
  return (minor) => money(fromMinor(minor, minorDigits(currency)));
};

export const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(day));

/** 0.19 as `19 %`. */
export const percentIn = (language: string, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 }).format(share);
