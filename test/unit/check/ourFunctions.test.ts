import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCases } from '../../../src/check/checkCases.ts';
import { functionsIn, ourFunctions } from '../../../src/check/ourFunctions.ts';

const ofSheets = new Set(readFileSync('test/fixtures/sheets-functions.txt', 'utf8').split(/\s+/));

/** Names before a bracket that Google Sheets has for functions, in the code that writes formulas. */
const written = [
  ...new Set(
    ['src/formulas', 'src/usecases', 'src/google']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      )
      .filter((file) => file.endsWith('.ts') && !file.startsWith(join('src', 'google', 'check')))
      .flatMap((file) => {
        const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
        return [...code.matchAll(/(?<![\w.])([A-Z][A-Z0-9._]*)\(/g)].map(([, name = '']) => name);
      })
      .filter((name) => ofSheets.has(name)),
  ),
];

describe('The formulas that the check of an installation asks', () => {
  test('know every function that our own formulas call, and no other', () => {
    expect(written.length).toBeGreaterThan(50);
    expect([...ourFunctions].sort()).toEqual([...written].sort());
  });

  test('call each of them at least once', () => {
    const asked = new Set(
      checkCases.formulas.flatMap(({ cases }) => cases.flatMap(({ formula }) => functionsIn(formula))),
    );
    expect(ourFunctions.filter((name) => !asked.has(name))).toEqual([]);
  });
});
