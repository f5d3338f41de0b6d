/** Fonts, colours, alignment and wrapping of a range: each an aspect that is read and set for one cell or for each. */
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { type CellStyle, restyled, type StyleChange } from './cellStyle.ts';
import { demandRows, firstCell, mapCells, writeCells } from './cells.ts';
import { SELF } from './classes.ts';
import { colourHex, makeColour } from './colourObjects.ts';
import { hexOf, hexOfRgb } from './colours.ts';
import { exception } from './exception.ts';
import type { RangeScope } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** @param change the change that a value stands for; it throws for one that the aspect does not have. */
const aspect = <T>(
  scope: RangeScope,
  setOne: string,
  setAll: string,
  read: (style: CellStyle) => T,
  change: (value: unknown) => StyleChange,
) => {
  const { host } = scope;
  const styleAt = (at: { sheetId: string; row: number; col: number }): CellStyle =>
    host.world.model.getters.getCellStyle(at);
  return {
    one: () => firstCell(scope, (_, at) => read(styleAt(at))),
    all: () => mapCells(scope, (_, at) => read(styleAt(at))),
    setOne: (...args: unknown[]) => {
      if (args.length !== 1) throw mismatch(host, `SpreadsheetApp.Range.${setOne}`, args);
      applyStyle(scope, () => change(args[0]));
      return SELF;
    },
    setAll: (values: unknown) => {
      const rows = demandRows(scope, setAll, values);
      applyStyle(scope, (r, c) => change(rows[r]?.[c]));
      return SELF;
    },
  };
};

/** Changes the style of each cell of the block in one write. */
export const applyStyle = (scope: RangeScope, changeAt: (r: number, c: number) => StyleChange): void =>
  writeCells(scope, (r, c, before) => {
    const style = restyled(before?.style, changeAt(r, c));
    return style === undefined ? null : { style };
  });

const oneOf =
  (host: Host, property: keyof CellStyle, values: Readonly<Record<string, unknown>>) =>
  (value: unknown): StyleChange => {
    if (value === null) return { [property]: null };
    const name = typeof value === 'string' ? value : enumName(value);
    if (name === null || !(name in values)) throw exception(host, `Invalid argument: ${String(value)}`);
    return { [property]: values[name] };
  };

const colour =
  (host: Host, property: 'fillColor' | 'textColor') =>
  (value: unknown): StyleChange => {
    if (value === null || value === '') return { [property]: null };
    const hex = typeof value === 'string' ? hexOf(value) : colourHex(value);
    if (hex === null) throw exception(host, `Invalid argument: ${String(value)}`);
    return { [property]: hex };
  };

const lowerHex = (colourText: string | undefined, otherwise: string): string =>
  colourText === undefined ? otherwise : (hexOf(colourText) ?? colourText).toLowerCase();

const lineOf = ({ underline, strikethrough }: CellStyle): string => {
  if (strikethrough) return 'line-through';
  return underline ? 'underline' : 'none';
};

const lines: Readonly<Record<string, StyleChange>> = {
  none: { underline: null, strikethrough: null },
  underline: { underline: true, strikethrough: null },
  'line-through': { strikethrough: true, underline: null },
};

const wrapStrategies = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;

