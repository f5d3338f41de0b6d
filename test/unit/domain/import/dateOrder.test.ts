import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrder, dateOrders, readDay } from '../../../../src/domain/import/dateOrder.ts';

describe('The order of dates', () => {
  test('is proved by a date that can be read in one order only', () => {
    expect(dateOrder(['01-03-2017', '25-10-2016'])).toEqual({
      order: 'dmy',
      proof: '25-10-2016',
      possible: ['dmy'],
    });
    expect(dateOrder(['01/03/2017', '10/25/2016'])).toEqual({
      order: 'mdy',
      proof: '10/25/2016',
      possible: ['mdy'],
    });
    expect(dateOrder(['2017-03-01']).order).toBe('ymd');
  });

  test('is told as a guess where every date fits two orders', () => {
    expect(dateOrder(['01-03-2017', '02-04-2017'])).toMatchObject({ proof: null, possible: ['dmy', 'mdy'] });
  });

  test('of dates that begin with their year is clear, and tells nothing of those beside them', () => {
    expect(dateOrder(['2017-03-01', '01-03-2017'])).toMatchObject({ proof: null, possible: ['dmy', 'mdy'] });
    expect([readDay('2017-03-01', 'mdy'), readDay('03/01/17', 'mdy')]).toEqual(['2017-03-01', '2017-03-01']);
    expect(dateOrder(['soon'])).toEqual({ order: 'ymd', proof: null, possible: ['ymd'] });
  });

  test('reads Chinese dates', () => {
    expect(readDay('2017年3月1日', 'ymd')).toBe('2017-03-01');
  });

  test('reads dates that other programs write without signs, and no other numbers', () => {
    expect(dateOrders.map((order) => readDay('19970118', order))).toEqual(Array(3).fill('1997-01-18'));
    expect(['19971801', '18970118', '18011997', '199701181'].map((text) => readDay(text, 'ymd'))).toEqual(
      Array(4).fill(null),
    );
  });

  test('never makes a day that does not exist', () => {
    expect([readDay('31-02-2017', 'dmy'), readDay('13-13-2017', 'dmy'), readDay('soon', 'dmy')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('any day written in an order is read back in it', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(readDay(`${dayOfMonth}-${month}-${year}`, 'dmy')).toBe(iso);
        expect(readDay(`${month}/${dayOfMonth}/${year}`, 'mdy')).toBe(iso);
        expect(readDay(iso, 'ymd')).toBe(iso);
      }),
    );
  });
});
