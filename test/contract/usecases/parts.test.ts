/** The code that stands beside Code.js: who needs it, and what happens where it is missing or of another build. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parts } from '../../../scripts/build/parts.ts';
import { requests } from '../../../src/requests/all.ts';
import type { Project, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import {
  answerOf,
  aShop,
  ask,
  cellOf,
  deleteFigures,
  documentOf,
  projectFrom,
  reopen,
  rowsOf,
  setting,
} from './aShop.ts';

let project: Project;
let without: Project;
let saved: SavedWorld;
let customer = '';

/** The add-on with another text as its Parts.html. */
const having = (text: string): Project => ({ ...project, html: { ...project.html, Parts: text } });

const whole = (): string => project.html.Parts ?? '';

beforeAll(async () => {
  project = await projectFrom();
  const { Parts: _, ...html } = project.html;
  without = { ...project, html };
  const shop = await aShop();
  deleteFigures(shop);
  customer = answerOf(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false }).id;
  saved = saveWorld(shop);
}, 240_000);

const aShopOf = (made: Project): Promise<Workbench> => reopen(saved, { project: made });

const toasts = ({ world }: Workbench): readonly string[] => world.ui.toasts.map(({ message }) => message);

/** A request of each part that somebody asks every day or once, with what it takes. */
const oneOf: Readonly<Record<string, string>> = {
  sale: 'startBoard',
  relations: 'startCampaigns',
  hour: 'startMail',
  care: 'startClean',
  setUp: 'setUp',
  backup: 'backUp',
  check: 'startCheck',
};

const namesOf = (module: object): readonly string[] =>
  Object.values(module).flatMap((one) => Object.keys(one));

/** The requests that stand in parts. */
const beside = async (): Promise<readonly string[]> => {
  const files = Object.values(parts)
    .flat()
    .filter((file) => file.startsWith('src/requests/'));
  return (await Promise.all(files.map((file) => import(resolve(file))))).flatMap(namesOf);
};

const codesOf = (shop: Workbench, names: readonly string[], input: object): readonly string[] =>
  names.map((name) => ask(shop, name, input).error?.code ?? 'done');

describe('Requests of a part', () => {
  test('are answered: one of each', async () => {
    const shop = await aShopOf(project);
    expect(Object.keys(oneOf)).toEqual(Object.keys(parts));
    expect(codesOf(shop, Object.values(oneOf), {}).filter((code) => code !== 'done')).toEqual([]);
    expect(shop.run('hourly').record.error).toBeUndefined();
  });

  test('are refused as those of Code.js, whoever asks and whatever is sent', async () => {
    const shop = await aShopOf(project);
    shop.edit({
      type: 'set',
      sheet: 'Team',
      a1: 'B2',
      values: [['Rita Reader', 'rita.reader@example.com', 'Reader']],
    });
    shop.signIn('reader');
    const names = await beside();
    const codes = new Set(codesOf(shop, names, { customer: 5, id: 5 }));
    expect(names.length).toBeGreaterThan(100);
    expect([...codes].filter((code) => /^(partsBroken|unexpected)$/.test(code))).toEqual([]);
    expect([...codes]).toEqual(expect.arrayContaining(['notAllowed', 'unknownRequest']));
    expect(ask(shop, 'nosuch').error.code).toBe('unknownRequest');
  });

  test('are exactly those that need the file', async () => {
    const shop = await aShopOf(without);
    const names = await beside();
    const refused = Object.keys(requests).filter(
      (name) => ask(shop, name, { id: 5 }).error?.code === 'partsBroken',
    );
    expect(refused.sort()).toEqual([...names].sort());
  });
});

