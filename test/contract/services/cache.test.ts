import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { aScript, refusalOf, resultOf } from './aScript.ts';

covers(
  'CacheService.getScriptCache',
  'CacheService.getDocumentCache',
  'CacheService.getUserCache',
  'Cache.get',
  'Cache.getAll',
  'Cache.put',
  'Cache.putAll',
  'Cache.remove',
  'Cache.removeAll',
);

const CACHE = 'var cache = CacheService.getScriptCache();';
const text = (length: number) => `new Array(${length + 1}).join('x')`;

describe('a cached value', () => {
  it('is kept for ten minutes unless said otherwise', () => {
    const { workbench } = aScript(`${CACHE} cache.put('a', '1'); cache.put('b', '2', 60);`);
    const read = `${CACHE} return [cache.get('a'), cache.get('b')];`;
    workbench.advance({ ms: 59_000 });
    expect(resultOf(read, { on: workbench })).toEqual(['1', '2']);
    workbench.advance({ ms: 1_500 });
    expect(resultOf(read, { on: workbench })).toEqual(['1', null]);
    workbench.advance({ ms: 540_000 });
    expect(resultOf(read, { on: workbench })).toEqual([null, null]);
  });

  it('is refused beyond six hours, below a second, over 100 kB or under a key over 250 characters', () => {
    expect(refusalOf(`${CACHE} cache.put('a', '1', 21601);`)).toBe('Argument too large: expirationInSeconds');
    expect(refusalOf(`${CACHE} cache.put('a', '1', 0);`)).toBe('Argument too small: expirationInSeconds');
    expect(refusalOf(`${CACHE} cache.put('a', ${text(100 * 1024 + 1)});`)).toBe('Argument too large: value');
    expect(refusalOf(`${CACHE} cache.put(${text(251)}, 'a');`)).toBe('Argument too large: key');
    expect(refusalOf(`${CACHE} cache.put(${text(250)}, ${text(100 * 1024)}, 21600);`)).toBe('(no error)');
  });

  it('is text: a number becomes text, an object is refused', () => {
    expect(resultOf(`${CACHE} cache.put('a', 5); return cache.get('a');`)).toBe('5');
    expect(refusalOf(`${CACHE} cache.put('a', { b: 1 });`)).toBe(
      "The parameters (String,Object) don't match the method signature for CacheService.Cache.put.",
    );
  });

  it('is gone when removed, alone or with others', () => {
    const body = `${CACHE} cache.putAll({ a: '1', b: '2', c: '3', d: '4' }, 60); cache.remove('a'); cache.removeAll(['b', 'c']);
      return cache.getAll(['a', 'b', 'c', 'd', 'e']);`;
    expect(resultOf(body)).toEqual({ d: '4' });
  });
});

describe('a cache', () => {
  it('of more than a thousand entries keeps the 900 that live longest', () => {
    const body = `${CACHE} for (var i = 0; i < 1001; i++) cache.put('k' + i, 'v', 1000 + i);
      return [cache.get('k0'), cache.get('k100'), cache.get('k101'), cache.get('k1000')];`;
    expect(resultOf(body)).toEqual([null, null, 'v', 'v']);
  });

  it('is one for the script, one for the document and one for each user', () => {
    const { workbench } =
      aScript(`CacheService.getScriptCache().put('k', 's'); CacheService.getDocumentCache().put('k', 'd');
      CacheService.getUserCache().put('k', 'u');`);
    workbench.signIn('sales');
    const read = `return [CacheService.getScriptCache(), CacheService.getDocumentCache(), CacheService.getUserCache()]
      .map(function (cache) { return cache.get('k'); });`;
    expect(resultOf(read, { on: workbench })).toEqual(['s', 'd', null]);
  });
});
