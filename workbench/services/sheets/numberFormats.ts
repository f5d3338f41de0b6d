/** Number formats of a range. */

import { formatNumber } from '../../engine/functions/formatNumber.ts';
import type { Cell, EvaluatedCell } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { patternOf, restyled } from './cellStyle.ts';
import { type At, demandRows, firstCell, mapCells, storedCell, writeCells } from './cells.ts';
import {
  type CellWrite,
  plainTextWrite,
  underTextFormat,
  type WriteContext,
  writeContext,
} from './cellWrite.ts';
import { SELF } from './classes.ts';
import { isDateFormat, isTextFormat, survives, TEXT, toEngineFormat, toPattern } from './formats.ts';
import type { RangeScope } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const onRange = (scope: RangeScope) =>
  ({
    getNumberFormat: () => firstCell(scope, (cell, at) => patternAt(scope, cell, at)),
    getNumberFormats: () => mapCells(scope, (cell, at) => patternAt(scope, cell, at)),
    setNumberFormat: (pattern: unknown) => {
      if (typeof pattern !== 'string')
        throw mismatch(scope.host, 'SpreadsheetApp.Range.setNumberFormat', [pattern]);
      const context = writeContext(scope.host);
      writeCells(scope, (_r, _c, before, at) => formatWrite(context, pattern, before, at));
      return SELF;
    },
    setNumberFormats: (patterns: unknown) => {
      const rows = demandRows(scope, 'setNumberFormats', patterns);
      const context = writeContext(scope.host);
      writeCells(scope, (r, c, before, at) => formatWrite(context, String(rows[r]?.[c] ?? ''), before, at));
      return SELF;
    },
  }) satisfies Partial<Range>;

const patternAt = ({ host }: RangeScope, evaluated: EvaluatedCell, at: At): string => {
  const cell = storedCell(host, at);
  const format = cell?.format || evaluated.format || '';
  return keptPattern(cell, format) ?? toPattern(format);
};

/** The pattern as it was set, where the engine's format says less than it and is still the one it stands for. */
const keptPattern = (cell: Cell | undefined, format: string): string | null => {
  const kept = patternOf(cell?.style);
  return kept !== undefined && toEngineFormat(kept) === format ? kept : null;
};

/** What a cell shows: as the engine draws it, or by Sheets' pattern where the engine's format says less. */
export const displayText = (host: Host, evaluated: EvaluatedCell, at: At): string => {
  if (evaluated.type !== 'number') return evaluated.formattedValue;
  const cell = storedCell(host, at);
  const pattern = keptPattern(cell, cell?.format || '');
  const locale = host.world.model.getters.getLocale();
  if (pattern !== null) return formatNumber(evaluated.value, pattern, locale);
  if (evaluated.format) return evaluated.formattedValue;
  return automatic(evaluated.value).replace('.', locale.decimalSeparator);
};

/** A number without a format: ten digits unless its whole part has more (PI() is 3.141592654). */
const automatic = (value: number): string => {
  const digits = Number.isInteger(value) ? 15 : Math.max(10, String(Math.trunc(Math.abs(value))).length);
  return String(Number(value.toPrecision(Math.min(digits, 15)))).replace('e', 'E');
};

/**
 * The cell under another format. Under `@` a number becomes the text it is shown as; text that was kept as it was
 * typed is read again under a format of numbers.
 */
export const formatWrite = (
  context: WriteContext,
  pattern: string,
  before: Cell | undefined,
  at: At,
): CellWrite => {
  const format = toEngineFormat(pattern);
  const style = restyled(before?.style, { pattern: survives(pattern) ? null : pattern });
  const styled = style === undefined ? {} : { style };
  if (before === undefined || before.isFormula || before.content === '') return { format, ...styled };
  if (isTextFormat(format))
    return { ...underTextFormat(shownText(context, before, at), undefined), ...styled };
  if (!isTextFormat(before.format)) return { format, ...styled };
  return { ...reread(context, before), format, ...styled };
};

const shownText = (
  { host }: WriteContext,
  { content, format }: Cell & { isFormula: false },
  at: At,
): string => {
  if (content.startsWith("'")) return content.slice(1);
  if (!isDateFormat(format)) return content;
  return host.world.model.getters.getEvaluatedCell(at).formattedValue;
};

const reread = (context: WriteContext, { content, format }: Cell & { isFormula: false }): CellWrite => {
  const text = format === TEXT ? content : content.slice(1);
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? { content: text } : plainTextWrite(context, text, undefined);
};
