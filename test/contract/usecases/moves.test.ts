import { beforeEach, describe, expect, test } from 'vitest';
import { replay } from '../../../src/domain/sales/stageHistory.ts';
import type { Instant } from '../../../src/schema/day.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { letterOf } from '../letterOf.ts';
import { answerOf, ask, deleteFigures, reopen, rowsOf } from './aShop.ts';
import { aTeam } from './aTeam.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

const many = 205;
let saved: Promise<SavedWorld> | null = null;
let shop: Workbench;

/** Two hundred and five opportunities in Engaging, stamped by the hourly run; one of them was moved before. */
const begun = async (): Promise<SavedWorld> => {
  const first = await aTeam();
  const acme = rowsOf(first, 'Customers')[0]?.ID ?? '';
  deleteFigures(first);
  first.edit({ type: 'insertRows', sheet: 'Opportunities', at: 50, count: many });
  nobodyWatches(first);
  fillTab(
    first,
    opportunities,
    Array.from({ length: many }, (_, at) => ({
      id: `O-${at + 1}`,
      customer: acme,
      customerName: 'Acme',
      stage: 'Engaging',
      openedOn: '2017-12-20',
      value: String(1000 + at),
    })),
  );
  const watched = await reopen(saveWorld(first));
  answerOf(watched, 'startBoard');
  watched.run('hourly');
  move(watched, 'O-205', 'Bid', 'Engaging');
  return saveWorld(watched);
};

beforeEach(async () => {
  saved ??= begun();
  shop = await reopen(await saved);
});

const move = (workbench: Workbench, id: string, to: string, seen: string, said: object = {}) =>
  ask(workbench, 'moveOpportunity', { id, to, seen, said });
const stageOf = (workbench: Workbench, id: string) =>
  rowsOf(workbench, 'Opportunities').find(({ ID }) => ID === id);
const historyOf = (workbench: Workbench, id: string) =>
  rowsOf(workbench, 'Stage history')
    .filter((row) => row['Opportunity ID'] === id)
    .map((row) => ({
      before: row.Before ?? '',
      after: row.After ?? '',
      // The tab shows days and times in the order of the alphabet's.
      at: String(row.At) as Instant,
      how: row.How,
    }));
const type = (workbench: Workbench, from: number, values: readonly string[]) =>
  workbench.edit({
    type: 'set',
    sheet: 'Opportunities',
    a1: `${letterOf(opportunities, 'stage')}${from}`,
    values: values.map((one) => [one]),
  });
const steps = (workbench: Workbench, id: string) =>
  historyOf(workbench, id).map(({ before, after, how }) => [before, after, how]);
const lastCalls = (workbench: Workbench) => workbench.runs.at(-1)?.calls ?? Number.POSITIVE_INFINITY;

describe('A stage (R55)', () => {
  test('that is moved on the board, typed, or typed and moved at once reaches the history once', () => {
    expect(move(shop, 'O-1', 'Bid', 'Engaging').value).toEqual({ status: 'moved' });
    expect(steps(shop, 'O-1')).toEqual([['Engaging', 'Bid', 'Board']]);
    type(shop, 3, ['Bid']);
    expect(steps(shop, 'O-2')).toEqual([['Engaging', 'Bid', 'Typed']]);
    type(shop, 3, ['Negotiation']);
    answerOf(shop, 'startBoard');
    shop.run('hourly');
    answerOf(shop, 'startBoard');
    expect(steps(shop, 'O-2')).toEqual([
      ['Engaging', 'Bid', 'Typed'],
      ['Bid', 'Negotiation', 'Typed'],
    ]);
    expect(stageOf(shop, 'O-2')).toMatchObject({ 'Last known stage': 'Negotiation' });
  });

  test('pasted as a block of 200 reaches the history once each, in twelve calls', () => {
    type(shop, 2, Array(200).fill('Bid'));
    const run = shop.runs.at(-1);
    expect(run?.calls, run?.trace.map(({ method }) => method).join(' ')).toBeLessThanOrEqual(12);
    answerOf(shop, 'startBoard');
    const rows = rowsOf(shop, 'Stage history').filter(({ How }) => How === 'Typed');
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map((row) => row['Opportunity ID'])).size).toBe(200);
    expect(new Set(rows.map(({ ID }) => ID)).size).toBe(200);
  });

  test('that two people change at once is told to the later one, and the history replays to the present', () => {
    const { calls } = shop.call('clientele', {
      name: 'moveOpportunity',
      input: { id: 'O-1', to: 'Bid', seen: 'Engaging', said: {} },
    }).record;
    for (let at = 2; at <= calls; at += stride(2)) {
      const id = `O-${at + 1}`;
      shop.inject([{ at, what: { meanwhile: (other) => type(other, at + 2, ['Negotiation']) } }]);
      move(shop, id, 'Bid', 'Engaging');
      shop.clearFaults();
      answerOf(shop, 'startBoard');
      const known = steps(shop, id);
      expect(known.length).toBeGreaterThan(0);
      expect(known.at(-1)?.[1]).toBe(stageOf(shop, id)?.Stage);
      known.slice(1).forEach(([before], index) => {
        expect(before, JSON.stringify(known)).toBe(known[index]?.[1]);
      });
    }
    expect(move(shop, 'O-205', 'Negotiation', 'Engaging').value).toEqual({
      status: 'conflict',
      stage: 'Bid',
    });
  });

  test('whose move was killed at any call is moved once when it is sent again', () => {
    const input = (id: string) => ({
      id,
      to: 'Won',
      seen: 'Engaging',
      said: { why: 'Service', winner: 'We' },
    });
    const { calls } = shop.call('clientele', { name: 'moveOpportunity', input: input('O-1') }).record;
    for (let at = 2; at <= calls; at += stride(2)) {
      const unflushed = at % 3 === 0 ? 'lost' : 'kept';
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed } }]);
      shop.call('clientele', { name: 'moveOpportunity', input: input(`O-${at}`) });
      shop.clearFaults();
      ask(shop, 'moveOpportunity', input(`O-${at}`));
      answerOf(shop, 'startBoard');
      expect(steps(shop, `O-${at}`).map(([before, after]) => [before, after])).toEqual([['Engaging', 'Won']]);
      expect(stageOf(shop, `O-${at}`)).toMatchObject({
        Stage: 'Won',
        'Closed on': '2018-01-02',
        'Who won': 'We',
      });
    }
  });

  test('is replayed from rows in any order', () => {
    move(shop, 'O-1', 'Bid', 'Engaging');
    type(shop, 2, ['Lost']);
    expect(replay(historyOf(shop, 'O-1'))).toBe('Lost');
  });
});

