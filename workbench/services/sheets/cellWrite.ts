/** From what a script writes to what is stored in a cell. */

import { formatNumber } from '../../engine/functions/formatNumber.ts';
import type { Cell, Locale } from '../../engine/load.ts';
import { DEFAULT_LOCALE, helpers } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { restyled } from './cellStyle.ts';
import { exception } from './exception.ts';
import { isTextFormat, survives, TEXT, TEXT_APOSTROPHE, toEngineFormat } from './formats.ts';
import { canonicalFormula } from './formulaText.ts';
import { engineLocale } from './locales.ts';
import { serialOf } from './serials.ts';
import { momentPattern, typed } from './typed.ts';

/** One cell of a WRITE_CELLS command: what is not given stays. `format: ''` and `style: null` clear. */
export interface CellWrite {
  readonly content?: string;
  readonly format?: string;
  readonly style?: object | null;
}

/** What the reading of a value depends on, fetched once for a whole write. */
export interface WriteContext {
  readonly host: Host;
  readonly locale: Locale;
  readonly zone: string;
  /** The year that a date typed without one falls into. */
  readonly year: number;
}

const MOST_CHARACTERS = 50_000;

export const writeContext = (host: Host): WriteContext => ({
  host,
  locale: engineLocale(host.world.locale) ?? host.world.model.getters.getLocale(),
  zone: host.world.timeZone,
  year: host.realm.date(host.now()).getUTCFullYear(),
});

/**
 * As `setValue` stores it: text is read as if it were typed, a Date becomes a serial in the spreadsheet's zone,
 * null and undefined empty the cell. `before` is the cell as it was, for its format.
 * @throws Exception for a text above 50,000 characters.
 */
export const valueWrite = (context: WriteContext, value: unknown, before: Cell | undefined): CellWrite => {
  const { host } = context;
  if (value === null || value === undefined || value === '') return emptied(before);
  if (typeof value === 'number') return numberWrite(value, before);
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (host.realm.isDate(value)) return dateWrite(context, value, before);
  return textWrite(context, String(value), before);
};

/** A cell without its content: text under the text format leaves that format behind, however it was kept. */
export const emptied = (before: Cell | undefined): CellWrite =>
  before?.format === TEXT_APOSTROPHE ? { content: '', format: TEXT } : { content: '' };

/** As `setFormula` stores it; an empty text empties the cell. The leading `=` may be missing, as on Google. */
export const formulaWrite = ({ host, locale }: WriteContext, formula: string): CellWrite => {
  if (formula.length > MOST_CHARACTERS) throw tooLong(host);
  if (formula === '') return { content: '' };
  return { content: canonicalFormula(formula.startsWith('=') ? formula : `=${formula}`, locale) };
};

/** Text that is to stay text whatever it looks like. */
export const plainTextWrite = (context: WriteContext, text: string, before: Cell | undefined): CellWrite => {
  if (isTextFormat(before?.format)) return underTextFormat(text, before);
  return { content: needsApostrophe(text, context.locale) ? `'${text}` : text };
};

/** The content and format that keep `text` as it stands under the text format `@`. */
export const underTextFormat = (text: string, before: Cell | undefined): CellWrite => {
  const hidden = /^['=]/.test(text);
  const format = hidden ? TEXT_APOSTROPHE : TEXT;
  const content = hidden ? `'${text}` : text;
  return before?.format === format ? { content } : { content, format };
};

const numberWrite = (value: number, before: Cell | undefined): CellWrite => {
  if (!Number.isFinite(value)) return { content: '#NUM!' };
  const content = String(value);
  return isTextFormat(before?.format) ? underTextFormat(content, before) : { content };
};

const dateWrite = (context: WriteContext, value: Date, before: Cell | undefined): CellWrite => {
  const { locale, zone } = context;
  const instant = value.getTime();
  if (Number.isNaN(instant)) return { content: '#NUM!' };
  const serial = Number(serialOf(instant, zone).toFixed(9));
  const pattern = Number.isInteger(serial) ? locale.dateFormat : momentPattern(locale);
  if (isTextFormat(before?.format)) return underTextFormat(formatNumber(serial, pattern, locale), before);
  return { content: String(serial), ...formatUnless(before, pattern) };
};

const textWrite = (context: WriteContext, text: string, before: Cell | undefined): CellWrite => {
  if (text.length > MOST_CHARACTERS) throw tooLong(context.host);
  if (text.startsWith("'")) return plainTextWrite(context, text.slice(1), before);
  if (isTextFormat(before?.format)) return underTextFormat(text, before);
  if (text.startsWith('=') && text.length > 1) return formulaWrite(context, text);
  const read = typed(text, context.locale, context.year);
  if (read.kind === 'boolean') return { content: read.value ? 'TRUE' : 'FALSE' };
  if (read.kind === 'number') return { content: String(read.value), ...formatUnless(before, read.pattern) };
  // What begins with a plus and is no number is taken for a formula, as when it is typed.
  if (/^\+\S/.test(text)) return formulaWrite(context, text);
  return plainTextWrite(context, text, before);
};

/** The format that a value brings along, for a cell that has none of its own. */
const formatUnless = (before: Cell | undefined, pattern: string | undefined): CellWrite => {
  if (pattern === undefined || (before?.format !== undefined && before.format !== '')) return {};
  const style = restyled(before?.style, { pattern: survives(pattern) ? null : pattern });
  return { format: toEngineFormat(pattern), ...(style !== undefined && { style }) };
};

/** Whether the engine would read the text as something other than itself. */
const needsApostrophe = (text: string, locale: Locale): boolean => {
  if (/^['=]/.test(text)) return true;
  if (/^(true|false)$/i.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, locale);
};

const tooLong = (host: Host): Error =>
  exception(host, 'Your input contains more than the maximum of 50000 characters in a single cell.');
