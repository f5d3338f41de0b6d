import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PersonEdit, Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { aScript, resultOf } from '../services/aScript.ts';

/** Rows and columns in which things happen; a formula beside them spills. */
const rows = 12;
const columns = 4;

/** A person's edit of the first tab, or the body of a script. */
type Step = PersonEdit | string;

const sheet = 'Sheet1';
const row = fc.integer({ min: 1, max: rows });
const column = fc.integer({ min: 1, max: columns });
const place = fc.tuple(column, row).map(([across, down]) => `${'ABCD'[across - 1]}${down}`);
const content = fc.constantFrom('', 'a', 'b', '7', '2026-11-24', '=A1&"!"', '=SUM(A1:A9)');
const lines = fc.array(fc.array(content, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });

const undo = { type: 'command', command: { type: 'REQUEST_UNDO' } } as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('set' as const), sheet: fc.constant(sheet), a1: place, values: lines }),
  fc.record({
    type: fc.constant('clear' as const),
    sheet: fc.constant(sheet),
    a1: fc.tuple(place, place).map(([one, other]) => `${one}:${other}`),
  }),
  fc.record({
    type: fc.constantFrom('insertRows' as const, 'deleteRows' as const),
    sheet: fc.constant(sheet),
    at: row,
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    type: fc.constant('sort' as const),
    sheet: fc.constant(sheet),
    a1: fc.constant(`A1:D${rows}`),
    column,
    ascending: fc.boolean(),
  }),
  fc.constant(undo),
  fc.tuple(place, content).map(([a1, text]) => `s.getRange('${a1}').setValue('${text}')`),
  row.map((from) => `s.getRange(${from}, 1, 2, 4).moveTo(s.getRange(${from + 2}, 1))`),
  content.map((text) => `s.appendRow(['${text}', 1])`),
  row.map((at) => `s.getRange(${at}, 2).setNumberFormat('0.00')`),
  fc.constant(`ss.setSpreadsheetTimeZone('Asia/Shanghai')`),
  fc.constant('ss.deleteSheet(s.copyTo(ss))'),
);

const look = `const s = SpreadsheetApp.getActive().getSheets()[0];
  return [s.getLastRow(), s.getRange('A1:H20').getValues(), s.getRange('B2:F9').getFormulas()];`;

/** A tab with a spill over some of its rows and one from another column. */
const begun = (): Workbench => {
  const bench = openWorkbench();
  bench.edit({ type: 'set', sheet, a1: 'F2', values: [['=ARRAYFORMULA(A2:A8&"?")']] });
  bench.edit({
    type: 'set',
    sheet,
    a1: 'A1',
    values: [
      ['a', '1'],
      ['b', '2'],
      ['c', '2026-01-31'],
    ],
  });
  return bench;
};

const take = (bench: Workbench, one: Step): void => {
  if (typeof one === 'string')
    aScript(`var ss = SpreadsheetApp.getActive(); var s = ss.getSheets()[0]; ${one}`, { on: bench });
  else if (one !== undo || bench.world.model.getters.canUndo()) bench.edit(one);
};

it('a script that looks again and again sees what one sees that never looked before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const bench = begun();
      for (const one of steps) {
        take(bench, one);
        const seen = resultOf(look, { on: bench });
        const fresh = openWorkbench({ saved: structuredClone(saveWorld(bench)) });
        expect(seen).toEqual(resultOf(look, { on: fresh }));
        // What the engine told itself is let go.
        await null;
      }
    }),
    { numRuns: 40 },
  );
});
