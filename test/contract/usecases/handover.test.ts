import { beforeEach, describe, expect, test } from 'vitest';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { letterOf } from '../letterOf.ts';
import { answerOf, ask, deleteFigures, reopen, rowsOf } from './aShop.ts';
import { aTeam } from './aTeam.ts';

let saved: Promise<SavedWorld> | null = null;
let shop: Workbench;

/** Anna owns Acme, two opportunities, one of them nearly closed, and follow-ups; one is won already. */
const begun = async (): Promise<SavedWorld> => {
  const first = await aTeam();
  deleteFigures(first);
  const [acme = '', zen = ''] = rowsOf(first, 'Customers').map(({ ID }) => ID ?? '');
  answerOf(first, 'changeCustomer', { customer: acme, values: { owner: 'Anna' }, seen: { owner: null } });
  const deal = (customer: string, number: string, value: number, stage: string, said = {}) => {
    const values = { number, value, owner: 'Anna' };
    const { id } = answerOf(first, 'saveOpportunity', { id: null, customer, values, seen: {} });
    answerOf(first, 'moveOpportunity', { id, to: stage, seen: 'Prospecting', said });
  };
  deal(acme, 'small', 10, 'Bid');
  deal(zen, 'brink', 90, 'Negotiation');
  deal(acme, 'over', 500, 'Won', { why: 'Service', winner: 'We' });
  return saveWorld(first);
};

beforeEach(async () => {
  saved ??= begun();
  shop = await reopen(await saved);
});

const input = { from: 'Anna', to: {}, otherwise: 'Bob', steps: ['meet', 'tell'] };
const owned = (sheet: string, name: string) => rowsOf(shop, sheet).filter(({ Owner }) => Owner === name);
/** What refers to what, and where it stands: all that a handover must leave as it is. */
const links = () =>
  ['Customers', 'Opportunities', 'Follow-ups'].flatMap((sheet) =>
    rowsOf(shop, sheet)
      .filter((row) => !/Joint meeting|Tell the customer/.test(row['What to do'] ?? ''))
      .map(({ Owner: _, ...row }) => row),
  );
const steps = () => rowsOf(shop, 'Stage history').filter(({ What }) => What === 'Stage');

