import { beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { answerOf, rowsOf } from './aShop.ts';
import { asked, aTeam, followUp, gridOf, logFrom, rowFor, type } from './aTeam.ts';

const ways = [
  ['before', 'kept'],
  ['after', 'kept'],
  ['after', 'lost'],
  ['after', 'half'],
] as const;

/** More than the calls of any edit here: each is killed at another one. */
const most = 45;

let shop: Workbench;
beforeAll(async () => {
  shop = await aTeam();
  const customer = rowsOf(shop, 'Customers')[0]?.ID;
  const set = (subject: string, every: number | null): void => {
    const values = { subject, dueOn: '2018-01-02', channel: 'call', every };
    answerOf(shop, 'setFollowUp', { customer, values });
  };
  for (let at = 0; at < most; at++) {
    set(`Task ${at}`, null);
    set(`Again ${at}`, 30);
  }
  shop.run('hourly');
}, 120_000);

/** Has an edit killed at each of its calls in turn; the hours that follow take up what it left. */
const killedEverywhere = (edit: (at: number) => void, holds: (at: number, where: string) => void): void => {
  let killed = 0;
  for (let at = 4; at < most; at += stride(4)) {
    const [kill, unflushed] = ways[at % ways.length] ?? ways[0];
    shop.inject([{ at, what: { kill, unflushed } }]);
    edit(at);
    const { status } = shop.runs.at(-1) ?? {};
    shop.clearFaults();
    if (status === 'killed') killed++;
    shop.run('hourly');
    shop.run('hourly');
    holds(at, `killed ${kill} call ${at}, ${unflushed}`);
  }
  expect(killed).toBeGreaterThan(15 / stride(4));
  expect(killed).toBeLessThanOrEqual(most / stride(4));
};

test('A tick, killed at any call, stands once: done, and asked for no more', () => {
  killedEverywhere(
    (n) => {
      type(shop, `A${rowFor(shop, `Task ${n}`)}`, 'TRUE');
    },
    (n, where) => {
      expect(followUp(shop, `Task ${n}`), where).toMatchObject([{ 'Done on': '2018-01-02' }]);
      expect(asked(shop), where).not.toContain(`Acme: Task ${n}`);
    },
  );
}, 120_000);

test('A recurring one, ticked with a note and killed at any call, is done once and comes again once', () => {
  killedEverywhere(
    (n) => {
      const at = rowFor(shop, `Again ${n}`);
      // The note is committed before the tick, as a person does it.
      shop.world.model.dispatch('UPDATE_CELL', {
        sheetId: shop.world.model.getters.getSheetIdByName('My day') ?? '',
        row: at - 1,
        col: 6,
        content: 'Agreed',
      });
      type(shop, `A${at}`, 'TRUE');
    },
    (n, where) => {
      expect(followUp(shop, `Again ${n}`), where).toMatchObject([
        { 'Done on': '2018-01-02', Note: 'Agreed' },
        { 'Done on': '', Due: '2018-02-01' },
      ]);
    },
  );
}, 120_000);

test('A contact that is saved, killed at any call, stands once, with its next step', () => {
  killedEverywhere(
    (n) => {
      const line = ['TRUE', 'Zen', `Talked ${n}`, 'Call', '', '2018-01-10', `Offer ${n}`];
      type(shop, `A${logFrom}`, ...line);
    },
    (n, where) => {
      const contacts = rowsOf(shop, 'Interactions').filter((row) => row['What was said'] === `Talked ${n}`);
      expect(contacts, where).toHaveLength(1);
      expect(followUp(shop, `Offer ${n}`), where).toMatchObject([{ Due: '2018-01-10' }]);
      expect(gridOf(shop, 'My day')[logFrom - 1]?.join(''), where).toBe('FALSE');
    },
  );
}, 120_000);
