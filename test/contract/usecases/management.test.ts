/** Plans and their actions, reviews of effects, the self-assessment, training; what of it a morning tells. */
import { beforeAll, describe, expect, test } from 'vitest';
import { actions } from '../../../src/schema/tables/actions.ts';
import { assessments } from '../../../src/schema/tables/assessments.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { aKeptShop, answerOf, ask, deleteFigures, reopen, rowsOf } from './aShop.ts';
import { fillTab } from './fillTab.ts';
import { seatTeam } from './seatTeam.ts';

let saved: SavedWorld;

beforeAll(async () => {
  const kept = await aKeptShop('a shop with a team for management', (shop) => {
    deleteFigures(shop);
    seatTeam(shop);
  });
  saved = saveWorld(await reopen(kept));
}, 240_000);

const again = () => reopen(saved);
const save = (shop: Workbench, table: string, values: object, more: object = {}) =>
  answerOf(shop, 'saveManaged', { table, plan: null, id: null, values, seen: {}, ...more }).id;
const desk = (shop: Workbench) => answerOf(shop, 'managementDesk');
const aPlan = { name: 'Bring the former back', goal: 'Ten orders', status: 'planned', owner: 'Wang' };
const calls = (shop: Workbench): number => shop.runs.at(-1)?.calls ?? 0;

describe('A plan (R108)', () => {
  test('has a goal, resources, actions with owner and day, and what is watched', async () => {
    const shop = await again();
    const values = { ...aPlan, resources: '500 in cash', monitoring: 'Each Monday', reviewOn: '2018-03-01' };
    const plan = save(shop, 'Plans', values);
    save(shop, 'Actions', { what: 'Call them', owner: 'Darcel', dueOn: '2018-01-10' }, { plan });
    expect(rowsOf(shop, 'Plans')).toMatchObject([
      {
        Plan: 'Bring the former back',
        Goal: 'Ten orders',
        Monitoring: 'Each Monday',
        'Review on': '2018-03-01',
      },
    ]);
    expect(rowsOf(shop, 'Actions')).toMatchObject([
      { Action: 'Call them', Owner: 'Darcel', 'Due on': '2018-01-10', Plan: 'Bring the former back' },
    ]);
  });

  test('lacks no goal, and no owner whom the team does not list', async () => {
    const shop = await again();
    const wanted = { table: 'Plans', plan: null, id: null, seen: {} };
    const { goal: _, ...aimless } = aPlan;
    expect(ask(shop, 'saveManaged', { ...wanted, values: aimless }).error.fields).toHaveProperty('goal');
    const foreign = ask(shop, 'saveManaged', { ...wanted, values: { ...aPlan, owner: 'Nobody' } });
    expect(foreign.error.fields).toHaveProperty('owner');
    const gone = ask(shop, 'saveManaged', {
      ...wanted,
      table: 'Actions',
      plan: 'PL-GONE',
      values: { what: 'X' },
    });
    expect(gone.error.code).toBe('rowGone');
  });

  test('that is renamed is renamed in its actions; an edit of somebody else is not overwritten', async () => {
    const shop = await again();
    const plan = save(shop, 'Plans', aPlan);
    save(shop, 'Actions', { what: 'Call them' }, { plan });
    const change = (values: object, seen: object) =>
      answerOf(shop, 'saveManaged', { table: 'Plans', plan: null, id: plan, values, seen });
    const both = { name: 'Win back', goal: 'Twelve orders' };
    expect(change(both, { name: 'Older', goal: 'Ten orders' })).toEqual({
      status: 'conflict',
      now: { name: 'Bring the former back' },
    });
    expect(rowsOf(shop, 'Plans')).toMatchObject([{ Goal: 'Ten orders' }]);
    expect(change(both, aPlan).status).toBe('saved');
    expect(rowsOf(shop, 'Plans')).toMatchObject([{ Plan: 'Win back', Goal: 'Twelve orders' }]);
    expect(rowsOf(shop, 'Actions')).toMatchObject([{ Plan: 'Win back' }]);
    expect(change({ goal: 'Nine' }, { goal: 'Ten orders' }).status).toBe('conflict');
  });

  test('killed before any of its calls, a renaming is whole or not begun', async () => {
    const first = await again();
    const plan = save(first, 'Plans', aPlan);
    save(first, 'Actions', { what: 'Call them' }, { plan });
    const before = saveWorld(first);
    const rename = (shop: Workbench) =>
      shop.call('clientele', {
        name: 'saveManaged',
        input: { table: 'Plans', plan: null, id: plan, values: { name: 'Win back' }, seen: aPlan },
      });
    const whole = await reopen(before);
    rename(whole);
    const count = calls(whole);
    for (let at = 3; at <= count; at += stride(7)) {
      const shop = await reopen(before);
      shop.inject([{ at, what: { kill: 'after', unflushed: 'lost' } }]);
      rename(shop);
      shop.run('hourly');
      expect({ at, shown: rowsOf(shop, 'Actions')[0]?.Plan }).toEqual({
        at,
        shown: rowsOf(shop, 'Plans')[0]?.Plan,
      });
    }
  });
});

