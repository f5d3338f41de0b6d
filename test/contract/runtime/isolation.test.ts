import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Project, Workbench } from '../../../workbench/control.ts';
import { laterBuiltIns } from '../../../workbench/runtime/laterBuiltIns.ts';
import { aWorkbench, worth } from './aWorkbench.ts';

const ABSENT = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'structuredClone',
  'queueMicrotask',
  'AbortController',
  'AbortSignal',
  'ReadableStream',
  'WritableStream',
  'process',
  'performance',
  'require',
  'module',
  'exports',
  'global',
  'Buffer',
  'navigator',
  'window',
  'document',
  'self',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'MessageChannel',
  'BroadcastChannel',
  'Event',
  'EventTarget',
  '__dirname',
  '__filename',
];

describe('the script finds no global that Apps Script lacks', () => {
  it.each(ABSENT)('%s', (name) => {
    expect(worth(`typeof ${name}`)).toBe('undefined');
    expect(worth(`'${name}' in globalThis`)).toBe(false);
  });
});

describe('built-ins later than ES2020 are hidden', () => {
  const present = laterBuiltIns.filter(([owner, name]) => {
    try {
      return new Function(`return Object.prototype.hasOwnProperty.call(${owner}, '${name}')`)();
    } catch {
      return false;
    }
  });

  it('there are some to hide in this Node', () => expect(present.length).toBeGreaterThan(20));

  it.each(present)('%s.%s', (owner, name) => {
    expect(worth(`Object.prototype.hasOwnProperty.call(${owner}, '${name}')`)).toBe(false);
  });

  it('a project may ask for the engine as it is', () => {
    const workbench = aWorkbench('');
    workbench.install({
      sources: [{ name: 'Code.js', text: 'function main() { return [3, 4].at(-1); }' }],
      html: {},
      manifest: {},
      builtIns: 'engine',
    });
    expect(workbench.run('main').value).toBe(4);
  });
});

describe('what Apps Script has is there', () => {
  it.each([
    'console',
    'WebAssembly',
    'Promise',
    'Proxy',
    'BigInt',
    'Intl',
    'Reflect',
    'globalThis',
    'Symbol',
  ])('%s', (name) => {
    expect(worth(`typeof ${name}`)).not.toBe('undefined');
  });

  it('ES2020 syntax and built-ins work', () => {
    expect(
      worth('[[1, [2]].flat(1), null ?? 3, ({ a: { b: 4 } }).a?.b, [..."a1b2".matchAll(/\\d/g)].length]'),
    ).toEqual([[1, 2], 3, 4, 2]);
  });
});

describe.each(['fresh', 'kept'] as const)('every execution evaluates the project afresh: %s', (realm) => {
  const aProject = (text: string): Project => ({
    sources: [{ name: 'Code.js', text }],
    html: {},
    manifest: {},
    realm,
  });
  const aBench = (text: string): Workbench => {
    const workbench = aWorkbench('');
    workbench.install(aProject(text));
    return workbench;
  };

  it('a global does not survive', () => {
    const workbench = aBench(
      'let count = 0; var seen = 0; function next() { seen++; return [++count, seen]; }',
    );
    expect(workbench.run('next').value).toEqual([1, 1]);
    expect(workbench.run('next').value).toEqual([1, 1]);
  });

  it('nor does one that was not declared', () => {
    const workbench = aBench(
      'function main() { const before = [typeof stray, typeof globalThis.left]; stray = 1; globalThis.left = 2; return before; }',
    );
    expect(workbench.run('main').value).toEqual(['undefined', 'undefined']);
    expect(workbench.run('main').value).toEqual(['undefined', 'undefined']);
  });

  it('nor one in the place of a built-in', () => {
    const workbench = aBench(
      'function spoil() { globalThis.Map = 1; globalThis.SpreadsheetApp = 2; } function ask() { return [typeof globalThis.Map, typeof SpreadsheetApp]; }',
    );
    workbench.run('spoil');
    expect(workbench.run('ask').value).toEqual(['function', 'object']);
  });

  it('an execution within another sees nothing of it', () => {
    const workbench = aBench(
      'let count = 0; function next() { count++; PropertiesService.getDocumentProperties().getKeys(); return count; }',
    );
    const inner: unknown[] = [];
    workbench.inject([{ at: 1, what: { meanwhile: (other) => inner.push(other.run('next').value) } }]);
    expect(workbench.run('next').value).toBe(1);
    expect(inner).toEqual([1]);
  });

  it('one that was killed leaves nothing behind', () => {
    const workbench = aBench(
      'let count = 0; function next() { count++; try { PropertiesService.getDocumentProperties().getKeys(); } finally { left = 1; } return [count, typeof left]; }',
    );
    workbench.inject([{ at: 1, what: { kill: 'before', unflushed: 'kept' } }]);
    workbench.run('next');
    expect(workbench.run('next').value).toEqual([1, 'number']);
  });

  it('the clock of each is its own', () => {
    const workbench = aBench('function main() { return Date.now(); }');
    const first = Number(workbench.run('main').value);
    workbench.advance({ ms: 1000 });
    expect(workbench.run('main').value).toBe(first + 1000);
  });

  it('an error names the lines of the script', () => {
    const { record } = aBench('function main() {\n  throw new Error("no"); }').run('main');
    expect(record.error?.stack).toMatch(/^Error: no\n {4}at main\(Code:2:9\)/);
  });

  it('and those of its first line by their columns', () => {
    const { record } = aBench('function main() { throw new Error("no"); }').run('main');
    expect(record.error?.stack).toMatch(/^Error: no\n {4}at main\(Code:1:25\)/);
  });

  it('a function that stands nowhere is not found', () => {
    expect(aBench('const x = 1;').run('other').record.error?.message).toBe(
      'Script function not found: other',
    );
  });

  it('a template is filled with what the script declares', () => {
    const workbench = aBench(
      "const name = 'you'; function main() { return HtmlService.createTemplate('<?= name ?>').evaluate().getContent(); }",
    );
    expect(workbench.run('main').value).toBe('you');
  });
});

