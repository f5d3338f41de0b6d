import { describe, expect, it } from 'vitest';
import type { RunResult, Workbench } from '../../../workbench/control.ts';
import { aWorkbench } from './aWorkbench.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const said = (workbench: Workbench): string[] =>
  workbench.runs.flatMap(({ output }) => output.map(({ text }) => text));
const saidJson = (workbench: Workbench): unknown[] =>
  said(workbench).map((text): unknown => JSON.parse(text));

const EDITS = `
function onEdit(e) {
  console.log(JSON.stringify({
    mode: String(e.authMode), a1: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue,
    hasValue: 'value' in e, sheet: e.range.getSheet().getName(), uid: e.triggerUid }));
}`;

describe('the simple trigger onEdit', () => {
  it('gets value and oldValue for a single cell', () => {
    const workbench = aWorkbench(EDITS);
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'B2', values: [['one']] });
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'B2', values: [['2']] });
    expect(saidJson(workbench)).toEqual([
      { mode: 'LIMITED', a1: 'B2', value: 'one', hasValue: true, sheet: 'Sheet1' },
      { mode: 'LIMITED', a1: 'B2', value: '2', oldValue: 'one', hasValue: true, sheet: 'Sheet1' },
    ]);
  });

  it('gets the range alone for several cells, as one event', () => {
    const workbench = aWorkbench(EDITS);
    workbench.edit({
      type: 'set',
      sheet: 'Sheet1',
      a1: 'A1',
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    expect(saidJson(workbench)).toEqual([{ mode: 'LIMITED', a1: 'A1:B2', hasValue: false, sheet: 'Sheet1' }]);
  });

  it('gets oldValue and no value when a cell is cleared', () => {
    const workbench = aWorkbench(EDITS);
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['x']] });
    workbench.edit({ type: 'clear', sheet: 'Sheet1', a1: 'A1' });
    expect(saidJson(workbench)[1]).toEqual({
      mode: 'LIMITED',
      a1: 'A1',
      oldValue: 'x',
      hasValue: false,
      sheet: 'Sheet1',
    });
  });

  it('does not fire for what a script writes', () => {
    const workbench = aWorkbench(
      `${EDITS} function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
    );
    workbench.run('main');
    expect(said(workbench)).toEqual([]);
  });

  it.each([
    ['inserting rows', { type: 'insertRows', sheet: 'Sheet1', at: 2, count: 1 }],
    ['deleting columns', { type: 'deleteColumns', sheet: 'Sheet1', at: 2, count: 1 }],
    ['moving a column', { type: 'moveColumn', sheet: 'Sheet1', from: 1, to: 3 }],
    ['renaming a sheet', { type: 'renameSheet', sheet: 'Sheet1', name: 'Other' }],
  ] as const)('does not fire for %s', (_name, edit) => {
    const workbench = aWorkbench(EDITS);
    expect(workbench.edit(edit)).toBeNull();
    expect(said(workbench)).toEqual([]);
  });

  it('that fails is logged and stops nobody', () => {
    const workbench = aWorkbench("function onEdit() { throw new Error('mine'); }");
    expect(
      workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['x']] })?.record.error?.message,
    ).toBe('mine');
  });

  it('while it runs, two further edits wait and more are forgotten', () => {
    const workbench = aWorkbench(`function onEdit(e) {
      console.log(e.value); CacheService.getScriptCache().get('x'); }`);
    const type = (value: string) =>
      workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [[value]] });
    workbench.inject([
      { at: 1, what: { meanwhile: () => ['second', 'third', 'fourth', 'fifth'].forEach(type) } },
    ]);
    type('first');
    expect(workbench.runs.filter(({ functionName }) => functionName === 'onEdit')).toHaveLength(3);
  });
});

describe('what a person does in the grid', () => {
  const cells = (workbench: Workbench, a1: string): unknown => workbench.run('read', [a1]).value;
  const READ =
    'function read(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getValues(); }';

  it('types numbers, dates and formulas as Sheets reads them', () => {
    const workbench = aWorkbench(READ);
    workbench.edit({
      type: 'set',
      sheet: 'Sheet1',
      a1: 'A1',
      values: [['12', '1/2/2018', '=A1*2', "'012", 'text']],
    });
    expect(cells(workbench, 'A1:E1')).toEqual([[12, new Date('2018-01-02T05:00:00Z'), 24, '012', 'text']]);
  });

  it('sorts rows', () => {
    const workbench = aWorkbench(READ);
    workbench.edit({
      type: 'set',
      sheet: 'Sheet1',
      a1: 'A1',
      values: [
        ['b', '2'],
        ['c', '3'],
        ['a', '1'],
      ],
    });
    workbench.edit({ type: 'sort', sheet: 'Sheet1', a1: 'A1:B3', column: 1, ascending: true });
    expect(cells(workbench, 'A1:B3')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    workbench.edit({ type: 'sort', sheet: 'Sheet1', a1: 'A1:B3', column: 2, ascending: false });
    expect(cells(workbench, 'A1:A3')).toEqual([['c'], ['b'], ['a']]);
  });

  it.each([
    [1, 3, ['b', 'c', 'a']],
    [3, 1, ['c', 'a', 'b']],
  ])('moves column %i to %i, and formulas follow', (from, to, expected) => {
    const workbench = aWorkbench(READ);
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['a', 'b', 'c', '', '=A1']] });
    workbench.edit({ type: 'moveColumn', sheet: 'Sheet1', from, to });
    expect(cells(workbench, 'A1:E1')).toEqual([[...expected, '', 'a']]);
  });

  it('inserts and deletes rows and columns', () => {
    const workbench = aWorkbench(READ);
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['1'], ['2'], ['3']] });
    workbench.edit({ type: 'insertRows', sheet: 'Sheet1', at: 2, count: 2 });
    expect(cells(workbench, 'A1:A5')).toEqual([[1], [''], [''], [2], [3]]);
    workbench.edit({ type: 'deleteRows', sheet: 'Sheet1', at: 1, count: 3 });
    workbench.edit({ type: 'insertColumns', sheet: 'Sheet1', at: 1, count: 1 });
    expect(cells(workbench, 'A1:B2')).toEqual([
      ['', 2],
      ['', 3],
    ]);
  });

  it('is refused where a protection refuses, and a warning is confirmed', () => {
    const workbench = aWorkbench(`function protect(warning) {
      const protection = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:A5').protect();
      if (warning) protection.setWarningOnly(true); else protection.removeEditors(protection.getEditors()); }`);
    workbench.run('protect', [true]);
    workbench.signIn('sales');
    const type = () => workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['x']] });
    expect(type).not.toThrow();
    workbench.signIn('owner');
    workbench.run('protect', [false]);
    expect(type).not.toThrow();
    workbench.signIn('sales');
    expect(type).toThrow('protected cell or object');
  });

  it('is refused where a validation rejects it', () => {
    const workbench = aWorkbench(`function rule() {
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build()); }`);
    workbench.run('rule');
    const type = (text: string) =>
      workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [[text]] });
    expect(() => type('perhaps')).toThrow('violates the data validation rules');
    expect(() => type('yes')).not.toThrow();
  });

  it('in a sheet that is not there is an error of the test', () => {
    expect(() => aWorkbench('').edit({ type: 'clear', sheet: 'Nowhere', a1: 'A1' })).toThrow(
      "There is no sheet 'Nowhere'",
    );
  });
});

describe('installed triggers of the document', () => {
  const INSTALL = `
  function install() {
    const book = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('edited').forSpreadsheet(book).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(book).onChange().create();
    ScriptApp.newTrigger('opened').forSpreadsheet(book).onOpen().create();
  }
  const who = () => Session.getEffectiveUser().getEmail() + ' for ' + Session.getActiveUser().getEmail();
  function edited(e) { console.log('edited ' + e.range.getA1Notation() + ' ' + e.authMode + ' ' + !!e.triggerUid + ' ' + who()); }
  function changed(e) { console.log('changed ' + e.changeType); }
  function opened(e) { console.log('opened ' + e.authMode); }`;

  it('run as whoever made them, with full authority, whoever edits', () => {
    const workbench = aWorkbench(INSTALL);
    workbench.run('install');
    workbench.signIn('sales');
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['x']] });
    expect(said(workbench)).toEqual([
      'edited A1 FULL true owner@example.com for sam@example.com',
      'changed EDIT',
    ]);
  });

  it('an editor whom Google does not name has no e-mail', () => {
    const workbench = aWorkbench(INSTALL);
    workbench.run('install');
    workbench.signIn('guest');
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['x']] });
    expect(said(workbench)[0]).toBe('edited A1 FULL true owner@example.com for ');
  });

  it.each([
    ['INSERT_ROW', { type: 'insertRows', sheet: 'Sheet1', at: 1, count: 1 }],
    ['REMOVE_ROW', { type: 'deleteRows', sheet: 'Sheet1', at: 1, count: 1 }],
    ['INSERT_COLUMN', { type: 'insertColumns', sheet: 'Sheet1', at: 1, count: 1 }],
    ['REMOVE_COLUMN', { type: 'deleteColumns', sheet: 'Sheet1', at: 1, count: 1 }],
    ['OTHER', { type: 'renameSheet', sheet: 'Sheet1', name: 'X' }],
  ] as const)('onChange says %s', (changeType, edit) => {
    const workbench = aWorkbench(INSTALL);
    workbench.run('install');
    workbench.edit(edit);
    expect(said(workbench)).toEqual([`changed ${changeType}`]);
  });

  it('onOpen fires beside the simple one', () => {
    const workbench = aWorkbench(`${INSTALL} function onOpen(e) { console.log('simple ' + e.authMode); }`);
    workbench.run('install');
    workbench.open();
    expect(said(workbench)).toEqual(['simple LIMITED', 'opened FULL']);
  });
});

describe('clock triggers', () => {
  const hourly = `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick(e) { console.log(new Date().toISOString() + ' ' + Session.getEffectiveUser().getEmail()); }`;
  const starts = (results: readonly RunResult[]): number[] => results.map(({ record }) => record.startedAt);

  it('fire once an hour at the same minute, as whoever made them', () => {
    const workbench = aWorkbench(hourly);
    workbench.run('install');
    workbench.signIn('sales');
    const results = workbench.advance({ ms: 5 * HOUR });
    expect(results).toHaveLength(5);
    expect(new Set(starts(results).map((at) => at % HOUR)).size).toBe(1);
    expect(results.every(({ record }) => record.person === 'owner')).toBe(true);
  });

  it('see the clock at their own time, in the script and in the sheet', () => {
    const workbench = aWorkbench(`function install() {
        SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setFormula('=TEXT(NOW(), "hh:mm")');
        ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
      function tick(e) {
        const shown = SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue();
        console.log(JSON.stringify([shown, Utilities.formatDate(new Date(), 'America/New_York', 'HH:mm'), e.minute === new Date().getUTCMinutes(), e.hour === new Date().getUTCHours(), e['day-of-week'], e.timezone])); }`);
    workbench.run('install');
    workbench.advance({ ms: 2 * HOUR });
    const seen = saidJson(workbench);
    expect(seen).toHaveLength(2);
    for (const one of seen) {
      const [inSheet, inScript, ...rest] = Array.isArray(one) ? one : [];
      expect(inSheet).toBe(inScript);
      expect(rest).toEqual([true, true, 2, 'UTC']);
    }
  });

  it('leave the clock where it was to go, and it never goes back', () => {
    const workbench = aWorkbench(hourly);
    const until = workbench.world.clock.now() + 90 * MINUTE;
    workbench.advance({ to: until });
    expect(workbench.world.clock.now()).toBe(until);
    expect(() => workbench.advance({ to: until - 1 })).toThrow('only goes forward');
  });

  it('a clock that runs fires what has fallen due by itself', () => {
    const workbench = aWorkbench(
      `function install() { ScriptApp.newTrigger('tick').timeBased().after(1).create(); } function tick() {}`,
      { clockRuns: true },
    );
    workbench.run('install');
    const started = Date.now();
    while (Date.now() - started < 20);
    expect(workbench.advance({ ms: 0 })).toHaveLength(1);
    expect(workbench.advance({ to: workbench.world.clock.now() - 5 })).toHaveLength(0);
  });

  it('of several, each comes at its time', () => {
    const workbench = aWorkbench(`function install() {
        for (const name of ['a', 'b']) ScriptApp.newTrigger(name).timeBased().everyHours(1).create();
        ScriptApp.newTrigger('once').timeBased().after(90 * 60000).create(); }
      function a() {} function b() {} function once() {}`);
    workbench.run('install');
    const results = workbench.advance({ ms: 4 * HOUR });
    expect(starts(results)).toEqual([...starts(results)].sort((x, y) => x - y));
    expect(results.filter(({ record }) => record.functionName === 'once')).toHaveLength(1);
    expect(results).toHaveLength(9);
    expect(
      workbench.advance({ ms: 24 * HOUR }).filter(({ record }) => record.functionName === 'once'),
    ).toHaveLength(0);
  });

  it('daily ones keep their hour across the change to daylight saving time', () => {
    const workbench = aWorkbench(
      `function install() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(9).create(); }
       function tick() { console.log(new Date().getHours()); }`,
      { now: '2018-03-09T12:00' },
    );
    workbench.run('install');
    workbench.advance({ ms: 5 * 24 * HOUR });
    expect(said(workbench)).toEqual(['9', '9', '9', '9', '9']);
  });

  it('a missing handler is logged, and the next ones still run', () => {
    const workbench = aWorkbench(hourly);
    workbench.run('install');
    workbench.install({ sources: [{ name: 'Code.js', text: '' }], html: {}, manifest: {} });
    const results = workbench.advance({ ms: 2 * HOUR });
    expect(results.map(({ record }) => record.error?.message)).toEqual(
      Array(2).fill('Script function not found: tick'),
    );
    expect(workbench.world.triggers[0]?.lastError).toBe('Script function not found: tick');
  });

  it('stop when the script deletes them', () => {
    const workbench = aWorkbench(`${hourly}
      function stop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`);
    workbench.run('install');
    workbench.run('stop');
    expect(workbench.advance({ ms: 3 * HOUR })).toEqual([]);
  });

  it('have ninety minutes of run time a day', () => {
    const workbench =
      aWorkbench(`function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
      function tick() { Utilities.sleep(5 * 60000); }`);
    workbench.run('install');
    const results = workbench.advance({ ms: 2 * HOUR });
    expect(results.filter(({ record }) => record.status === 'completed')).toHaveLength(18);
    expect(results.at(-1)?.record.error?.message).toContain('too much computer time');
    expect(workbench.advance({ ms: 24 * HOUR }).some(({ record }) => record.status === 'completed')).toBe(
      true,
    );
  });
});

describe('an edit that the page has applied', () => {
  const did = (workbench: Workbench, type: string) => {
    const sheetId = workbench.world.model.getters.getSheetIds()[0] ?? '';
    return {
      command: { type },
      changed: { sheetId, zone: { top: 0, left: 0, bottom: 0, right: 0 } },
      oldValue: 'before',
    };
  };

  it.each(['UPDATE_CELL', 'PASTE', 'DELETE_CONTENT', 'AUTOFILL', 'SORT_CELLS'])('%s fires onEdit', (type) => {
    const workbench = aWorkbench(EDITS);
    workbench.personDidEdit(did(workbench, type));
    expect(saidJson(workbench)).toMatchObject([{ a1: 'A1', oldValue: 'before' }]);
  });

  it.each([
    'ADD_COLUMNS_ROWS',
    'REMOVE_COLUMNS_ROWS',
    'MOVE_COLUMNS_ROWS',
    'REQUEST_UNDO',
    'DUPLICATE_SHEET',
  ])('%s does not, whatever cells it touches', (type) => {
    const workbench = aWorkbench(EDITS);
    expect(workbench.personDidEdit(did(workbench, type))).toBeNull();
  });

  it('a format alone fires nothing', () => {
    expect(aWorkbench(EDITS).personDidEdit({ command: { type: 'SET_FORMATTING' } })).toBeNull();
  });
});
