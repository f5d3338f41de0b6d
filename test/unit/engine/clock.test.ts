import { afterEach, describe, expect, test } from 'vitest';
import { recalculateVolatile, setEngineClock } from '../../../workbench/engine/clock.ts';
import { aSheet } from './aSheet.ts';

const at = (iso: string, timeZone: string): void => setEngineClock({ now: () => Date.parse(iso), timeZone });

afterEach(() => setEngineClock({ now: () => Date.now(), timeZone: 'Etc/UTC' }));

describe('TODAY and NOW', () => {
  test('follow the clock in its zone', () => {
    at('2018-01-02T20:30:00Z', 'Asia/Shanghai');
    const sheet = aSheet();
    sheet.type('A1', '=TODAY()=DATE(2018,1,3)');
    sheet.type('A2', '=TEXT(NOW(),"yyyy-mm-dd hh:mm")');
    expect([sheet.value('A1'), sheet.value('A2')]).toEqual([true, '2018-01-03 04:30']);
  });

  test('at midnight belong to the new day', () => {
    at('2018-01-02T05:00:00Z', 'America/New_York');
    const sheet = aSheet();
    sheet.type('A1', '=TEXT(NOW(),"yyyy-mm-dd hh:mm")');
    expect(sheet.value('A1')).toBe('2018-01-02 00:00');
  });

  test('are computed anew on demand, with all that depends on them', () => {
    at('2018-01-02T08:00:00Z', 'Etc/UTC');
    const sheet = aSheet();
    sheet.type('A1', '=TODAY()');
    sheet.type('A2', '=A1+1');
    sheet.type('A3', '=LET(t,TODAY(),t)');
    at('2018-01-09T08:00:00Z', 'Etc/UTC');
    recalculateVolatile(sheet.model);
    expect(['A1', 'A2', 'A3'].map(sheet.value)).toEqual([43109, 43110, 43109]);
  });

  test('nothing is computed where nothing depends on the time', () => {
    const sheet = aSheet([[1]]);
    sheet.type('B1', '=A1');
    const seen: unknown[] = [];
    sheet.model.on('command-finalized', seen, () => seen.push(1));
    recalculateVolatile(sheet.model);
    expect(seen).toEqual([]);
  });
});
