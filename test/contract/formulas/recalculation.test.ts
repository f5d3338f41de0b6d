import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonEdit, Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';

/** Formulas that read each other's spills, by whole columns, in part, and around corners. */
const formulas: readonly (readonly [a1: string, formula: string])[] = [
  ['D1', '=ARRAYFORMULA(IF(ROW(A:A)=1,"double",IF(A:A="",,A:A*2)))'],
  ['E1', '=ARRAYFORMULA(IF(ROW(A:A)=1,"more",IF(D:D="",,D:D+N($H$1))))'],
  ['F1', '=IFERROR(UNIQUE(FILTER(B:B,B:B<>"")),"none")'],
  ['G1', '=ARRAYFORMULA(IF(F1:F8="",,COUNTIF(B:B,F1:F8)))'],
  ['H1', '=SUM(A:A)'],
  ['H2', '=MAX(E2:E9)'],
  ['H3', '=IF(H1>20,SUM(G:G),"low")'],
  ['H4', '=IFERROR(INDEX(E:E,3),"error")'],
  ['I1', '=IFERROR(QUERY({A:A,B:B},"select Col2,sum(Col1) where Col1 is not null group by Col2",0),"empty")'],
  ['J4', '=IFERROR(SUM(J5:J9),"")'],
  ['K1', '=SEQUENCE(MIN(5,COUNT(A:A)),1,N(H1))'],
  ['L1', '=IFERROR(VLOOKUP("x",{I:I,J:J},2,FALSE),"none")'],
  ['M1', '=COUNTA(K2:K9)'],
];

const open = (): Workbench => {
  const workbench = openWorkbench({
    name: 'Recalculation',
    locale: 'en_US',
    people: [{ key: 'owner', name: 'Olivia', email: 'owner@example.com', language: 'en' }],
    project: { sources: [], html: {}, manifest: {} },
  });
  for (const [a1, formula] of formulas) workbench.edit(set(a1, formula));
  return workbench;
};

const set = (a1: string, text: string): PersonEdit => ({
  type: 'set',
  sheet: 'Sheet1',
  a1,
  values: [[text]],
});

const shown = ({ world: { model } }: Workbench): readonly string[] => {
  const sheetId = model.getters.getSheetIds()[0] ?? '';
  return Array.from({ length: 20 * 14 }, (_, index) => {
    const [row, col] = [Math.floor(index / 14), index % 14];
    const cell = model.getters.getEvaluatedCell({ sheetId, row, col });
    return `${'ABCDEFGHIJKLMN'[col]}${row + 1}: ${cell.formattedValue}`;
  });
};

const edit = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('A', 'B'),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('', '1', '2', '7', 'x', 'y'),
    )
    .map(([column, row, text]) => set(`${column}${row}`, text)),
  // Into the spills of others, which blocks them, and out again.
  fc
    .tuple(fc.constantFrom('D3', 'F2', 'G2', 'I2', 'J5', 'K3', 'E9'), fc.constantFrom('', 'blocked', '5'))
    .map(([a1, text]) => set(a1, text)),
  // A formula goes, comes back, or changes.
  fc.constantFrom(...formulas).map(([a1, formula]) => set(a1, formula)),
  fc.constantFrom('D1', 'F1', 'H1', 'K1').map((a1) => set(a1, '')),
  fc.constantFrom('=A1:A4', '=B2', '=H1*2', '=IF(A1="",1,{1;2;3})').map((formula) => set('N2', formula)),
  // So much at once that nothing is looked at before it is computed.
  fc.constantFrom('3', 'y').map(
    (text): PersonEdit => ({
      type: 'set',
      sheet: 'Sheet1',
      a1: 'A2',
      values: Array.from({ length: 300 }, (_, row) => [row < 6 ? String(row) : '', row < 6 ? text : '']),
    }),
  ),
  fc.constant<PersonEdit>({ type: 'insertRows', sheet: 'Sheet1', at: 4, count: 1 }),
);

test('After any edits every cell shows what it shows when everything is computed anew', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const workbench = open();
      for (const one of edits) workbench.edit(one);
      const incremental = shown(workbench);
      workbench.world.model.dispatch('EVALUATE_CELLS');
      expect(incremental).toEqual(shown(workbench));
    }),
    { numRuns: 60, seed: 20_181_120 },
  );
}, 120_000);

/** What every tab shows, by its name. */
const shownEverywhere = ({ world: { model } }: Workbench): readonly string[] =>
  model.getters.getSheetIds().flatMap((sheetId) =>
    Array.from({ length: 12 * 14 }, (_, index) => {
      const [row, col] = [Math.floor(index / 14), index % 14];
      const cell = model.getters.getEvaluatedCell({ sheetId, row, col });
      return `${model.getters.getSheetName(sheetId)} ${'ABCDEFGHIJKLMN'[col]}${row + 1}: ${cell.formattedValue}`;
    }),
  );

