import { build } from 'esbuild';
import examples from 'libphonenumber-js/mobile/examples';
import { beforeAll, expect, test } from 'vitest';
import { phonePlans } from '../../../../scripts/build/phonePlans.ts';
import * as whole from '../../../../src/domain/register/phones.ts';

let cut: typeof whole;

beforeAll(async () => {
  const result = await build({
    entryPoints: ['src/domain/register/phones.ts'],
    plugins: [phonePlans],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'phones',
    target: 'es2020',
  });
  // The bundle of phones.ts has what phones.ts exports.
  cut = new Function(`${result.outputFiles[0]?.text}; return phones`)() as typeof whole;
});

test('The numbering plans as bundled read a number of every country as the whole ones do', () => {
  const countries = Object.entries(examples);
  expect(countries.length).toBeGreaterThan(200);
  const differing = countries.flatMap(([country, national]) => {
    const number = whole.e164(national, country);
    const texts: [string, string | null][] = [
      [national, country],
      [`0${national}`, country],
      [`${number}`, null],
      [`00${number?.slice(1)}`, 'DE'],
      [national.slice(3), country],
      [`${national} ext. 12`, country],
      [`Ring ${number} after noon`, null],
    ];
    return texts.filter(
      ([text, from]) =>
        cut.phoneKey(text, from) !== whole.phoneKey(text, from) ||
        cut.phoneIn(text, from) !== whole.phoneIn(text, from),
    );
  });
  expect(differing).toEqual([]);
});
