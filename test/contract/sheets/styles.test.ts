import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'Range.getBackground',
  'Range.getBackgrounds',
  'Range.setBackground',
  'Range.setBackgrounds',
  'Range.setBackgroundRGB',
);
covers(
  'Range.getBackgroundObject',
  'Range.getBackgroundObjects',
  'Range.setBackgroundObject',
  'Range.setBackgroundObjects',
);
covers('Range.getFontColor', 'Range.getFontColors', 'Range.setFontColor', 'Range.setFontColors');
covers(
  'Range.getFontColorObject',
  'Range.getFontColorObjects',
  'Range.setFontColorObject',
  'Range.setFontColorObjects',
);
covers('Range.getFontWeight', 'Range.getFontWeights', 'Range.setFontWeight', 'Range.setFontWeights');
covers('Range.getFontStyle', 'Range.getFontStyles', 'Range.setFontStyle', 'Range.setFontStyles');
covers('Range.getFontLine', 'Range.getFontLines', 'Range.setFontLine', 'Range.setFontLines');
covers('Range.getFontSize', 'Range.getFontSizes', 'Range.setFontSize', 'Range.setFontSizes');
covers('Range.getFontFamily', 'Range.getFontFamilies', 'Range.setFontFamily', 'Range.setFontFamilies');
covers(
  'Range.getHorizontalAlignment',
  'Range.getHorizontalAlignments',
  'Range.setHorizontalAlignment',
  'Range.setHorizontalAlignments',
);
covers(
  'Range.getVerticalAlignment',
  'Range.getVerticalAlignments',
  'Range.setVerticalAlignment',
  'Range.setVerticalAlignments',
);
covers('Range.getWrap', 'Range.getWraps', 'Range.setWrap', 'Range.setWraps');
covers(
  'Range.getWrapStrategy',
  'Range.getWrapStrategies',
  'Range.setWrapStrategy',
  'Range.setWrapStrategies',
);
covers(
  'SpreadsheetApp.newColor',
  'ColorBuilder.setRgbColor',
  'ColorBuilder.setThemeColor',
  'ColorBuilder.build',
  'ColorBuilder.getColorType',
);
covers(
  'ColorBuilder.asRgbColor',
  'ColorBuilder.asThemeColor',
  'Color.asRgbColor',
  'Color.asThemeColor',
  'Color.getColorType',
);
covers(
  'RgbColor.asHexString',
  'RgbColor.getRed',
  'RgbColor.getGreen',
  'RgbColor.getBlue',
  'RgbColor.getColorType',
);
covers('ThemeColor.getThemeColorType', 'ThemeColor.getColorType');

interface Aspect {
  /** Getters and setters for one and for many. */
  readonly methods: readonly [get: string, getAll: string, set: string, setAll: string];
  readonly initial: unknown;
  readonly value: unknown;
  readonly other: unknown;
}

const aspects: readonly Aspect[] = [
  {
    methods: ['getBackground', 'getBackgrounds', 'setBackground', 'setBackgrounds'],
    initial: '#ffffff',
    value: '#ff0000',
    other: '#00ff00',
  },
  {
    methods: ['getFontColor', 'getFontColors', 'setFontColor', 'setFontColors'],
    initial: '#000000',
    value: '#ff0000',
    other: '#00ff00',
  },
  {
    methods: ['getFontWeight', 'getFontWeights', 'setFontWeight', 'setFontWeights'],
    initial: 'normal',
    value: 'bold',
    other: 'normal',
  },
  {
    methods: ['getFontStyle', 'getFontStyles', 'setFontStyle', 'setFontStyles'],
    initial: 'normal',
    value: 'italic',
    other: 'normal',
  },
  {
    methods: ['getFontLine', 'getFontLines', 'setFontLine', 'setFontLines'],
    initial: 'none',
    value: 'underline',
    other: 'line-through',
  },
  {
    methods: ['getFontSize', 'getFontSizes', 'setFontSize', 'setFontSizes'],
    initial: 10,
    value: 14,
    other: 8,
  },
  {
    methods: ['getFontFamily', 'getFontFamilies', 'setFontFamily', 'setFontFamilies'],
    initial: 'Arial',
    value: 'Georgia',
    other: 'Roboto',
  },
  {
    methods: [
      'getHorizontalAlignment',
      'getHorizontalAlignments',
      'setHorizontalAlignment',
      'setHorizontalAlignments',
    ],
    initial: 'general',
    value: 'center',
    other: 'right',
  },
  {
    methods: [
      'getVerticalAlignment',
      'getVerticalAlignments',
      'setVerticalAlignment',
      'setVerticalAlignments',
    ],
    initial: 'bottom',
    value: 'middle',
    other: 'top',
  },
  { methods: ['getWrap', 'getWraps', 'setWrap', 'setWraps'], initial: false, value: true, other: false },
];

