/** Segments as they are used and kept: follow-ups for all members, sentences after a hand's work, a save that was killed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, ask, cellOf, inspect, reopen, rowsOf } from './aShop.ts';

const rule = (of: number) => ({
  kind: 'atLeast',
  field: { of: 'measure', measure: 'frequency' },
  of: [of],
});
const wanted = (name: string, of = 1) => ({
  id: null,
  name,
  family: 'own',
  seen: null,
  body: { rule: rule(of) },
});

let saved: SavedWorld;
let vip = '';

beforeAll(async () => {
  const shop = await aShop();
  await fill(shop, {
    Customers: [0, 1, 2, 3].map((index) => ({
      id: customerId(index),
      name: `Customer ${index}`,
      owner: index === 1 ? 'Darcel Schlecht' : '',
    })),
    Orders: [0, 1, 2].map((index) => ({
      id: `B-${index}`,
      customer: customerId(index),
      orderedOn: '2017-12-20',
      value: 100,
    })),
  });
  vip = answerOf(shop, 'saveSegment', wanted('VIP')).id;
  saved = saveWorld(shop);
}, 240_000);

describe('A follow-up for every member of a segment (R29)', () => {
  const order = { subject: 'Invite to the fair', dueOn: '2018-01-09' };
  const followUps = (shop: Workbench) =>
    rowsOf(shop, 'Follow-ups').map((row) => [row.Customer, row['What to do'], row.Due, row.Owner]);

  test('is set once for each, for the owner of the customer, and taken back as one', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'setFollowUp', {
      customer: customerId(2),
      values: { subject: 'invite to  the fair', dueOn: '2018-02-01', channel: 'call' },
    });
    const before = followUps(shop);
    const done = answerOf(shop, 'followUpMembers', { id: vip, ...order });
    expect(done).toMatchObject({ made: 2, standing: 1 });
    expect(followUps(shop).slice(before.length)).toEqual([
      ['Customer 0', order.subject, order.dueOn, ''],
      ['Customer 1', order.subject, order.dueOn, 'Darcel Schlecht'],
    ]);
    expect(answerOf(shop, 'followUpMembers', { id: vip, ...order })).toEqual({
      made: 0,
      standing: 3,
      intent: null,
    });
    answerOf(shop, 'undoChange', { intent: done.intent });
    expect(followUps(shop)).toEqual(before);
  }, 240_000);

  test('that was killed is finished by the next run, each once', async () => {
    const shop = await reopen(saved);
    shop.inject([{ at: { method: 'Range.setValues', nth: 2 }, what: { kill: 'before', unflushed: 'half' } }]);
    const { record } = shop.call('clientele', { name: 'followUpMembers', input: { id: vip, ...order } });
    expect(record.status).toBe('killed');
    shop.run('hourly');
    answerOf(shop, 'followUpMembers', { id: vip, ...order });
    expect(
      followUps(shop)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['Customer 0', 'Customer 1', 'Customer 2']);
  }, 240_000);

  test('needs something to do and a day', async () => {
    const shop = await reopen(saved);
    for (const wrong of [
      { ...order, subject: '  ' },
      { ...order, dueOn: 'soon' },
    ])
      expect(ask(shop, 'followUpMembers', { id: vip, ...wrong }).ok).toBe(false);
  }, 240_000);
});

/** Where the column of a segment stands in Scores, by its header. */
const letterOf = async (shop: Workbench, name: string): Promise<string> =>
  String(
    await inspect(
      shop,
      `const sheet = book.getSheetByName('Scores');
       const at = sheet.getRange('1:1').getValues()[0].indexOf(${JSON.stringify(name)});
       return at < 0 ? '' : sheet.getRange(1, at + 1).getA1Notation().replace('1', '');`,
    ),
  );

describe('The sentence of a segment', () => {
  test('follows a formula that somebody changed in Scores, at once; another one costs nothing in the hourly run', async () => {
    const shop = await reopen(saved);
    const at = `${await letterOf(shop, 'VIP')}1`;
    const formula = String(
      await inspect(shop, `return book.getSheetByName('Scores').getRange('${at}').getFormula();`),
    );
    const sentence = () => rowsOf(shop, 'Segments').find(({ ID }) => ID === vip)?.Rule;
    const [before] = [sentence()];
    expect(formula).toContain('>=1');
    const hour = (): readonly string[] | undefined => {
      shop.run('hourly');
      return shop.runs.at(-1)?.trace.map(({ method }) => method);
    };
    // The night's look at all sentences comes once, in the hour after the models are fitted.
    hour();
    hour();
    const calm = hour();
    shop.edit({ type: 'set', sheet: 'Scores', a1: at, values: [[formula.replace('>=1', '>=2')]] });
    expect(sentence()).not.toBe(before);
    expect(sentence()).toMatch(/at least 2/);
    expect(hour()).toEqual(calm);
  }, 240_000);
});

describe('A save of a segment that was killed', () => {
  test('between column and row is taken up when it is saved again: one column, one row', async () => {
    const whole = await reopen(saved);
    answerOf(whole, 'saveSegment', wanted('Twice', 2));
    const column = whole.runs.at(-1)?.trace.findIndex(({ method }) => method === 'Range.setFormulas') ?? 0;
    const shop = await reopen(saved);
    // The call after the one that writes the column, counted from 1.
    shop.inject([{ at: column + 2, what: { kill: 'before', unflushed: 'kept' } }]);
    const { record } = shop.call('clientele', { name: 'saveSegment', input: wanted('Twice', 2) });
    expect(record.status).toBe('killed');
    const headers = async (): Promise<readonly string[]> =>
      // The body returns texts.
      (await inspect(
        shop,
        `return book.getSheetByName('Scores').getRange('1:1').getValues()[0].filter((cell) => cell === 'Twice');`,
      )) as string[];
    expect(await headers()).toEqual(['Twice']);
    answerOf(shop, 'saveSegment', wanted('Twice', 1));
    expect(await headers()).toEqual(['Twice']);
    const rows = rowsOf(shop, 'Segments').filter(({ Segment }) => Segment === 'Twice');
    expect(rows.map((row) => [row.Customers, row['Share of value']])).toEqual([['3', '100.0%']]);
    expect(cellOf(shop, 'Scores', 'A1')).toBe('ID');
  }, 240_000);
});