describe('A handover (R68, R70)', () => {
  test('lists everything of a person, the customer on the brink first', () => {
    const { customers, letter } = answerOf(shop, 'handoverList', { from: 'Anna' });
    const listed = customers.flatMap((one: { items: { table: string; title: string }[] }) => one.items);
    expect(listed).toHaveLength(5);
    expect(customers[0]).toMatchObject({ customerName: 'Zen', brink: true });
    expect(customers[0].items[0].title).toBe('brink · Negotiation');
    expect(letter.body).toContain('{{to}}');
    answerOf(shop, 'handoverList', { from: 'Anna' });
    expect(rowsOf(shop, 'Templates')).toHaveLength(1);
  });

  test('hands open cases over too, by when they are due; what is closed stays', () => {
    const [acme] = rowsOf(shop, 'Customers').map(({ ID }) => ID);
    const take = (subject: string): string => {
      const values = { kind: 'inquiry', priority: 'high', subject, owner: 'Anna' };
      return answerOf(shop, 'saveCase', { customer: acme, id: null, seen: {}, values }).id;
    };
    const [open, over] = [take('Where is it'), take('How much')];
    answerOf(shop, 'moveCase', { id: over, deed: 'resolve', values: { solution: '5' }, mail: null });
    const { customers } = answerOf(shop, 'handoverList', { from: 'Anna' });
    const listed = customers.flatMap((one: { items: { table: string; title: string }[] }) => one.items);
    expect(listed.filter(({ table }: { table: string }) => table === 'Cases')).toEqual([
      expect.objectContaining({ id: open, title: 'Where is it', dueOn: expect.stringMatching(/^2018-01-0/) }),
    ]);
    answerOf(shop, 'handOver', input);
    expect(rowsOf(shop, 'Cases').map(({ Owner }) => Owner)).toEqual(['Bob', 'Anna']);
  });

  test('changes owners and nothing else, and leaves nothing behind', () => {
    const [before, history] = [links(), steps()];
    answerOf(shop, 'handOver', input);
    expect(links()).toEqual(before);
    expect(steps()).toEqual(history);
    expect(answerOf(shop, 'handoverList', { from: 'Anna' }).customers).toEqual([]);
    // What is over stays with whom it was done by.
    expect(owned('Opportunities', 'Anna').map(({ Stage }) => Stage)).toEqual(['Won']);
    expect(owned('Customers', 'Bob')).toHaveLength(1);
    const changes = rowsOf(shop, 'Stage history').filter(({ What }) => What === 'Owner');
    expect(changes.map(({ Before, After, How }) => [Before, After, How])).toEqual(
      Array(2).fill(['Anna', 'Bob', 'Handover']),
    );
    const planned = rowsOf(shop, 'Follow-ups').map((row) => row['What to do']);
    expect(planned).toContain('Joint meeting: Anna introduces Bob');
    expect(planned.filter((one) => one === 'Tell the customer: Bob follows Anna')).toHaveLength(2);
  });

  test('killed at any call ends whole or not at all, and asked again changes nothing twice', async () => {
    const world = await saved;
    if (!world) throw new Error('nothing was saved');
    const { calls } = shop.call('clientele', { name: 'handOver', input }).record;
    const whole = rowsOf(shop, 'Follow-ups').length;
    for (let at = 3; at <= calls; at += stride(7)) {
      shop = await reopen(world);
      shop.inject([{ at, what: { kill: 'before', unflushed: at % 2 === 0 ? 'kept' : 'lost' } }]);
      shop.call('clientele', { name: 'handOver', input });
      shop.clearFaults();
      answerOf(shop, 'handOver', input);
      expect(answerOf(shop, 'handoverList', { from: 'Anna' }).customers).toEqual([]);
      expect(rowsOf(shop, 'Follow-ups'), `killed at ${at}`).toHaveLength(whole);
      const changes = rowsOf(shop, 'Stage history').filter(({ What }) => What === 'Owner');
      expect(changes).toHaveLength(2);
    }
  });

  test('takes contracts that run along, and leaves those that are closed and the stages of all', () => {
    const [customer] = owned('Customers', 'Anna').map(({ ID }) => ID);
    for (const number of ['runs', 'over'])
      answerOf(shop, 'saveContract', { customer, id: null, values: { number, owner: 'Anna' }, seen: {} });
    shop.edit({ type: 'set', sheet: 'Contracts', a1: 'K3', values: [['Closed']] });
    const before = rowsOf(shop, 'Contracts').map(({ Owner: _, ...row }) => row);
    const { customers } = answerOf(shop, 'handoverList', { from: 'Anna' });
    const listed = customers.flatMap((one: { items: { table: string; title: string }[] }) => one.items);
    expect(listed.filter(({ table }: { table: string }) => table === 'Contracts')).toMatchObject([
      { title: 'runs' },
    ]);
    answerOf(shop, 'handOver', input);
    expect(rowsOf(shop, 'Contracts').map(({ Number: number, Owner }) => [number, Owner])).toEqual([
      ['runs', 'Bob'],
      ['over', 'Anna'],
    ]);
    expect(rowsOf(shop, 'Contracts').map(({ Owner: _, ...row }) => row)).toEqual(before);
  });

  test('is undone as one', () => {
    const before = links();
    const { intent } = answerOf(shop, 'handOver', input);
    expect(answerOf(shop, 'undoChange', { intent })).toEqual([]);
    expect(owned('Opportunities', 'Anna')).toHaveLength(3);
    expect(links()).toEqual(before);
  });

  test('goes to nobody outside the team, nor to who leaves', () => {
    for (const otherwise of ['Anna', 'Zorro'])
      expect(ask(shop, 'handOver', { ...input, otherwise }).error.fields).toHaveProperty('to');
  });
});

describe('A transfer (R52)', () => {
  test('hands one opportunity to somebody else with a note, its stage untouched', () => {
    const [deal] = owned('Opportunities', 'Anna');
    answerOf(shop, 'transferOpportunities', { ids: [deal?.ID], to: 'Bob', note: 'Nearer' });
    expect(owned('Opportunities', 'Bob')).toMatchObject([{ ID: deal?.ID, Stage: deal?.Stage }]);
    expect(rowsOf(shop, 'Stage history').at(-1)).toMatchObject({
      What: 'Owner',
      After: 'Bob',
      Note: 'Nearer',
    });
  });

  test('of several loses no owner who was typed in before they are written: he stays, or the history knows him (R15)', async () => {
    const input = { ids: rowsOf(shop, 'Opportunities').map(({ ID }) => ID), to: 'Bob', note: null };
    const world = saveWorld(shop);
    answerOf(shop, 'transferOpportunities', input);
    const calls = (shop.runs.at(-1)?.trace ?? []).map(({ method }) => method);
    const write = calls.findIndex((method) => /^Range(List)?\.setValue/.test(method));
    const looks = calls.slice(0, write).flatMap((method, at) => (/getValues/.test(method) ? [at + 1] : []));
    const stayed: string[] = [];
    for (const at of looks) {
      shop = await reopen(world);
      const a1 = `${letterOf(opportunities, 'owner')}3`;
      const meanwhile = (by: Workbench) =>
        by.edit({ type: 'set', sheet: 'Opportunities', a1, values: [['Cleo']] });
      shop.inject([{ at, what: { meanwhile } }]);
      answerOf(shop, 'transferOpportunities', input);
      shop.clearFaults();
      const [first, typed, last] = rowsOf(shop, 'Opportunities').map(({ Owner }) => Owner);
      const before = rowsOf(shop, 'Stage history').map(({ Before }) => Before);
      expect([first, last], `typed before call ${at}`).toEqual(['Bob', 'Bob']);
      expect([typed, ...before], `typed before call ${at}`).toContain('Cleo');
      stayed.push(typed ?? '');
    }
    expect(stayed).toContain('Cleo');
  });
});