describe('every execution has its own world of JavaScript', () => {
  it('a changed built-in does not survive', () => {
    const workbench = aWorkbench(
      'function spoil() { Array.prototype.map = null; } function ask() { return typeof [].map; }',
    );
    workbench.run('spoil');
    expect(workbench.run('ask').value).toBe('function');
  });

  it('several files share one global scope, in their order', () => {
    const workbench = aWorkbench('');
    workbench.install({
      sources: [
        { name: 'a.gs', text: 'const base = 2;' },
        { name: 'b.gs', text: 'var twice = base * 2; function main() { return twice; }' },
      ],
      html: {},
      manifest: {},
    });
    expect(workbench.run('main').value).toBe(4);
  });
});

describe('syntax that Google refuses fails as a whole', () => {
  it.each([
    ['a private field', 'class A { #x = 1; }'],
    ['a static field', 'class A { static x = 1; }'],
    ['a static block', 'class A { static { } }'],
    ['an export', 'export const x = 1;'],
    ['an import', "import x from 'x';"],
    ['plain nonsense', 'function ('],
  ])('%s', (_name, source) => {
    const { record } = aWorkbench(`${source}\nfunction main() { return 1; }`).run('main');
    expect(record.status).toBe('failed');
    expect(record.error?.name).toBe('SyntaxError');
    expect(record.error?.message).toContain('file: Code');
  });

  it('public instance fields and static methods are fine', () => {
    expect(
      aWorkbench(
        'class A { x = 1; static of() { return new A().x; } } function main() { return A.of(); }',
      ).run('main').value,
    ).toBe(1);
  });
});

describe('values of the services belong to the realm of the script', () => {
  it('errors', () => {
    expect(
      worth(
        `(() => { try { SpreadsheetApp.getActive().getRange('nonsense!!'); } catch (e) { return e instanceof Error; } })()`,
      ),
    ).toBe(true);
  });

  it('arrays and dates read from cells', () => {
    const workbench = aWorkbench(`function main() {
      const range = SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1:B1');
      range.setValues([[new Date(2018, 0, 2), 'x']]);
      const values = range.getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date];
    }`);
    expect(workbench.run('main').value).toEqual([true, true, true]);
  });
});

