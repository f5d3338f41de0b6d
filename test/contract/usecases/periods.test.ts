import { beforeAll, describe, expect, test } from 'vitest';
import { endedColumns, endedRow } from '../../../src/formulas/sales/overview/endedMonth.ts';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { RunRecord, Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { letterOf } from '../letterOf.ts';
import { answerOf, aShop, cellOf, rowsOf } from './aShop.ts';

const DAY = 86_400_000;

/** As the owner sells: won in December, in November, and open. */
const deals = `opportunity_id,account,deal_stage,engage_date,close_date,close_value
N1,Alpha,Won,2017-10-01,2017-12-05,1000
N2,Alpha,Won,2016-10-01,2016-12-05,400
N3,Beta,Won,2017-10-01,2017-12-20,500
N4,Gamma,Won,2017-10-01,2017-11-05,300
N5,Gamma,Lost,2017-10-01,2017-11-06,900
N6,Beta,Engaging,2017-12-01,,2000
`;

const hour = (shop: Workbench): RunRecord => shop.run('hourly').record;
/** Days go by, and somebody works: TODAY is reckoned anew. */
const goBy = (shop: Workbench, days: number): void => {
  shop.world.clock.set(shop.world.clock.now() + days * DAY);
  shop.edit({ type: 'set', sheet: 'Products', a1: 'C2', values: [[String(days)]] });
};

const kept = (shop: Workbench) => rowsOf(shop, 'Months kept');

/** The call that reads the row of the month that ended: nothing else reads ten cells in a row. */
const readsMonth = ({ trace }: RunRecord): number =>
  trace.findIndex(({ method, cells }) => method === 'Range.getValues' && cells === endedColumns.length);

let shop: Workbench;
beforeAll(async () => {
  shop = await aShop();
  answerOf(shop, 'applyImport', {
    files: [
      { name: 'a.csv', text: 'Customer,Sector\nAlpha,retail\nBeta,retail\nGamma,retail\n' },
      { name: 'd.csv', text: deals },
    ],
    choices: { files: {}, matches: {}, update: false },
  });
  hour(shop);
  const { record } = shop.run('openInsight');
  expect(record.error).toBeUndefined();
}, 240_000);

describe('The months kept (R106, R107)', () => {
  test('hold what the tab Overview showed of the month that ended, from its first hour on', () => {
    const shown = endedColumns.map((_, column) =>
      cellOf(shop, 'Overview', `${columnLetters(column)}${endedRow}`),
    );
    hour(shop);
    const [row] = kept(shop);
    expect(row).toMatchObject({ Month: '2017-12', 'Won (count)': '2', 'Win rate': shown.at(-1) });
    const amounts = ['Revenue', 'Pipeline'].map((name) => Number(row?.[name]?.replace(/,/g, '')));
    expect(amounts).toEqual([1500, 2000]);
    expect(row?.['Kept at']).not.toBe('');
    expect(cellOf(shop, 'Overview', 'A28')).toBe('2017-12');
  });

  test('are never changed afterwards, whatever becomes of what they counted', () => {
    const before = kept(shop);
    const at = rowsOf(shop, 'Opportunities').findIndex(({ Value }) => Value === '1,000.00') + 2;
    shop.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'value')}${at}`,
      values: [['7777']],
    });
    hour(shop);
    expect(cellOf(shop, 'Overview', `B${endedRow}`)).toBe('8,277');
    expect(kept(shop)).toEqual(before);
  });

  test('cost no call in the hours in which none is due', () => {
    hour(shop);
    const record = hour(shop);
    expect(readsMonth(record)).toBe(-1);
    expect(record.calls).toBeLessThanOrEqual(15);
  });

  test('wait where the row of the month shows another one', () => {
    goBy(shop, 31);
    shop.edit({ type: 'set', sheet: 'Overview', a1: `A${endedRow}`, values: [['1']] });
    hour(shop);
    expect(kept(shop).map(({ Month }) => Month)).toEqual(['2017-12']);
    shop.edit({ type: 'set', sheet: 'Overview', a1: `A${endedRow}`, values: [['']] });
    shop.run('openInsight');
    hour(shop);
    expect(kept(shop).map(({ Month }) => Month)).toEqual(['2017-12', '2018-01']);
  });

  test('are kept once each, though the hour is killed at any of its calls', () => {
    const wanted = kept(shop).length;
    goBy(shop, 30);
    const whole = hour(shop);
    const [first, last] = [readsMonth(whole) + 1, whole.calls];
    expect(first).toBeGreaterThan(0);
    let months = wanted + 1;
    for (let at = first; at <= last; at += stride(3)) {
      goBy(shop, 30.5);
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed: 'lost' } }]);
      hour(shop);
      shop.clearFaults();
      hour(shop);
      months++;
      const standing = kept(shop).map(({ Month }) => Month);
      expect(standing, `killed at call ${at}`).toHaveLength(months);
      expect(new Set(standing).size).toBe(months);
    }
  }, 120_000);
});
