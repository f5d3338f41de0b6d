import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenOptions, PersonEdit, Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';

const tabs = ['Data', 'Sums', 'Scores', 'Beside'] as const;
const columns = 'ABCDEF';

/** Tabs that read one another, spilled and not, by name and by text; and one that reads itself alone. */
const formulas: readonly (readonly [tab: string, a1: string, formula: string])[] = [
  ['Data', 'C1', '=ARRAYFORMULA(IF(A1:A8="",,A1:A8*2))'],
  ['Sums', 'A1', '=IFERROR(UNIQUE(FILTER(Data!B:B,Data!B:B<>"")),"none")'],
  ['Sums', 'B1', '=ARRAYFORMULA(IF(A1:A8="",,SUMIF(Data!B:B,A1:A8,Data!C:C)))'],
  ['Scores', 'A1', '=ARRAYFORMULA(IF(Sums!A1:A8="",,Sums!B1:B8+N($D$1)))'],
  ['Scores', 'D1', '=SUM(Data!A:A)'],
  ['Scores', 'E1', '=IFERROR(INDIRECT("Sums!A"&2),"nothing")'],
  ['Scores', 'E3', '=SUM(Data!A1:INDEX(Data!A:A,4))'],
  ['Scores', 'E4', '=IFERROR(SUM(OFFSET(Data!A1,1,0,2,1)),"none")'],
  ['Beside', 'C1', '=A1&B1'],
];

const open = (options: OpenOptions): Workbench => {
  const workbench = openWorkbench({
    name: 'When read',
    locale: 'en_US',
    newTabRows: 30,
    people: [{ key: 'owner', name: 'Olivia', email: 'owner@example.com', language: 'en' }],
    project: { sources: [], html: {}, manifest: {} },
    ...options,
  });
  return workbench;
};

const aBook = (): Workbench => {
  const workbench = open({});
  const { model } = workbench.world;
  workbench.edit({ type: 'renameSheet', sheet: 'Sheet1', name: tabs[0] });
  tabs.slice(1).forEach((name, index) => {
    model.dispatch('CREATE_SHEET', { sheetId: `tab-${name}`, name, position: index + 1, rows: 30, cols: 8 });
  });
  for (const [sheet, a1, formula] of formulas) workbench.edit(set(sheet, a1, formula));
  return workbench;
};

const set = (sheet: string, a1: string, text: string): PersonEdit => ({
  type: 'set',
  sheet,
  a1,
  values: [[text]],
});

const shownIn = ({ world: { model } }: Workbench, name: string): readonly string[] => {
  const sheetId = model.getters.getSheetIdByName(name);
  if (sheetId === undefined) return [];
  return Array.from({ length: 12 * columns.length }, (_, index) => {
    const [row, col] = [Math.floor(index / columns.length), index % columns.length];
    return `${name} ${columns[col]}${row + 1}: ${model.getters.getEvaluatedCell({ sheetId, row, col }).formattedValue}`;
  });
};

type Deed = (workbench: Workbench) => void;

const typed =
  (edit: PersonEdit): Deed =>
  (workbench) => {
    if (!('sheet' in edit) || workbench.world.model.getters.getSheetIdByName(edit.sheet))
      workbench.edit(edit);
  };

const dispatched =
  (type: string, fields: (idOf: (name: string) => string | undefined) => Record<string, unknown>): Deed =>
  ({ world: { model } }) => {
    const given = fields((name) => model.getters.getSheetIdByName(name));
    if (Object.values(given).every((value) => value !== undefined))
      Reflect.apply(model.dispatch, model, [type, given]);
  };

/** Why the engine refused, as where a sort would tear a spill; '' where it did not. */
const refusalOf = (act: () => void): string => {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
};

let made = 0;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...tabs),
        fc.constantFrom('A1', 'A2', 'A4', 'B1', 'B2', 'B4', 'B5', 'C3', 'D1'),
        fc.constantFrom('', '1', '7', 'x', 'y'),
      )
      .map(([sheet, a1, text]) => typed(set(sheet, a1, text))),
  },
  // In no circle: what a circle shows depends on where computing begins.
  fc
    .constantFrom(
      ...formulas,
      ['Beside', 'A1', '=Sums!B1'] as const,
      ['Beside', 'A4', '=Scores!A1:A3'] as const,
      ['Beside', 'B2', '=Data!C2'] as const,
      ['Data', 'D1', '=Beside!C1&"!"'] as const,
      ['Scores', 'F2', '=Data!D1'] as const,
    )
    .map(([sheet, a1, formula]) => typed(set(sheet, a1, formula))),
  fc
    .tuple(
      fc.constantFrom(...tabs),
      fc.constantFrom('insertRows' as const, 'deleteRows' as const),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([sheet, type, at]) => typed({ type, sheet, at, count: 1 })),
  fc.tuple(fc.constantFrom(...tabs), fc.constantFrom('Data', 'Beside')).map(([from, to]) =>
    dispatched('MOVE_RANGES', (idOf) => ({
      sheetId: idOf(from),
      sheetName: from,
      targetSheetId: idOf(to),
      target: [{ top: 1, bottom: 2, left: 0, right: 1 }],
      row: 4,
      col: 0,
    })),
  ),
  fc
    .constantFrom(...tabs)
    .map((sheet) => typed({ type: 'sort', sheet, a1: 'A1:B6', column: 1, ascending: true })),
  fc.constantFrom(...tabs).map((name) =>
    dispatched('DUPLICATE_SHEET', (idOf) => ({
      sheetId: idOf(name),
      sheetIdTo: idOf('Copy') === undefined ? `copy-${++made}` : undefined,
      sheetNameTo: 'Copy',
    })),
  ),
  fc
    .constantFrom('Copy', 'Beside', 'Sums')
    .map((name) => dispatched('DELETE_SHEET', (idOf) => ({ sheetId: idOf(name), sheetName: name }))),
  fc.constant<Deed>(({ world: { model } }) => {
    model.dispatch('REQUEST_UNDO');
  }),
);

test('A tab that is computed when it is read shows what it shows when everything is computed at once', () => {
  const saved = saveWorld(aBook());
  const look = fc.option(fc.constantFrom(...tabs, 'Copy'), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.tuple(deed, look), { minLength: 1, maxLength: 14 }), (steps) => {
      const atOnce = open({ saved: structuredClone(saved) });
      const whenRead = open({ saved: structuredClone(saved), computes: 'when read' });
      for (const [act, tab] of steps) {
        const first = made;
        const refusal = refusalOf(() => act(atOnce));
        made = first;
        expect(refusalOf(() => act(whenRead))).toBe(refusal);
        if (tab) expect(shownIn(whenRead, tab)).toEqual(shownIn(atOnce, tab));
      }
      for (const tab of [...tabs, 'Copy']) expect(shownIn(whenRead, tab)).toEqual(shownIn(atOnce, tab));
    }),
    { numRuns: 60, seed: 20_181_120 },
  );
}, 120_000);