describe('time', () => {
  it('new Date() and Date.now() follow the clock, which stands still', () => {
    expect(worth('[Date.now(), new Date().getTime(), Date.now()]')).toEqual(
      Array(3).fill(Date.parse('2018-01-02T13:30:00Z')),
    );
  });

  it("modelled time passes with the script's calls", () => {
    expect(worth('(() => { const t = Date.now(); Utilities.sleep(2000); return Date.now() - t; })()')).toBe(
      2000,
    );
  });

  it.each([
    ['America/New_York', 8],
    ['Asia/Shanghai', 21],
  ])('the local hour in %s is the one of the manifest', (timeZone, hour) => {
    const workbench = aWorkbench('', { now: '2018-01-02T13:30:00Z' });
    workbench.install({
      sources: [{ name: 'Code.js', text: 'function main() { return new Date().getHours(); }' }],
      html: {},
      manifest: { timeZone },
    });
    expect(workbench.run('main').value).toBe(hour);
  });

  it('the zone of the process is left as it was', () => {
    const before = process.env.TZ;
    worth('1', { timeZone: 'Asia/Tokyo' });
    expect(process.env.TZ).toBe(before);
  });

  it('Date is otherwise itself', () => {
    expect(
      worth(
        '[typeof Date(), new Date(2018, 0).constructor === Date, Date.name, Date.length, new (class extends Date {})() instanceof Date]',
      ),
    ).toEqual(['string', true, 'Date', 7, true]);
  });
});

describe('what Google gives to a script', () => {
  const reaches = (expression: string): string =>
    `(() => { try { return ${expression}.constructor.constructor('return typeof process')(); } catch (error) { return 'undefined'; } })()`;

  it.each([
    'SpreadsheetApp.BorderStyle',
    'SpreadsheetApp.BorderStyle.SOLID',
    'SpreadsheetApp.BorderStyle.SOLID.toString',
    'ScriptApp.AuthMode.FULL.compareTo',
    'GmailApp.toString',
    'SpreadsheetApp.getActive().getEditors()',
    'Utilities.newBlob("x").getBytes()',
  ])('%s leads to nothing of this program', (expression) => {
    expect(worth(reaches(expression))).toBe('undefined');
  });

  it('are errors of the script, whatever they complain about', () => {
    const calls = [
      'SpreadsheetApp.getActive().getRange("??")',
      'SpreadsheetApp.BorderStyle.SOLID.compareTo(1)',
      'Utilities.unzip(Utilities.newBlob("x"))',
      'Utilities.formatDate(new Date(), "Nowhere/X", "yyyy")',
      'GmailApp.x',
      'Utilities.sleep("x")',
    ];
    const texts = calls.map(
      (call) =>
        `(() => { try { ${call}; return 'nothing'; } catch (error) { return ${reaches('error')}; } })()`,
    );
    expect(worth(`[${texts.join(',')}]`)).toEqual(calls.map(() => 'undefined'));
  });

  it("never hands a function of this program to methods of the script's own arrays", () => {
    const trap = `const handed = []; const trap = (list) => { for (const name of ['map', 'every', 'some', 'forEach', 'filter', 'flatMap'])
      list[name] = (given) => { handed.push(name); return []; }; return list; };
      const sheet = SpreadsheetApp.getActiveSheet();
      const attempts = [() => sheet.getRange('A1').setValues(trap([trap([1])])), () => sheet.appendRow(trap([1])), () => sheet.getRangeList(trap(['A1'])),
        () => SpreadsheetApp.newDataValidation().requireValueInList(trap(['a'])).build(), () => Utilities.zip(trap([Utilities.newBlob('x')])),
        () => MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b', attachments: trap([Utilities.newBlob('x', 'text/plain', 'x')]) })];
      for (const attempt of attempts) attempt();`;
    expect(worth(`(() => { ${trap} return handed; })()`)).toEqual([]);
  });

  it('an error of a service names the lines of the script that led to it', () => {
    const stack = worth(
      `(() => { try { SpreadsheetApp.getActive().getSheets()[0].getRange('??'); } catch (error) { return error.stack; } })()`,
    );
    expect(stack).toMatch(/^Exception: Range not found\n {4}at .*:\d+:\d+/);
  });

  it('a world of an execution is gone after it, whatever it read of the sheet', async () => {
    const bench = aWorkbench(
      `function main(row) { const sheet = SpreadsheetApp.getActive().getSheets()[0];
        sheet.getRange(row + 1, 1).setValue(row); return sheet.getRange('A1:C200').getValues().length; }`,
    );
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const heldAfter = async (from: number): Promise<number> => {
      for (let row = from; row < from + 40; row++) bench.run('main', [row]);
      (bench.runs as unknown[]).length = 0;
      bench.forgetHistory();
      await new Promise((settle) => setTimeout(settle, 5));
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const before = await heldAfter(0);
    // A world takes almost a megabyte.
    expect((await heldAfter(40)) - before).toBeLessThan(15);
  });
});