type Deed = (workbench: Workbench) => void;
const command =
  (type: string, fields: (idOf: (name: string) => string | undefined) => Record<string, unknown>): Deed =>
  ({ world: { model } }) => {
    const given = fields((name) => model.getters.getSheetIdByName(name));
    // A tab that is not there, or a name that is taken, is refused.
    if (Object.values(given).every((value) => value !== undefined))
      Reflect.apply(model.dispatch, model, [type, given]);
  };

const tabs = ['Sheet1', 'Copy', 'Data', 'Other'];
let made = 0;
const tabDeed = fc.oneof(
  fc.constantFrom('Copy', 'Data', 'Other').map((name) =>
    command('DUPLICATE_SHEET', (idOf) => ({
      sheetId: idOf('Sheet1'),
      sheetIdTo: idOf(name) === undefined ? `copy-${++made}` : undefined,
      sheetNameTo: name,
    })),
  ),
  fc.constantFrom('Copy', 'Data').map((name) =>
    command('CREATE_SHEET', (idOf) => ({
      sheetId: idOf(name) === undefined ? `new-${++made}` : undefined,
      name,
      position: 1,
    })),
  ),
  fc.tuple(fc.constantFrom(...tabs), fc.constantFrom('Copy', 'Data', 'Elsewhere')).map(([oldName, newName]) =>
    command('RENAME_SHEET', (idOf) => ({
      sheetId: idOf(newName) === undefined ? idOf(oldName) : undefined,
      oldName,
      newName,
    })),
  ),
  fc
    .constantFrom('Copy', 'Data', 'Other')
    .map((name) => command('DELETE_SHEET', (idOf) => ({ sheetId: idOf(name), sheetName: name }))),
  fc
    .tuple(fc.constantFrom('Copy', 'Data'), fc.constantFrom('ROW', 'COL'), fc.constantFrom([0], [1, 2]))
    .map(([sheetName, dimension, elements]) =>
      command('REMOVE_COLUMNS_ROWS', (idOf) => ({
        sheetId: idOf(sheetName),
        sheetName,
        dimension,
        elements,
      })),
    ),
  fc.constantFrom('REQUEST_UNDO', 'REQUEST_REDO').map((type) => command(type, () => ({}))),
  fc
    .tuple(
      fc.constantFrom(...tabs),
      fc.constantFrom('A2', 'B3', 'D3', 'N4', 'N5'),
      fc.constantFrom('3', '=Data!A2', '=SUM(Copy!D:D)', '=INDIRECT("Copy!B2")'),
    )
    .map(
      ([sheet, a1, text]): Deed =>
        (workbench) => {
          if (workbench.world.model.getters.getSheetIdByName(sheet))
            workbench.edit({ type: 'set', sheet, a1, values: [[text]] });
        },
    ),
);

test('Whichever tabs come, go, are renamed or lose rows, and are so again, every cell shows what it shows when everything is computed anew', () => {
  fc.assert(
    fc.property(fc.array(tabDeed, { minLength: 1, maxLength: 10 }), (deeds) => {
      const workbench = open();
      workbench.edit({
        type: 'set',
        sheet: 'Sheet1',
        a1: 'A1',
        values: [
          ['1', 'x'],
          ['2', 'y'],
          ['5', 'x'],
        ],
      });
      workbench.world.model.dispatch('CREATE_SHEET', { sheetId: `new-${++made}`, name: 'Data', position: 1 });
      workbench.edit({ type: 'set', sheet: 'Data', a1: 'A1', values: [['1', 'x'], ['2'], ['5', 'y']] });
      for (const deed of deeds) deed(workbench);
      const incremental = shownEverywhere(workbench);
      workbench.world.model.dispatch('EVALUATE_CELLS');
      expect(incremental).toEqual(shownEverywhere(workbench));
    }),
    { numRuns: 100, seed: 20_181_121 },
  );
}, 120_000);

