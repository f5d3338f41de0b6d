/** TextStyle and its builder: how text looks, null where it is not said. */
import type { Host } from '../../host.ts';
import { guarded } from '../guard.ts';
import type { CellStyle, StyleChange } from './cellStyle.ts';
import { colourHex, makeColour } from './colourObjects.ts';
import { hexOf } from './colours.ts';
import { exception } from './exception.ts';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  /** `#RRGGBB` */
  readonly textColor?: string;
}

const looks = new WeakMap<object, Look>();

/** The look of a TextStyle that a script passes; null for what is none. */
export const lookOf = (style: unknown): Look | null =>
  typeof style === 'object' && style !== null ? (looks.get(style) ?? null) : null;

/** What a look changes on a cell: only what it says. */
export const changeFor = (look: Look): StyleChange =>
  Object.fromEntries(
    Object.entries(look).map(([property, value]) => [property, value === false ? null : value]),
  );

/** A cell's own look, everything said. */
export const lookOfCell = (style: CellStyle): Look => ({
  bold: style.bold === true,
  italic: style.italic === true,
  underline: style.underline === true,
  strikethrough: style.strikethrough === true,
  fontFamily: style.fontFamily ?? 'Arial',
  fontSize: style.fontSize ?? 10,
  textColor: style.textColor ?? '#000000',
});

export const makeTextStyle = (host: Host, look: Look): TextStyle => {
  const { textColor } = look;
  const made: TextStyle = guarded('TextStyle', {
    isBold: () => look.bold ?? null,
    isItalic: () => look.italic ?? null,
    isUnderline: () => look.underline ?? null,
    isStrikethrough: () => look.strikethrough ?? null,
    getFontFamily: () => look.fontFamily ?? null,
    getFontSize: () => look.fontSize ?? null,
    getForegroundColor: () => textColor?.toLowerCase() ?? null,
    getForegroundColorObject: () => (textColor === undefined ? null : makeColour(host, textColor)),
    copy: () => makeTextStyleBuilder(host, look),
  });
  looks.set(made, look);
  return made;
};

export const makeTextStyleBuilder = (host: Host, from: Look = {}): TextStyleBuilder => {
  let look = from;
  const say = (more: Look): TextStyleBuilder => {
    look = { ...look, ...more };
    return builder;
  };
  const sayColour = (hex: string | null, given: unknown): TextStyleBuilder => {
    if (hex === null) throw exception(host, `Invalid argument: ${String(given)}`);
    return say({ textColor: hex });
  };
  const builder: TextStyleBuilder = guarded('TextStyleBuilder', {
    setBold: (bold: boolean) => say({ bold }),
    setItalic: (italic: boolean) => say({ italic }),
    setUnderline: (underline: boolean) => say({ underline }),
    setStrikethrough: (strikethrough: boolean) => say({ strikethrough }),
    setFontFamily: (fontFamily: string) => say({ fontFamily }),
    setFontSize: (fontSize: number) => say({ fontSize }),
    setForegroundColor: (css: string) => sayColour(hexOf(String(css)), css),
    setForegroundColorObject: (colour: unknown) => sayColour(colourHex(colour), colour),
    build: () => makeTextStyle(host, look),
  });
  return builder;
};
