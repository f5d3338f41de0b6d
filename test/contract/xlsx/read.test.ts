import { describe, expect, it } from 'vitest';
import type { SheetData, WorkbookData } from '../../../workbench/engine/load.ts';
import { openModel } from '../../../workbench/engine/model.ts';
import { readXlsx } from '../../../workbench/xlsx/read.ts';
import { saved, value } from './aDocument.ts';
import { aFile, aSheetPart } from './aFile.ts';

/** The first sheet of a file, as the engine saves it. */
const sheetOf = async (bytes: Uint8Array): Promise<SheetData> => {
  const data: WorkbookData = saved(openModel((await readXlsx(bytes)).data));
  const sheet = data.sheets[0];
  if (!sheet) throw new Error('The file has no sheet');
  return sheet;
};

const cellsOf = async (rows: string, more: Readonly<Record<string, string>> = {}) =>
  (await sheetOf(aFile({ 'xl/worksheets/sheet1.xml': aSheetPart(rows), ...more }))).cells;

describe("a file of Sheets' own export", () => {
  it('gives the formulas that Sheets had', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(C:D, ""select C"")"),"x")</f><v>x</v></c>' +
      '<c r="B1"><f>LET(\n  a, 1,\n  a+1)</f><v>2</v></c>' +
      '<c r="C1" t="str"><v>x</v></c>' +
      '<c r="E1"><f t="array" ref="E1:E2">C1:C2&amp;"!"</f><v>0</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"y")</f><v>y</v></c>' +
      '<c r="C2" t="str"><v>y</v></c><c r="E2" t="str"><v>y!</v></c></row>';
    expect(await cellsOf(rows)).toEqual({
      A1: '=QUERY(C:D, "select C")',
      B1: '=LET(\n  a, 1,\n  a+1)',
      C1: 'x',
      C2: 'y',
      E1: '=ARRAYFORMULA(C1:C2&"!")',
    });
  });

  it('is as large as its last row and column say', async () => {
    const part = '<row r="1"><c r="A1"><v>1</v></c></row><row r="40"/>';
    const sheet = aSheetPart(part).replace(
      '<sheetData>',
      '<cols><col min="7" max="7" width="12.63"/></cols><sheetData>',
    );
    expect(await sheetOf(aFile({ 'xl/worksheets/sheet1.xml': sheet }))).toMatchObject({
      rowNumber: 40,
      colNumber: 7,
    });
  });
});

describe('a file of Excel', () => {
  it('gives shared formulas to all their cells', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A:A)+LOG10(2)</f></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';
    expect(await cellsOf(rows)).toMatchObject({
      B2: '=A2*$A$1+SUM(A:A)+LOG10(2)',
      B3: '=A3*$A$1+SUM(A:A)+LOG10(2)',
    });
  });

  it('gives rich, inline and shared texts, errors, truth values and dates', async () => {
    const strings =
      '<sst><si><r><t>Hello </t></r><r><rPr><b/></rPr><t xml:space="preserve">world</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>=1+1</t></si></sst>';
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>1/2/2020</t></is></c></row>' +
      '<row><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="d"><v>2020-01-02T12:00:00</v></c><c t="str"><v>a_x000D_b</v></c></row>';
    expect(await cellsOf(rows, { 'xl/sharedStrings.xml': strings })).toEqual({
      A1: 'Hello world',
      B1: "'=1+1",
      C1: "'1/2/2020",
      A2: 'TRUE',
      B2: '#DIV/0!',
      C2: '43832.5',
      D2: 'a\rb',
    });
  });

  it('gives colours of themes and palettes, built-in formats and rows hidden by hand but not by a filter', async () => {
    const styles =
      '<styleSheet><fonts><font><sz val="11"/><color theme="1"/></font><font><sz val="11"/><color theme="4" tint="-0.5"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
      '<borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="14"/><xf numFmtId="44"/></cellXfs></styleSheet>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="9" hidden="1"><c r="A9"><v>2</v></c></row>';
    const filter =
      '<autoFilter ref="A1:A5"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
    const bytes = aFile({ 'xl/worksheets/sheet1.xml': aSheetPart(rows, filter), 'xl/styles.xml': styles });
    const data: WorkbookData = saved(openModel((await readXlsx(bytes)).data));
    expect(Object.values(data.styles)).toEqual([{ textColor: '#223962', fillColor: '#FFFF00' }]);
    expect(Object.values(data.formats)).toEqual(['m/d/yyyy']);
    expect(data.sheets[0]?.rows).toEqual({ 8: { isHidden: true } });
  });

  it('gives validations over whole columns and those that refer to other sheets', async () => {
    const after =
      '<dataValidations><dataValidation type="whole" operator="greaterThan" showErrorMessage="1" sqref="A2:A1048576"><formula1>5</formula1></dataValidation></dataValidations>' +
      '<extLst><ext><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidation type="list"><x14:formula1><xm:f>Other!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>B2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const sheet = await sheetOf(
      aFile({ 'xl/worksheets/sheet1.xml': aSheetPart('<row r="1"><c r="A1"><v>1</v></c></row>', after) }),
    );
    expect(sheet.dataValidationRules).toMatchObject([
      { criterion: { type: 'isGreaterThan', values: ['5'] }, ranges: ['A2:A'], isBlocking: true },
      { criterion: { type: 'isValueInRange', values: ['Other!A1:A5'] }, ranges: ['B2'], isBlocking: false },
    ]);
  });

  it('gives the newest functions by their names', async () => {
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const { data } = await readXlsx(aFile({ 'xl/worksheets/sheet1.xml': aSheetPart(rows) }));
    const model = openModel(data);
    expect(saved(model).sheets[0]?.cells).toEqual({ A1: '=SEQUENCE(3)' });
    expect(value(model, 'A3')).toBe(3);
  });
});
