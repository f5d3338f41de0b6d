import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Model } from '../../../workbench/engine/load.ts';
import { installLazyStyles } from '../../../workbench/engine/plugins/lazyStyles.ts';

const ROWS = 8;
const COLS = 3;

const value = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map(String),
  fc.constantFrom('', 'yes', 'no', 'TRUE', '1/2/2020'),
);
const range = fc.constantFrom('A1:A8', 'B2:C6', 'A1:C8', 'B3');
const style = fc.constantFrom(
  { fillColor: '#FF0000' },
  { fillColor: '#00FF00', bold: true },
  { textColor: '#0000FF' },
);
const condition = fc.constantFrom(
  { operator: 'isGreaterThan', values: ['4'] },
  { operator: 'isBetween', values: ['2', '6'] },
  { operator: 'containsText', values: ['y'] },
  { operator: 'isEmpty', values: [] },
  { operator: 'customFormula', values: ['=A1>3'] },
  { operator: 'customFormula', values: ['=$A1=B$2'] },
  { operator: 'duplicateValues', values: [] },
);
const scale = {
  type: 'ColorScaleRule',
  minimum: { color: 0, type: 'value' },
  maximum: { color: 0xffffff, type: 'value' },
};
const rule = fc.oneof(
  fc
    .record({ condition, style })
    .map(({ condition, style }) => ({ type: 'CellIsRule', ...condition, style })),
  fc.constant(scale),
);
const validation = fc.constantFrom(
  { type: 'isBetween', values: ['2', '6'] },
  { type: 'isValueInList', values: ['yes', 'no'], displayStyle: 'arrow' },
  { type: 'customFormula', values: ['=A1<5'] },
);

const workbook = fc.record({
  cells: fc.array(fc.array(value, { minLength: COLS, maxLength: COLS }), {
    minLength: ROWS,
    maxLength: ROWS,
  }),
  formats: fc.array(fc.record({ range, rule }), { maxLength: 3 }),
  validations: fc.array(fc.record({ range, validation }), { maxLength: 2 }),
  filtered: fc.boolean(),
});

type Workbook = typeof workbook extends fc.Arbitrary<infer T> ? T : never;

const dataOf = ({ cells, formats, validations, filtered }: Workbook): object => ({
  sheets: [
    {
      id: 's',
      colNumber: COLS,
      rowNumber: ROWS,
      cells: Object.fromEntries(
        cells.flatMap((row, r) => row.map((text, c) => [`${'ABC'[c]}${r + 1}`, text])),
      ),
      conditionalFormats: formats.map(({ range, rule }, index) => ({
        id: String(index),
        ranges: [range],
        rule,
      })),
      dataValidationRules: validations.map(({ range, validation }, index) => ({
        id: String(index),
        ranges: [range],
        criterion: validation,
      })),
      tables: filtered ? [{ range: 'A1:C8', type: 'static', config: filter }] : [],
    },
  ],
});

const filter = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: 'None',
};

/** Style and validity of every cell, before and after an edit. */
const looks = (data: object): unknown => {
  const model = new Model(data);
  const all = () =>
    Array.from({ length: ROWS * COLS }, (_, index) => {
      const at = { sheetId: 's', row: Math.floor(index / COLS), col: index % COLS };
      const { getters } = model;
      return [
        getters.getCellComputedStyle(at),
        getters.getCellComputedBorder(at),
        getters.isDataValidationInvalid(at),
      ];
    });
  const before = all();
  model.dispatch('UPDATE_CELL', { sheetId: 's', row: 1, col: 0, content: '5' });
  return [before, all()];
};

describe('what the grid works out only for the cells that are looked at', () => {
  it('is what the engine works out for all', () => {
    console.debug = () => undefined;
    const workbooks = fc.sample(workbook, { numRuns: 150, seed: 7 });
    const engine = workbooks.map((one) => looks(dataOf(one)));
    installLazyStyles();
    workbooks.forEach((one, index) => {
      expect(looks(dataOf(one)), JSON.stringify(one)).toEqual(engine[index]);
    });
  });
});