describe('An action (R108)', () => {
  test('a salesperson sees their own and marks it as done; others’ are refused; a reader sees all (R15)', async () => {
    const shop = await again();
    const hers = save(shop, 'Actions', { what: 'Call them', owner: 'Darcel' });
    const other = save(shop, 'Actions', { what: 'Write to them', owner: 'Wang' });
    const seen = () => desk(shop).actions.map(({ what }: { readonly what: string }) => what);
    shop.signIn('reader');
    expect(seen()).toEqual(['Call them', 'Write to them']);
    shop.signIn('sales');
    expect(seen()).toEqual(['Call them']);
    expect(ask(shop, 'finishAction', { id: other, done: true }).error.code).toBe('notAllowed');
    answerOf(shop, 'finishAction', { id: hers, done: true });
    expect(rowsOf(shop, 'Actions').map((row) => row['Done on'])).toEqual(['2018-01-02', '']);
    answerOf(shop, 'finishAction', { id: hers, done: false });
    expect(rowsOf(shop, 'Actions').map((row) => row['Done on'])).toEqual(['', '']);
  });

  test('done before keeps its day, whoever marks it again', async () => {
    const shop = await again();
    const id = save(shop, 'Actions', { what: 'Call them', doneOn: '2017-12-24' });
    answerOf(shop, 'finishAction', { id, done: true });
    expect(rowsOf(shop, 'Actions')).toMatchObject([{ 'Done on': '2017-12-24' }]);
  });
});

describe('A review of effects (R109)', () => {
  test('goes into a new plan at one click, linked, and once', async () => {
    const shop = await again();
    const plan = save(shop, 'Plans', { ...aPlan, resources: '500 in cash' });
    const values = {
      what: 'Letters by hand',
      reviewedOn: '2018-01-02',
      measure: 'Orders a week',
      before: '3',
      after: '4.5',
      verdict: 'worked',
      takeOver: 'Write to all whom we miss',
    };
    const id = save(shop, 'EffectReviews', values, { plan });
    for (let twice = 0; twice < 2; twice++) answerOf(shop, 'carryOver', { id });
    expect(rowsOf(shop, 'Plans').slice(1)).toMatchObject([
      {
        Plan: 'Next: Bring the former back',
        Goal: 'Write to all whom we miss',
        Resources: '500 in cash',
        Owner: 'Wang',
        Status: 'Planned',
        'Review ID': id,
      },
    ]);
    expect(rowsOf(shop, 'Effect reviews')).toMatchObject([
      { Before: '3.00', After: '4.50', Verdict: 'Worked' },
    ]);
  });

  test('of no plan, by an owner who has left since, and without a word on the next one, goes too', async () => {
    const shop = await again();
    const plan = save(shop, 'Plans', aPlan);
    const review = { what: 'Letters', reviewedOn: '2018-01-02' };
    const ids = [save(shop, 'EffectReviews', review), save(shop, 'EffectReviews', review, { plan })];
    shop.edit({ type: 'set', sheet: 'Team', a1: 'B2', values: [['Somebody']] });
    for (const id of ids) answerOf(shop, 'carryOver', { id });
    expect(rowsOf(shop, 'Plans').slice(1)).toMatchObject([{ Plan: 'Next: Letters' }, { Goal: 'Letters' }]);
    expect(ask(shop, 'carryOver', { id: 'ER-GONE' }).error.code).toBe('rowGone');
  });
});

