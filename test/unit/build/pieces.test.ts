import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bodyOf, pieceOf } from '../../../scripts/build/pieces.ts';

/** Runs the body with what `Code.js` gives, and what other pieces give. */
const run = (body: string, given: object, pieces: readonly object[] = []): unknown =>
  new Function('given', 'pieces', body)(given, pieces);

const inCode = (file: string, name: string): string | null => (file === './code.js' ? `$${name}` : null);

describe('A file that the bundler split off', () => {
  test('is taken apart: what it takes, what it gives, its code', () => {
    expect(
      pieceOf('import{a as b,c}from"./x.js";import{d}from"./y.js";var e=b(c,d);export{e as f,d};'),
    ).toEqual({
      takes: {
        './x.js': [
          ['a', 'b'],
          ['c', 'c'],
        ],
        './y.js': [['d', 'd']],
      },
      gives: [
        ['f', 'e'],
        ['d', 'd'],
      ],
      code: 'var e=b(c,d);',
    });
  });

  test('becomes a function of what Code.js and other pieces give', () => {
    const piece = pieceOf(
      'import{a as b}from"./code.js";import{c as d,e}from"./other.js";import"./code.js";var f=()=>b+d+e;export{f as g};',
    );
    const made = run(
      bodyOf(piece, inCode, () => 0),
      { $a: 1 },
      [{ c: 20, e: 300 }],
    ) as { g(): number };
    expect(made.g()).toBe(321);
  });

  test('that takes and gives nothing is its code', () => {
    expect(
      run(
        bodyOf(pieceOf('var a=1;'), inCode, () => 0),
        {},
      ),
    ).toEqual({});
  });

  test.each([
    'import * as a from"./x.js";',
    'import a from"./x.js";',
    'export*from"./x.js";',
    'export{a}from"./x.js";',
    'export default 1;',
    'export var a=1;',
  ])('is refused in a form that the bundler does not write: %s', (code) => {
    expect(() => pieceOf(code)).toThrow('teach it to pieces.ts');
  });

  test('comes from the bundler in these forms: constants, defaults, namespaces, CommonJS', async () => {
    const files: Readonly<Record<string, string>> = {
      code: `import { table } from 'shared'; export const code = () => table.one;`,
      part: `import { table } from 'shared'; import * as all from 'shared'; import made from 'made'; import old from 'old';
        export const answer = () => [table.one, Object.keys(all).sort().join(), made(2), old.three];`,
      shared: `export const table = { one: 1 }; export class Kind {}`,
      made: `export default (n) => n;`,
      old: `exports.three = 3;`,
    };
    const { outputFiles } = await build({
      entryPoints: ['code', 'part'],
      plugins: [
        {
          name: 'files',
          setup: (on) => {
            on.onResolve({ filter: /.*/ }, ({ path }) => ({ path, namespace: 'files' }));
            on.onLoad({ filter: /.*/, namespace: 'files' }, ({ path }) => ({ contents: files[path] ?? '' }));
          },
        },
      ],
      bundle: true,
      splitting: true,
      minify: true,
      write: false,
      format: 'esm',
      outdir: 'out',
    });
    const texts = new Map(outputFiles.map(({ path, text }) => [`./${path.replace(/^.*[\\/]/, '')}`, text]));
    const made = new Map<string, object>();
    const piece = (file: string): object => {
      const found = pieceOf(texts.get(file) ?? '');
      const needs = Object.keys(found.takes);
      const known =
        made.get(file) ??
        run(
          bodyOf(
            found,
            () => null,
            (other) => needs.indexOf(other),
          ),
          {},
          needs.map(piece),
        );
      made.set(file, known as object);
      return known as object;
    };
    const { answer } = piece('./part.js') as { answer(): unknown };
    expect(answer()).toEqual([1, 'Kind,table', 2, 3]);
  });
});
