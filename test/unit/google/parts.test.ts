import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openParts, portOf, requestsOf } from '../../../src/google/parts.ts';

const piece = (name: string, needs: readonly number[], body: string): string =>
  JSON.stringify([name, needs, body]);

const whole = [
  'stamp',
  JSON.stringify({ one: 2, two: 3 }),
  piece('one', [4], 'var {count:c}=given;c("one");return{say:()=>"one of "+pieces[0].all}'),
  piece(
    'two',
    [4],
    'var {count:c}=given;c("two");return{fail:()=>{throw new Error("no")},twice:(n)=>pieces[0].all*n}',
  ),
  piece('one+two', [], 'given.count("both");return{all:2}'),
  'stamp',
];

let evaluated: string[];
let read: number;
let file: string;
const part = () => openParts('stamp', () => ({ count: (name: string) => evaluated.push(name) }));
type Say = () => unknown;

beforeEach(() => {
  evaluated = [];
  read = 0;
  file = whole.join('\n');
  const createHtmlOutputFromFile = (name: string) => {
    if (name !== 'Parts' || file === '') throw new Error(`No HTML file named ${name} was found.`);
    read += 1;
    return { getContent: () => file };
  };
  vi.stubGlobal('HtmlService', { createHtmlOutputFromFile });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('A part of the code', () => {
  test('is read when it is first asked for: the file once, each of its pieces once', () => {
    const of = part();
    expect(read).toBe(0);
    expect((of('one').say as Say)()).toBe('one of 2');
    expect(evaluated).toEqual(['both', 'one']);
    of('one');
    expect((of('two').twice as (n: number) => number)(4)).toBe(8);
    expect([read, evaluated]).toEqual([1, ['both', 'one', 'two']]);
  });

  test('says its name in the stack of an error', () => {
    let stack = '';
    try {
      (part()('two').fail as Say)();
    } catch (error) {
      stack = error instanceof Error ? (error.stack ?? '') : '';
    }
    expect(stack).toContain('clientele/two.js');
  });

  test('is the same with other breaks of lines and blanks around the file', () => {
    file = `\r\n${whole.join('\r\n')}\n\n`;
    expect((part()('one').say as Say)()).toBe('one of 2');
  });

  test.each([
    ['is missing', ''],
    ['is of another build', ['other', ...whole.slice(1, -1), 'other'].join('\n')],
    ['is cut off', whole.slice(0, -2).join('\n')],
    ['has a damaged line', whole.join('\n').replace('["one",', '["one"')],
    ['has a piece that is no code', whole.join('\n').replace('return{say', 'return{{say')],
    ['lacks the part', whole.join('\n').replace('{"one":2,', '{')],
  ])('is refused with its remedy where the file %s', (_, damaged) => {
    file = damaged;
    expect(() => part()('one')).toThrow(expect.objectContaining({ code: 'partsBroken' }));
    expect(vi.mocked(console.error).mock.calls[0]?.[0]).toMatch(
      /^Parts.html cannot be used: .*Deploy again\.$/,
    );
  });
});

describe('What stands in Code.js for what a part holds', () => {
  test('requests: their names are known before, all else is asked when it is needed', () => {
    let asked = 0;
    const declared = {
      greet: { roles: ['owner'], input: () => 'schema', run: (_: unknown, name: unknown) => `Hi ${name}` },
    };
    const requests = requestsOf(['greet'], () => {
      asked += 1;
      return declared;
    });
    expect([Object.keys({ ...requests }), asked]).toEqual([['greet'], 0]);
    expect(requests.greet?.roles).toEqual(['owner']);
    expect(requests.greet?.input()).toBe('schema');
    expect(requests.greet?.run({}, 'Ann')).toBe('Hi Ann');
  });

  test('a port: opened once, when something is first asked of it', () => {
    let opened = 0;
    const port = portOf(() => {
      opened += 1;
      return { turn: opened };
    }) as { readonly turn: number };
    expect(opened).toBe(0);
    expect([port.turn, port.turn, opened]).toEqual([1, 1, 1]);
  });
});