describe('The self-assessment (R110)', () => {
  const score = (shop: Workbench, scores: readonly object[], assessedOn = '2018-01-02') =>
    ask(shop, 'saveScores', { assessedOn, scores });
  const withStatements = async () => {
    const shop = await again();
    answerOf(shop, 'readyStatements');
    const ids: readonly string[] = desk(shop).statements.map(({ id }: { readonly id: string }) => id);
    return { shop, ids };
  };

  test('begins with 24 statements in eight areas, written once, which the business edits', async () => {
    const { shop, ids } = await withStatements();
    answerOf(shop, 'readyStatements');
    const rows = rowsOf(shop, 'Assessment statements');
    expect([rows.length, new Set(rows.map(({ Area }) => Area)).size]).toEqual([24, 8]);
    expect(new Set(rows.map(({ Statement }) => Statement)).size).toBe(24);
    const text = rows[0]?.Statement;
    const values = { text: 'We know our village.' };
    save(shop, 'Statements', values, { id: ids[0], seen: { text } });
    expect(rowsOf(shop, 'Assessment statements')[0]).toMatchObject({ Statement: 'We know our village.' });
  });

  test('is scored by several people, each once a statement; scored again, the score is corrected', async () => {
    const { shop, ids } = await withStatements();
    const [one, two] = ids;
    score(shop, [{ statement: one, score: 2 }]);
    shop.signIn('sales');
    score(shop, [
      { statement: one, score: 3 },
      { statement: two, score: 5 },
    ]);
    score(shop, [
      { statement: one, score: 4 },
      { statement: 'ST-GONE', score: 1 },
    ]);
    expect(rowsOf(shop, 'Self-assessment').map((row) => [row['Scored by'], row['Score (1–5)']])).toEqual([
      ['owner@example.com', '2'],
      ['Darcel', '4'],
      ['Darcel', '5'],
    ]);
    expect(score(shop, [{ statement: one, score: 6 }]).ok).toBe(false);
  });

  test('is begun by who leads', async () => {
    const { shop, ids } = await withStatements();
    const scores = [{ statement: ids[0], score: 2 }];
    shop.signIn('sales');
    expect(score(shop, scores).error.code).toBe('notAllowed');
    shop.signIn('owner');
    expect(score(shop, scores).ok).toBe(true);
  });

  test('a low score becomes an action once a statement and assessment', async () => {
    const { shop, ids } = await withStatements();
    const low = { statement: ids[0], assessedOn: '2018-01-02', owner: 'Darcel', dueOn: '2018-02-01' };
    for (let twice = 0; twice < 2; twice++)
      answerOf(shop, 'actOnScore', { ...low, owner: twice ? 'Wang' : 'Darcel' });
    answerOf(shop, 'actOnScore', { ...low, assessedOn: '2018-07-02' });
    const text = rowsOf(shop, 'Assessment statements')[0]?.Statement;
    expect(rowsOf(shop, 'Actions')).toMatchObject([
      { Action: `Improve: ${text}`, Owner: 'Darcel', 'Due on': '2018-02-01', 'Assessed on': '2018-01-02' },
      { 'Assessed on': '2018-07-02' },
    ]);
  });
});

