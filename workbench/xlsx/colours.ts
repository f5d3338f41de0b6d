/** Colours between the engine (`#RRGGBB`) and a file (`AARRGGBB`, an index, or a theme's colour with a tint). */
import type { XmlNode } from './package/parseXml.ts';

/** `#abc`, `#aabbcc`, `#aabbccdd`, `rgb(1,2,3)` as `FFAABBCC`. */
export const fileColour = (colour: string): string => {
  const numbers = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/i.exec(colour);
  if (numbers)
    return `FF${numbers
      .slice(1, 4)
      .map((part) => hex(Number(part)))
      .join('')}`;
  const digits = colour.replace('#', '').toUpperCase();
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(0, 6);
  return /^[0-9A-F]{6}$/.test(six) ? `FF${six}` : 'FF000000';
};

/** The colour of an element such as `<color rgb="…"/>`; undefined where it is automatic. */
export const engineColour = (node: XmlNode | undefined, theme: readonly string[]): string | undefined => {
  if (!node) return undefined;
  const { rgb, indexed, theme: slot, tint } = node.attributes;
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return tinted(rgb.slice(-6), tint);
  if (slot !== undefined) return tinted(theme[Number(slot)] ?? '', tint);
  return indexed === undefined ? undefined : tinted(indexedColours[Number(indexed)] ?? '', tint);
};

const tinted = (six: string, tint: string | undefined): string | undefined => {
  if (six === '') return undefined;
  const by = Number(tint ?? 0);
  const parts = [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16));
  return `#${parts.map((part) => hex(by < 0 ? part * (1 + by) : part + (255 - part) * by)).join('')}`;
};

const hex = (part: number): string =>
  Math.max(0, Math.min(255, Math.round(part)))
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');

/** ISO/IEC 29500-1, 18.8.27: eight colours twice, then the palette; 64 and 65 are the system's. */
const basic = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const indexedColours: readonly string[] = [
  ...basic,
  ...basic,
  ...`800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  ),
];

/** The theme of Office, where a file has none: light 1, dark 1, light 2, dark 2, six accents, two links. */
export const officeTheme =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
