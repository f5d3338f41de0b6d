/** The styles of a workbook, each kept once and referred to by number: cell formats and differential formats. */
import type { Border, BorderDescr, Style } from '../../engine/load.ts';
import { fileColour } from '../colours.ts';
import { builtInId, fileFormat } from '../numberFormats.ts';
import { element, xmlHead } from '../package/xmlText.ts';

export interface CellLook {
  readonly style: Style | undefined;
  readonly format: string | undefined;
  readonly border: Border | undefined;
  /** Text whatever it looks like: the cell was typed with a leading apostrophe. */
  readonly quoted: boolean;
}

export interface StyleTable {
  /** The number of a cell's format. */
  cell(look: CellLook): number;
  /** The number of a conditional format's style. */
  differential(style: Style): number;
  xml(): string;
}

export const styleTable = (): StyleTable => {
  const fonts = pool([font({})]);
  const fills = pool([fillOf('none'), fillOf('gray125')]);
  const borders = pool([border(undefined)]);
  const formats = pool([]);
  const cells = pool([cellFormat(0, 0, 0, 0, {}, false)]);
  const differentials = pool([]);
  const formatId = (format: string | undefined): number => {
    if (format === undefined) return 0;
    const code = fileFormat(format);
    return builtInId(code) ?? firstFreeFormat + formats.id(code);
  };
  return {
    cell: ({ style = {}, format, border: lines, quoted }) => {
      const fill = style.fillColor === undefined ? 0 : fills.id(solidFill(style.fillColor));
      const ids = [formatId(format), fonts.id(font(style)), fill, borders.id(border(lines))] as const;
      return cells.id(cellFormat(...ids, style, quoted));
    },
    differential: (style) => differentials.id(differential(style)),
    xml: () =>
      xmlHead +
      element(
        'styleSheet',
        { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
        [
          list(
            'numFmts',
            formats
              .all()
              .map((code, index) =>
                element('numFmt', { numFmtId: firstFreeFormat + index, formatCode: code }),
              ),
          ),
          list('fonts', fonts.all()),
          list('fills', fills.all()),
          list('borders', borders.all()),
          list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
          list('cellXfs', cells.all()),
          list('cellStyles', ['<cellStyle xfId="0" name="Normal" builtinId="0"/>']),
          list('dxfs', differentials.all()),
        ].join(''),
      ),
  };
};

/** Numbers below are the file format's own. */
const firstFreeFormat = 164;

const pool = (first: readonly string[]) => {
  const ids = new Map(first.map((xml, index) => [xml, index]));
  return {
    id: (xml: string): number => {
      const known = ids.get(xml);
      if (known !== undefined) return known;
      ids.set(xml, ids.size);
      return ids.size - 1;
    },
    all: (): readonly string[] => [...ids.keys()],
  };
};

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : element(name, { count: items.length }, items.join(''));

const on = (name: string, is: boolean | undefined): string => (is ? `<${name}/>` : '');

/** Sheets' own default is Arial 10. */
const font = ({ bold, italic, strikethrough, underline, fontSize, textColor }: Style): string =>
  element(
    'font',
    {},
    on('b', bold) +
      on('i', italic) +
      on('strike', strikethrough) +
      on('u', underline) +
      element('sz', { val: fontSize ?? 10 }) +
      element('color', { rgb: fileColour(textColor ?? '#000000') }) +
      element('name', { val: 'Arial' }),
  );

const fillOf = (pattern: string): string =>
  element('fill', {}, element('patternFill', { patternType: pattern }));

const solidFill = (colour: string): string => {
  const rgb = fileColour(colour);
  const inside = element('fgColor', { rgb }) + element('bgColor', { rgb });
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, inside));
};

const border = (lines: Border | undefined): string =>
  element(
    'border',
    {},
    [
      side('left', lines?.left),
      side('right', lines?.right),
      side('top', lines?.top),
      side('bottom', lines?.bottom),
    ].join(''),
  );

const side = (name: string, line: BorderDescr | undefined): string =>
  line
    ? element(name, { style: line.style }, element('color', { rgb: fileColour(line.color) }))
    : `<${name}/>`;

const cellFormat = (
  numFmtId: number,
  fontId: number,
  fillId: number,
  borderId: number,
  style: Style,
  quoted: boolean,
): string => {
  const aligned = alignment(style);
  const applied = {
    applyNumberFormat: numFmtId ? 1 : undefined,
    applyFont: fontId ? 1 : undefined,
    applyFill: fillId ? 1 : undefined,
    applyBorder: borderId ? 1 : undefined,
    applyAlignment: aligned ? 1 : undefined,
    quotePrefix: quoted ? 1 : undefined,
  };
  return element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, aligned);
};

const alignment = ({ align, verticalAlign, wrapping, rotation }: Style): string => {
  const given = {
    horizontal: align,
    vertical: verticalAlign === 'middle' ? 'center' : verticalAlign,
    wrapText: wrapping === 'wrap' ? 1 : undefined,
    shrinkToFit: wrapping === 'clip' ? 0 : undefined,
    textRotation: rotation ? fileRotation(rotation) : undefined,
  };
  return Object.values(given).every((value) => value === undefined) ? '' : element('alignment', given);
};

/** The engine turns clockwise in radians; a file counts degrees, 0–90 up and 91–180 down. */
const fileRotation = (radians: number): number => {
  const degrees = Math.max(-90, Math.min(90, Math.round((-radians * 180) / Math.PI)));
  return degrees >= 0 ? degrees : 90 - degrees;
};

const differential = ({ bold, italic, strikethrough, underline, textColor, fillColor }: Style): string => {
  const letters =
    on('b', bold) +
    on('i', italic) +
    on('strike', strikethrough) +
    on('u', underline) +
    (textColor ? element('color', { rgb: fileColour(textColor) }) : '');
  const background = fillColor
    ? element(
        'fill',
        {},
        element(
          'patternFill',
          { patternType: 'solid' },
          element('fgColor', { rgb: fileColour(fillColor) }) +
            element('bgColor', { rgb: fileColour(fillColor) }),
        ),
      )
    : '';
  return element('dxf', {}, (letters ? element('font', {}, letters) : '') + background);
};
