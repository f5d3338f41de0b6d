import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers(
  'SpreadsheetApp.newFilterCriteria',
  'Range.createFilter',
  'Range.getFilter',
  'Sheet.getFilter',
  'Sheet.isRowHiddenByFilter',
);
covers(
  'Filter.getColumnFilterCriteria',
  'Filter.getRange',
  'Filter.remove',
  'Filter.removeColumnFilterCriteria',
  'Filter.setColumnFilterCriteria',
  'Filter.sort',
);
covers(
  'FilterCriteria.copy',
  'FilterCriteria.getCriteriaType',
  'FilterCriteria.getCriteriaValues',
  'FilterCriteria.getHiddenValues',
  'FilterCriteria.getVisibleValues',
);
covers(
  'FilterCriteriaBuilder.build',
  'FilterCriteriaBuilder.copy',
  'FilterCriteriaBuilder.getCriteriaType',
  'FilterCriteriaBuilder.getCriteriaValues',
  'FilterCriteriaBuilder.getHiddenValues',
  'FilterCriteriaBuilder.getVisibleValues',
  'FilterCriteriaBuilder.setHiddenValues',
  'FilterCriteriaBuilder.setVisibleValues',
  'FilterCriteriaBuilder.whenCellEmpty',
  'FilterCriteriaBuilder.whenCellNotEmpty',
  'FilterCriteriaBuilder.whenDateAfter',
  'FilterCriteriaBuilder.whenDateBefore',
  'FilterCriteriaBuilder.whenDateEqualTo',
  'FilterCriteriaBuilder.whenFormulaSatisfied',
  'FilterCriteriaBuilder.whenNumberBetween',
  'FilterCriteriaBuilder.whenNumberEqualTo',
  'FilterCriteriaBuilder.whenNumberGreaterThan',
  'FilterCriteriaBuilder.whenNumberGreaterThanOrEqualTo',
  'FilterCriteriaBuilder.whenNumberLessThan',
  'FilterCriteriaBuilder.whenNumberLessThanOrEqualTo',
  'FilterCriteriaBuilder.whenNumberNotBetween',
  'FilterCriteriaBuilder.whenNumberNotEqualTo',
  'FilterCriteriaBuilder.whenTextContains',
  'FilterCriteriaBuilder.whenTextDoesNotContain',
  'FilterCriteriaBuilder.whenTextEndsWith',
  'FilterCriteriaBuilder.whenTextEqualTo',
  'FilterCriteriaBuilder.whenTextStartsWith',
  'FilterCriteriaBuilder.withCriteria',
);

/** A1:B5 with a header, fruits, and numbers; `f` is its filter. */
const TABLE = `s.getRange('A1:B5').setValues([['fruit', 'n'], ['fig', 3], ['apple', 1], ['lemon', 2], ['', 4]]);
  var f = s.getRange('A1:B5').createFilter();
  var shown = function () { return [2, 3, 4, 5].filter(function (row) { return !s.isRowHiddenByFilter(row); }); };
  var criteria = SpreadsheetApp.newFilterCriteria();`;

describe('criteria of a filter show', () => {
  it.each([
    ["setHiddenValues(['fig', 'lemon'])", 1, [3, 5]],
    ["setVisibleValues(['fig', 'lemon'])", 1, [2, 4]],
    ['whenCellEmpty()', 1, [5]],
    ['whenCellNotEmpty()', 1, [2, 3, 4]],
    ["whenTextContains('e')", 1, [3, 4]],
    ["whenTextDoesNotContain('e')", 1, [2, 5]],
    ["whenTextStartsWith('le')", 1, [4]],
    ["whenTextEndsWith('g')", 1, [2]],
    ["whenTextEqualTo('fig')", 1, [2]],
    ['whenNumberBetween(2, 3)', 2, [2, 4]],
    ['whenNumberNotBetween(2, 3)', 2, [3, 5]],
    ['whenNumberEqualTo(2)', 2, [4]],
    ['whenNumberNotEqualTo(2)', 2, [2, 3, 5]],
    ['whenNumberGreaterThan(2)', 2, [2, 5]],
    ['whenNumberGreaterThanOrEqualTo(2)', 2, [2, 4, 5]],
    ['whenNumberLessThan(2)', 2, [3]],
    ['whenNumberLessThanOrEqualTo(2)', 2, [3, 4]],
    ["whenFormulaSatisfied('=B2>AVERAGE(B$2:B$5)')", 2, [2, 5]],
  ])('with %s in column %i the rows %j', (criteria, column, rows) => {
    expect(
      result(`${TABLE} f.setColumnFilterCriteria(${column}, criteria.${criteria}.build()); return shown();`),
    ).toEqual(rows);
  });

  it('by dates, also relative to today', () => {
    const body = `s.getRange('A1:A4').setValues([['day'], [new Date(2018, 0, 1)], [new Date(2018, 0, 2)], [new Date(2018, 0, 3)]]);
      var f = s.getRange('A1:A4').createFilter(); var d = new Date(2018, 0, 2), all = [];
      [SpreadsheetApp.newFilterCriteria().whenDateAfter(d), SpreadsheetApp.newFilterCriteria().whenDateBefore(d),
       SpreadsheetApp.newFilterCriteria().whenDateEqualTo(d), SpreadsheetApp.newFilterCriteria().whenDateEqualTo(SpreadsheetApp.RelativeDate.YESTERDAY)]
        .forEach(function (criteria) { f.setColumnFilterCriteria(1, criteria.build());
          all.push([2, 3, 4].filter(function (row) { return !s.isRowHiddenByFilter(row); })); });
      return all;`;
    expect(result(body)).toEqual([[4], [2], [3], [2]]);
  });

  it('only rows that fit every column', () => {
    const body = `${TABLE} f.setColumnFilterCriteria(1, criteria.whenCellNotEmpty().build());
      f.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build()); return shown();`;
    expect(result(body)).toEqual([2, 4]);
  });

  it('everything again once they are removed, by the method or by null', () => {
    const body = `${TABLE} f.setColumnFilterCriteria(1, criteria.whenCellEmpty().build()); f.removeColumnFilterCriteria(1);
      var first = shown(); f.setColumnFilterCriteria(1, criteria.build()); f.setColumnFilterCriteria(1, null); return [first, shown()];`;
    expect(result(body)).toEqual([
      [2, 3, 4, 5],
      [2, 3, 4, 5],
    ]);
  });
});

