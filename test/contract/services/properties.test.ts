import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { covers } from '../covers.ts';
import { aScript, refusalOf, resultOf } from './aScript.ts';

covers(
  'PropertiesService.getScriptProperties',
  'PropertiesService.getDocumentProperties',
  'PropertiesService.getUserProperties',
  'Properties.getProperty',
  'Properties.getProperties',
  'Properties.getKeys',
  'Properties.setProperty',
  'Properties.setProperties',
  'Properties.deleteProperty',
  'Properties.deleteAllProperties',
);

const STORE = 'var store = PropertiesService.getScriptProperties();';

describe('a property', () => {
  it('is read back by a later execution', () => {
    const { workbench } = aScript(`${STORE} store.setProperty('a', 'b');`);
    expect(resultOf(`${STORE} return store.getProperty('a');`, { on: workbench })).toBe('b');
  });

  it('that was never set is null, as is one named like a method of objects', () => {
    expect(resultOf(`${STORE} return [store.getProperty('a'), store.getProperty('toString')];`)).toEqual([
      null,
      null,
    ]);
  });

  it('can be called like a part of every object', () => {
    expect(
      resultOf(
        `${STORE} store.setProperty('__proto__', 'a'); return [store.getKeys(), store.getProperty('__proto__')];`,
      ),
    ).toEqual([['__proto__'], 'a']);
  });

  it('is stored as text', () => {
    expect(
      resultOf(`${STORE} store.setProperties({ n: 1, t: true }); return store.getProperties();`),
    ).toEqual({
      n: '1',
      t: 'true',
    });
  });

  it('of more than 9 kB is refused and nothing of the call is stored', () => {
    const large = `new Array(9 * 1024 + 2).join('x')`;
    expect(refusalOf(`${STORE} store.setProperties({ small: 'x', large: ${large} });`)).toBe(
      'Argument too large: value',
    );
    expect(resultOf(`${STORE} store.setProperty('a', ${large}.slice(1)); return store.getKeys();`)).toEqual([
      'a',
    ]);
  });

  it('needs a key that is text', () => {
    expect(refusalOf(`${STORE} store.getProperty(1);`)).toBe(
      "The parameters (number) don't match the method signature for PropertiesService.Properties.getProperty.",
    );
  });
});

describe('a store of properties', () => {
  it('holds 500 kB and no more', () => {
    const body = `${STORE} var text = new Array(9 * 1024 + 1).join('x');
      for (var i = 0; i < 60; i++) store.setProperty('k' + i, text);`;
    expect(refusalOf(body)).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('keeps what setProperties does not name, unless all others are to go', () => {
    const body = `${STORE} store.setProperty('a', '1'); store.setProperties({ b: '2' }); var both = store.getKeys();
      store.setProperties({ c: '3' }, true); return [both, store.getKeys()];`;
    expect(resultOf(body)).toEqual([['a', 'b'], ['c']]);
  });

  it('loses one property or all', () => {
    const body = `${STORE} store.setProperties({ a: '1', b: '2', c: '3' }); store.deleteProperty('a');
      var kept = store.getKeys(); store.deleteAllProperties(); return [kept, store.getKeys()];`;
    expect(resultOf(body)).toEqual([['b', 'c'], []]);
  });

  it('of a user is not seen by another, while those of the document and the script are', () => {
    const workbench = openWorkbench();
    const write = `PropertiesService.getUserProperties().setProperty('u', '1');
      PropertiesService.getDocumentProperties().setProperty('d', '2');
      PropertiesService.getScriptProperties().setProperty('s', '3');`;
    const read = `return [PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties(),
      PropertiesService.getScriptProperties()].map(function (store) { return store.getKeys(); });`;
    aScript(write, { on: workbench });
    workbench.signIn('sales');
    expect(resultOf(read, { on: workbench })).toEqual([[], ['d'], ['s']]);
  });

  it('gives a script arrays and objects of its own realm', () => {
    expect(
      resultOf(
        `${STORE} return [store.getKeys() instanceof Array, store.getProperties() instanceof Object];`,
      ),
    ).toEqual([true, true]);
  });
});

describe('a call to the properties', () => {
  it('is counted, and costs what was measured', () => {
    const { record } = aScript(`${STORE} store.setProperty('a', 'b'); store.getProperty('a');`);
    expect(record.byService.PropertiesService?.calls).toBe(2);
    expect(record.modelledMs).toBe(92);
  });
});
