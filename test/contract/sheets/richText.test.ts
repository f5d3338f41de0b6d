import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers('SpreadsheetApp.newTextStyle', 'SpreadsheetApp.newRichTextValue');
covers('Range.getTextStyle', 'Range.getTextStyles', 'Range.setTextStyle', 'Range.setTextStyles');
covers(
  'Range.getRichTextValue',
  'Range.getRichTextValues',
  'Range.setRichTextValue',
  'Range.setRichTextValues',
);
covers(
  'TextStyle.copy',
  'TextStyle.isBold',
  'TextStyle.isItalic',
  'TextStyle.isUnderline',
  'TextStyle.isStrikethrough',
);
covers(
  'TextStyle.getFontFamily',
  'TextStyle.getFontSize',
  'TextStyle.getForegroundColor',
  'TextStyle.getForegroundColorObject',
);
covers(
  'TextStyleBuilder.build',
  'TextStyleBuilder.setBold',
  'TextStyleBuilder.setItalic',
  'TextStyleBuilder.setUnderline',
  'TextStyleBuilder.setStrikethrough',
);
covers(
  'TextStyleBuilder.setFontFamily',
  'TextStyleBuilder.setFontSize',
  'TextStyleBuilder.setForegroundColor',
  'TextStyleBuilder.setForegroundColorObject',
);
covers(
  'RichTextValue.copy',
  'RichTextValue.getText',
  'RichTextValue.getLinkUrl',
  'RichTextValue.getTextStyle',
  'RichTextValue.getRuns',
);
covers('RichTextValue.getStartIndex', 'RichTextValue.getEndIndex');
covers(
  'RichTextValueBuilder.build',
  'RichTextValueBuilder.setText',
  'RichTextValueBuilder.setLinkUrl',
  'RichTextValueBuilder.setTextStyle',
);

describe('text styles', () => {
  const STYLE = `var style = SpreadsheetApp.newTextStyle().setBold(true).setItalic(true).setUnderline(true).setStrikethrough(false).setFontFamily('Georgia').setFontSize(14).setForegroundColor('red').build();`;
  const READ = `function read(t) { return [t.isBold(), t.isItalic(), t.isUnderline(), t.isStrikethrough(), t.getFontFamily(), t.getFontSize(), t.getForegroundColor()] }`;

  it('say what was said of them, and null of the rest', () => {
    expect(
      result(
        `${READ} ${STYLE} return [read(style), read(SpreadsheetApp.newTextStyle().build()), read(style.copy().setBold(false).build())[0], style.getForegroundColorObject().asRgbColor().asHexString()];`,
      ),
    ).toEqual([
      [true, true, true, false, 'Georgia', 14, '#ff0000'],
      [null, null, null, null, null, null, null],
      false,
      '#ff0000',
    ]);
  });

  it('change what they say on a cell, and only that', () => {
    const body = `${READ} var r = s.getRange('A1:B1').setFontWeight('bold').setFontSize(20);
      r.setTextStyle(SpreadsheetApp.newTextStyle().setItalic(true).setForegroundColorObject(SpreadsheetApp.newColor().setRgbColor('#00ff00').build()).build());
      var one = read(r.getTextStyle()); r.setTextStyles([[SpreadsheetApp.newTextStyle().setBold(false).build(), SpreadsheetApp.newTextStyle().build()]]); return [one, r.getTextStyles()[0].map(function (t) { return t.isBold() })];`;
    expect(result(body)).toEqual([
      [true, true, false, false, 'Arial', 20, '#00ff00'],
      [false, true],
    ]);
  });
});

describe('rich text', () => {
  it('has a text, a look and a link', () => {
    const body = `var v = SpreadsheetApp.newRichTextValue().setText('Site').setLinkUrl('https://example.com/').setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build()).build();
      s.getRange('A1').setRichTextValue(v); var back = s.getRange('A1').getRichTextValue();
      return [s.getRange('A1').getValue(), back.getText(), back.getLinkUrl(), back.getTextStyle().isBold(), back.getRuns().length, back.getStartIndex(), back.getEndIndex(), back.copy().setText('Other').build().getText()];`;
    expect(result(body)).toEqual(['Site', 'Site', 'https://example.com/', true, 1, 0, 4, 'Other']);
  });

  it('is set and read as a block, null for numbers', () => {
    const body = `var t = function (x) { return SpreadsheetApp.newRichTextValue().setText(x).build() }; s.getRange('A1:B1').setRichTextValues([[t('a'), t('0123')]]); s.getRange('C1').setValue(5);
      return [s.getRange('A1:C1').getRichTextValues()[0].map(function (v) { return v && v.getText() }), s.getRange('B1').getValue()];`;
    expect(result(body)).toEqual([['a', '0123', null], '0123']);
  });

  it('of a part of the text is not emulated, of the whole it is', () => {
    expect(
      refusal(`SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(0, 1, 'https://example.com')`),
    ).toMatch(/RichTextValueBuilder.setLinkUrl for a part of the text is not emulated/);
    expect(
      result(
        `return SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(0, 3, 'https://example.com').build().getLinkUrl(0, 3);`,
      ),
    ).toBe('https://example.com');
  });
});
