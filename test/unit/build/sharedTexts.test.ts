import { describe, expect, test } from 'vitest';
import { sharedTexts } from '../../../scripts/build/sharedTexts.ts';

/** As the bundle has it: one function around all. */
const script = (body: string): string => `var B=(()=>{${body}})();`;
const run = (code: string): unknown => new Function(`${code}return B`)();

const long = '"a long text"';

describe('A text that functions say often', () => {
  test('is written once', () => {
    const code = sharedTexts(script(`function f(){return[${long},${long},${long}]}return f()`));
    expect(code).toBe(script(`var aa=${long};function f(){return[aa,aa,aa]}return f()`));
  });

  test('stays where that is no shorter, and where it is said while the script is evaluated', () => {
    const body = `var t=[${long},${long},${long}];function f(){return["a","a","a","a",${long}]}return f(t)`;
    expect(sharedTexts(script(body))).toBe(script(body));
  });

  test('stays in what is no expression: names of properties, types, directives', () => {
    const body = `function f(a){"use strict";return[typeof a=="a long text",typeof a!=${long},{${long}:1}]}return f()`;
    expect(sharedTexts(script(body))).toBe(script(body));
  });

  test('keeps apart from the words beside it', () => {
    const code = script(
      `function f(a,b){switch(a){case${long}:return${long};case"b":return typeof${long}}return${long}in b}` +
        `return[f("a long text"),f("b"),f("c",{"a long text":1})]`,
    );
    expect(sharedTexts(code)).toContain('case aa:return aa;');
    expect(run(sharedTexts(code))).toEqual(['a long text', 'string', true]);
  });

  test('gets a name that stands nowhere else, and no word of the language', () => {
    const taken = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_';
    const names = [...taken].map((sign) => `a${sign}`).filter((name) => name !== 'as' && name !== 'ab');
    const code = script(
      `var ${names.join()};function f(as){var x=as.ab;return[${long},${long},${long}]}return f`,
    );
    expect(sharedTexts(code)).toContain(`var ba=${long};`);
    const others = Array.from({ length: 400 }, (_, n) => `"text no ${n}"`);
    const many = script(`function f(){return[${others.map((text) => `${text},${text},${text}`)}]}return f()`);
    expect(run(sharedTexts(many))).toEqual(run(many));
  });
});
