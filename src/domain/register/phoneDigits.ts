/**
 * The digits of a phone number that stay the same however it is written: without signs, without a trunk zero in
 * brackets, without leading zeros. A country code stays.
 */
export const phoneDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');

/** Fewest digits by which two numbers count as one although only one has a country code. */
const wholeNumber = 6;

/**
 * Whether what was typed is part of a phone number, or the whole of it with a country code that the stored one
 * lacks.
 * @example samePhone('0171 234', '+49 171 2345678') // true
 */
export const matchesPhone = (typed: string, stored: string): boolean => {
  const [wanted, held] = [phoneDigits(typed), phoneDigits(stored)];
  if (wanted.length < 3 || held === '') return false;
  return held.includes(wanted) || (held.length >= wholeNumber && wanted.endsWith(held));
};

/** Whether a text can be (part of) a phone number at all: three digits or more, and only what numbers are written with. */
export const looksLikePhone = (text: string): boolean =>
  /^[+\d\s().\-/]+$/.test(text.normalize('NFKC')) && phoneDigits(text).length >= 3;
