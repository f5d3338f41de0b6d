/** Texts of a range tidied or split. */
import { enumName } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { demandOnSheet, writeCells } from './cells.ts';
import { plainTextWrite, valueWrite, writeContext } from './cellWrite.ts';
import { SELF } from './classes.ts';
import { exception } from './exception.ts';
import type { RangeScope } from './scope.ts';

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

export const onRange = (scope: RangeScope) => ({
  trimWhitespace: () => {
    const context = writeContext(scope.host);
    const { getters } = scope.host.world.model;
    writeCells(scope, (_r, _c, before, at) => {
      if (before === undefined || before.isFormula) return null;
      const { type, value } = getters.getEvaluatedCell(at);
      if (type !== 'text' || typeof value !== 'string') return null;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      return trimmed === value ? null : plainTextWrite(context, trimmed, before);
    });
    return SELF;
  },
  splitTextToColumns: (...args: unknown[]) => splitTextToColumns(scope, args),
});

/** Writes the parts of each text into its cell and those right of it, over what is there. */
const splitTextToColumns = (scope: RangeScope, args: readonly unknown[]): void => {
  const { host, cols } = scope;
  const [given] = args;
  const named = delimiters[enumName(given) ?? ''];
  if (args.length > 1 || (given !== undefined && named === undefined && typeof given !== 'string'))
    throw mismatch(host, 'SpreadsheetApp.Range.splitTextToColumns', args);
  if (cols !== 1) throw exception(host, 'A range to split must be one column wide.');
  demandOnSheet(scope);
  const texts = Array.from({ length: scope.rows }, (_, r) => shown(scope, r));
  const delimiter = named ?? (typeof given === 'string' ? given : detected(texts));
  if (delimiter === '' || delimiter === null) return;
  const parts = texts.map((text) =>
    text.includes(delimiter) ? text.split(delimiter).map((part) => part.trim()) : null,
  );
  const width = Math.max(1, ...parts.map((row) => row?.length ?? 1));
  const context = writeContext(host);
  writeCells({ ...scope, cols: width }, (r, c, before) => {
    const part = parts[r]?.[c];
    return part === undefined ? null : valueWrite(context, part, before);
  });
};

const shown = ({ host, sheetId, row, col }: RangeScope, r: number): string =>
  host.world.model.getters.getEvaluatedCell({ sheetId, row: row + r, col }).formattedValue;

/** The delimiter that most texts have, commas first among equals. */
const detected = (texts: readonly string[]): string | null => {
  const counts = [',', ';', '.', ' '].map((delimiter) => ({
    delimiter,
    count: texts.filter((text) => text.includes(delimiter)).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.delimiter;
};
