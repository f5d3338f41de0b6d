import { expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, rowsOf } from '../contract/usecases/aShop.ts';
import { aTeam, gridOf, listFrom, logFrom, type } from '../contract/usecases/aTeam.ts';
import { seeded } from './seeded.ts';

const HOUR = 3_600_000;
const hours = 72;

/** What people did by hand, and what must have come of it when all is taken up. */
interface Deeds {
  readonly ticked: Set<string>;
  readonly contacts: string[];
  readonly customers: string[];
}

const setTasks = (shop: Workbench): void => {
  const customer = rowsOf(shop, 'Customers')[0]?.ID;
  for (let n = 0; n < 25; n++) {
    const values = { subject: `Task ${n}`, dueOn: `2018-01-0${2 + (n % 3)}`, channel: 'call' };
    answerOf(shop, 'setFollowUp', { customer, values });
  }
};

const tick = (shop: Workbench, random: () => number, { ticked }: Deeds): void => {
  const rows = gridOf(shop, 'My day');
  const open = rows.flatMap((row, index) =>
    index >= listFrom - 1 && row[0] === 'FALSE' && row[2]?.startsWith('Task') ? [index + 1] : [],
  );
  const at = open[Math.floor(random() * open.length)];
  if (at === undefined) return;
  ticked.add(rows[at - 1]?.[2] ?? '');
  type(shop, `A${at}`, 'TRUE');
};

const log = (shop: Workbench, { contacts }: Deeds): void => {
  const free = gridOf(shop, 'My day').findIndex(
    (row, at) => at >= logFrom - 1 && row.slice(1, 7).join('') === '',
  );
  if (free < 0 || free + 1 >= listFrom - 1) return;
  const text = `Contact ${contacts.length}`;
  contacts.push(text);
  type(shop, `B${free + 1}`, 'Zen', text, 'Call', '', '2018-02-01', `After ${text}`);
  type(shop, `A${free + 1}`, 'TRUE');
};

const addCustomer = (shop: Workbench, { customers }: Deeds): void => {
  const name = `Typed ${customers.length}`;
  customers.push(name);
  const at = 1 + gridOf(shop, 'Customers').length;
  shop.edit({ type: 'set', sheet: 'Customers', a1: `B${at}`, values: [[name]] });
};

const counted = (texts: readonly (string | undefined)[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text ?? ''] = (counts[text ?? ''] ?? 0) + 1;
  return counts;
};
const once = (texts: Iterable<string>): Readonly<Record<string, number>> =>
  Object.fromEntries([...texts].map((text) => [text, 1]));

test.each([1, 2, 3])(
  'seed %i: three days of ticks, contacts and rows by hand, of which every third run is killed: nothing lost, nothing twice',
  async (seed) => {
    const random = seeded(seed);
    const shop = await aTeam();
    const deeds: Deeds = { ticked: new Set(), contacts: [], customers: [] };
    setTasks(shop);
    for (let hour = 0; hour < hours; hour++) {
      const killed = random() < 1 / 3;
      if (killed) {
        const unflushed = (['kept', 'lost', 'half'] as const)[Math.floor(random() * 3)] ?? 'kept';
        const at = 3 + Math.floor(random() * 35);
        shop.inject([{ at, what: { kill: random() < 0.5 ? 'before' : 'after', unflushed } }]);
      }
      const choice = random();
      if (choice < 0.3) tick(shop, random, deeds);
      else if (choice < 0.5) log(shop, deeds);
      else if (choice < 0.6) addCustomer(shop, deeds);
      shop.advance({ ms: HOUR });
      shop.clearFaults();
    }
    for (let hour = 0; hour < 12; hour++) shop.advance({ ms: HOUR });

    const followUps = rowsOf(shop, 'Follow-ups');
    const tasks = followUps.filter((row) => row['What to do']?.startsWith('Task'));
    const done = tasks.filter((row) => row['Done on'] !== '').map((row) => row['What to do'] ?? '');
    expect(new Set(done)).toEqual(deeds.ticked);
    expect(tasks).toHaveLength(25);
    expect(deeds.contacts.length).toBeGreaterThan(5);
    expect(counted(rowsOf(shop, 'Interactions').map((row) => row['What was said']))).toEqual(
      once(deeds.contacts),
    );
    const next = followUps.filter((row) => row['What to do']?.startsWith('After'));
    expect(counted(next.map((row) => row['What to do']))).toEqual(
      once(deeds.contacts.map((text) => `After ${text}`)),
    );
    const typed = rowsOf(shop, 'Customers').filter(({ Customer }) => Customer?.startsWith('Typed'));
    expect(counted(typed.map(({ Customer }) => Customer))).toEqual(once(deeds.customers));
    expect(new Set(typed.map(({ ID }) => ID)).size).toBe(typed.length);
    expect(typed.filter(({ ID }) => ID === '')).toEqual([]);
  },
  300_000,
);
