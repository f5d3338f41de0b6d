import { describe, expect, test } from 'vitest';
import { stores } from '../../../workbench/engine/load.ts';
import { aSheet, twoSheets } from './aSheet.ts';

const numbers = [[1], [2], ['x'], [''], [5]];

/** The value of one formula in C2 beside 1, 2, "x", blank, 5 in A1:A5. */
const computed = (formula: string, rows: readonly (readonly (string | number)[])[] = numbers) => {
  const sheet = aSheet(rows);
  sheet.type('C2', formula);
  return sheet.value('C2');
};

const spillOf = (formula: string, rows: readonly (readonly (string | number)[])[] = numbers) => {
  const sheet = aSheet(rows);
  sheet.type('C2', formula);
  return sheet.spill('C2');
};

describe('operators', () => {
  test.each([
    ['a minus binds closer than a power', '=-2^2', 4],
    ['powers are taken from the left', '=2^3^2', 64],
    ['a percent sign divides by a hundred', '=50%+1', 1.5],
    ['text that is written as a number counts as one', '="3"+4', 7],
    ['the empty text is no number', '=""+1', '#VALUE!'],
    ['a blank is 0 in sums', '=A4+1', 1],
    ['a blank is the empty text when joined', '="a"&A4&"b"', 'ab'],
    ['case does not count in comparisons', '="a"="A"', true],
    ['an accent does', '="e"="é"', false],
    ['text never equals a number', '=1="1"', false],
    ['a blank equals 0', '=A4=0', true],
    ['a blank equals the empty text', '=A4=""', true],
    ['every text is greater than every number', '="a">99999', true],
    ['every boolean is greater than every text', '=FALSE>"z"', true],
    ['division by zero is its own error', '=1/0', '#DIV/0!'],
    ['a day minus a day is a number', '=DATE(2018,1,3)-DATE(2018,1,2)', 1],
    ['LOG10 is a function, though it looks like a cell', '=LOG10(100)', 2],
    ['two quotes in a text are one', '="a""b"', 'a"b'],
    ['a text of one quote', '=""""', '"'],
  ])('%s', (_rule, formula, value) => {
    expect(computed(formula)).toBe(value);
  });
});

describe('a range where one value is wanted', () => {
  test('stands for the cell of the own row', () => expect(computed('=A1:A5+1')).toBe(3));
  test('alone in a formula too', () => expect(computed('=A1:A5')).toBe(2));
  test('is an error where no cell is level', () => expect(computed('=A3:A5+1')).toBe('#VALUE!'));
  test('in an argument as well', () => expect(computed('=LEN(A3:A5)')).toBe('#VALUE!'));
  test('under a name of LET as well', () => expect(computed('=LET(r,A3:A5,r*2)')).toBe('#VALUE!'));
  test('a computed table stands for its first value', () => expect(computed('=LEN({"abc","d"})')).toBe(3));
  test('ROW of a range is its first row', () => expect(spillOf('=ROW(A3:A5)')).toEqual([[3]]));
});

describe('ARRAYFORMULA', () => {
  test('evaluates element by element', () =>
    expect(spillOf('=ARRAYFORMULA(A1:A2*10)')).toEqual([[10], [20]]));
  test('reaches into every function inside', () =>
    expect(spillOf('=ARRAYFORMULA(IF(A1:A5="","-",LEN(A1:A5)))')).toEqual([[1], [1], [1], ['-'], [1]]));
  test('gives #N/A where sizes do not fit', () =>
    expect(spillOf('=ARRAYFORMULA(A1:A2+{1;2;3})')).toEqual([[2], [4], ['#N/A']]));
  test.each([
    '=SUMPRODUCT(A1:A2*A1:A2)',
    '=SUM(FILTER(A1:A2*A1:A2,A1:A2>0))',
    '=SUM(SORT(A1:A2*A1:A2))',
    '=SUM(INDEX(A1:A2*A1:A2))',
  ])('is not needed in %s', (formula) => {
    expect(computed(formula)).toBe(5);
  });
  test.each(['=SUM(A1:A2*A1:A2)', '=MAX(LEN(A3:A5))', '=UNIQUE(A3:A5&"")'])('is needed in %s', (formula) => {
    expect(aSheetValue(formula)).toBe('#VALUE!');
  });
  const aSheetValue = (formula: string) => {
    const sheet = aSheet(numbers);
    sheet.type('C9', formula);
    return sheet.value('C9');
  };
});

