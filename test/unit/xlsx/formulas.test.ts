import { describe, expect, it } from 'vitest';
import { unwrapped, wrapped, wrappedSpill } from '../../../workbench/xlsx/formulas/dummyFunction.ts';
import { lexFormula } from '../../../workbench/xlsx/formulas/lexFormula.ts';
import { fromExcel, toExcel } from '../../../workbench/xlsx/formulas.ts';

const plain = (text: string) => ({ kind: 'plain', text });
const array = (text: string) => ({ kind: 'array', text });
const sheets = (formula: string) => ({ kind: 'sheets', text: formula.slice(1) });

describe('a formula that Excel can say exactly', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ["=VLOOKUP(A2,'Team list'!$A:$C,2,FALSE)", "VLOOKUP(A2,'Team list'!$A:$C,2,FALSE)"],
    [
      '=COUNTIFS(Opportunities!A:A,A2,Opportunities!C:C,"Won")',
      'COUNTIFS(Opportunities!A:A,A2,Opportunities!C:C,"Won")',
    ],
    ['=IF(A1="a""b, IFS(",1,2)', 'IF(A1="a""b, IFS(",1,2)'],
    ['=SUMPRODUCT({1,2;3,4}*1)', 'SUMPRODUCT({1,2;3,4}*1)'],
    ['=-A1%+.5^2', '-A1%+.5^2'],
    ['=SUM(1:2)', 'SUM(1:2)'],
    ['=NETWORKDAYS.INTL(A1,B1)', 'NETWORKDAYS.INTL(A1,B1)'],
  ])('%s is written as it is', (formula, text) => {
    expect(toExcel(formula, false)).toEqual(plain(text));
    expect(fromExcel(text, false)).toEqual({ formula });
  });

  it.each([
    ['=IFS(A1>1,"a",TRUE,"b")', '_xlfn.IFS(A1>1,"a",TRUE,"b")'],
    ['=XLOOKUP(A2,B:B,C:C)', '_xlfn.XLOOKUP(A2,B:B,C:C)'],
    ['=STDEV.S(A1:A9)', '_xlfn.STDEV.S(A1:A9)'],
    ['=COUNTA(UNIQUE(A1:A9))', 'COUNTA(_xlfn.UNIQUE(A1:A9))'],
    ['=LET(x,A1,y, x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y, _xlpm.x+1,_xlpm.x*_xlpm.y)'],
    [
      '=SUM(MAP(A1:A3,LAMBDA(v,IF(v="",0,v))))',
      'SUM(_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,IF(_xlpm.v="",0,_xlpm.v))))',
    ],
    ['=LET(f,LAMBDA(n,n+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))'],
  ])('%s gets the prefixes of newer functions and local names', (formula, text) => {
    expect(toExcel(formula, false)).toEqual(plain(text));
    expect(fromExcel(text, false)).toEqual({ formula });
  });

  it.each([
    ['=ARRAYFORMULA(A2:A9*B2:B9)', 'A2:A9*B2:B9'],
    ['=ARRAYFORMULA(IF(A2:A9="","",IFNA(VLOOKUP(A2:A9,D:E,2,FALSE),"none")))', null],
    ['=ARRAYFORMULA(SUM(IF(A2:A9="x",IFNA(B2:B9,0))))', 'SUM(IF(A2:A9="x",_xlfn.IFNA(B2:B9,0)))'],
  ])('%s is an array formula when its size is given by its ranges', (formula, text) => {
    expect(toExcel(formula, true)).toEqual(text === null ? sheets(formula) : array(text));
    if (text !== null) expect(fromExcel(text, true)).toEqual({ formula });
  });
});