describe('a filter', () => {
  it('says its range and its criteria, in whichever execution', () => {
    const first = run(`${TABLE} f.setColumnFilterCriteria(2, criteria.whenNumberGreaterThan(2).build());
      f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['fig']).build());`);
    const text = `function main() { var f = SpreadsheetApp.getActiveSheet().getFilter();
      var n = f.getColumnFilterCriteria(2), t = f.getColumnFilterCriteria(1);
      return [f.getRange().getA1Notation(), '' + n.getCriteriaType(), n.getCriteriaValues()[0], n.getHiddenValues().length,
        t.getCriteriaType(), t.getHiddenValues()[0], t.getVisibleValues().length].join(); }`;
    first.workbench.install({ sources: [{ name: 'a.js', text }], html: {}, manifest: {} });
    expect(first.workbench.run('main').value).toBe('A1:B5,NUMBER_GREATER_THAN,2,0,,fig,0');
  });

  it('is one a sheet', () => {
    expect(refusal(`${TABLE} s.getRange('D1:E2').createFilter();`)).toBe(
      "Exception: You can't create a filter in a sheet that already has a filter.",
    );
  });

  it('is found from a range that it touches', () => {
    expect(
      result(`${TABLE} return [s.getRange('B2').getFilter() !== null, s.getRange('D1').getFilter()];`),
    ).toEqual([true, null]);
  });

  it('sorts what lies below its header', () => {
    const body = `${TABLE} f.sort(2, true); var up = s.getRange('B2:B5').getValues().join(); f.sort(2, false);
      return [up, s.getRange('B1:B5').getValues().join()];`;
    expect(result(body)).toEqual(['1,2,3,4', 'n,4,3,2,1']);
  });

  it('goes with its criteria: another one begins afresh', () => {
    const body = `${TABLE} f.setColumnFilterCriteria(1, criteria.whenCellEmpty().build()); f.remove();
      var none = [s.getFilter(), shown()]; var again = s.getRange('A1:B5').createFilter();
      return [none, again.getColumnFilterCriteria(1), shown()];`;
    expect(result(body)).toEqual([[null, [2, 3, 4, 5]], null, [2, 3, 4, 5]]);
  });

  it('refuses columns that it has not', () => {
    expect(refusal(`${TABLE} f.setColumnFilterCriteria(3, criteria.whenCellEmpty().build());`)).toContain(
      'out of the range of the filter',
    );
  });

  it('keeps its criteria at their columns when the document changes', () => {
    const body = `${TABLE} f.setColumnFilterCriteria(2, criteria.whenNumberGreaterThan(2).build()); s.insertColumnBefore(1); s.insertRowBefore(1);
      return [s.getFilter().getRange().getA1Notation(), '' + s.getFilter().getColumnFilterCriteria(3).getCriteriaType(),
        [3, 4, 5, 6].filter(function (row) { return !s.isRowHiddenByFilter(row); })];`;
    expect(result(body)).toEqual(['B2:C6', 'NUMBER_GREATER_THAN', [3, 6]]);
  });

  it('shows scripts what a person chose in its menu', () => {
    const { workbench } = run(TABLE);
    const { model } = workbench.world;
    const sheetId = model.getters.getSheetIds()[0] ?? '';
    model.dispatch('UPDATE_FILTER', {
      sheetId,
      row: 0,
      col: 0,
      value: { filterType: 'values', hiddenValues: ['fig'] },
    });
    const text = `function main() { var s = SpreadsheetApp.getActiveSheet();
      return s.getFilter().getColumnFilterCriteria(1).getHiddenValues()[0] + s.isRowHiddenByFilter(2); }`;
    workbench.install({ sources: [{ name: 'a.js', text }], html: {}, manifest: {} });
    expect(workbench.run('main').value).toBe('figtrue');
  });

  it('is a filter of the grid', () => {
    const { workbench } = run(TABLE);
    const { getters } = workbench.world.model;
    const sheetId = getters.getSheetIds()[0] ?? '';
    expect([0, 1, 2].map((col) => getters.isFilterHeader({ sheetId, row: 0, col }))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('criteria', () => {
  it('are built, copied and read without a call', () => {
    const { value, record } =
      run(`var b = SpreadsheetApp.newFilterCriteria().withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN, [1, 2]);
      var copy = b.copy().setHiddenValues(['x']), built = copy.build().copy().setVisibleValues(['y']);
      return ['' + b.getCriteriaType(), b.getCriteriaValues(), b.getHiddenValues(), copy.getHiddenValues(), built.getVisibleValues(), built.build().getHiddenValues()];`);
    expect(value).toEqual(['NUMBER_BETWEEN', [1, 2], [], ['x'], ['y'], []]);
    expect(record.trace.filter(({ method }) => /Criteria/.test(method))).toEqual([]);
  });
});