describe('LET and LAMBDA', () => {
  test('a value may use the names before it', () => expect(computed('=LET(x,2,y,x*3,x+y)')).toBe(8));
  test('names are case-insensitive', () => expect(computed('=LET(Total,2,TOTAL+1)')).toBe(3));
  test('an inner name hides an outer one', () => expect(computed('=LET(x,1,LET(x,5,x)+x)')).toBe(6));
  test('a name that is not yet there is unknown', () => expect(computed('=LET(y,x+1,x,1,y)')).toBe('#NAME?'));
  test('a LAMBDA is called where it stands', () => expect(computed('=LAMBDA(x,y,x*y)(3,4)')).toBe(12));
  test('a LAMBDA under a name is called by it', () =>
    expect(computed('=LET(double,LAMBDA(x,x*2),double(double(3)))')).toBe(12));
  test('a LAMBDA keeps the names around it', () =>
    expect(computed('=LET(add,LAMBDA(n,LAMBDA(x,x+n)),add(2)(5))')).toBe(7));
  test('an uncalled LAMBDA is #N/A', () => expect(computed('=LAMBDA(x,x)')).toBe('#N/A'));
  test('a LAMBDA with another number of names is #N/A', () =>
    expect(computed('=MAP(A1:A2,LAMBDA(a,b,a))')).toBe('#N/A'));
  test('MAP gives one value a cell', () => expect(computed('=MAP(A1:A2,LAMBDA(a,{a,a}))')).toBe('#VALUE!'));
  test('a fault inside MAP can be caught', () =>
    expect(computed('=IFERROR(MAP(A1:A2,LAMBDA(a,{a,a})),"caught")')).toBe('caught'));
  test('and asked for', () => expect(computed('=ISERROR(MAP(A1:A2,LAMBDA(a,{a,a})))')).toBe(true));
  test('names of ranges stay ranges', () => expect(computed('=LET(r,A1:A5,SUM(r))')).toBe(8));
  test('two million nodes of bodies are too many in a cell', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [at]);
    const body = Array.from({ length: 700 }, () => 'v').join('+');
    const sheet = aSheet(rows, { rows: 3010, columns: 5 });
    sheet.type('C1', `=SUM(MAP(A1:A3000,LAMBDA(v,v+v)))`);
    expect(sheet.value('C1')).toBe(3000 * 2999);
    sheet.type('C1', `=SUM(MAP(A1:A3000,LAMBDA(v,${body})))`);
    expect(sheet.value('C1')).toBe('#ERROR!');
  });
});

describe('only the branch that is taken is evaluated', () => {
  test.each([
    '=IF(TRUE,1,1/0)',
    '=IFS(FALSE,1/0,TRUE,1)',
    '=SWITCH(2,1,1/0,2,1)',
    '=CHOOSE(1,1,1/0)',
    '=IFERROR(1,1/0)',
    '=IFNA(1,1/0)',
  ])('%s', (formula) => {
    expect(computed(formula)).toBe(1);
  });
});

describe('blanks stay blank', () => {
  test('a formula that refers to an empty cell', () => expect(computed('=A4')).toBe(null));
  test('a spill of a range with a gap', () =>
    expect(spillOf('={A1:A5}')).toEqual([[1], [2], ['x'], [null], [5]]));
  test('the first cell of a spill', () => expect(spillOf('={A4;A5}')).toEqual([[null], [5]]));
  test('UNIQUE of an open column ends in one blank, not in 0', () =>
    expect(spillOf('=UNIQUE(A1:A)')).toEqual([[1], [2], ['x'], [null], [5]]));
  test('an omitted branch of IF', () =>
    expect(spillOf('=ARRAYFORMULA(IF(A1:A5=2,,A1:A5))')).toEqual([[1], [null], ['x'], [null], [5]]));
  test('one-argument IFERROR', () => expect(computed('=IFERROR(1/0)')).toBe(null));
  test('they are not counted', () => {
    const sheet = aSheet(numbers);
    sheet.type('C1', '=ARRAYFORMULA(IF(A1:A5=2,,A1:A5))');
    sheet.type('E1', '=COUNTA(C1:C5)');
    expect(sheet.value('E1')).toBe(3);
  });
  test('typing into a blank of a spill blocks it, emptying it again frees it', () => {
    const sheet = aSheet(numbers);
    sheet.type('C1', '={A1:A5}');
    sheet.type('C4', 'mine');
    expect([sheet.value('C1'), sheet.value('C2')]).toEqual(['#REF!', null]);
    sheet.type('C4', '');
    expect(sheet.spill('C1')).toEqual([[1], [2], ['x'], [null], [5]]);
  });
});

