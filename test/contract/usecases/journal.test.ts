import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { answerOf, ask, inspect, reopen, rowsOf } from './aShop.ts';
import { aWarmRegister } from './aTypedRegister.ts';
import { nobodyWatches } from './fillTab.ts';
import { tabsOf } from './tabsOf.ts';

const step = stride(11);

let register: SavedWorld;
beforeAll(async () => {
  register = await aWarmRegister();
});

interface Action {
  readonly name: string;
  /** What is asked once beforehand, where the action is an undo. */
  readonly first?: (shop: Workbench) => object;
  readonly request: string;
  readonly input: object;
}

const renaming = {
  request: 'changeCustomer',
  input: { customer: 'C-2', values: { name: 'Betamax' }, seen: { name: 'Beta' } },
};

const deletion = { request: 'deleteRow', input: { table: 'Customers', id: 'C-2' } };

const actions: readonly Action[] = [
  { name: 'renaming a customer', ...renaming },
  { name: 'deleting a customer', ...deletion },
  {
    name: 'undoing a deletion',
    first: (shop) => ({ intent: answerOf(shop, deletion.request, deletion.input).intent }),
    request: 'undoChange',
    input: {},
  },
];

const unflushed = ['kept', 'lost', 'half'] as const;

/** Ids and names of every table, which say whether anything is lost, doubled or half done; blank rows do not count. */
const stateOf = (shop: Workbench): unknown =>
  ['Customers', 'Contacts', 'Follow-ups', 'Interactions'].map((tab) => rowsOf(shop, tab));

const openOnes = (shop: Workbench): readonly string[] =>
  rowsOf(shop, 'Journal')
    .filter(({ State }) => State === 'Begun')
    .map(({ ID = '' }) => ID);

/** The intents whose note stands: a small one has nothing else while it is under way. */
const notedOnes = async (shop: Workbench): Promise<unknown> =>
  inspect(
    shop,
    "return Object.keys(PropertiesService.getDocumentProperties().getProperties()).filter((key) => key.startsWith('clientele.note.intent.'));",
  );

describe.each(actions)('$name, killed at a service call', ({ first, request, input }) => {
  let before: unknown;
  let after: unknown;
  let calls = 0;
  let start: SavedWorld;
  let asked: object;

  beforeAll(async () => {
    const shop = await reopen(register);
    asked = { ...input, ...first?.(shop) };
    start = saveWorld(shop);
    before = stateOf(shop);
    answerOf(shop, request, asked);
    calls = shop.runs.at(-1)?.calls ?? 0;
    after = stateOf(shop);
    expect(after).not.toEqual(before);
  });

  test('is whole after the next run: either not begun, or done, nothing twice', async () => {
    let finished = 0;
    for (let at = 1; at <= calls; at += step) {
      const shop = await reopen(start);
      const how = unflushed[at % 3] ?? 'kept';
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed: how } }]);
      shop.call('clientele', { name: request, input: asked });
      expect(shop.runs.at(-1)?.status).toBe('killed');
      // The next thing that anybody does which writes.
      answerOf(shop, 'addCustomer', { values: { name: 'Next' }, twin: false });
      const now = stateOf(shop) as { readonly Customer?: string }[][];
      const own = now.map((rows, index) =>
        index === 0 ? rows.filter(({ Customer }) => Customer !== 'Next') : rows,
      );
      const where = `killed at call ${at} of ${calls}, unflushed ${how}`;
      expect([before, after], where).toContainEqual(own);
      expect(openOnes(shop), where).toEqual([]);
      if (JSON.stringify(own) === JSON.stringify(after)) finished++;
    }
    expect(finished).toBeGreaterThan(0);
  });
});