describe('Closing (R60, R61)', () => {
  test('asks for why and who won, and is refused without', () => {
    const { error } = move(shop, 'O-1', 'Lost', 'Engaging', { why: 'Price' });
    expect(error.fields).toHaveProperty('winner');
    expect(stageOf(shop, 'O-1')?.Stage).toBe('Engaging');
  });

  test('by typing lists it as one whose review is missing until that is written', () => {
    type(shop, 2, ['Lost']);
    const missing = () =>
      answerOf(shop, 'startBoard').lists.find(({ list }: { list: string }) => list === 'reviewMissing');
    expect(missing()).toMatchObject({ count: 1, cards: [{ id: 'O-1', closedOn: '2018-01-02' }] });
    move(shop, 'O-1', 'Lost', 'Lost', { why: 'Price', winner: 'Zen Ltd' });
    expect(missing().count).toBe(0);
    expect(steps(shop, 'O-1')).toHaveLength(1);
  });
});

describe('Suspending (R57, R58)', () => {
  test('keeps reason and day, and goes on only in the stage in which it stood', () => {
    const said = { reason: 'No budget', wakeOn: '2018-03-01' };
    expect(move(shop, 'O-205', 'Suspended', 'Bid', said).ok).toBe(true);
    expect(stageOf(shop, 'O-205')).toMatchObject({
      'Why it rests or ended': 'No budget',
      'Look again on': '2018-03-01',
    });
    expect(stageOf(shop, 'O-205')?.['Goes on in']).toBe('Bid');
    expect(move(shop, 'O-205', 'Engaging', 'Suspended').error.code).toBe('resumeElsewhere');
    expect(move(shop, 'O-205', 'Bid', 'Suspended').value).toEqual({ status: 'moved' });
    expect(stageOf(shop, 'O-205')).toMatchObject({ 'Why it rests or ended': '', 'Look again on': '' });
  });

  test('is followed up on its day, once, however often the run that sees to it was killed', () => {
    const said = { reason: 'No budget', wakeOn: '2018-03-01' };
    move(shop, 'O-205', 'Suspended', 'Bid', said);
    type(shop, 2, ['Suspended']);
    answerOf(shop, 'startBoard');
    const due = () => rowsOf(shop, 'Follow-ups').filter(({ Due }) => Due === '2018-03-01');
    for (let at = 20; at <= 60; at += stride(8)) {
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed: 'kept' } }]);
      shop.run('hourly');
      shop.clearFaults();
    }
    shop.run('hourly');
    shop.run('hourly');
    expect(due()).toMatchObject([
      { 'What to do': expect.stringContaining('look again'), Note: 'No budget', Customer: 'Acme' },
    ]);
    expect(stageOf(shop, 'O-205')?.['Last known stage']).toBe('Suspended');
    answerOf(shop, 'deleteRow', { table: 'FollowUps', id: due()[0]?.ID });
    shop.run('hourly');
    expect(due()).toEqual([]);
  });

  test('its follow-up can be had at once, and the hourly run sets no second one', () => {
    const due = () => rowsOf(shop, 'Follow-ups').filter(({ Due }) => Due === '2018-03-01');
    answerOf(shop, 'remindOfRest', { id: 'O-205' });
    expect(due()).toEqual([]);
    move(shop, 'O-205', 'Suspended', 'Bid', { reason: 'No budget', wakeOn: '2018-03-01' });
    answerOf(shop, 'remindOfRest', { id: 'O-205' });
    answerOf(shop, 'remindOfRest', { id: 'O-205' });
    expect(due()).toMatchObject([{ Note: 'No budget', Customer: 'Acme' }]);
    shop.run('hourly');
    expect(due()).toHaveLength(1);
  });

  test('for good is final', () => {
    move(shop, 'O-1', 'Terminated', 'Engaging', { reason: 'Bankrupt' });
    expect(move(shop, 'O-1', 'Engaging', 'Terminated').error.code).toBe('stageFinal');
  });
});

