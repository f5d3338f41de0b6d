import { phoneKey } from '../register/phones.ts';
import { type NameKey, nameKey } from './nameKey.ts';

/** A row that may be a duplicate, as it stands in the register. Columns that its table lacks are absent. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly number?: string | null;
  readonly country?: string | null;
  readonly bornOn?: string | null;
  readonly sector?: string | null;
}

/** The same, prepared for comparing. */
export interface Suspect {
  readonly id: string;
  readonly name: NameKey;
  readonly type: string | null;
  /** E.164, or its digits. */
  readonly phone: string | null;
  readonly email: string | null;
  /** The domain of the address where it is a business's own, not a mail provider's. */
  readonly domain: string | null;
  readonly number: string | null;
  readonly country: string | null;
  readonly bornOn: string | null;
}

/** Mail providers whose addresses say nothing about a business: the largest of the countries our languages are from. */
const providers =
  /^(gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|web|proton|protonmail|qq|163|126|sina|sohu|foxmail|yeah|139|189|hinet|pchome|seznam|yandex|mail|t-online|orange|free|libero)\.[a-z.]+$/;

/** @param country Whose phone numbers need no country code, ISO 3166. */
export const suspect = (row: Candidate, company: boolean, country: string | null): Suspect => {
  const email = folded(row.email);
  const domain = email?.split('@')[1] ?? null;
  return {
    id: row.id,
    name: nameKey(row.name, company && row.type !== 'person'),
    type: row.type ?? null,
    phone: row.phone ? phoneKey(row.phone, country) : null,
    email: email?.replace(/@googlemail\.com$/, '@gmail.com') ?? null,
    domain: domain === null || providers.test(domain) ? null : domain,
    number: folded(row.number),
    country: folded(row.country),
    bornOn: row.bornOn ?? null,
  };
};

const folded = (text: string | null | undefined): string | null =>
  text?.normalize('NFKC').trim().toLowerCase() || null;