describe('Without its parts', () => {
  test('the menu opens and every day’s work is done: none of it reads them', async () => {
    const shop = await aShopOf(without);
    shop.open();
    expect(shop.run('openSidebar').record.error).toBeUndefined();
    answerOf(shop, 'start');
    answerOf(shop, 'today', { whose: 'everybody' });
    answerOf(shop, 'findCustomers', { text: 'acme' });
    answerOf(shop, 'customerCard', { customer });
    answerOf(shop, 'openOpportunities', { customer });
    answerOf(shop, 'selectedRow', { known: null });
    const { id } = answerOf(shop, 'addCustomer', { values: { name: 'Betasoloin' }, twin: false });
    answerOf(shop, 'setFollowUp', {
      customer: id,
      values: { subject: 'Call', dueOn: '2018-01-02', channel: 'call' },
    });
    answerOf(shop, 'logInteraction', {
      customer: id,
      values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Agreed on a visit' },
      next: null,
    });
    expect(rowsOf(shop, 'Follow-ups')).toHaveLength(1);
    expect(rowsOf(shop, 'Interactions')).toHaveLength(1);
  });

  test('what a person types is taken up: onEdit reads none', async () => {
    const shop = await aShopOf(without);
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B3', values: [['Cancity']] });
    expect(cellOf(shop, 'Customers', 'A3')).toMatch(/^C-/);
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual(['Acme', 'Cancity']);
  });

  test('what was saved is taken back: undo reads none', async () => {
    const shop = await aShopOf(without);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Customers', id: customer });
    expect(rowsOf(shop, 'Customers')).toEqual([]);
    answerOf(shop, 'undoChange', { intent });
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual(['Acme']);
  });

  test.each([
    ['owner', 'deploy it again'],
    ['china', '重新部署'],
    ['taiwan', '重新部署'],
  ])('%s reads in their own language what to do, and nothing is changed', async (person, remedy) => {
    const shop = await aShopOf(without);
    shop.signIn(person);
    const before = documentOf(shop);
    for (const name of ['startBoard', 'startQuotes', 'startService', 'startSegments']) {
      const { ok, error } = ask(shop, name);
      expect([ok, error.code]).toEqual([false, 'partsBroken']);
      expect(error.message).toContain(remedy);
    }
    expect(documentOf(shop)).toBe(before);
  });

  test('the menu says it too, and the hourly run fails where its owner is told', async () => {
    const shop = await aShopOf(without);
    const before = documentOf(shop);
    shop.run('setUpSpreadsheet');
    expect(toasts(shop).at(-1)).toContain('deploy it again');
    shop.run('openInsight');
    expect(toasts(shop).at(-1)).toContain('deploy it again');
    const { record } = shop.run('hourly');
    expect(record.error?.message).toContain('partsBroken');
    expect(JSON.stringify(record.output)).toContain('Deploy again.');
    expect(documentOf(shop)).toBe(before);
  });

  test('mail that could not leave at once waits for the hourly run', async () => {
    const shop = await aShopOf(without);
    shop.edit({
      type: 'set',
      sheet: 'Team',
      a1: 'B2',
      values: [['Darcel', 'darcel.schlecht@example.com', 'Salesperson']],
    });
    setting(shop, 'mailOn', 'TRUE');
    answerOf(shop, 'addCustomer', {
      values: { name: 'Betasoloin', status: 'lead', owner: 'Darcel' },
      twin: false,
    });
    expect(shop.world.mailbox).toEqual([]);
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toContain('Betasoloin');
    const waiting = rowsOf(shop, 'Outbox').length;
    expect(waiting).toBe(1);
    shop.install(project);
    shop.run('hourly');
    expect(shop.world.mailbox.map(({ to }) => to)).toEqual(['darcel.schlecht@example.com']);
  });
});

describe('Parts that do not fit', () => {
  test.each([
    ['cut off', () => whole().slice(0, -2_000)],
    ['empty', () => ''],
    ['of another build', () => whole().replaceAll(whole().split('\n')[0] ?? '', '0123456789abcdef')],
    ['changed by hand', () => whole().replaceAll('return', 'return )')],
  ])('%s: are refused as missing ones, and nothing is changed', async (_, damaged) => {
    const shop = await aShopOf(having(damaged()));
    const before = documentOf(shop);
    expect(ask(shop, 'startBoard').error.code).toBe('partsBroken');
    expect(documentOf(shop)).toBe(before);
    expect(ask(shop, 'today', { whose: 'mine' }).ok).toBe(true);
  });

  test('an error in a part names its place', async () => {
    const failing = await projectFrom(undefined, {
      'requests/board.ts': (source) =>
        source.replace('language: shop.identity.language(),', 'language: failing(),'),
    });
    const { record, value } = (await aShopOf(failing)).call('clientele', { name: 'startBoard' });
    expect(value).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(record.output)).toMatch(/failing is not defined.*clientele\/sale\.js:\d+/);
  });
});
