/** What the hourly run costs among many customers: in an hour in which nothing is due, and in those in which most is. */
import type { RunRecord, Workbench } from '../workbench/control.ts';
import { aLargeBusiness, completed } from './largeBusiness.ts';
import { monday } from './largeBusinessRows.ts';
import type { Measure } from './measure.ts';

const large = 50_000;
const HOUR = 3_600_000;

/** Hours of New York from that Monday’s midnight on: the works of the night, those of the morning. */
const hours = [0, 1, 2, 3, 4, 6, 7, 8] as const;
type Hour = (typeof hours)[number];

/** The night before, in which all is looked at for the first time, and all that has ended is taken up. */
const before = [-24, -23, -22, -21] as const;

/** What the hours are known for; the longest of all is told besides. */
const told: Readonly<Partial<Record<Hour, string>>> = {
  0: 'the first hour of the day',
  4: 'the stages of opportunities looked at',
  7: 'nothing due',
  8: 'the morning’s reminders looked for and sent',
};

/** @param customers Of whom each has four interactions. */
export const measureHourly = async (customers = large): Promise<readonly Measure[]> => {
  const shop = await aLargeBusiness({ customers, interactions: customers * 4 });
  for (const hour of before) runAt(shop, hour);
  const runs = hours.map((hour) => [hour, runAt(shop, hour)] as const);
  const among = `hourly trigger among ${customers.toLocaleString('en')} customers and ${(customers * 4).toLocaleString('en')} interactions`;
  const longest = Math.max(...runs.map(([, { modelledMs }]) => modelledMs));
  return [
    ...runs.flatMap(([hour, { calls, cells, modelledMs, realMs }]): Measure[] => {
      const label = told[hour] && `${among}, ${told[hour]}`;
      if (!label) return [];
      return [
        {
          name: `${label}: service calls`,
          value: calls,
          unit: 'calls',
          ...(hour === 7 && { budget: 15 }),
        },
        { name: `${label}: cells`, value: cells, unit: 'cells' },
        { name: `${label}: modelled time at Google`, value: modelledMs, unit: 'ms', budget: 60_000 },
        { name: `${label}: real time here`, value: realMs, unit: 'ms' },
      ];
    }),
    {
      name: `${among}, the longest of ${runs.length} hours of a night and morning: modelled time at Google`,
      value: longest,
      unit: 'ms',
      budget: 60_000,
    },
  ];
};

/** A few minutes after the hour: summer time is four hours behind. */
const runAt = (shop: Workbench, hour: number): RunRecord => {
  shop.world.clock.set(Date.parse(`${monday}T04:07:00Z`) + hour * HOUR);
  return completed(shop.run('hourly').record);
};
