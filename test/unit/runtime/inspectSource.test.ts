import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../../workbench/runtime/inspectSource.ts';

describe('what a source declares', () => {
  it('top-level function declarations alone, async and generators too', () => {
    const text = `function a() { function inner() {} } async function b() {} function* c() {}
      const d = () => 1; var e = function () {}; if (true) { function f() {} }`;
    expect(inspectSource(text, 'Code').functions).toEqual(['a', 'b', 'c']);
  });
});

it('tells the texts of a file apart, whichever was read last', () => {
  const [one, other] = ['function a() {}', 'function b() {}'];
  for (const text of [one, other, one, other])
    expect(inspectSource(text, 'Two').functions).toEqual([text === one ? 'a' : 'b']);
});

describe('what Google refuses to parse', () => {
  it.each([
    ['class A { #x }', 1],
    ['\nclass A { m() { return this.#y; } }', 2],
    ['class A {\n static x = 1 }', 2],
    ['(class { static { } })', 1],
    ['export default 1', 1],
    ['let x; let x;', 1],
    ['await x', 1],
  ])('%j, line %i', (text, line) => {
    expect(inspectSource(text, 'Code').refusal).toMatchObject({ line });
  });

  it.each([
    'class A { static m() {} x = 1; }',
    "const s = 'static x = 1 #y';",
    'a?.b ?? c',
    '/#static/u',
    '',
  ])('but not %j', (text) => {
    expect(inspectSource(text, 'Code').refusal).toBeNull();
  });

  it('names the file and the line', () => {
    expect(inspectSource('\nlet = ;', 'Code').refusal?.message).toMatch(
      /^Syntax error: SyntaxError: .* line: 2 file: Code$/,
    );
  });
});
