/** Colours of a range: behind its text and of it. */
import { mismatch } from '../signature.ts';
import type { CellStyle } from './cellStyle.ts';
import { makeColour } from './colourObjects.ts';
import { hexOfRgb } from './colours.ts';
import type { RangeScope } from './scope.ts';
import { colour, lowerHex, styleAspect } from './styleAspect.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const fill = ({ fillColor }: CellStyle): string => lowerHex(fillColor, '#ffffff');
const ink = ({ textColor }: CellStyle): string => lowerHex(textColor, '#000000');

export const onRange = (scope: RangeScope) =>
  ({ ...backgrounds(scope), ...fontColours(scope) }) satisfies Partial<Range>;

const backgrounds = (scope: RangeScope) => {
  const { host } = scope;
  const change = colour(host, 'fillColor');
  const object = (style: CellStyle) => makeColour(host, fill(style));
  const text = styleAspect(scope, 'setBackground', 'setBackgrounds', fill, change);
  const objects = styleAspect(scope, 'setBackgroundObject', 'setBackgroundObjects', object, change);
  return {
    getBackground: text.one,
    getBackgrounds: text.all,
    setBackground: text.setOne,
    setBackgrounds: text.setAll,
    setBackgroundRGB: (red: number, green: number, blue: number) => {
      const hex = hexOfRgb(red, green, blue);
      if (hex === null) throw mismatch(host, 'SpreadsheetApp.Range.setBackgroundRGB', [red, green, blue]);
      return text.setOne(hex);
    },
    getBackgroundObject: objects.one,
    getBackgroundObjects: objects.all,
    setBackgroundObject: objects.setOne,
    setBackgroundObjects: objects.setAll,
  };
};

const fontColours = (scope: RangeScope) => {
  const { host } = scope;
  const change = colour(host, 'textColor');
  const object = (style: CellStyle) => makeColour(host, ink(style));
  const text = styleAspect(scope, 'setFontColor', 'setFontColors', ink, change);
  const objects = styleAspect(scope, 'setFontColorObject', 'setFontColorObjects', object, change);
  return {
    getFontColor: text.one,
    getFontColors: text.all,
    setFontColor: text.setOne,
    setFontColors: text.setAll,
    getFontColorObject: objects.one,
    getFontColorObjects: objects.all,
    setFontColorObject: objects.setOne,
    setFontColorObjects: objects.setAll,
  };
};
