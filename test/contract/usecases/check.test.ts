import { beforeAll, describe, expect, test } from 'vitest';
import { documented, followed } from '../../../src/check/allFormulas.ts';
import { askCases } from '../../../src/check/askCases.ts';
import { dateCases } from '../../../src/check/dateCases.ts';
import type { Source } from '../../../src/check/documented.ts';
import { valueCases } from '../../../src/check/valueCases.ts';
import { type CheckArea, type CheckedArea, checkAreas } from '../../../src/usecases/check/checkArea.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { setLockHolder } from '../../../workbench/services/lock.ts';
import { howMany } from '../../thorough.ts';
import { answerOf, aShop, ask, cellOf, inspect, reopen } from './aShop.ts';
import { seatTeam } from './seatTeam.ts';

/** Between the calls before which a check is killed; each of them with THOROUGH. */
const step = howMany(4, 1);

const scratch = 'Check (scratch)';

const check = (shop: Workbench, area: CheckArea): CheckedArea => answerOf(shop, 'checkArea', { area });

const tabs = ({ world: { model } }: Workbench): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));

/** The document, its properties, triggers, protections, mail and selection, as they are kept. */
const everything = (shop: Workbench): unknown => {
  const { data, rest } = saveWorld(shop);
  // Each change makes a new revision; asking for the quota and for one's own properties begins to count and to keep.
  return JSON.parse(
    JSON.stringify({ data, rest }, (key, value) =>
      ['revisionId', 'quotas', 'user'].includes(key) ? undefined : value,
    ),
  );
};

const cases: readonly Source[] = [
  ...documented,
  ...followed,
  ...valueCases,
  ...dateCases,
  ...Object.values(askCases).flat(),
];

let shop: Workbench;
let checked: Readonly<Record<string, CheckedArea>>;
let calls: Readonly<Record<string, number>>;
let modelled = 0;
let before: unknown;
let after: unknown;

beforeAll(async () => {
  shop = await aShop();
  seatTeam(shop);
  shop.select('Customers', 'B2');
  // Who asks is looked up the first time, and remembered.
  answerOf(shop, 'startCheck');
  before = everything(shop);
  checked = Object.fromEntries(checkAreas.map((area) => [area, check(shop, area)]));
  after = everything(shop);
  const runs = shop.runs.slice(-checkAreas.length);
  calls = Object.fromEntries(checkAreas.map((area, at) => [area, runs[at]?.calls ?? 0]));
  modelled = runs.reduce((sum, run) => sum + run.modelledMs, 0);
}, 240_000);

describe('The check of an installation, in the workbench', () => {
  test('finds what Google documents, but for what the workbench is known to give instead: no more and no less', () => {
    const told = Object.values(checked).flatMap(({ outcomes }) => outcomes);
    const known = cases.filter(({ workbench }) => workbench);
    expect(told.filter(({ status }) => status === 'differs' || status === 'failed')).toEqual([]);
    expect(told.filter(({ status }) => status === 'known').length).toBe(known.length);
    expect(known.length).toBeGreaterThan(5);
  });

  test('asks some hundred questions in a few calls, well within a minute', () => {
    const agreeing = Object.values(checked).reduce((sum, { agree }) => sum + agree, 0);
    expect(agreeing).toBeGreaterThan(250);
    expect(calls).toEqual({
      formulas: 30,
      values: 29,
      dates: 29,
      tools: 49,
      lock: 6,
      properties: 17,
      account: 11,
      script: 4,
      files: 4,
      times: 35,
    });
    expect(modelled).toBeLessThan(30_000);
  });

  test('leaves the spreadsheet, its properties and the selection as they were', () => {
    expect(after).toEqual(before);
    expect(JSON.stringify(before)).toContain('clientele.note.owner');
  });

  test('asks of the trigger whoever sends, and nobody else: no account sees the triggers of another', () => {
    shop.signIn('china');
    const { agree, outcomes } = check(shop, 'account');
    shop.signIn('owner');
    expect(agree).toBe((checked.account?.agree ?? 0) - 1);
    expect(outcomes).toEqual([]);
  });

  test('tells how long things took, and judges nothing of it', () => {
    const { agree, outcomes } = checked.times ?? { agree: 1, outcomes: [] };
    expect(agree).toBe(0);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('told'));
    // As the model of costs has it: ten reads take ten times one.
    const [block = 0, cells = 0] = outcomes.map(({ found }) => Number(found));
    expect(cells).toBeGreaterThan(5 * block);
  });

  test.each([
    ['de_DE', 'Europe/Berlin', ['formulas', 'values', 'dates', 'tools']],
    ['zh_CN', 'Asia/Shanghai', ['formulas', 'values', 'dates']],
    ['en_GB', 'Europe/London', ['formulas', 'values', 'dates']],
  ] as const)('finds the same in a sheet of %s, %s: %j', async (locale, zone, areas) => {
    const there = await reopen(saveWorld(shop));
    const place = `book.setSpreadsheetLocale('${locale}'); book.setSpreadsheetTimeZone('${zone}');`;
    await inspect(there, place);
    for (const area of areas) {
      const { agree, outcomes } = check(there, area);
      expect(outcomes.filter(({ status }) => status !== 'known')).toEqual([]);
      expect(agree).toBeGreaterThan(10);
    }
  });
});

