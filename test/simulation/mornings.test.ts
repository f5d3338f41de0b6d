import { describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop } from '../contract/usecases/aShop.ts';
import { seeded } from './seeded.ts';

const HOUR = 3_600_000;
const days = 7;
const members = ['Anna', 'Bob', 'Cleo'] as const;

const dayAt = (epoch: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(epoch);

const partAt = (epoch: number, zone: string, part: 'weekday' | 'hour'): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, [part]: part === 'hour' ? '2-digit' : 'short' }).format(
    epoch,
  );

const fill = (shop: Workbench, random: () => number): void => {
  const start = shop.world.clock.now();
  const due = Array.from({ length: 40 }, (_, index) => {
    const day = dayAt(start + Math.floor(random() * days) * 24 * HOUR, shop.world.timeZone);
    return `Acme,Task ${index},${day},${members[Math.floor(random() * 4)] ?? ''},Call`;
  });
  const files = [
    { name: 'a.csv', text: 'Customer,Sector\nAcme,retail\n' },
    {
      name: 't.csv',
      text: `Name,E-mail,Role\n${members.map((name) => `${name},${name.toLowerCase()}@example.com,Salesperson`).join('\n')}\n`,
    },
    { name: 'f.csv', text: `Customer,What to do,Due,Owner,Channel\n${due.join('\n')}\n` },
  ];
  answerOf(shop, 'applyImport', { files, choices: { files: {}, matches: {}, update: false } });
};

describe('A week of hourly runs, of which one in ten is killed somewhere', () => {
  test.each([
    { seed: 1, timeZone: 'America/Santiago', now: '2018-04-30T06:00' },
    { seed: 2, timeZone: 'Europe/Berlin', now: '2018-03-12T06:00' },
  ])(
    'seed $seed in $timeZone: nobody gets a morning mail twice a day, on a weekend or before its hour',
    async ({ seed, timeZone, now }) => {
      const random = seeded(seed);
      const shop = await aShop();
      shop.world.timeZone = timeZone;
      // Straight there: nothing falls due on the way.
      shop.world.clock.set(Date.parse(`${now}:00Z`));
      for (const trigger of shop.world.triggers) trigger.nextAt = shop.world.clock.now() + HOUR / 3;
      shop.world.mailbox.length = 0;
      fill(shop, random);
      for (let hour = 0; hour < days * 24; hour++) {
        if (random() < 0.1) {
          const at = 1 + Math.floor(random() * 25);
          const unflushed = (['kept', 'lost', 'half'] as const)[Math.floor(random() * 3)] ?? 'kept';
          shop.inject([{ at, what: { kill: random() < 0.5 ? 'before' : 'after', unflushed } }]);
        }
        shop.advance({ ms: HOUR });
        shop.clearFaults();
      }
      const mails = shop.world.mailbox.map(({ to, sentAt }) => ({
        to,
        sentAt,
        day: dayAt(sentAt, timeZone),
      }));
      const keys = mails.map(({ to, day }) => `${to} ${day}`);
      expect(mails.length).toBeGreaterThan(days / 2);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      expect(
        mails.filter(({ sentAt }) => ['Sat', 'Sun'].includes(partAt(sentAt, timeZone, 'weekday'))),
      ).toEqual([]);
      expect(mails.filter(({ sentAt }) => Number(partAt(sentAt, timeZone, 'hour')) < 8)).toEqual([]);
    },
  );
});
