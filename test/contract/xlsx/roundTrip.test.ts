import { describe, expect, it } from 'vitest';
import { aDocument, aSheet, returned, saved, value } from './aDocument.ts';

const cells = {
  A1: 'Name',
  A2: 'Ada & <Bob> "C"',
  A3: ' leading and trailing ',
  A4: 'two\nlines',
  A5: "'0123",
  A6: "'=SUM(1)",
  A7: "'1/2/2020",
  A8: "'TRUE",
  A9: '名字 🙂',
  A10: '_x0041_ and \u0007',
  A11: '#N/A',
  B1: '42',
  B2: '-0.125',
  B3: '43832',
  B4: 'TRUE',
  B5: '1e-7',
  B6: '123456789012',
  C1: '=B1*2',
  C2: '="a""b"&A1',
  C3: '=IFS(B1>1,"x",TRUE,"y")',
  C4: '=LET(x,B1,x+1)',
  C5: '=1/0',
  C6: '=B4',
  C7: '=SUM(B2:B)',
  C8: '=ISEMAIL("a@b.org")',
  D1: '=ARRAYFORMULA(B1:B3*2)',
  E1: '=ARRAYFORMULA(IF(B1:B="",,B1:B))',
  F1: '=FILTER(B1:B3,B1:B3>0)',
  G1: '=QUERY(A1:B4,"select A limit 2",1)',
  H1: '=MAP(B1:B3,LAMBDA(v,v+1))',
  I1: '=SUM(',
  J1: '=NO_SUCH_FUNCTION(1)',
};