describe('a formula that only Sheets has is kept as text', () => {
  it.each([
    ['=QUERY(A:C,"select A, sum(B) group by A",1)'],
    ['=REGEXMATCH(A1,"^a")'],
    ['=SPLIT(A1,",")'],
    ['=FLATTEN(A1:B2)'],
    ['=ISEMAIL(A1)'],
    ['=FILTER(A2:A9,B2:B9="x",C2:C9>1)'],
    ['=SORT(A2:C9,2,FALSE)'],
    ['=GOOGLEFINANCE("GOOG")'],
    ['=IMPORTRANGE("id","A1:B2")'],
    ['=CLIENTELE_SEGMENT(A2)'],
    ['=IFERROR(A1)'],
    ['={A1:A3;B1:B3}'],
    ['={"Header";ARRAYFORMULA(A2:A9*2)}'],
    ['=SUM(A2:A)'],
    ['=COUNTA($B$2:$B)-1'],
    ['=SUM(B3:3)'],
    ['=ARRAYFORMULA(IF(A2:A="",,B2:B*2))'],
    ['=ARRAYFORMULA(A:A&"x")'],
    ['=SUM(ARRAYFORMULA(A1:A3*2))'],
    ['=LET(r,1,r+1)'],
    ['=MAP(A1:A3,LAMBDA(v,v*2))'],
    ['=UNIQUE(A1:A9)'],
    ['=SUM(A1'],
    ['="unterminated'],
  ])('%s', (formula) => {
    expect(toExcel(formula, false)).toEqual(sheets(formula));
    expect(fromExcel(wrapped(formula.slice(1), 1), false)).toEqual({ formula });
  });

  it('so is one that fills cells beyond its own, since an array formula in a file has a fixed size', () => {
    expect(toExcel('=XLOOKUP(A1,B1:B9,C1:E9)', false).kind).toBe('plain');
    expect(toExcel('=XLOOKUP(A1,B1:B9,C1:E9)', true).kind).toBe('sheets');
  });

  it('so is one with a text longer than the 255 characters that Excel takes', () => {
    expect(toExcel(`="${'x'.repeat(255)}"`, false).kind).toBe('plain');
    expect(toExcel(`="${'x'.repeat(256)}"`, false).kind).toBe('sheets');
  });
});

describe("Sheets' wrapper", () => {
  it('doubles quotes and carries the value that stood in the cell', () => {
    expect(wrapped('QUERY(B:C, "select B where C >= 2")', 'Name')).toBe(
      'IFERROR(__xludf.DUMMYFUNCTION("QUERY(B:C, ""select B where C >= 2"")"),"Name")',
    );
  });

  it.each([
    [3.5, '3.5'],
    [true, 'TRUE'],
    [null, '""'],
    ['a"b', '"a""b"'],
    ['#N/A', '"#N/A"'],
  ])('writes the value %s as %s', (value, text) => {
    expect(wrapped('X()', value)).toBe(`IFERROR(__xludf.DUMMYFUNCTION("X()"),${text})`);
  });

  it('marks a filled cell as exported files do', () => {
    expect(wrappedSpill(7)).toBe('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),7)');
    expect(unwrapped(wrappedSpill(7))).toBe('spilled');
  });

  it('cuts text into pieces of at most 255 characters and never through a doubled quote', () => {
    for (const filler of ['x', '"', 'x"', '""x']) {
      for (let length = 240; length < 540; length += 1) {
        const formula = `Q("${filler.repeat(length)}")`;
        const text = wrapped(formula, null);
        const pieces = lexFormula(text).filter(({ kind }) => kind === 'string');
        expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(257);
        expect(unwrapped(text)).toEqual({ formula });
      }
    }
  });

  it('is read as other programs leave it behind', () => {
    expect(unwrapped('IFERROR(@__xludf.DUMMYFUNCTION("QUERY(A:B)"),1)')).toEqual({ formula: 'QUERY(A:B)' });
    expect(unwrapped('IFERROR( __xludf.DUMMYFUNCTION( "SUM(A2:A" & "10)" ), 1 )')).toEqual({
      formula: 'SUM(A2:A10)',
    });
    expect(unwrapped('IFERROR(A1,2)')).toBeNull();
  });
});

describe('a formula from another program', () => {
  it.each([
    ['_xlfn._xlws.FILTER(A1:A3,B1:B3)', true, '=FILTER(A1:A3,B1:B3)'],
    ['_xlfn.UNIQUE(A1:A3)', true, '=UNIQUE(A1:A3)'],
    ['_xlfn.UNIQUE(A1:A3)&"x"', true, '=ARRAYFORMULA(UNIQUE(A1:A3)&"x")'],
    ['SUM(A1:A3*B1:B3)', true, '=ARRAYFORMULA(SUM(A1:A3*B1:B3))'],
    ['ARRAYFORMULA(A1:A3)', true, '=ARRAYFORMULA(A1:A3)'],
    ['LET(\n  a, 1,\n  a+1\n)', false, '=LET(\n  a, 1,\n  a+1\n)'],
    ['"_xlfn.SUM("&A1', false, '="_xlfn.SUM("&A1'],
  ])('%s', (text, isArray, formula) => {
    expect(fromExcel(text, isArray)).toEqual({ formula });
  });
});

it('nothing of a formula is lost in cutting it into tokens', () => {
  const formula = `=IF('It''s'!A$1:B2="x""y",{1;2},#N/A)+1.5E-3%\n&Sheet1!$C3 @ é_1`;
  expect(
    lexFormula(formula)
      .map(({ text }) => text)
      .join(''),
  ).toBe(formula);
});