export const onRange = (scope: RangeScope) => {
  const { host } = scope;
  const WrapStrategy = enumOf('Spreadsheet', 'WrapStrategy');
  const fill = (style: CellStyle) => lowerHex(style.fillColor, '#ffffff');
  const ink = (style: CellStyle) => lowerHex(style.textColor, '#000000');
  const background = aspect(scope, 'setBackground', 'setBackgrounds', fill, colour(host, 'fillColor'));
  const backgroundObject = aspect(
    scope,
    'setBackgroundObject',
    'setBackgroundObjects',
    (style) => makeColour(host, fill(style)),
    colour(host, 'fillColor'),
  );
  const fontColor = aspect(scope, 'setFontColor', 'setFontColors', ink, colour(host, 'textColor'));
  const fontColorObject = aspect(
    scope,
    'setFontColorObject',
    'setFontColorObjects',
    (style) => makeColour(host, ink(style)),
    colour(host, 'textColor'),
  );
  const weight = aspect(
    scope,
    'setFontWeight',
    'setFontWeights',
    ({ bold }) => (bold ? 'bold' : 'normal'),
    oneOf(host, 'bold', { bold: true, normal: null }),
  );
  const slant = aspect(
    scope,
    'setFontStyle',
    'setFontStyles',
    ({ italic }) => (italic ? 'italic' : 'normal'),
    oneOf(host, 'italic', { italic: true, normal: null }),
  );
  const line = aspect(scope, 'setFontLine', 'setFontLines', lineOf, (value) => {
    const found = lines[value === null ? 'none' : String(value)];
    if (found === undefined) throw exception(host, `Invalid argument: ${String(value)}`);
    return found;
  });
  const size = aspect(
    scope,
    'setFontSize',
    'setFontSizes',
    ({ fontSize = 10 }) => fontSize,
    (value) => {
      if (typeof value !== 'number') throw mismatch(host, 'SpreadsheetApp.Range.setFontSize', [value]);
      return { fontSize: value };
    },
  );
  const family = aspect(
    scope,
    'setFontFamily',
    'setFontFamilies',
    ({ fontFamily = 'Arial' }) => fontFamily,
    (value) => ({ fontFamily: value === null ? null : String(value) }),
  );
  const horizontal = aspect(
    scope,
    'setHorizontalAlignment',
    'setHorizontalAlignments',
    ({ align = 'general' }) => String(align),
    oneOf(host, 'align', { left: 'left', center: 'center', right: 'right', normal: null }),
  );
  const vertical = aspect(
    scope,
    'setVerticalAlignment',
    'setVerticalAlignments',
    ({ verticalAlign = 'bottom' }) => String(verticalAlign),
    oneOf(host, 'verticalAlign', { top: 'top', middle: 'middle', bottom: 'bottom' }),
  );
  const wrap = aspect(
    scope,
    'setWrap',
    'setWraps',
    ({ wrapping }) => wrapping === 'wrap',
    (value) => ({ wrapping: value === true ? 'wrap' : 'overflow' }),
  );
  const strategy = aspect(
    scope,
    'setWrapStrategy',
    'setWrapStrategies',
    ({ wrapping = 'overflow' }) =>
      enumValue<GoogleAppsScript.Spreadsheet.WrapStrategy>(WrapStrategy, wrapping.toUpperCase()),
    oneOf(host, 'wrapping', wrapStrategies),
  );
  return {
    getBackground: background.one,
    getBackgrounds: background.all,
    setBackground: background.setOne,
    setBackgrounds: background.setAll,
    setBackgroundRGB: (red: number, green: number, blue: number) => {
      const hex = hexOfRgb(red, green, blue);
      if (hex === null) throw mismatch(host, 'SpreadsheetApp.Range.setBackgroundRGB', [red, green, blue]);
      return background.setOne(hex);
    },
    getBackgroundObject: backgroundObject.one,
    getBackgroundObjects: backgroundObject.all,
    setBackgroundObject: backgroundObject.setOne,
    setBackgroundObjects: backgroundObject.setAll,
    getFontColor: fontColor.one,
    getFontColors: fontColor.all,
    setFontColor: fontColor.setOne,
    setFontColors: fontColor.setAll,
    getFontColorObject: fontColorObject.one,
    getFontColorObjects: fontColorObject.all,
    setFontColorObject: fontColorObject.setOne,
    setFontColorObjects: fontColorObject.setAll,
    getFontWeight: weight.one as Range['getFontWeight'],
    getFontWeights: weight.all as Range['getFontWeights'],
    setFontWeight: weight.setOne,
    setFontWeights: weight.setAll,
    getFontStyle: slant.one as Range['getFontStyle'],
    getFontStyles: slant.all as Range['getFontStyles'],
    setFontStyle: slant.setOne,
    setFontStyles: slant.setAll,
    getFontLine: line.one as Range['getFontLine'],
    getFontLines: line.all as Range['getFontLines'],
    setFontLine: line.setOne,
    setFontLines: line.setAll,
    getFontSize: size.one,
    getFontSizes: size.all,
    setFontSize: size.setOne,
    setFontSizes: size.setAll,
    getFontFamily: family.one,
    getFontFamilies: family.all,
    setFontFamily: family.setOne,
    setFontFamilies: family.setAll,
    getHorizontalAlignment: horizontal.one,
    getHorizontalAlignments: horizontal.all,
    setHorizontalAlignment: horizontal.setOne,
    setHorizontalAlignments: horizontal.setAll,
    getVerticalAlignment: vertical.one,
    getVerticalAlignments: vertical.all,
    setVerticalAlignment: vertical.setOne,
    setVerticalAlignments: vertical.setAll,
    getWrap: wrap.one,
    getWraps: wrap.all,
    setWrap: wrap.setOne,
    setWraps: wrap.setAll,
    getWrapStrategy: strategy.one,
    getWrapStrategies: strategy.all,
    setWrapStrategy: strategy.setOne,
    setWrapStrategies: strategy.setAll,
  } satisfies Partial<Range>;
};
