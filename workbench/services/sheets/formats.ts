/**
 * Number formats: Sheets' patterns and the engine's, which knows fewer tokens. What a script sets is given back as
 * it was set; what the engine shows is the nearest it can do.
 * Patterns: https://developers.google.com/workspace/sheets/api/guides/formats
 */
import { DEFAULT_LOCALE, helpers } from '../../engine/load.ts';

/** What `getNumberFormat` says of a cell that nobody formatted. */
export const GENERAL = '0.###############';

/** Text, shown as it is; the engine's and Sheets' word for it. */
export const TEXT = '@';

/**
 * A format that shows text as `@` does but that the engine does not take for its text format: for text whose
 * content needs the leading apostrophe, which under `@` would show.
 */
export const TEXT_APOSTROPHE = '0;-0;0;@';

/** @returns the engine's format for a pattern of Sheets; '' for the automatic format. Never throws. */
export const toEngineFormat = (pattern: string): string => {
  const known = engineFormats.get(pattern);
  if (known !== undefined) return known;
  const format = translate(pattern);
  engineFormats.set(pattern, format);
  return format;
};

/** @returns Sheets' pattern for a format of the engine, as far as it can be told from that alone. */
export const toPattern = (format: string): string => {
  if (format === '') return GENERAL;
  if (format === TEXT_APOSTROPHE) return TEXT;
  return format
    .replace(/\bhhhh\b/g, '[h]')
    .replace(/(?<=[hs:]\s?)a\b/g, 'am/pm')
    .replace(/\[\$([^\]]*)\]/g, '"$1"')
    .replace(/(?<=[0#])e$/, 'E+00');
};

/** Whether the engine's format alone gives the pattern back and shows the same; else the pattern is kept beside it. */
export const survives = (pattern: string): boolean =>
  toPattern(toEngineFormat(pattern)) === pattern && !/E[+-]/i.test(pattern);

/** Whether numbers under this engine format are dates or times. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && format !== '' && helpers.isDateTimeFormat(format);

/** Whether this engine format makes text of whatever is typed. */
export const isTextFormat = (format: string | undefined): boolean =>
  format === TEXT || format === TEXT_APOSTROPHE;

const engineFormats = new Map<string, string>();

const AUTOMATIC = /^(|general)$/i;

const translate = (pattern: string): string => {
  if (AUTOMATIC.test(pattern) || pattern === GENERAL) return '';
  const sections = sectionsOf(pattern);
  const format = sections.map(sectionFormat).join(';');
  return isValid(format) ? format : '';
};

const isValid = (format: string): boolean => {
  try {
    helpers.formatValue(43_102.35, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
};

/** Pieces of a pattern: quoted text, escaped characters, brackets, padding, am/pm, exponents, runs of a letter. */
const PIECE = /"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|am\/pm|a\/p|E[+-]0+|([ymdhs])\1*|\.0+|[\s\S]/gi;

const piecesOf = (text: string): string[] => text.match(PIECE) ?? [];

const sectionsOf = (pattern: string): string[][] => {
  const sections: string[][] = [[]];
  for (const piece of piecesOf(pattern))
    if (piece === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  return sections;
};

const sectionFormat = (pieces: readonly string[]): string => {
  const isDate = pieces.some((piece) => /^[ymdhs]+$/i.test(piece) || /^\[[hms]+\]$/i.test(piece));
  return pieces.map((piece) => (isDate ? datePiece(piece) : numberPiece(piece))).join('');
};

const datePiece = (piece: string): string => {
  if (/^\[[hms]+\]$/i.test(piece)) return 'hhhh';
  if (/^(am\/pm|a\/p)$/i.test(piece)) return 'a';
  if (/^\.0+$/.test(piece)) return '';
  if (!/^[ymdhs]+$/i.test(piece)) return literalPiece(piece);
  const letter = piece[0]?.toLowerCase() ?? '';
  if (letter === 'h' || letter === 's') return letter.repeat(2);
  if (letter === 'y') return piece.length === 2 ? 'yy' : 'yyyy';
  return letter.repeat(Math.min(piece.length, letter === 'm' ? 5 : 4));
};

const numberPiece = (piece: string): string => {
  if (/^[0#,.%@]$/.test(piece) || /^\.0+$/.test(piece)) return piece;
  if (piece === '?') return '#';
  if (/^E[+-]0+$/i.test(piece)) return 'e';
  return literalPiece(piece);
};

/** Characters that the engine takes as they are; any other must be escaped. */
const PLAIN = new Set('$+-/():!^&~{}<>= ');

const literalPiece = (piece: string): string => {
  if (piece.startsWith('"')) return quoted(piece.replaceAll('"', ''));
  if (piece.startsWith('[$')) return `[$${piece.slice(2, -1).replace(/-[0-9A-F]+$/i, '')}]`;
  if (piece.startsWith('[') && piece.length > 1) return '';
  if (piece.startsWith('_') && piece.length > 1) return ' ';
  if ((piece.startsWith('*') || piece.startsWith('\\')) && piece.length > 1) return piece;
  return PLAIN.has(piece) ? piece : `\\${piece}`;
};

const quoted = (text: string): string => (text === '' ? '' : `"${text}"`);
