/** Fonts of a range. The grid draws one family; which one a script set is kept and given back. */
import { mismatch } from '../signature.ts';
import type { CellStyle, StyleChange } from './cellStyle.ts';
import { exception } from './exception.ts';
import type { RangeScope } from './scope.ts';
import { oneOf, styleAspect } from './styleAspect.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Weight = ReturnType<Range['getFontWeight']>;
type Slant = ReturnType<Range['getFontStyle']>;
type Line = ReturnType<Range['getFontLine']>;

const lines: Readonly<Record<Line, StyleChange>> = {
  none: { underline: null, strikethrough: null },
  underline: { underline: true, strikethrough: null },
  'line-through': { strikethrough: true, underline: null },
};

const lineOf = ({ underline, strikethrough }: CellStyle): Line => {
  if (strikethrough) return 'line-through';
  return underline ? 'underline' : 'none';
};

const isLine = (value: unknown): value is Line => typeof value === 'string' && value in lines;

export const onRange = (scope: RangeScope) =>
  ({
    ...weights(scope),
    ...slants(scope),
    ...fontLines(scope),
    ...sizes(scope),
    ...families(scope),
  }) satisfies Partial<Range>;

const weights = (scope: RangeScope) => {
  const read = ({ bold }: CellStyle): Weight => (bold ? 'bold' : 'normal');
  const change = oneOf(scope.host, 'bold', { bold: true, normal: null });
  const weight = styleAspect(scope, 'setFontWeight', 'setFontWeights', read, change);
  return {
    getFontWeight: weight.one,
    getFontWeights: weight.all,
    setFontWeight: weight.setOne,
    setFontWeights: weight.setAll,
  };
};

const slants = (scope: RangeScope) => {
  const read = ({ italic }: CellStyle): Slant => (italic ? 'italic' : 'normal');
  const change = oneOf(scope.host, 'italic', { italic: true, normal: null });
  const slant = styleAspect(scope, 'setFontStyle', 'setFontStyles', read, change);
  return {
    getFontStyle: slant.one,
    getFontStyles: slant.all,
    setFontStyle: slant.setOne,
    setFontStyles: slant.setAll,
  };
};

const fontLines = (scope: RangeScope) => {
  const change = (value: unknown): StyleChange => {
    const line = value ?? 'none';
    if (!isLine(line)) throw exception(scope.host, `Invalid argument: ${String(value)}`);
    return lines[line];
  };
  const line = styleAspect(scope, 'setFontLine', 'setFontLines', lineOf, change);
  return {
    getFontLine: line.one,
    getFontLines: line.all,
    setFontLine: line.setOne,
    setFontLines: line.setAll,
  };
};

const sizes = (scope: RangeScope) => {
  const read = ({ fontSize = 10 }: CellStyle) => fontSize;
  const change = (value: unknown): StyleChange => {
    if (typeof value !== 'number') throw mismatch(scope.host, 'SpreadsheetApp.Range.setFontSize', [value]);
    return { fontSize: value };
  };
  const size = styleAspect(scope, 'setFontSize', 'setFontSizes', read, change);
  return {
    getFontSize: size.one,
    getFontSizes: size.all,
    setFontSize: size.setOne,
    setFontSizes: size.setAll,
  };
};

const families = (scope: RangeScope) => {
  const read = ({ fontFamily = 'Arial' }: CellStyle) => fontFamily;
  const change = (value: unknown): StyleChange => ({ fontFamily: value === null ? null : String(value) });
  const family = styleAspect(scope, 'setFontFamily', 'setFontFamilies', read, change);
  return {
    getFontFamily: family.one,
    getFontFamilies: family.all,
    setFontFamily: family.setOne,
    setFontFamilies: family.setAll,
  };
};
