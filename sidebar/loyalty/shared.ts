import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { moneyFormat } from '../amounts.ts';
import { type ToldLists, useToldLists } from '../dialog/useLists.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startLoyalty']['run']>;
export type Lists = Begun['lists'];
export type Member = Lists['members'][number];
export type Coupon = Lists['coupons'][number];
export type Level = Lists['levels'][number];

export interface Loyalty extends ToldLists<Lists> {
  readonly begun: Begun;
  readonly money: (amount: number) => string;
  readonly share: (part: number) => string;
  /** A calendar day in the reader’s language. */
  readonly day: (day: string) => string;
}

export const LoyaltyContext = createContext<Loyalty | null>(null);

export const useLoyalty = (): Loyalty => {
  const shared = useContext(LoyaltyContext);
  if (shared === null) throw new Error('A view stands outside LoyaltyContext: render it in <LoyaltyDialog>');
  return shared;
};

export const useClub = (begun: Begun): Loyalty => {
  const kept = useToldLists(useAsk('loyaltyLists'), begun.lists);
  const { language, currency } = begun;
  const formats = useMemo(() => {
    const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    return {
      money: moneyFormat(language, currency),
      share: (part: number) => share.format(part),
      day: (text: string) => day.format(new Date(text)),
    };
  }, [language, currency]);
  return { begun, ...kept, ...formats };
};

/** A number as it was typed, with the reader’s or any other grouping; null where it is none. */
export const numberTyped = (text: string): number | null => {
  const value = Number(text.replace(/[^\d.-]/g, ''));
  return text.trim() === '' || Number.isNaN(value) ? null : value;
};
