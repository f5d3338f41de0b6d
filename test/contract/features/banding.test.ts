import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers(
  'Range.applyRowBanding',
  'Range.applyColumnBanding',
  'Range.getBandings',
  'Sheet.getBandings',
  'Spreadsheet.getBandings',
);
covers(
  'Banding.copyTo',
  'Banding.getRange',
  'Banding.remove',
  'Banding.setRange',
  'Banding.getFirstColumnColor',
  'Banding.getFirstRowColor',
  'Banding.getFooterColumnColor',
  'Banding.getFooterRowColor',
  'Banding.getHeaderColumnColor',
  'Banding.getHeaderRowColor',
  'Banding.getSecondColumnColor',
  'Banding.getSecondRowColor',
  'Banding.setFirstColumnColor',
  'Banding.setFirstRowColor',
  'Banding.setFooterColumnColor',
  'Banding.setFooterRowColor',
  'Banding.setHeaderColumnColor',
  'Banding.setHeaderRowColor',
  'Banding.setSecondColumnColor',
  'Banding.setSecondRowColor',
);

const PARTS = [
  'HeaderRow',
  'FirstRow',
  'SecondRow',
  'FooterRow',
  'HeaderColumn',
  'FirstColumn',
  'SecondColumn',
  'FooterColumn',
];

/** What the grid fills the first cells of a row or column with after a script. */
const fills = (script: string, cells: readonly (readonly [row: number, col: number])[]) => {
  const { getters } = run(script).workbench.world.model;
  const sheetId = getters.getSheetIds()[0] ?? '';
  return cells.map(([row, col]) => getters.getCellComputedStyle({ sheetId, row, col }).fillColor ?? null);
};

const DOWN = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0],
  [4, 0],
] as const;
const ACROSS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [0, 3],
] as const;

describe('a banding is drawn by the grid', () => {
  it('in rows that alternate below a header', () => {
    expect(fills("s.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN);", DOWN)).toEqual([
      '#4DD0E1',
      '#FFFFFF',
      '#E0F7FA',
      '#FFFFFF',
      null,
    ]);
  });

  it('without a header and with a footer where that was said', () => {
    expect(
      fills("s.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, false, true);", DOWN),
    ).toEqual(['#FFFFFF', '#E0F7FA', '#FFFFFF', '#A2E8F1', null]);
  });

  it('in columns', () => {
    expect(
      fills("s.getRange('A1:C4').applyColumnBanding(SpreadsheetApp.BandingTheme.GREEN);", ACROSS),
    ).toEqual(['#63D297', '#FFFFFF', '#E7F9EF', null]);
  });

  it('under the fill of a cell, which keeps its own', () => {
    const script = "s.getRange('A1:B4').applyRowBanding(); s.getRange('A2').setBackground('#123456');";
    expect(
      fills(script, [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['#123456', '#FFFFFF']);
  });

  it('over the rows where they lie after an insertion', () => {
    const script =
      "s.getRange('A1:B3').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN); s.insertRowBefore(1);";
    expect(fills(script, DOWN)).toEqual([null, '#4DD0E1', '#FFFFFF', '#E0F7FA', null]);
  });
});

describe('a banding', () => {
  it('gives and takes each of its colours', () => {
    const body = `var b = s.getRange('A1:B4').applyRowBanding();
      return ${JSON.stringify(PARTS)}.map(function (part, i) { var colour = '#00000' + i;
        return [b['set' + part + 'Color'](colour)['get' + part + 'Color'](), b['set' + part + 'Color'](null)['get' + part + 'Color']()]; });`;
    // getHeaderRowColor, getFirstRowColor … setFooterColumnColor: all of the table above.
    expect(result(body)).toEqual(PARTS.map((_, index) => [`#00000${index}`, null]));
  });

  it.each(PARTS)('names its %s colour by a method of its own', (part) => {
    const methods = {
      HeaderRow: 'b.setHeaderRowColor("red").getHeaderRowColor()',
      FirstRow: 'b.setFirstRowColor("red").getFirstRowColor()',
      SecondRow: 'b.setSecondRowColor("red").getSecondRowColor()',
      FooterRow: 'b.setFooterRowColor("red").getFooterRowColor()',
      HeaderColumn: 'b.setHeaderColumnColor("red").getHeaderColumnColor()',
      FirstColumn: 'b.setFirstColumnColor("red").getFirstColumnColor()',
      SecondColumn: 'b.setSecondColumnColor("red").getSecondColumnColor()',
      FooterColumn: 'b.setFooterColumnColor("red").getFooterColumnColor()',
    }[part];
    expect(result(`var b = s.getRange('A1:B4').applyColumnBanding(); return ${methods};`)).toBe('#ff0000');
  });

  it('is found on its range, its sheet and the document, moved, copied and removed', () => {
    const body = `var b = s.getRange('A1:B4').applyRowBanding(), copy = b.copyTo(s.getRange('D1:E4')); b.setRange(s.getRange('A3:B9'));
      var seen = [b.getRange().getA1Notation(), copy.getRange().getA1Notation(), copy.getHeaderRowColor() === b.getHeaderRowColor(),
        s.getRange('D2').getBandings().length, s.getBandings().length, ss.getBandings().length];
      b.remove(); seen.push(s.getBandings().length); return seen;`;
    expect(result(body)).toEqual(['A3:B9', 'D1:E4', true, 1, 2, 2, 1]);
  });

  it('cannot lie over another', () => {
    expect(
      refusal("s.getRange('A1:B4').applyRowBanding(); s.getRange('B2:C9').applyColumnBanding();"),
    ).toContain('already has alternating background colors');
  });
});
