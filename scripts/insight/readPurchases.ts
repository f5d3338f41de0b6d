import type { DateOrder } from '../../src/domain/import/dateOrder.ts';
import { plainNumber } from '../../src/domain/import/readField.ts';
import type { Purchase } from '../../src/domain/value/purchaseDays.ts';
import { dayReader } from './dates.ts';
import { Misuse } from './misuse.ts';
import type { Table } from './readTable.ts';

/** The purchases of a table: lines without a customer and refunds are none. */
export const readPurchases = ({ id, date, amount, lines }: Table, order: DateOrder): readonly Purchase[] => {
  const dayOf = dayReader(order);
  return lines.flatMap(({ cells, line }) => {
    const customer = (cells[id] ?? '').trim();
    if (customer === '') return [];
    const day = dayOf(cells[date] ?? '');
    if (day === null)
      throw new Misuse(`Line ${line}: "${cells[date] ?? ''}" is no date of the order ${order}.`);
    const value = amount === null ? 0 : amountOf(cells[amount] ?? '', line);
    return value < 0 ? [] : [{ customer, day, value }];
  });
};

const amountOf = (text: string, line: number): number => {
  const value = text.trim() === '' ? 0 : Number(plainNumber(text.trim()));
  if (Number.isFinite(value)) return value;
  throw new Misuse(`Line ${line}: "${text}" is no amount.`);
};
