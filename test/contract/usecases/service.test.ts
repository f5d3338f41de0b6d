/** Service plans of segments, and where they are not kept. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/days.ts';
import type { Day } from '../../../src/schema/day.ts';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';
import { type Segment, segments } from '../../../src/schema/tables/segments.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, rowsOf } from './aShop.ts';
import { sheetValues } from './sheetValues.ts';

const today: Day = '2018-01-02';
const ago = (days: number): Day => addDays(today, -days);

/** VIPs: touched 10, 40 days ago, never; one waits three days; one cost 90 this year. */
const contact = (index: number, days: number, rest: Readonly<Record<string, string | number>> = {}) => ({
  id: `I-${index}-${days}`,
  customer: customerId(index),
  happenedOn: ago(days),
  channel: 'Call',
  direction: 'From us',
  summary: 'Talked',
  ...rest,
});
const contacts = [
  contact(0, 10),
  contact(1, 40),
  contact(3, 5),
  contact(3, 3, { direction: 'From them' }),
  contact(4, 2, { cost: 90 }),
  contact(5, 90),
];
const vips = [0, 1, 2, 3, 4];

describe('The tab Service (R29)', () => {
  let shop: Workbench;
  let vip = '';

  const save = (name: string, rule: unknown): string =>
    answerOf(shop, 'saveSegment', { id: null, name, family: 'own', seen: null, body: { rule } }).id;
  const plan = (id: string, column: keyof Segment, value: string): void => {
    const row = rowsOf(shop, 'Segments').findIndex(({ ID }) => ID === id) + 2;
    const at = columnLetters(Object.keys(segments.columns).indexOf(column));
    shop.edit({ type: 'set', sheet: 'Segments', a1: `${at}${row}`, values: [[value]] });
  };
  const listed = (): readonly string[] => {
    const columns = ['A', 'C', 'D', 'E', 'F', 'G'].map((letters) =>
      sheetValues(shop, 'Service', letters).slice(3),
    );
    return (columns[0] ?? []).flatMap((id, row) =>
      id === '' ? [] : [columns.map((column) => String(column[row])).join(' | ')],
    );
  };
  const frequent = { kind: 'atLeast', field: { of: 'measure', measure: 'frequency' }, of: [1] };

  beforeAll(async () => {
    shop = await aShop({ realLimitMs: 900_000 });
    await fill(shop, {
      Customers: [...vips, 5, 6].map((index) => ({
        id: customerId(index),
        name: `Customer ${index}`,
        owner: index === 1 ? 'Darcel Schlecht' : '',
      })),
      Orders: vips.map((index) => ({
        id: `B-${index}`,
        customer: customerId(index),
        orderedOn: ago(20),
        value: 100,
      })),
      Interactions: contacts,
    });
    vip = save('VIP', frequent);
    const { record } = shop.run('openInsight');
    if (record.error) throw new Error(record.error.message);
  }, 240_000);

  test('lists nothing while no segment has a plan', () => {
    expect(listed()).toEqual([]);
    expect(sheetValues(shop, 'Service', 'A')[0]).toMatch(/^Service plans not kept: 0 /);
  });

  test('lists members whose last contact is older than the rhythm, who wait longer than allowed, who cost more than the budget', () => {
    plan(vip, 'rhythm', '30');
    plan(vip, 'channel', 'Visit');
    expect(listed()).toEqual([
      `${customerId(2)} | VIP | Contact is overdue | never contacted | Visit | `,
      `${customerId(1)} | VIP | Contact is overdue | 10 days | Visit | Darcel Schlecht`,
    ]);
    plan(vip, 'responseHours', '24');
    plan(vip, 'budget', '60');
    expect(listed().slice(2)).toEqual([
      `${customerId(3)} | VIP | Waits for an answer | waiting for 3 days | Visit | `,
      `${customerId(4)} | VIP | Costs more than the budget | 30 over | Visit | `,
    ]);
    plan(vip, 'responseHours', '72');
    plan(vip, 'budget', '90');
    plan(vip, 'rhythm', '40');
    expect(listed()).toEqual([`${customerId(2)} | VIP | Contact is overdue | never contacted | Visit | `]);
  });

  test('follows segments that come and go, for two calls more; a segment that is renamed is renamed here', () => {
    const callsOf = (work: () => unknown): number => {
      work();
      return shop.runs.at(-1)?.calls ?? 0;
    };
    let quiet = '';
    // The first removal makes the archive.
    answerOf(shop, 'removeSegment', { id: save('Spare', frequent) });
    const never = { kind: 'equal', field: { of: 'measure', measure: 'frequency' }, of: [0] };
    const made = callsOf(() => {
      quiet = save('Quiet', never);
    });
    plan(quiet, 'rhythm', '60');
    plan(quiet, 'name', 'Silent');
    expect(listed()).toContain(`${customerId(5)} | Silent | Contact is overdue | 30 days |  | `);
    expect(listed()).toHaveLength(3);
    const removed = callsOf(() => answerOf(shop, 'removeSegment', { id: quiet }));
    expect(listed()).toHaveLength(1);
    shop.edit({ type: 'deleteSheet', sheet: 'Service' });
    let again = '';
    const plain = callsOf(() => {
      again = save('Quiet', never);
    });
    expect(made - plain).toBeLessThanOrEqual(3);
    expect(removed - callsOf(() => answerOf(shop, 'removeSegment', { id: again }))).toBeLessThanOrEqual(3);
  });
});
