import type { Formats } from '../ports.ts';

/** Writes days and amounts as the spreadsheet's locale does. A currency that Intl does not know is written after. */
export const openFormats = (locale: () => string, currency: () => string): Formats => {
  const tag = (): string => locale().replace('_', '-');
  return {
    // A day has no zone: it is written from midnight UTC in UTC.
    day: (day) =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString(tag(), {
        timeZone: 'UTC',
        weekday: 'short',
        year: 'numeric',
        month: 'short',
        day: 'numeric',
      }),
    money: (amount) => money(amount, tag(), currency()),
    count: (n) => n.toLocaleString(tag()),
  };
};

const money = (amount: number, tag: string, currency: string): string => {
  try {
    return amount.toLocaleString(tag, { style: 'currency', currency, maximumFractionDigits: 0 });
  } catch {
    return `${amount.toLocaleString(tag, { maximumFractionDigits: 0 })} ${currency}`;
  }
};