/** Lists that are long enough for a formula to compute changed rows only: orders, and customers sorted by their spend. */
const longLists: readonly (readonly [a1: string, formula: string])[] = [
  ['E1', '=ARRAYFORMULA(IF(ROW($A:$A)=1,"doubled",IF($A:$A="",,IF(ISNUMBER($B:$B),$B:$B*2,""))))'],
  ['F1', `=QUERY({A:A,B:B},"select Col1,sum(Col2),count(Col2) where Col1 is not null group by Col1",1)`],
  [
    'J1',
    '=ARRAYFORMULA({"ID";IFERROR(LET(ids,UNIQUE(FILTER($A:$A,$A:$A<>"",ROW($A:$A)>1)),SORT(ids,IFERROR(VLOOKUP(ids,$F:$H,2,FALSE),0),FALSE)),"")})',
  ],
  ['K1', '=ARRAYFORMULA(IF(ROW($J:$J)=1,"spend",IF($J:$J="",,IFERROR(VLOOKUP($J:$J,$F:$H,2,FALSE),0))))'],
  ['L1', '=ARRAYFORMULA(IF(ROW($J:$J)=1,"score",IF($J:$J="",,1+($K:$K>$P$1)+($K:$K>=$P$2))))'],
  [
    'M1',
    '=ARRAYFORMULA(IF(ROW($J:$J)=1,"best",IF($J:$J="",,LET(v,IFERROR($K:$K),w,IF(ISNUMBER(v),v,),ISNUMBER(v)*(v>=IFERROR(LARGE(w,3),v))))))',
  ],
  [
    'N1',
    '=ARRAYFORMULA(IF($J:$J="",,IF($Q$1="names",LOWER(TRIM($J:$J)),IFERROR(VLOOKUP($J:$J,$C:$D,2,FALSE)))))',
  ],
  ['R1', '=UNIQUE({A:A,IF(ISNUMBER(B:B),IF(B:B<50,,B:B),)})'],
  [
    'T1',
    `=IFERROR(QUERY(LET(q,QUERY({A:A,B:B},"select Col1,Col2,max(Col2),avg(Col2) where Col2>=7 group by Col1,Col2",1),{INDEX(q,,1),INDEX(q,,3),IFERROR(INDEX(q,,4)^2,"")}),"select Col1,count(Col2),min(Col3) group by Col1 order by count(Col2) desc",1),"none")`,
  ],
  ['P1', '=IFERROR(PERCENTILE(K:K,0.4),0)'],
  ['P2', '=IFERROR(LARGE(K:K,5),0)'],
  ['P3', '=COUNTIF(L:L,3)'],
  ['P4', '=SUMIF(M:M,1,K:K)'],
];

const longEdit = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2, max: 92 }), fc.constantFrom('', '1', '7', '300', '900', 'x', '-4'))
    .map(([row, text]) => set(`B${row}`, text)),
  fc
    .tuple(fc.integer({ min: 2, max: 95 }), fc.constantFrom('', 'c1', 'C2', 'c9', 'new', 'n*'))
    .map(([row, text]) => set(`A${row}`, text)),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', 'c1', 'c3', 'new'))
    .map(([row, text]) => set(`C${row}`, text)),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', 'north', '5'))
    .map(([row, text]) => set(`D${row}`, text)),
  fc.constantFrom('', 'names').map((text) => set('Q1', text)),
  fc.constantFrom(...longLists).map(([a1, formula]) => set(a1, formula)),
  fc.constantFrom('K1', 'F1', 'L7', 'J9').map((a1) => set(a1, '')),
  fc.constantFrom('L7', 'G3').map((a1) => set(a1, 'blocked')),
  fc.constant<PersonEdit>({ type: 'insertRows', sheet: 'Sheet1', at: 6, count: 2 }),
);

const openLongLists = (): Workbench => {
  const workbench = open();
  for (const [a1] of formulas) workbench.edit(set(a1, ''));
  const orders = Array.from({ length: 90 }, (_, row) => [`c${row % 40}`, String((row * 37) % 101)]);
  workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['id', 'value'], ...orders] });
  for (const [a1, formula] of longLists) workbench.edit(set(a1, formula));
  return workbench;
};

const shownLong = ({ world: { model } }: Workbench): readonly string[] => {
  const sheetId = model.getters.getSheetIds()[0] ?? '';
  return Array.from({ length: 110 * 22 }, (_, index) => {
    const [row, col] = [Math.floor(index / 22), index % 22];
    const { formattedValue } = model.getters.getEvaluatedCell({ sheetId, row, col });
    return `${'ABCDEFGHIJKLMNOPQRSTUV'[col]}${row + 1}: ${formattedValue}`;
  });
};

test('After any edits of long lists, sorted, looked up and grouped, every cell shows what it shows when everything is computed anew', () => {
  fc.assert(
    fc.property(fc.array(longEdit, { minLength: 1, maxLength: 10 }), (edits) => {
      const workbench = openLongLists();
      for (const one of edits) workbench.edit(one);
      const incremental = shownLong(workbench);
      workbench.world.model.dispatch('EVALUATE_CELLS');
      expect(incremental).toEqual(shownLong(workbench));
    }),
    { numRuns: 40, seed: 20_181_122 },
  );
}, 120_000);
