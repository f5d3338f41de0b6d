import { describe, expect, test } from 'vitest';
import { declarations } from '../../../scripts/build/declarations.ts';

/** As the bundle has it: one function around all. */
const script = (body: string): string => `// A notice\nvar B=(()=>{${body}})();\nfunction c(){return B.c()}`;

describe('The functions of the bundle', () => {
  test('are declared, and what stands beside them stays in its order', () => {
    const body = 'var a=1,b=function(d,e=")"){return d+e},f=b(a,2);return{c:()=>f}';
    expect(declarations(script(body))).toBe(
      script('function b(d,e=")"){return d+e}var a=1,f=b(a,2);return{c:()=>f}'),
    );
  });

  test('are no other ones: arrows, those with a name, those within others', () => {
    const body = 'var a=()=>1,b=function d(){return 2};function e(){var f=function(){};return f}return{e}';
    expect(declarations(script(body))).toBe(script(body));
  });

  test('stay asynchronous, and generators', () => {
    expect(declarations(script('var a=async function(){},b=function*(){};return{}'))).toBe(
      script('async function a(){}function* b(){}return{}'),
    );
  });

  test('are looked for in one function that is called: another form of the bundle is refused', () => {
    expect(() => declarations('var B=1;')).toThrow('declarations.ts');
  });
});
