/** The one file of phone numbers: read and compared by libphonenumber-js. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { phoneDigits } from './phoneDigits.ts';

/** Whether `code` is a country (ISO 3166, two letters) whose numbers are known. */
export const isCountry = (code: string): code is CountryCode =>
  /^[A-Z]{2}$/.test(code) && code in metadata.countries;

/**
 * A number as every writing of it is equal, E.164, with its extension after a semicolon; null where it is no number
 * that the plan of its country allows by its length. The length alone decides: plans gain new ranges every month.
 * @param country Whose numbers need no country code, ISO 3166; null where only numbers with one are understood.
 * @example e164('0171 2345678', 'DE') // '+491712345678'
 */
export const e164 = (text: string, country: string | null): string | null => {
  const number = parsed(text, country);
  if (!number?.isPossible()) return null;
  return number.ext ? `${number.number};${number.ext}` : number.number;
};

/** What numbers are compared by: E.164, and of what is no number of any plan its digits; null where it has none. */
export const phoneKey = (text: string, country: string | null): string | null =>
  e164(text, country) ?? (phoneDigits(text) || null);

/** The one number that stands somewhere in a text, E.164; null where there is none. */
export const phoneIn = (text: string, country: string | null): string | null => {
  const number = parsed(text, country, 'anywhere');
  return number?.isPossible() ? number.number : null;
};

const parsed = (text: string, country: string | null, where?: 'anywhere'): PhoneNumber | undefined => {
  const options = country !== null && isCountry(country) ? { defaultCountry: country } : {};
  const extract = where === 'anywhere';
  return parsePhoneNumberFromString(text.normalize('NFKC'), { ...options, extract }, metadata);
};
