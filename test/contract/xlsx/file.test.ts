import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { aDocument, aSheet, returned, saved, written } from './aDocument.ts';
import { partOf } from './aFile.ts';

const cellXml = (bytes: Uint8Array, name: string): string =>
  new RegExp(`<c r="${name}"(?:[^>]*/>|[^>]*>.*?</c>)`).exec(
    partOf(bytes, 'xl/worksheets/sheet1.xml'),
  )?.[0] ?? '';

it("writes a formula of Sheets' as its export does, with the values it filled", () => {
  const file = written(aDocument([aSheet({ cells: { A1: 'a', A2: 'b', B1: '=QUERY(A:A,"select A",0)' } })]));
  expect(cellXml(file, 'B1')).toBe(
    '<c r="B1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION(&quot;QUERY(A:A,&quot;&quot;select A&quot;&quot;,0)&quot;),&quot;a&quot;)</f><v>a</v></c>',
  );
  expect(cellXml(file, 'B2')).toBe(
    '<c r="B2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION(&quot;&quot;&quot;COMPUTED_VALUE&quot;&quot;&quot;),&quot;b&quot;)</f><v>b</v></c>',
  );
});

it('writes an ARRAYFORMULA over bounded ranges as an array formula over what it fills', () => {
  const file = written(aDocument([aSheet({ cells: { A1: '1', A2: '2', B1: '=ARRAYFORMULA(A1:A2*10)' } })]));
  expect(cellXml(file, 'B1')).toBe('<c r="B1"><f t="array" ref="B1:B2">A1:A2*10</f><v>10</v></c>');
  expect(cellXml(file, 'B2')).toBe('<c r="B2"><v>20</v></c>');
});

it('writes text that looks like a formula or a number as text', () => {
  const file = written(aDocument([aSheet({ cells: { A1: "'=cmd|' /C calc'!A0", A2: "'007" } })]));
  expect(partOf(file, 'xl/sharedStrings.xml')).toContain(
    "<si><t>=cmd|' /C calc'!A0</t></si><si><t>007</t></si>",
  );
  expect(cellXml(file, 'A1')).toContain('t="s"');
  expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
});

it('writes a formula that cannot be read as text of the wrapper, so that the file stays sound', () => {
  const file = written(aDocument([aSheet({ cells: { A1: '=1+*2', A2: '=SUM(' } })]));
  for (const name of ['A1', 'A2']) expect(cellXml(file, name)).toContain('DUMMYFUNCTION(');
});

it('writes a validation once for its whole range', () => {
  const rule = {
    id: '1',
    criterion: { type: 'isValueInList' as const, values: ['a', 'b'], displayStyle: 'arrow' as const },
    ranges: ['C2:C1000'],
    isBlocking: true,
  };
  const sheet = partOf(
    written(aDocument([aSheet({ dataValidationRules: [rule] })])),
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet.match(/<dataValidation .*?<\/dataValidation>/g)).toEqual([
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C1000"><formula1>&quot;a,b&quot;</formula1></dataValidation>',
  ]);
});

it('closes the open ranges of validations and conditional formats at the last row, as Sheets does', () => {
  const rule = {
    id: '1',
    criterion: { type: 'isValueInRange' as const, values: ['Sheet1!F2:F'], displayStyle: 'arrow' as const },
    ranges: ['C2:C9'],
  };
  const sheet = partOf(
    written(aDocument([aSheet({ rowNumber: 500, dataValidationRules: [rule] })])),
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toContain('<formula1>Sheet1!$F$2:$F$500</formula1>');
});

it('gives sheets names that Excel takes, and formulas the same names', async () => {
  const long = 'A name of a tab that is longer than Excel takes';
  const sheets = [
    aSheet({ cells: { A1: `='${long}'!A1`, A2: "='x/y'!A1&\"'x/y'!A1\"" } }),
    aSheet({ id: 'b', name: long, cells: { A1: '7' } }),
    aSheet({ id: 'c', name: 'x/y', cells: { A1: '8' } }),
    aSheet({ id: 'd', name: 'x y' }),
  ];
  const after = saved(await returned(aDocument(sheets)));
  expect(after.sheets.map(({ name }) => name)).toEqual([
    'Sheet1',
    'A name of a tab that is longer',
    'x y',
    'x y 2',
  ]);
  expect(after.sheets[0]?.cells).toEqual({
    A1: "='A name of a tab that is longer'!A1",
    A2: "='x y'!A1&\"'x/y'!A1\"",
  });
});

it('gives the same bytes for the same document', () => {
  const document = () => aDocument([aSheet({ cells: { A1: 'x', B1: '=A1' } })]);
  expect(Buffer.from(written(document())).equals(Buffer.from(written(document())))).toBe(true);
});

it('is read by another program as it was meant', async () => {
  const note = {
    id: 'n',
    sheetId: 'sheet0',
    zone: { top: 0, left: 0, bottom: 0, right: 0 },
    kind: 'note',
    data: 'A note',
  };
  const model = aDocument(
    [
      aSheet({
        cells: { A1: 'Ada', A2: '43832', A3: '=A2+1', A4: 'TRUE', A5: '=REGEXMATCH(A1,"A")' },
        styles: { A1: 1 },
        formats: { 'A2:A3': 1 },
        merges: ['C1:D2'],
        panes: { xSplit: 0, ySplit: 1 },
        cols: { 0: { size: 200 } },
      }),
      aSheet({ id: 's2', name: 'Hidden', isVisible: false }),
    ],
    {
      styles: { 1: { bold: true, fillColor: '#00FF00' } },
      formats: { 1: 'yyyy-mm-dd' },
      namedRanges: { Names: 'Sheet1!A1:A4' },
      anchors: [note],
    },
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(written(model)).buffer.slice(0) as ArrayBuffer); // its types want an ArrayBuffer
  const sheet = book.getWorksheet('Sheet1');
  expect(sheet?.getCell('A1').value).toBe('Ada');
  expect(sheet?.getCell('A1').font.bold).toBe(true);
  expect(sheet?.getCell('A1').note).toBe('A note');
  expect(sheet?.getCell('A2').value).toEqual(new Date('2020-01-02T00:00:00Z'));
  expect(sheet?.getCell('A3').value).toMatchObject({ formula: 'A2+1' });
  expect(sheet?.getCell('A4').value).toBe(true);
  expect(sheet?.getCell('A5').value).toMatchObject({ result: true });
  expect(sheet?.getCell('C1').isMerged).toBe(true);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(book.getWorksheet('Hidden')?.state).toBe('hidden');
  expect(book.definedNames.getRanges('Names').ranges).toEqual(['Sheet1!$A$1:$A$4']);
});
