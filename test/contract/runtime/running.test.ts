import { describe, expect, it } from 'vitest';
import { aWorkbench } from './aWorkbench.ts';

describe('running a function', () => {
  it('gives back what it returned, as plain data of the caller', () => {
    const { value } = aWorkbench('function main() { return { a: [new Date(0)] }; }').run('main');
    expect(value).toStrictEqual({ a: [new Date(0)] });
  });

  it('gives back data that refers to itself', () => {
    const { value } = aWorkbench('function main() { const a = [1]; a.push(a); return a; }').run('main');
    expect(Array.isArray(value) && value[1] === value).toBe(true);
  });

  it('hands over arguments as data of the script', () => {
    const source =
      'function main(list, when) { return [list instanceof Array, when instanceof Date, list[0]]; }';
    expect(aWorkbench(source).run('main', [[5], new Date(0)]).value).toEqual([true, true, 5]);
  });

  it('waits for an async function, whose promises are settled before the execution ends', () => {
    const source = `async function main() { const a = await Promise.resolve(2); return a * (await later(3)); }
      const later = (x) => new Promise((done) => done(x));`;
    expect(aWorkbench(source).run('main').value).toBe(6);
  });

  it('lets no promise go on before the code at hand has ended, whatever service it calls', () => {
    const source = `function main() {
      const order = [];
      Promise.resolve().then(() => order.push('then'));
      HtmlService.createTemplate('<?= 1 ?>').evaluate();
      order.push('now');
      return Promise.resolve().then(() => order);
    }`;
    expect(aWorkbench(source).run('main').value).toEqual(['now', 'then']);
  });

  it('fails when an async function rejects', () => {
    const { record } = aWorkbench("async function main() { await null; throw new TypeError('no'); }").run(
      'main',
    );
    expect(record).toMatchObject({ status: 'failed', error: { name: 'TypeError', message: 'no' } });
  });

  it('takes no notice of a promise that is left rejected', async () => {
    const source =
      "function main() { Promise.reject(new Error('left')); (async () => { throw 1; })(); return 'done'; }";
    expect(aWorkbench(source).run('main')).toMatchObject({ value: 'done', record: { status: 'completed' } });
    await new Promise((done) => setTimeout(done, 10));
  });

  it('says which function is missing', () => {
    expect(aWorkbench('').run('gone').record.error?.message).toBe('Script function not found: gone');
  });

  it('runs a method by its path, as menus and triggers may', () => {
    expect(aWorkbench('var menu = { item: function () { return 3; } };').run('menu.item').value).toBe(3);
  });

  it('shows a stack of the script alone', () => {
    const { record } = aWorkbench(
      "function main() {\n  inner();\n}\nfunction inner() {\n  throw new Error('x');\n}",
    ).run('main');
    expect(record.error?.stack).toBe('Error: x\n    at inner(Code:5:9)\n    at main(Code:2:3)');
  });

  it('shows in it what the script has evaluated from a text that names its file', () => {
    const { record } = aWorkbench(
      'function main() { new Function(\'throw new Error("x")\\n//# sourceURL=more/part.js\')(); }',
    ).run('main');
    expect(record.error?.stack).toMatch(
      /^Error: x\n {4}at .*more\/part\.js:\d+:\d+\)?\n {4}at main\(Code:1:\d+\)$/,
    );
  });

  it.each([
    ['a text', "throw 'oops'", 'oops'],
    ['undefined', 'throw undefined', 'undefined'],
    ['an object without a prototype', 'throw Object.create(null)', '[object]'],
  ])('survives a script that throws %s', (_name, statement, message) => {
    const { record } = aWorkbench(`function main() { ${statement}; }`).run('main');
    expect(record.status).toBe('failed');
    expect(record.error?.message).toContain(message);
  });

  it('fails when the global scope throws, whatever function was meant', () => {
    expect(aWorkbench("throw new Error('early'); function main() {}").run('main').record.error?.message).toBe(
      'early',
    );
  });

  it('keeps a record of who ran what with which calls', () => {
    const workbench = aWorkbench(
      "function main() { PropertiesService.getScriptProperties().setProperty('a', '1'); console.log('done'); }",
    );
    workbench.signIn('sales');
    const { record } = workbench.run('main');
    expect(record).toMatchObject({
      functionName: 'main',
      person: 'sales',
      occasion: 'run',
      mode: 'FULL',
      status: 'completed',
      calls: 1,
      byService: { PropertiesService: { calls: 1, cells: 0 } },
      output: [{ text: 'done' }],
    });
    expect(workbench.runs.at(-1)).toBe(record);
  });
});

describe('the limits of a run', () => {
  it('ends a run past six modelled minutes, whatever it catches', () => {
    const source = `function main() {
      for (let i = 0; i < 100; i++) { try { Utilities.sleep(60000); } catch (e) { console.log('caught'); } }
      console.log('end');
    }`;
    const { record } = aWorkbench(source).run('main');
    expect(record).toMatchObject({ status: 'timed-out', modelledMs: 360_000, output: [] });
    expect(record.error?.message).toBe('Exceeded maximum execution time');
  });

  it('gives a simple trigger and a custom function thirty seconds', () => {
    const workbench = aWorkbench(
      'function onOpen() { Utilities.sleep(31000); } function F() { Utilities.sleep(31000); }',
    );
    expect(workbench.open()?.record.status).toBe('timed-out');
    expect(workbench.customFunction('F').record.status).toBe('timed-out');
  });

  it('ends a loop without calls', () => {
    const workbench = aWorkbench('function main() { for (;;); }', { realLimitMs: 100 });
    expect(workbench.run('main').record.status).toBe('timed-out');
    expect(workbench.run('main').record.status).toBe('timed-out');
  });

  it('ends an endless chain of promises', () => {
    const source = 'async function main() { for (;;) await null; }';
    expect(aWorkbench(source, { realLimitMs: 100 }).run('main').record.status).toBe('timed-out');
  });
});
