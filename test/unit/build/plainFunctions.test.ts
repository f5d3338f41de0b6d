import { describe, expect, test } from 'vitest';
import { plainFunctions } from '../../../scripts/build/plainFunctions.ts';

/** As the bundle has it: one function around all. */
const script = (body: string): string => `var B=(()=>{${body}})();`;

describe('The functions of the bundle', () => {
  test('are plain ones where modules define them', () => {
    expect(plainFunctions(script('var a=b=>{return b},c=(d,e=1)=>{return{d,e}};return{a,c}'), 0)).toBe(
      script('var a=function(b){return b},c=function(d,e=1){return{d,e}};return{a,c}'),
    );
  });

  test('are plain ones without braces too', () => {
    expect(plainFunctions(script('var a=b=>b+1,c=(d,e)=>({d,e}),f=(g)=>!g;return{a,c,f}'), 0)).toBe(
      script(
        'var a=function(b){return b+1},c=function(d,e){return({d,e})},f=function(g){return!g};return{a,c,f}',
      ),
    );
  });

  test('stay arrows where they are short', () => {
    const long = `{return b${'+b'.repeat(40)}}`;
    expect(plainFunctions(script(`var a=b=>b,c=b=>${long};return{a,c}`))).toBe(
      script(`var a=b=>b,c=function(b)${long};return{a,c}`),
    );
  });

  test.each([
    ['that are asynchronous', 'var a=async b=>{await b};return a'],
    ['with this', 'var a=()=>{return this};return a'],
    ['with arguments, also in an arrow within', 'var a=()=>{return()=>arguments};return a'],
  ])('stay as they are %s', (_, body) => {
    expect(plainFunctions(script(body), 0)).toBe(script(body));
  });

  test('keep those within them, and what stands between', () => {
    const code = script(
      'var a=()=>{return[1].map(b=>{return"=>{"+b})},c=function(){return 2};return[a(),c()]',
    );
    const plain = plainFunctions(code, 0);
    expect(plain).toContain('a=function(){return[1].map(b=>{');
    expect(new Function(`${plain}return B`)()).toEqual(new Function(`${code}return B`)());
  });
});
