import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { aScript, resultOf } from './aScript.ts';

covers(
  'Logger.log',
  'Logger.getLog',
  'Logger.clear',
  'console.log',
  'console.info',
  'console.warn',
  'console.error',
  'console.time',
  'console.timeEnd',
);

const outputOf = (body: string) => aScript(body).record.output;
const printed = (body: string): string | undefined => outputOf(body)[0]?.text;

describe('Logger', () => {
  it.each([
    ["Logger.log('text');", 'text'],
    ['Logger.log(1);', '1.0'],
    ['Logger.log(1.5);', '1.5'],
    ['Logger.log(12345678);', '1.2345678E7'],
    ['Logger.log(true);', 'true'],
    ['Logger.log(null);', 'null'],
    ["Logger.log({ a: 1, b: ['x', 2] });", '{a=1.0, b=[x, 2.0]}'],
    ["Logger.log('%s of %s in %s', 1, 'two');", '1.0 of two in %s'],
    ["Logger.log('100%');", '100%'],
    ['Logger.log(MailApp);', 'MailApp'],
    ['var a = []; a.push(a); Logger.log(a);', '[[Circular]]'],
  ])('prints %s as Apps Script does', (body, text) => {
    expect(printed(body)).toBe(text);
  });

  it('keeps its lines until they are cleared', () => {
    const body = `Logger.log('a').log('b'); var log = Logger.getLog(); Logger.clear(); return [log, Logger.getLog()];`;
    const [log, cleared] = resultOf<[string, string]>(body);
    expect(log.split('\n')).toEqual([
      expect.stringMatching(/^Tue, 02 Jan 2018 13:30:00 UTC INFO: a$/),
      expect.stringMatching(/INFO: b$/),
      '',
    ]);
    expect(cleared).toBe('');
  });
});

describe('console', () => {
  it('writes lines of four levels to the log of the run', () => {
    expect(outputOf("console.log('a'); console.info('b'); console.warn('c'); console.error('d');")).toEqual([
      { level: 'log', text: 'a' },
      { level: 'info', text: 'b' },
      { level: 'warn', text: 'c' },
      { level: 'error', text: 'd' },
    ]);
  });

  it('prints objects and fills in formats', () => {
    expect(printed("console.log('%s has %d', 'x', 3, { a: [1, 'b'] });")).toBe("x has 3 { a: [ 1, 'b' ] }");
  });

  it("shows nothing of Google's own objects but the name of an enum's value", () => {
    expect(printed('console.log(MailApp, ScriptApp.AuthMode.FULL);')).toBe('{} FULL');
  });

  it('measures modelled time', () => {
    expect(outputOf("console.time('t'); Utilities.sleep(1500); console.timeEnd('t');")).toEqual([
      { level: 'time', text: 't: 1500ms' },
    ]);
  });
});