describe('An intent', () => {
  test('of a renaming is undone to the byte, everywhere the name stands', async () => {
    const shop = await reopen(register);
    const before = tabsOf(shop);
    answerOf(shop, renaming.request, renaming.input);
    expect(rowsOf(shop, 'Contacts').map(({ Customer }) => Customer)).toEqual(['Betamax', 'Alpha', 'Betamax']);
    const [{ id, about }] = answerOf(shop, 'recentChanges');
    expect(about).toBe('Beta → Betamax');
    answerOf(shop, 'undoChange', { intent: id });
    expect(tabsOf(shop)).toEqual(before);
  });

  test('is undone with the spaces that people left around names', async () => {
    const shop = await reopen(register);
    nobodyWatches(shop);
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B3', values: [[' Beta ']] });
    shop.edit({ type: 'set', sheet: 'Contacts', a1: 'C4', values: [['Beta  ']] });
    const spaced = await reopen(saveWorld(shop));
    const before = tabsOf(spaced);
    answerOf(spaced, renaming.request, renaming.input);
    const [{ id }] = answerOf(spaced, 'recentChanges');
    expect(tabsOf(spaced)).not.toEqual(before);
    answerOf(spaced, 'undoChange', { intent: id });
    expect(tabsOf(spaced)).toEqual(before);
  });

  test('is not undone over somebody’s later work: the refusal names the place, and nothing is undone', async () => {
    const shop = await reopen(register);
    answerOf(shop, renaming.request, renaming.input);
    const [{ id }] = answerOf(shop, 'recentChanges');
    shop.edit({ type: 'set', sheet: 'Contacts', a1: 'C4', values: [['Beta & Co']] });
    const before = tabsOf(shop);
    const { ok, error } = ask(shop, 'undoChange', { intent: id });
    expect(ok).toBe(false);
    expect(error.code).toBe('undoConflict');
    expect(error.message).toContain('“Contacts”: P-3 (Customer)');
    expect(tabsOf(shop)).toEqual(before);
  });

  test('that is not on record, or was erased from it, is refused', async () => {
    const shop = await reopen(register);
    expect(ask(shop, 'undoChange', { intent: 'J-NONE' }).error.code).toBe('undoUnknown');
  });

  test('that was killed is finished without overwriting what a person typed in between; the log tells of it', async () => {
    const shop = await reopen(register);
    answerOf(shop, renaming.request, renaming.input);
    const methods = (shop.runs.at(-1)?.trace ?? []).map(({ method }) => method);
    const noted = methods.indexOf('Properties.setProperty') + 1;
    const killed = await reopen(register);
    killed.inject([{ at: noted + 1, what: { kill: 'before', unflushed: 'kept' } }]);
    killed.call('clientele', { name: renaming.request, input: renaming.input });
    killed.clearFaults();
    expect(await notedOnes(killed)).toHaveLength(1);
    killed.edit({ type: 'set', sheet: 'Contacts', a1: 'C4', values: [['Typed meanwhile']] });
    answerOf(killed, 'addCustomer', { values: { name: 'Next' }, twin: false });
    expect(rowsOf(killed, 'Contacts').map(({ Customer }) => Customer)).toEqual([
      'Betamax',
      'Alpha',
      'Typed meanwhile',
    ]);
    expect(rowsOf(killed, 'Log').filter(({ Action }) => Action === 'Held conflict')).toMatchObject([
      { Tab: 'Contacts', 'Row ID': 'P-3', Column: 'Customer', Before: 'Typed meanwhile', After: 'Betamax' },
    ]);
    expect(await notedOnes(killed)).toEqual([]);
    expect(openOnes(killed)).toEqual([]);
    expect(rowsOf(killed, 'Journal').slice(-1)[0]).toMatchObject({ State: 'Done' });
  });

  test('that can never be finished is held, and keeps nobody from working', async () => {
    const shop = await reopen(register);
    await inspect(
      shop,
      `const text = '|[{"do":"remove","table":"Contacts","ids":["P-1"]}]|';
       const sheet = book.getSheetByName('Journal');
       sheet.getRange(sheet.getLastRow() + 1, 1, 1, 9)
         .setValues([['J-BAD', 'J-BAD', 0, new Date(), '', 'Deletion', 'Bob', 'Begun', text]]);
       PropertiesService.getDocumentProperties().setProperty('clientele.note.openIntents', '{"J-BAD":0}');
       book.getSheetByName('Contacts').getRange('A1').setValue('');
       for (const mark of book.getSheetByName('Contacts').createDeveloperMetadataFinder().find()) mark.remove();`,
    );
    answerOf(shop, 'addCustomer', { values: { name: 'Next' }, twin: false });
    expect(openOnes(shop)).toEqual([]);
    expect(rowsOf(shop, 'Journal').find(({ ID }) => ID === 'J-BAD')?.State).toBe('Held');
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toContain('Next');
  });

  test('costs no call where none is open', async () => {
    const shop = await reopen(register);
    answerOf(shop, 'addCustomer', { values: { name: 'Next' }, twin: false });
    const services = (shop.runs.at(-1)?.trace ?? []).filter(({ service }) => service === 'PropertiesService');
    expect(services.map(({ method }) => method)).not.toContain('Properties.deleteProperty');
    expect(rowsOf(shop, 'Journal').filter(({ State }) => State === 'Begun')).toEqual([]);
  });
});
