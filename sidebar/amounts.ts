/**
 * How amounts of a currency are written in the reader's language. Whatever Settings hold as the currency: what the browser
 * does not know as one is written after the number.
 */
export const moneyFormat = (
  language: string,
  currency: string,
  digits: Intl.NumberFormatOptions = {},
): ((amount: number) => string) => {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format;
  } catch {
    const plain = new Intl.NumberFormat(language, digits);
    return (amount) => `${plain.format(amount)} ${currency}`;
  }
};