describe('errors have the codes of Sheets', () => {
  test.each([
    ['a formula that does not parse', '=1+', '#ERROR!'],
    ['an unknown function', '=NOSUCH(1)', '#NAME?'],
    ['a function that only other programs have', '=TAKE(A1:A5,1)', '#NAME?'],
    ['an unknown name', '=nosuch', '#NAME?'],
    ['a wrong number of arguments', '=ABS(1,2)', '#N/A'],
    ['a text where a number is wanted', '=ABS("x")', '#VALUE!'],
    ['a formula that refers to itself', '=C2+1', '#REF!'],
    ['a reference to a sheet that is not there', '=Nowhere!A1', '#REF!'],
    ['an error written in a formula', '=#N/A', '#N/A'],
    ['text above 50,000 characters', '=REPT("ab",25001)', '#VALUE!'],
    ['rows of an array of different length', '={1,2;3}', '#VALUE!'],
  ])('%s', (_case, formula, code) => {
    expect(computed(formula)).toBe(code);
  });

  test('a spill that would overwrite something', () => {
    const sheet = aSheet(numbers);
    sheet.type('C3', 'in the way');
    sheet.type('C2', '={A1:A5}');
    expect(sheet.value('C2')).toBe('#REF!');
  });

  test('a reference to a deleted row', () => {
    const sheet = aSheet(numbers);
    sheet.type('C5', '=A1*2');
    sheet.model.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'ROW',
      elements: [0],
    });
    expect([sheet.value('C4'), sheet.formula('C4')]).toEqual(['#REF!', '=#REF!*2']);
  });
});

describe('the formula stays as it was written', () => {
  test.each([
    '=LET(x, 5,  x + 1)',
    '=ARRAYFORMULA( IF(A1:A5="" , , A1:A5) )',
    '="say ""hi"""',
    '=LAMBDA(x, x)(2)',
    '=map(A1:A2, lambda(v, v&"!"))',
  ])('%s', (formula) => {
    const sheet = aSheet(numbers);
    sheet.type('C1', formula);
    expect(sheet.formula('C1')).toBe(formula);
  });

  test('in the formula bar, even when the engine’s own parser could not read it', () => {
    const sheet = aSheet(numbers);
    sheet.type('C1', '=NOSUCH( LAMBDA(x,  x)(2) )');
    const cell = sheet.model.getters.getCell({ sheetId: 's', row: 0, col: 2 });
    // The composer needs a page; the one method it asks is looked at here.
    const composer = stores.CellComposerStore.prototype as unknown as {
      getPrettifiedFormula: (cell: unknown) => string;
    };
    expect(composer.getPrettifiedFormula.call({ getters: sheet.model.getters }, cell)).toBe(
      '=NOSUCH( LAMBDA(x,  x)(2) )',
    );
  });

  test('with its references moved when rows are inserted', () => {
    const sheet = aSheet(numbers);
    sheet.type('C1', '=LET(r, A2:A5, SUM(r) + LAMBDA(v, v)(A2))');
    sheet.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'ROW',
      base: 1,
      position: 'before',
      quantity: 1,
    });
    expect([sheet.formula('C1'), sheet.value('C1')]).toEqual([
      '=LET(r, A3:A6, SUM(r) + LAMBDA(v, v)(A3))',
      9,
    ]);
  });

  test('and follows its cells', () => {
    const sheet = aSheet(numbers);
    sheet.type('C1', '=SUM(MAP(A1:A2,LAMBDA(v,v*A5)))');
    sheet.type('A5', '10');
    expect(sheet.value('C1')).toBe(30);
  });

  test('in both models of a document', () => {
    const [one, two] = twoSheets([[1], [2]]);
    one.type('C1', '=LET(x, A1, x + A2)');
    expect([two.value('C1'), two.formula('C1')]).toEqual([3, '=LET(x, A1, x + A2)']);
  });
});