describe('a document written to a file and read back', () => {
  it('has the same contents, formulas as they were typed and text that stays text', async () => {
    const before = aDocument([aSheet({ cells })]);
    const after = await returned(before);
    expect(saved(after).sheets[0]?.cells).toEqual(saved(before).sheets[0]?.cells);
  });

  it('evaluates to the same values, filled cells as well', async () => {
    const before = aDocument([aSheet({ cells })]);
    const after = await returned(before);
    for (const name of [...Object.keys(cells), 'D2', 'D3', 'E2', 'E3', 'F2', 'G2', 'H2', 'H3']) {
      expect([name, value(after, name)]).toEqual([name, value(before, name)]);
    }
    expect(value(after, 'D3')).toBe(87664);
  });

  it('has the same styles, formats, borders, sizes, merges, panes and tabs', async () => {
    const line = { style: 'thin', color: '#000000' } as const;
    const sheets = [
      aSheet({
        cells: { A1: '1', B2: '43832' },
        styles: { 'A1:C1': 1, 'D2:D1000': 2, B5: 3 },
        formats: { 'B1:B1000': 1, C3: 2, C4: 3, C5: 4, C6: 5 },
        borders: { 'A1:B2': 1 },
        merges: ['E1:F2'],
        cols: { 1: { size: 180 }, 3: { isHidden: true } },
        rows: { 0: { size: 40 }, 7: { isHidden: true } },
        panes: { xSplit: 1, ySplit: 2 },
        color: '#FF9900',
        areGridLinesVisible: false,
      }),
      aSheet({ id: 'sheet1', name: "Bob's “tab”", isVisible: false, rowNumber: 50, colNumber: 3 }),
    ];
    const before = aDocument(sheets, {
      styles: {
        1: {
          bold: true,
          fillColor: '#CFE2F3',
          textColor: '#1155CC',
          fontSize: 14,
          align: 'center',
          verticalAlign: 'middle',
        },
        2: { italic: true, strikethrough: true, underline: true, wrapping: 'wrap' },
        3: { wrapping: 'clip', align: 'right' },
      },
      formats: { 1: 'yyyy-mm-dd', 2: '#,##0.00', 3: '@', 4: '[$€]#,##0.00', 5: 'hh:mm:ss a' },
      borders: { 1: { top: line, left: line, bottom: line, right: line } },
    });
    const after = await returned(before);
    expect(saved(after).sheets).toEqual(saved(before).sheets);
    expect(saved(after).styles).toEqual(saved(before).styles);
    expect(saved(after).formats).toEqual(saved(before).formats);
    expect(saved(after).borders).toEqual(saved(before).borders);
  });

  it('has the same validations, by range', async () => {
    const criteria = [
      { type: 'isValueInList', values: ['Lead', 'Won "big"', '丢失'], displayStyle: 'arrow' },
      {
        type: 'isValueInList',
        values: Array.from({ length: 60 }, (_, n) => `Choice number ${n}`),
        displayStyle: 'arrow',
      },
      { type: 'isValueInRange', values: ["'Team list'!A2:A"], displayStyle: 'arrow' },
      { type: 'isBoolean', values: [] },
      { type: 'isBetween', values: ['0', '100'] },
      { type: 'isGreaterThan', values: ['=B1'] },
      { type: 'dateIsAfter', values: ['1/31/2020'], dateValue: 'exactDate' },
      { type: 'dateIsOnOrBefore', values: [], dateValue: 'today' },
      { type: 'dateIsValid', values: [] },
      { type: 'containsText', values: ['a"b'] },
      { type: 'isEmail', values: [] },
      { type: 'isLink', values: [] },
      { type: 'customFormula', values: ['=AND(LEN(A2)>2,A2<>"x")'] },
    ] as const;
    const rules = criteria.map((criterion, index) => ({
      id: `validation${index + 1}`,
      criterion: { ...criterion, values: [...criterion.values] },
      ranges: index === 0 ? ['A2:A', 'C2:D5'] : [`B${index + 1}:B${index + 1}`.replace(/:.*/, '')],
      isBlocking: index % 2 === 0,
      ...(index === 4 ? { helpText: 'From 0 to 100' } : {}),
    }));
    const sheets = [aSheet({ dataValidationRules: rules }), aSheet({ id: 'sheet1', name: 'Team list' })];
    const before = aDocument(sheets);
    const after = await returned(before);
    expect(saved(after).sheets[0]?.dataValidationRules).toEqual(saved(before).sheets[0]?.dataValidationRules);
  });

  it('has the same conditional formats, in the same order', async () => {
    const style = { fillColor: '#F4CCCC', textColor: '#990000', bold: true };
    const rule = (operator: string, values: string[], more: object = {}) => ({
      type: 'CellIsRule',
      operator,
      values,
      style,
      ...more,
    });
    const rules = [
      rule('containsText', ['late']),
      rule('notContainsText', ['ok']),
      rule('beginsWithText', ['A']),
      rule('endsWithText', ['"z']),
      rule('isEmpty', []),
      rule('isNotEmpty', []),
      rule('isEqual', ['Won']),
      rule('isBetween', ['1', '=B1']),
      rule('customFormula', ['=$A2="x"']),
      rule('top10', ['5'], { isPercent: true, isBottom: true }),
      rule('duplicateValues', []),
      rule('dateIsBefore', [], { dateValue: 'today' }),
      {
        type: 'ColorScaleRule',
        minimum: { type: 'value', color: 0xff0000 },
        midpoint: { type: 'percentile', value: '50', color: 0xffff00 },
        maximum: { type: 'number', value: '9', color: 0x00ff00 },
      },
      { type: 'DataBarRule', color: 0x638ec6 },
      {
        type: 'IconSetRule',
        icons: { upper: 'arrowGood', middle: 'arrowNeutral', lower: 'arrowBad' },
        lowerInflectionPoint: { type: 'percentage', value: '33', operator: 'gt' },
        upperInflectionPoint: { type: 'number', value: '66', operator: 'ge' },
      },
    ];
    const conditionalFormats = rules.map((one, index) => ({
      id: `conditional${index + 1}`,
      rule: one,
      ranges: ['A2:A100', 'C3'],
      ...(index === 2 ? { stopIfTrue: true } : {}),
    }));
    // The rules are the engine's JSON, written plainly above.
    const before = aDocument([aSheet({ conditionalFormats: conditionalFormats as never })]);
    const after = await returned(before);
    expect(saved(after).sheets[0]?.conditionalFormats).toEqual(conditionalFormats);
  });

  it('has the same named ranges, notes, filter and links', async () => {
    const note = {
      id: 'sheet0:note:1',
      sheetId: 'sheet0',
      zone: { top: 1, left: 0, bottom: 1, right: 0 },
      kind: 'note',
      data: ' Asked on\nMonday & <so>',
    };
    const config = {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: false,
      bandedColumns: false,
      automaticAutofill: false,
      styleId: 'None',
    };
    const sheet = aSheet({
      cells: { A1: 'Name', A2: 'x', B1: '=SUM(Totals)', C1: '[Our site](https://example.org/a?b=1&c=2)' },
      tables: [{ range: 'A1:B20', type: 'static', config }],
    });
    const before = aDocument([sheet], { namedRanges: { Totals: 'Sheet1!A2:A20' }, anchors: [note] });
    const after = await returned(before);
    expect(saved(after).namedRanges).toEqual({ Totals: 'Sheet1!A2:A20' });
    expect(saved(after).sheets[0]?.tables).toEqual(saved(before).sheets[0]?.tables);
    expect(saved(after).sheets[0]?.cells).toEqual(sheet.cells);
    expect(saved(after)).toHaveProperty('anchors', [note]);
  });

  it('has the same charts', async () => {
    const dataSource = {
      type: 'range',
      dataSets: [
        { dataSetId: '0', dataRange: 'B1:B5' },
        { dataSetId: '1', dataRange: "'Other tab'!C1:C5" },
      ],
      dataSetsHaveTitle: true,
      labelRange: 'A1:A5',
    };
    const common = {
      title: { text: 'Won & lost' },
      dataSource,
      legendPosition: 'top',
      axesDesign: { y: { title: { text: 'Deals' } } },
      dataSetStyles: { 0: { backgroundColor: '#1155CC' } },
    };
    const definitions = [
      { ...common, type: 'bar', stacked: true },
      { ...common, type: 'bar', stacked: false, horizontal: true, showValues: true, legendPosition: 'none' },
      { ...common, type: 'line', stacked: false, labelsAsText: false, cumulative: false },
      { ...common, type: 'line', stacked: false, labelsAsText: false, cumulative: false, fillArea: true },
      { ...common, type: 'pie', dataSetStyles: {}, axesDesign: {}, isDoughnut: true },
      {
        ...common,
        type: 'combo',
        dataSetStyles: { 0: { backgroundColor: '#1155CC', type: 'bar' }, 1: { type: 'line' } },
      },
      {
        ...common,
        type: 'scatter',
        labelsAsText: false,
        dataSetStyles: {},
        dataSource: { ...dataSource, dataSetsHaveTitle: false },
      },
    ];
    const figures = definitions.map((data, index) => {
      const id = `sheet0-chart${index + 1}`;
      return {
        id,
        tag: 'chart',
        col: 4,
        row: index * 20,
        offset: { x: 10, y: 5 },
        width: 600,
        height: 371,
        data: { ...data, chartId: id },
      };
    });
    const before = aDocument([aSheet({ figures }), aSheet({ id: 'sheet1', name: 'Other tab' })]);
    const after = await returned(before);
    expect(saved(after).sheets[0]?.figures).toEqual(figures);
  });

  it('shows the same rows through its filter, and a condition as the values it lets through', async () => {
    const cells = {
      A1: 'Stage',
      A2: 'Won',
      A3: 'Lost',
      A4: 'won',
      A6: 'Engaging',
      B1: 'Value',
      B2: '5',
      B3: '7',
      B4: '2',
      B6: '9',
    };
    const config = {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: false,
      bandedColumns: false,
      automaticAutofill: false,
      styleId: 'None',
    };
    const filterOn = (col: number, value: object) => ({
      id: `sheet0:filter:${col}`,
      sheetId: 'sheet0',
      zone: { top: 0, left: col, bottom: 0, right: col },
      kind: 'filter',
      data: { value },
    });
    const anchors = [
      filterOn(0, { filterType: 'values', hiddenValues: ['lost'] }),
      filterOn(1, { filterType: 'criterion', type: 'isGreaterThan', values: ['4'] }),
    ];
    const before = aDocument([aSheet({ cells, tables: [{ range: 'A1:B10', type: 'static', config }] })], {
      anchors,
    });
    const shown = (model: typeof before) =>
      [1, 2, 3, 4, 5].filter((row) => !model.getters.isRowFiltered('sheet0', row));
    expect(shown(before)).toEqual([1, 5]);
    const after = await returned(before);
    expect(shown(after)).toEqual([1, 5]);
    expect(saved(after).sheets[0]?.rows).toEqual({});
  });

  it('has the colours of a banding as fills, under those of the cells', async () => {
    const colours = { header: '#BDBDBD', first: '#FFFFFF', second: '#F3F3F3', footer: null };
    const banding = {
      id: 'b',
      sheetId: 'sheet0',
      zone: { top: 0, left: 0, bottom: 3, right: 0 },
      kind: 'banding',
      data: { rows: colours, columns: null },
    };
    const before = aDocument([aSheet({ cells: { A1: 'x' }, styles: { A2: 1 } })], {
      styles: { 1: { fillColor: '#FF0000' } },
      anchors: [banding],
    });
    const { styles, sheets } = saved(await returned(before));
    const fills = Object.entries(sheets[0]?.styles ?? {}).map(([range, id]) => [
      range,
      styles[id]?.fillColor,
    ]);
    expect(fills).toEqual([
      ['A1', '#BDBDBD'],
      ['A2', '#FF0000'],
      ['A3', '#F3F3F3'],
      ['A4', '#FFFFFF'],
    ]);
  });
});