describe('The board', () => {
  test('sends fifty of a stage with the sums of all, and the rest when it is asked for (R54, R66)', () => {
    const { lists } = answerOf(shop, 'startBoard');
    const engaging = lists.find(({ list }: { list: string }) => list === 'stage:Engaging');
    expect(engaging).toMatchObject({ count: 204, weighted: engaging.value / 2 });
    expect(engaging.cards).toHaveLength(50);
    // Engaging wants a visit a week, and it has stood there for thirteen days.
    expect(engaging.cards[0]).toMatchObject({ days: 13, rot: [{ kind: 'visits', made: 0, wanted: 1 }] });
    const filter = { owner: null, product: null };
    expect(answerOf(shop, 'boardColumn', { list: 'stage:Engaging', from: 200, filter }).cards).toHaveLength(
      4,
    );
    expect(lastCalls(shop)).toBeLessThanOrEqual(12);
  });

  test('tells who of us was with its customer, and the senior visit that is planned there (R69)', async () => {
    const customer = rowsOf(shop, 'Customers')[0]?.ID ?? '';
    nobodyWatches(shop);
    fillTab(shop, team, [
      { id: 'T-1', name: 'Anna', department: 'Sales', role: 'Salesperson' },
      { id: 'T-2', name: 'Bob', department: 'Board', role: 'Manager' },
    ]);
    const contact = (id: string, by: string, happenedOn: string, channel: string) => ({
      id,
      customer,
      happenedOn,
      channel,
      by,
      summary: 'Met',
    });
    fillTab(shop, interactions, [
      contact('I-1', 'Anna', '2018-01-01', 'Visit'),
      contact('I-2', 'Bob', '2017-12-30', 'Call'),
      // More than ninety days ago.
      contact('I-3', 'Bob', '2017-09-30', 'Visit'),
    ]);
    shop = await reopen(saveWorld(shop));
    const panel = () => answerOf(shop, 'opportunityPanel', { id: 'O-1' });
    expect(panel()).toMatchObject({
      touches: [
        { name: 'Anna', department: 'Sales', leads: false, count: 1, last: '2018-01-01' },
        { name: 'Bob', department: 'Board', leads: true, count: 1, last: '2017-12-30' },
      ],
      seniorLast: null,
      seniorNext: null,
    });
    const visit = { subject: 'Senior visit', dueOn: '2018-01-09', channel: 'visit', owner: 'Bob' };
    answerOf(shop, 'setFollowUp', { customer, values: visit });
    expect(panel().seniorNext).toBe('2018-01-09');
    expect(panel().planned).toContainEqual(visit);
  });

  test('tells of an opportunity, and takes changes of what is known of it (R51, R53)', () => {
    const { id } = answerOf(shop, 'saveOpportunity', {
      id: null,
      customer: rowsOf(shop, 'Customers')[1]?.ID,
      values: { value: 500, team: 'Bob, Anna', competitor: 'Zen Ltd' },
      seen: {},
    });
    expect(steps(shop, id)).toEqual([['', 'Prospecting', 'First on record']]);
    const save = (seen: object) =>
      answerOf(shop, 'saveOpportunity', { id, customer: null, values: { cost: 20 }, seen });
    expect(save({ cost: null })).toEqual({ status: 'saved', id });
    expect(answerOf(shop, 'opportunityPanel', { id })).toMatchObject({
      customerName: 'Zen',
      stage: 'Prospecting',
      values: { source: 'own', cost: 20, team: 'Bob, Anna' },
      seniorNext: null,
    });
  });
});