describe('looks of a range', () => {
  it.each(aspects)('$methods.0: read and set for one and for many', ({ methods, initial, value, other }) => {
    const [get, getAll, set, setAll] = methods;
    const [one, two] = [JSON.stringify(value), JSON.stringify(other)];
    const body = `var r = s.getRange('A1:B1'); var before = r.${getAll}(); r.${set}(${one}); var after = r.${getAll}();
      r.${setAll}([[${two}, ${one}]]); return [before, after, r.${getAll}(), r.${get}()];`;
    expect(result(body)).toEqual([[[initial, initial]], [[value, value]], [[other, value]], other]);
  });

  const nullable = aspects.filter(({ value }) => typeof value === 'string');

  it.each(nullable)(
    '$methods.2: null gives back the default',
    ({ methods: [get, , set], initial, value }) => {
      const body = `var r = s.getRange('A1').${set}(${JSON.stringify(value)}); r.${set}(null); return r.${get}();`;
      expect(result(body)).toBe(initial);
    },
  );

  it('keep what is not set', () => {
    const body = `var r = s.getRange('A1').setValue('x').setFontWeight('bold').setBackground('#abcdef'); r.setFontSize(20); return [r.getFontWeight(), r.getBackground(), r.getFontSize(), r.getValue()];`;
    expect(result(body)).toEqual(['bold', '#abcdef', 20, 'x']);
  });

  it('colours may be named, short, or given by parts', () => {
    const body = `var r = s.getRange('A1'); return [r.setBackground('steelblue').getBackground(), r.setBackground('#0AF').getBackground(), r.setBackgroundRGB(1, 2, 255).getBackground(), r.setFontColor('rgb(9, 8, 7)').getFontColor()];`;
    expect(result(body)).toEqual(['#4682b4', '#00aaff', '#0102ff', '#090807']);
  });

  it('wrap by strategy', () => {
    const body = `var W = SpreadsheetApp.WrapStrategy; var r = s.getRange('A1:B1'); var before = String(r.getWrapStrategy()); r.setWrapStrategy(W.CLIP); var clip = String(r.getWrapStrategy());
      r.setWrapStrategies([[W.WRAP, W.OVERFLOW]]); return [before, clip, r.getWrapStrategies()[0].map(String), r.getWrap(), r.getWrapStrategy() === W.WRAP];`;
    expect(result(body)).toEqual(['OVERFLOW', 'CLIP', ['WRAP', 'OVERFLOW'], true, true]);
  });

  it('that do not exist are refused', () => {
    expect(refusal(`s.getRange('A1').setBackground('nocolour')`)).toBe(
      'Exception: Invalid argument: nocolour',
    );
    expect(refusal(`s.getRange('A1').setFontWeight('heavy')`)).toBe('Exception: Invalid argument: heavy');
    expect(refusal(`s.getRange('A1').setFontLine('wavy')`)).toBe('Exception: Invalid argument: wavy');
    expect(refusal(`s.getRange('A1').setFontSize('big')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setFontSize.",
    );
  });
});

describe('colours as objects', () => {
  it('are built by RGB or theme and know their parts', () => {
    const body = `var b = SpreadsheetApp.newColor().setRgbColor('#102030'); var c = b.build(); var rgb = c.asRgbColor();
      return [String(c.getColorType()), rgb.asHexString(), rgb.getRed(), rgb.getGreen(), rgb.getBlue(), String(rgb.getColorType()), String(b.getColorType()), b.asRgbColor().asHexString()];`;
    expect(result(body)).toEqual(['RGB', '#102030', 16, 32, 48, 'RGB', 'RGB', '#102030']);
  });

  it('of the theme know their type', () => {
    const body = `var b = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1); var c = b.build(); return [String(c.getColorType()), String(c.asThemeColor().getThemeColorType()), String(c.asThemeColor().getColorType()), String(b.asThemeColor().getThemeColorType())];`;
    expect(result(body)).toEqual(['THEME', 'ACCENT1', 'THEME', 'ACCENT1']);
    expect(refusal(`SpreadsheetApp.newColor().setRgbColor('#102030').build().asThemeColor()`)).toBe(
      'Exception: Object is not of type ThemeColor.',
    );
    expect(refusal(`SpreadsheetApp.newColor().build()`)).toBe('Exception: The color was not set.');
  });

  it('are set on and read from cells', () => {
    const body = `var red = SpreadsheetApp.newColor().setRgbColor('red').build(); var r = s.getRange('A1:B1').setBackgroundObject(red).setFontColorObject(red);
      r.setBackgroundObjects([[red, null]]); r.setFontColorObjects([[null, red]]);
      return [r.getBackgrounds(), r.getFontColors(), r.getBackgroundObject().asRgbColor().asHexString(), r.getBackgroundObjects().length, r.getFontColorObject().asRgbColor().asHexString(), r.getFontColorObjects()[0][1].asRgbColor().asHexString()];`;
    expect(result(body)).toEqual([
      [['#ff0000', '#ffffff']],
      [['#000000', '#ff0000']],
      '#ff0000',
      1,
      '#000000',
      '#ff0000',
    ]);
  });
});
