/** The cell formats and differential formats of a file, as the engine's. */
import type { Border, BorderDescr, Style } from '../../engine/load.ts';
import { engineColour, officeTheme } from '../colours.ts';
import { engineFormat } from '../numberFormats.ts';
import { child, children, descend, isOn, type XmlNode } from '../package/parseXml.ts';

export interface Look {
  readonly style: Style | undefined;
  readonly format: string | undefined;
  readonly border: Border | undefined;
  readonly quoted: boolean;
}

export interface Styles {
  /** By the number that a cell gives. */
  readonly cells: readonly Look[];
  readonly differentials: readonly Style[];
}

export const readStyles = (part: XmlNode | null, themePart: XmlNode | null): Styles => {
  const root = part ?? undefined;
  const theme = readTheme(themePart);
  const codes = new Map(
    children(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  const fonts = children(child(root, 'fonts'), 'font').map((font) => fontStyle(font, theme));
  const normal = fonts[0] ?? {};
  const fills = children(child(root, 'fills'), 'fill').map((fill) => fillStyle(fill, theme));
  const borders = children(child(root, 'borders'), 'border').map((border) => borderOf(border, theme));
  const formats = new Map<string, string | undefined>();
  const formatOf = (id: number): string | undefined => {
    const key = `${id} ${codes.get(id)}`;
    if (!formats.has(key)) formats.set(key, engineFormat(id, codes.get(id)));
    return formats.get(key);
  };
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf): Look => {
    const { fontId, fillId, borderId, numFmtId, quotePrefix } = xf.attributes;
    const font = without(fonts[Number(fontId ?? 0)] ?? {}, normal);
    const style = { ...font, ...fills[Number(fillId ?? 0)], ...alignmentStyle(child(xf, 'alignment')) };
    return {
      style: Object.keys(style).length === 0 ? undefined : style,
      format: formatOf(Number(numFmtId ?? 0)),
      border: borders[Number(borderId ?? 0)],
      quoted: isOn(quotePrefix),
    };
  });
  const differentials = children(child(root, 'dxfs'), 'dxf').map((dxf) => ({
    ...fontStyle(child(dxf, 'font'), theme),
    ...fillStyle(child(dxf, 'fill'), theme, true),
  }));
  return { cells, differentials };
};

/** The theme's colours in the order in which a file counts them: light before dark. */
export const readTheme = (part: XmlNode | null): readonly string[] => {
  const scheme = descend(part ?? undefined, 'themeElements', 'clrScheme');
  const colours = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return colours.map((name, index) => {
    const colour = child(scheme, name)?.children[0]?.attributes;
    return (colour?.lastClr ?? colour?.val ?? officeTheme[index] ?? '').toUpperCase();
  });
};

const fontStyle = (font: XmlNode | undefined, theme: readonly string[]): Style => {
  const has = (name: string): boolean => {
    const mark = child(font, name);
    return (
      mark !== undefined &&
      mark.attributes.val !== '0' &&
      mark.attributes.val !== 'false' &&
      mark.attributes.val !== 'none'
    );
  };
  const size = child(font, 'sz')?.attributes.val;
  const colour = engineColour(child(font, 'color'), theme);
  return {
    ...(has('b') ? { bold: true } : {}),
    ...(has('i') ? { italic: true } : {}),
    ...(has('strike') ? { strikethrough: true } : {}),
    ...(has('u') ? { underline: true } : {}),
    ...(size === undefined ? {} : { fontSize: Number(size) }),
    ...(colour === undefined ? {} : { textColor: colour }),
  };
};

/** What a font has beyond the workbook's normal one. */
const without = (style: Style, normal: Style): Style => {
  const { fontSize, textColor, ...rest } = style;
  return {
    ...rest,
    ...(fontSize === undefined || fontSize === normal.fontSize ? {} : { fontSize }),
    ...(textColor === undefined || textColor === normal.textColor || textColor === '#000000'
      ? {}
      : { textColor }),
  };
};

/** A cell's solid fill has its colour in front, a differential one behind. */
const fillStyle = (fill: XmlNode | undefined, theme: readonly string[], differential = false): Style => {
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.attributes.patternType ?? (differential ? 'solid' : 'none');
  if (!pattern || kind === 'none' || kind === 'gray125') return {};
  const order = differential ? ['bgColor', 'fgColor'] : ['fgColor', 'bgColor'];
  const colour = order
    .map((name) => engineColour(child(pattern, name), theme))
    .find((one) => one !== undefined);
  return colour === undefined ? {} : { fillColor: colour };
};

const alignmentStyle = (alignment: XmlNode | undefined): Style => {
  const { horizontal = '', vertical = '', wrapText, shrinkToFit, textRotation } = alignment?.attributes ?? {};
  const align =
    horizontal === 'left' || horizontal === 'right' || horizontal === 'center' ? horizontal : undefined;
  const verticalAlign =
    vertical === 'center' ? 'middle' : vertical === 'top' || vertical === 'bottom' ? vertical : undefined;
  const wrapping = isOn(wrapText) ? 'wrap' : shrinkToFit === '0' ? 'clip' : undefined;
  const degrees = Number(textRotation ?? 0);
  return {
    ...(align ? { align } : {}),
    ...(verticalAlign ? { verticalAlign } : {}),
    ...(wrapping ? { wrapping } : {}),
    ...(degrees > 0 && degrees <= 180
      ? { rotation: ((degrees <= 90 ? -degrees : degrees - 90) * Math.PI) / 180 }
      : {}),
  };
};

const borderOf = (border: XmlNode, theme: readonly string[]): Border | undefined => {
  const lines = {
    top: line(child(border, 'top'), theme),
    left: line(child(border, 'left') ?? child(border, 'start'), theme),
    bottom: line(child(border, 'bottom'), theme),
    right: line(child(border, 'right') ?? child(border, 'end'), theme),
  };
  const drawn = Object.entries(lines).filter(([, one]) => one !== undefined);
  return drawn.length === 0 ? undefined : Object.fromEntries(drawn);
};

const line = (side: XmlNode | undefined, theme: readonly string[]): BorderDescr | undefined => {
  const given = side?.attributes.style;
  if (!side || given === undefined || given === 'none') return undefined;
  const style = lineStyles[given] ?? 'thin';
  return { style, color: engineColour(child(side, 'color'), theme) ?? '#000000' };
};

/** The engine's line for a file's, the nearest where it has not the same. */
const lineStyles: Readonly<Record<string, BorderDescr['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'thick',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  hair: 'dotted',
};
