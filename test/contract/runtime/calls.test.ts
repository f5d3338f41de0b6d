import { describe, expect, it } from 'vitest';
import { aWorkbench } from './aWorkbench.ts';

const ECHO =
  'function echo(value) { return value; } function hidden_() {} var notOne = 1; const inner = () => 1;';

const circular = (): unknown => {
  const made: Record<string, unknown> = {};
  made.self = made;
  return made;
};

describe('google.script.run: arguments', () => {
  it.each([
    ['a Date', new Date(0)],
    ['a Date inside', { when: [new Date(0)] }],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a RegExp', /x/],
    ['a function', () => 1],
    ['a Promise', Promise.resolve()],
    ['a typed array', new Uint8Array(1)],
    ['a circular value', circular()],
  ])('%s makes the call fail and runs nothing', (_name, value) => {
    const workbench = aWorkbench(ECHO);
    expect(() => workbench.call('echo', value)).toThrow('Failed due to illegal value in property');
    expect(workbench.runs).toHaveLength(0);
  });

  it.each([
    ['a text', 'x'],
    ['a number', 1.5],
    ['true', true],
    ['null', null],
    ['nested data', { a: [1, { b: 'c' }], d: null }],
  ])('%s arrives', (_name, value) => {
    expect(aWorkbench(ECHO).call('echo', value).value).toEqual(value);
  });
});

describe('google.script.run: answers', () => {
  it.each([
    ['a Date', 'new Date()', null],
    ['a Date anywhere', '({ rows: [{ at: new Date() }], ok: 1 })', null],
    ['a Map', 'new Map([[1, 2]])', {}],
    ['a Set inside', '({ s: new Set([1]) })', { s: {} }],
    ['a RegExp', '/x/', {}],
    ['undefined', 'undefined', null],
    ['undefined inside', '[undefined, { a: undefined }]', [null, { a: null }]],
    ['a function', '() => 1', null],
    ['NaN', 'NaN', null],
    ['an instance of a class', 'new (class A { constructor() { this.x = 1; } y() {} })()', { x: 1 }],
    ['plain data', '({ a: [1, "b", null, false] })', { a: [1, 'b', null, false] }],
  ])('%s', (_name, expression, expected) => {
    expect(aWorkbench(`function main() { return ${expression}; }`).call('main').value).toEqual(expected);
  });

  it('a circular value fails', () => {
    const { record } = aWorkbench('function main() { const a = {}; a.a = a; return a; }').call('main');
    expect(record.status).toBe('failed');
  });
});

describe('google.script.run: functions', () => {
  it.each(['hidden_', 'inner', 'notOne', 'gone', 'echo.call'])('%s cannot be called', (name) => {
    expect(() => aWorkbench(ECHO).call(name)).toThrow(`google.script.run.${name} is not a function`);
  });

  it('lists those that can', () => {
    expect(aWorkbench(ECHO).functions).toEqual(['echo']);
  });

  it('runs as whoever is at the keyboard, with full authority', () => {
    const workbench = aWorkbench('function who() { return Session.getActiveUser().getEmail(); }');
    workbench.signIn('guest');
    expect(workbench.call('who').value).toBe('');
    workbench.signIn('sales');
    expect(workbench.call('who')).toMatchObject({
      value: 'sam@example.com',
      record: { occasion: 'sidebar', mode: 'FULL' },
    });
  });

  it('an error of the server is the failure of the call', () => {
    expect(
      aWorkbench("function main() { throw new Error('no such customer'); }").call('main').record,
    ).toMatchObject({
      status: 'failed',
      error: { message: 'no such customer' },
    });
  });
});

describe('the modes of authorisation', () => {
  it('LIMITED: onOpen may fill the menu and read the file, but send no mail and show no sidebar', () => {
    const workbench = aWorkbench(`function onOpen() {
      SpreadsheetApp.getUi().createMenu('Mine').addItem('Go', 'go').addToUi();
      const refused = [];
      for (const attempt of [() => MailApp.sendEmail('a@example.com', 's', 'b'), () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))])
        try { attempt(); refused.push('allowed'); } catch (e) { refused.push(e.message); }
      console.log(JSON.stringify(refused));
    }`);
    expect(workbench.open()?.record).toMatchObject({
      status: 'completed',
      mode: 'LIMITED',
      occasion: 'simple',
    });
    const refused: unknown = JSON.parse(workbench.runs[0]?.output[0]?.text ?? '');
    expect(refused).toEqual([
      expect.stringContaining('do not have permission'),
      expect.stringContaining('permission'),
    ]);
  });

  it('NONE: a forbidden call in the global scope stops the menu', () => {
    const workbench = aWorkbench(`PropertiesService.getScriptProperties().getProperty('x');
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }`);
    expect(workbench.open({ mode: 'NONE' })?.record.status).toBe('failed');
    expect(workbench.world.ui.menus).toEqual({});
    expect(workbench.open()?.record.status).toBe('completed');
  });

  it('CUSTOM_FUNCTION: reads the sheet and writes nothing', () => {
    const workbench =
      aWorkbench(`function READ() { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').getValue(); }
      function WRITE() { SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').setValue(1); }`);
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['7']] });
    expect(workbench.customFunction('READ').value).toBe(7);
    expect(workbench.customFunction('WRITE').record).toMatchObject({
      status: 'failed',
      mode: 'CUSTOM_FUNCTION',
    });
  });
});

describe('the menu', () => {
  const MENU = `function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('Set up', 'setUp').addSubMenu(ui.createMenu('More').addItem('Deep', 'deep')).addToUi();
    }
    function setUp() { return 'set up'; } function deep() { return 'deep'; }`;

  it('runs what an item names', () => {
    const workbench = aWorkbench(MENU);
    workbench.open();
    expect(workbench.clickMenu('Set up')).toMatchObject({
      value: 'set up',
      record: { occasion: 'menu', mode: 'FULL' },
    });
    expect(workbench.clickMenu('Extensions', 'Clientele', 'More', 'Deep').value).toBe('deep');
  });

  it('is there only for those who opened the document', () => {
    const workbench = aWorkbench(MENU);
    workbench.open();
    workbench.signIn('sales');
    expect(() => workbench.clickMenu('Set up')).toThrow("no menu item 'Set up' for sales");
  });
});
