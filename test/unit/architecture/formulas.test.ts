import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** They move formulas of people, as they stand, from cell to cell of one spreadsheet. */
const asTheyStand: Readonly<Record<string, string>> = {
  'survey.ts': 'puts back what a cell held',
  'snapshotsTake.ts': 'keeps formulas in a tab of the spreadsheet',
  'snapshotsRestore.ts': 'puts these back',
  'snapshots.ts': 'sees which cells are formulas',
  'store/put.ts': 'as the row above has it',
  'store/look.ts': 'as the row above has it',
  'store/insertRows.ts': 'as they stood',
  'archive/cutRows.ts': 'keeps those of a row that is taken out',
  'archive/putFormulas.ts': 'puts these back',
  'archive/putRowBack.ts': 'puts these back',
  'check/asks.ts': 'asks what Google does with them',
};

test('Formulas go into cells and out of them by localFormulas.ts; who does without says why', () => {
  const without = readdirSync('src/google', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const text = readFileSync(`src/google/${name}`, 'utf8');
      return (
        /\.[gs]etFormulas?(R1C1)?\(/.test(text) && !/LocalFormulas|formulas\.(put|read|meant)/.test(text)
      );
    });
  expect(without.sort()).toEqual(Object.keys(asTheyStand).sort());
});
