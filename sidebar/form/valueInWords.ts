import type { Field, FieldValue } from '../../src/schema/derive/forms.ts';
import { moneyFormat } from '../amounts.ts';
import { dayInWords } from '../days.ts';
import type { Session } from '../session.ts';

/** A value as people of the language write it. */
export const valueInWords = (field: Field, value: FieldValue, session: Session): string => {
  if (value === null) return '';
  const { word, language } = session;
  if (field.column.kind === 'choice') return word(`${field.label}.${value}`);
  if (field.column.kind === 'day') return dayInWords(String(value), session);
  if (field.column.kind === 'money' && typeof value === 'number') return moneyInWords(value, session);
  const counted = field.column.kind === 'number' || field.name === 'employees';
  return counted && typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value);
};

/** An amount in the business's currency, whole units. */
export const moneyInWords = (amount: number, { language, book }: Session): string =>
  moneyFormat(language, book.currency, { maximumFractionDigits: 0 })(amount);