describe('What goes wrong while it is checked', () => {
  test('where the formulas cannot be written, each says so, and the tab goes', () => {
    const stood = everything(shop);
    shop.inject([{ at: { method: 'Range.setFormulas' }, what: { fail: 'before', message: 'Too busy' } }]);
    const { agree, outcomes } = check(shop, 'formulas');
    expect(agree).toBe(0);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['failed']));
    expect(everything(shop)).toEqual(stood);
  });

  test('killed at any call, its tab goes with the next check, and nothing else does', () => {
    const stood = everything(shop);
    for (let at = 5; at <= 29; at += step) {
      shop.inject([{ at, what: { kill: at % 2 ? 'before' : 'after', unflushed: at % 3 ? 'lost' : 'kept' } }]);
      shop.call('clientele', { name: 'checkArea', input: { area: 'values' } });
      expect(shop.runs.at(-1)?.status).toBe('killed');
      shop.select('Customers', 'B2');
      expect(check(shop, 'values').agree).toBe(checked.values?.agree);
      expect(everything(shop), `killed at call ${at}`).toEqual(stood);
    }
  });

  test('a tab that somebody called so is theirs, and so is one left by a killed check that somebody named', async () => {
    await inspect(shop, `book.insertSheet('${scratch}').getRange('A1').setValue('Mine');`);
    expect(check(shop, 'values').outcomes).toEqual([]);
    expect(cellOf(shop, scratch, 'A1')).toBe('Mine');
    shop.inject([{ at: { method: 'Range.setValues' }, what: { kill: 'after', unflushed: 'kept' } }]);
    shop.call('clientele', { name: 'checkArea', input: { area: 'values' } });
    expect(tabs(shop)).toContain(`${scratch} (2)`);
    shop.edit({ type: 'renameSheet', sheet: `${scratch} (2)`, name: 'Kept by me' });
    expect(check(shop, 'values').outcomes).toEqual([]);
    expect(tabs(shop)).toEqual(expect.arrayContaining([scratch, 'Kept by me']));
    for (const sheet of [scratch, 'Kept by me']) shop.edit({ type: 'deleteSheet', sheet });
  });

  test('while another script holds the lock, it is busy and makes no tab', () => {
    setLockHolder(shop.world, 'document', 'another');
    const { ok, error } = ask(shop, 'checkArea', { area: 'values' });
    setLockHolder(shop.world, 'document', null);
    expect({ ok, code: error.code }).toEqual({ ok: false, code: 'busy' });
    expect(tabs(shop)).not.toContain(scratch);
  });

  test('a service that fails is told as the failure of what asked it, and the rest is asked', () => {
    const fail = { fail: 'before', message: 'Service unavailable' } as const;
    shop.inject([{ at: { method: 'Protection.setWarningOnly' }, what: fail }]);
    const { agree, outcomes } = check(shop, 'tools');
    expect(outcomes).toMatchObject([
      { status: 'failed', found: expect.stringContaining('Service unavailable') },
    ]);
    expect(agree).toBe((checked.tools?.agree ?? 0) - 1);
    expect(tabs(shop)).not.toContain(scratch);
  });
});
