import { describe, expect, test } from 'vitest';
import { layFormulas, movedDown } from '../../../src/usecases/check/layFormulas.ts';

describe('Formulas that are laid out below each other', () => {
  test.each([
    ['=A1+$B$2', '=A11+$B$12'],
    ['=SUM(A2:C5)', '=SUM(A12:C15)'],
    ['="A1"&A1', '="A1"&A11'],
    ['=LOG10(A1)', '=LOG10(A11)'],
    [
      '=QUERY(A1:B3,"select A where B > 2 label A \'\'",1)',
      '=QUERY(A11:B13,"select A where B > 2 label A \'\'",1)',
    ],
    ['=LET(x1a,1,x1a)', '=LET(x1a,1,x1a)'],
  ])('%s moves down ten rows to %s', (formula, moved) => {
    expect(movedDown(formula, 10)).toBe(moved);
  });

  test('have their data beside them, once, and room for all that they fill and a blank row', () => {
    const group = {
      data: [[1], [2], ['=A1+A2']],
      cases: [
        { formula: '=A1:A3', gives: [[1], [2], [3]] },
        { formula: '=A3', gives: 3 },
      ],
    };
    const { values, formulas, places } = layFormulas([group, { ...group, data: [] }]);
    expect(formulas).toEqual(['=A1:A3', '', '', '', '=A3', '', '=A7:A9', '', '', '', '=A9', '']);
    expect(places.map(({ row }) => row)).toEqual([0, 4, 6, 10]);
    expect(values.map(([first]) => first)).toEqual([1, 2, '=A1+A2', ...Array(9).fill('')]);
    expect(values.every((row) => row.length === 9)).toBe(true);
  });
});
