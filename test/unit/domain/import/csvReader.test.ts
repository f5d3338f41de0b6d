import { build } from 'esbuild';
import { array, assert, constantFrom, property } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { csvReader } from '../../../../scripts/build/csvReader.ts';
import * as whole from '../../../../src/domain/import/csv.ts';

let cut: typeof whole;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/domain/import/csv.ts'],
    plugins: [csvReader],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'csv',
    target: 'es2020',
  });
  // The bundle of csv.ts has what csv.ts exports.
  cut = new Function(`${outputFiles[0]?.text}; return csv`)() as typeof whole;
});

test('The part of papaparse that is bundled reads every text, whole or broken, as all of it does', () => {
  const piece = constantFrom(
    'a',
    '1',
    ' ',
    ',',
    ';',
    '\t',
    '|',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    '"x","y"\n',
    '\uFEFF',
  );
  assert(
    property(array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(cut.parseCsv('a.csv', text)).toEqual(whole.parseCsv('a.csv', text));
    }),
    { numRuns: 500 },
  );
});
