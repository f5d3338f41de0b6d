import { beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '../../../src/schema/tables/contracts.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany } from '../../thorough.ts';
import { letterOf } from '../letterOf.ts';
import { answerOf, ask, deleteFigures, reopen, rowsOf } from './aShop.ts';
import { aTeam } from './aTeam.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

/** A tab of 2,000 rows is large: of it columns are read, and not all. */
const many = howMany(2_000, 10_000);

/** A register of so many opportunities in Engaging, stamped, of which one rests. */
const aRegister = async (count: number): Promise<Workbench> => {
  const first = await aTeam();
  const acme = rowsOf(first, 'Customers')[0]?.ID ?? '';
  deleteFigures(first);
  first.edit({ type: 'insertRows', sheet: 'Opportunities', at: 50, count });
  nobodyWatches(first);
  fillTab(
    first,
    opportunities,
    Array.from({ length: count }, (_, at) => ({
      id: `O-${at + 1}`,
      customer: acme,
      customerName: 'Acme',
      stage: at === 3 ? 'Suspended' : 'Engaging',
      resumesIn: at === 3 ? 'Engaging' : '',
      openedOn: '2017-12-20',
      value: String(1000 + at),
      knownStage: at === 3 ? 'Suspended' : 'Engaging',
      stageSince: '2017-12-20',
    })),
  );
  const shop = await reopen(saveWorld(first));
  answerOf(shop, 'startBoard');
  shop.run('hourly');
  // The first move makes the tab of the history and learns where columns stand.
  for (const [id, to, said] of [
    ['O-1', 'Bid', {}],
    ['O-2', 'Lost', { why: 'Price', winner: 'Zen Ltd' }],
  ] as const)
    ask(shop, 'moveOpportunity', { id, to, seen: 'Engaging', said });
  return shop;
};

const review = { why: 'Service', winner: 'We', lessons: 'Call early' };
const move =
  (id: string, to: string, said: object, seen = 'Engaging') =>
  (shop: Workbench): unknown =>
    answerOf(shop, 'moveOpportunity', { id, to, seen, said });
const type =
  (row: number, to: string) =>
  (shop: Workbench): unknown =>
    shop.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'stage')}${row}`,
      values: [[to]],
    });

/** What moves a stage, with the most calls that it may make. */
const moves: readonly (readonly [string, number, (shop: Workbench) => unknown])[] = [
  ['to another open stage', 11, move('O-11', 'Bid', {})],
  ['won, with its review', 12, move('O-12', 'Won', review)],
  ['lost, with its review', 12, move('O-13', 'Lost', { ...review, winner: 'Zen Ltd' })],
  ['to rest until a day', 12, move('O-14', 'Suspended', { reason: 'No budget', wakeOn: '2018-03-01' })],
  ['for good', 12, move('O-15', 'Terminated', { reason: 'Bankrupt' })],
  ['on again after a rest', 12, move('O-4', 'Engaging', {}, 'Suspended')],
  // Its stamp is late until the hourly run: what it was is looked up in the history.
  ['for a second time within the hour', 12, move('O-11', 'Negotiation', {}, 'Bid')],
  ['typed into the cell', 12, type(22, 'Bid')],
  // The day of closing takes three calls; that nobody told of it yet is known by its being blank.
  ['typed as won into the cell', 12, type(23, 'Won')],
];

const aLine = { id: null, values: { description: 'Work', quantity: 1, price: 100 }, seen: {} };

/** What else is done with opportunities, with the most calls, the most cells of each row of a large tab, and of all others. */
const others: readonly (readonly [
  string,
  number,
  number,
  number,
  (shop: Workbench, turn: number) => unknown,
])[] = [
  [
    'two are handed to somebody else',
    26,
    // Twice those from the id to the owner, and the formulas of one column.
    6 + 6 + 1,
    20_000,
    (shop, turn) => {
      const to = ['Bob', 'Anna'][turn];
      answerOf(shop, 'transferOpportunities', { ids: ['O-21', 'O-22'], to, note: 'Nearer' });
    },
  ],
  [
    'the lines of one are saved',
    26,
    // The id, those from it to the value, and the formulas of one column.
    1 + 7 + 1,
    32_000,
    (shop, turn) =>
      answerOf(shop, 'saveDealLines', { id: `O-${23 + turn}`, lines: [aLine, aLine], gone: [] }),
  ],
  [
    'the board is opened',
    13,
    // Those from the id to since when it stands in its stage, once.
    19,
    12_000,
    (shop) => answerOf(shop, 'startBoard'),
  ],
  [
    'a field far to the right is saved',
    12,
    // Those from the id to the owner, the field, and its formulas.
    6 + 1 + 1,
    3_000,
    (shop, turn) => {
      const values = { competitor: `Zen ${turn}` };
      answerOf(shop, 'saveOpportunity', { id: `O-${25 + turn}`, customer: null, values, seen: {} });
    },
  ],
];

describe('R55: a stage is moved with lock, authority, history and log', () => {
  let small: Workbench;
  let large: Workbench;
  beforeAll(async () => {
    small = await aRegister(1000);
    large = await aRegister(many);
  }, 240_000);

  test.each(moves)('%s: at most %i calls, in a small tab as in a large one', (_, most, act) => {
    const [few, many] = [small, large].map((shop) => {
      act(shop);
      const run = shop.runs.at(-1);
      expect(run?.status).toBe('completed');
      return (run?.trace ?? []).map(({ method }) => method);
    });
    expect(few?.length, few?.join(' ')).toBeLessThanOrEqual(most);
    expect(many?.length, many?.join(' ')).toBeLessThanOrEqual(most);
  });

  test.each(others)('%s: at most %i calls, and %i cells of each row', (_, most, cellsARow, cells, act) => {
    for (const shop of [small, large]) {
      // Mail to whoever it is theirs now has a cost of its own.
      const email = letterOf(team, 'email');
      shop.edit({ type: 'clear', sheet: 'Team', a1: `${email}2:${email}3` });
      // The first time makes the tabs that it needs.
      for (const turn of [0, 1]) act(shop, turn);
      const run = shop.runs.at(-1);
      expect(run?.calls, run?.trace.map(({ method }) => method).join(' ')).toBeLessThanOrEqual(most);
    }
    const { getters } = large.world.model;
    const rows = getters.getNumberRows(getters.getSheetIdByName('Opportunities') ?? '');
    const beside = (large.runs.at(-1)?.cells ?? 0) - rows * cellsARow;
    expect(beside).toBeLessThanOrEqual(cells);
  });
});

/** So many contracts in review; one of them has a milestone that is done. */
const someContracts = async (count: number): Promise<Workbench> => {
  const first = await aTeam();
  const customer = rowsOf(first, 'Customers')[0]?.ID ?? '';
  deleteFigures(first);
  const { id } = answerOf(first, 'saveContract', {
    customer,
    id: null,
    values: { name: 'Care', value: 9 },
    seen: {},
  });
  const done = { kind: 'milestone', subject: 'Delivered', doneOn: '2018-01-02' };
  answerOf(first, 'saveContractStep', { contract: id, id: null, values: done, seen: {} });
  answerOf(first, 'moveContract', { id, stage: 'In review', note: null, signedOn: null });
  first.edit({ type: 'insertRows', sheet: 'Contracts', at: 2, count });
  nobodyWatches(first);
  fillTab(
    first,
    contracts,
    Array.from({ length: count }, (_, at) => ({
      id: `Z-${at + 1}`,
      number: `C-2017-${at + 1}`,
      customer,
      customerName: 'Acme',
      stage: 'In review',
      knownStage: 'In review',
      stageSince: '2017-12-20',
      startsOn: '2018-01-01',
      value: String(1000 + at),
    })),
  );
  const shop = await reopen(saveWorld(first));
  // Learns where columns stand and how large tabs are.
  answerOf(shop, 'moveContract', { id: 'Z-7', stage: 'Signed', note: null, signedOn: '2018-01-02' });
  return shop;
};

/** Each with the most calls that it may make. */
const steps: readonly (readonly [string, number])[] = [
  ['Approved', 11],
  // The order that it becomes: a look whether it stands, and the row in three calls.
  ['Signed', 11 + 4],
  ['Planned', 11],
  ['Started', 11],
  // A look at its steps, which must be done, and at its payments.
  ['Completed', 12],
  ['Closed', 12],
];

describe('R81: a contract is moved with lock, authority, history and log', () => {
  let shops: readonly Workbench[];
  beforeAll(async () => {
    shops = [await someContracts(1000), await someContracts(many)];
  }, 240_000);

  test.each(steps)('%s: at most %i calls, in a small tab as in a large one', (stage, most) => {
    for (const shop of shops) {
      answerOf(shop, 'moveContract', { id: 'Z-1', stage, note: null, signedOn: '2018-01-02' });
      const run = shop.runs.at(-1);
      expect(run?.calls, run?.trace.map(({ method }) => method).join(' ')).toBeLessThanOrEqual(most);
    }
  });
});
