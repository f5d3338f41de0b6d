import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Released, releasedFolder, releasedNow } from '../../../scripts/formulas.ts';
import { fingerprint } from '../../../src/domain/fingerprint.ts';
import { formerFormulas } from '../../../src/formulas/formerFormulas.ts';
import { formulasVersion } from '../../../src/formulas/formulasVersion.ts';

const releases = readdirSync(releasedFolder).filter((name) => name.endsWith('.json'));
const former = Object.entries(formerFormulas).flatMap(([tab, cells]) =>
  Object.entries(cells).flatMap(([at, formulas]) => formulas.map((formula) => ({ tab, at, formula }))),
);

describe('Formulas of earlier versions', () => {
  test.each(releases)('of %s stand in this version, or are named as former ones of their cell', (file) => {
    const released: Released = JSON.parse(readFileSync(`${releasedFolder}/${file}`, 'utf8'));
    const now = releasedNow();
    const unnamed = Object.entries(released).flatMap(([tab, cells]) =>
      Object.entries(cells)
        .filter(([at, print]) => now[tab]?.[at] !== print)
        .filter(([at, print]) => {
          const named = formerFormulas[tab]?.[at] ?? [];
          return !named.some((formula) => fingerprint(formula) === print);
        })
        .map(([at]) => `${tab}!${at}`),
    );
    expect(unnamed).toEqual([]);
  });

  test('are those of cells that hold another one now', () => {
    const now = releasedNow();
    const wrong = former.filter(
      ({ tab, at, formula }) => now[tab]?.[at] === undefined || now[tab]?.[at] === fingerprint(formula),
    );
    expect(wrong).toEqual([]);
  });

  test('are counted, so that every spreadsheet is looked at once more', () => {
    expect(formulasVersion).toBe(former.length);
  });
});