describe('What a morning tells (R108, R111)', () => {
  test('actions that are due, plans to be reviewed and trainings ahead reach their owners; what is done does not', async () => {
    const made = await again();
    save(made, 'Actions', { what: 'Call them', owner: 'Darcel', dueOn: '2018-01-01' });
    save(made, 'Actions', { what: 'Ring them', owner: 'Darcel', dueOn: '2018-01-01', doneOn: '2018-01-01' });
    save(made, 'Actions', { what: 'See them', owner: 'Darcel', dueOn: '2018-01-15' });
    save(made, 'Actions', { what: 'Some day', owner: 'Darcel' });
    save(made, 'Plans', { ...aPlan, owner: 'Darcel', reviewOn: '2018-01-08' });
    save(made, 'Plans', { ...aPlan, name: 'Over', owner: 'Darcel', status: 'done', reviewOn: '2018-01-08' });
    const training = { name: 'Selling by phone', owner: 'Darcel', status: 'planned' };
    save(made, 'Trainings', { ...training, happensOn: '2018-01-09' });
    save(made, 'Trainings', { ...training, name: 'Past', happensOn: '2018-01-01' });
    save(made, 'Trainings', { ...training, name: 'Off', status: 'cancelled', happensOn: '2018-01-09' });
    const shop = await reopen(saveWorld(made), { now: '2018-01-02T08:30' });
    for (let twice = 0; twice < 2; twice++) shop.run('hourly');
    const mails = shop.world.mailbox.filter(({ to }) => to === 'darcel.schlecht@example.com');
    expect(mails).toHaveLength(1);
    const lines = (mails[0]?.body ?? '').split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toEqual([
      '- Call them: was due on Mon, Jan 1, 2018',
      '- Bring the former back: plan to be reviewed on Mon, Jan 8, 2018',
      '- Selling by phone: training on Tue, Jan 9, 2018',
    ]);
  });
});

describe('A training (R111)', () => {
  test('keeps need, goal, trainer, trainees, material, day, evaluation, budget and cost', async () => {
    const shop = await again();
    save(shop, 'Trainings', {
      name: 'Selling by phone',
      need: 'Few calls end in a visit',
      goal: 'One in five',
      status: 'held',
      happensOn: '2018-01-01',
      trainer: 'Ms. Bell',
      trainees: 'Darcel, Moses',
      material: 'Twelve recorded calls',
      budget: '800',
      cost: '750.50',
      evaluation: 'One in six',
    });
    expect(rowsOf(shop, 'Training')).toMatchObject([
      {
        Status: 'Held',
        Date: '2018-01-01',
        Trainer: 'Ms. Bell',
        Trainees: 'Darcel, Moses',
        Evaluation: 'One in six',
      },
    ]);
    expect(desk(shop).trainings).toMatchObject([{ budget: 800, cost: 750.5 }]);
  });
});

describe('What management costs', () => {
  /** Calls of each request, in a shop whose registers have so many rows. */
  const costs = async (rows: number) => {
    const shop = await again();
    const plan = save(shop, 'Plans', aPlan);
    const action = save(shop, 'Actions', { what: 'Call them' }, { plan });
    save(shop, 'EffectReviews', { what: 'Letters', reviewedOn: '2018-01-02' }, { plan });
    save(shop, 'Trainings', { name: 'Selling', status: 'planned' });
    answerOf(shop, 'readyStatements');
    const ids: readonly string[] = desk(shop).statements.map(({ id }: { readonly id: string }) => id);
    const scores = ids.map((statement) => ({ statement, score: 3 }));
    answerOf(shop, 'saveScores', { assessedOn: '2018-01-02', scores: scores.slice(0, 1) });
    const others = Array.from({ length: rows }, (_, n) => n);
    fillTab(shop, actions, [
      { id: action, what: 'Call them', plan },
      ...others.map((n) => ({ id: `PA-${n}`, what: `Do ${n}` })),
    ]);
    fillTab(
      shop,
      assessments,
      others.map((n) => ({ id: `SA-${n}`, assessedOn: '2017-01-02', statement: ids[0] ?? '', score: '3' })),
    );
    const of = (name: string, input: object = {}): number => {
      answerOf(shop, name, input);
      return calls(shop);
    };
    return {
      start: of('startManagement'),
      desk: of('managementDesk'),
      finish: of('finishAction', { id: action, done: true }),
      scores: of('saveScores', { assessedOn: '2018-01-02', scores }),
      act: of('actOnScore', { statement: ids[1], assessedOn: '2018-01-02', owner: null, dueOn: null }),
    };
  };

  test('is the same for three hundred rows as for one, one look a table and some for who asks', async () => {
    const [few, many] = [await costs(1), await costs(300)];
    expect(many).toEqual(few);
    expect(few).toEqual({ start: 13, desk: 11, finish: 11, scores: 13, act: 14 });
  });
});
