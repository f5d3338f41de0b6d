/** Values and formulas of a range. */

import { type Cell, CompiledFormula } from '../../engine/load.ts';
import { notesOf } from '../../engine/plugins/evaluation.ts';
import { formulasOf } from '../../engine/plugins/formulaCells.ts';
import type { Cells } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { type At, demandOnSheet, demandRows, firstCell, mapCells, storedCell, writeCells } from './cells.ts';
import { cellValue, type Line, type Noted, noteOf, type ScriptValue } from './cellValue.ts';
import { type CellWrite, formulaWrite, valueWrite, writeContext } from './cellWrite.ts';
import { SELF } from './classes.ts';
import { localFormula } from './formulaText.ts';
import { engineLocale } from './locales.ts';
import { displayText } from './numberFormats.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import type { RangeScope } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const onRange = (scope: RangeScope) =>
  ({
    getValue: (): ScriptValue => firstCell(scope, (cell) => cellValue(scope.host, cell)),
    getValues: (): ScriptValue[][] => valuesIn(scope),
    getDisplayValue: () => firstCell(scope, (cell, at) => displayText(scope.host, cell, at)),
    getDisplayValues: () => mapCells(scope, (cell, at) => displayText(scope.host, cell, at)),
    getFormula: () => firstCell(scope, (_, at) => formulaAt(scope, at)),
    getFormulas: () => formulasIn(scope, formulaAt),
    getFormulaR1C1: () => firstCell(scope, (_, at) => formulaR1C1At(scope, at)),
    getFormulasR1C1: () => formulasIn(scope, formulaR1C1At),
    isBlank: () =>
      mapCells(scope, (cell, at) => cell.type === 'empty' && !storedCell(scope.host, at)?.isFormula).every(
        (line) => line.every(Boolean),
      ),
    setValue: (...args: unknown[]) => {
      if (args.length !== 1) throw mismatch(scope.host, 'SpreadsheetApp.Range.setValue', args);
      const context = writeContext(scope.host);
      writeCells(
        scope,
        filled(scope, (before) => valueWrite(context, args[0], before)),
      );
      return SELF;
    },
    setValues: (values: unknown) => {
      const rows = demandRows(scope, 'setValues', values);
      const context = writeContext(scope.host);
      writeCells(scope, (r, c, before) => valueWrite(context, rows[r]?.[c], before));
      return SELF;
    },
    setFormula: (formula: unknown) => {
      if (typeof formula !== 'string')
        throw mismatch(scope.host, 'SpreadsheetApp.Range.setFormula', [formula]);
      const context = writeContext(scope.host);
      writeCells(
        scope,
        filled(scope, () => formulaWrite(context, formula)),
      );
      return SELF;
    },
    setFormulas: (formulas: unknown) => {
      const rows = demandRows(scope, 'setFormulas', formulas);
      const context = writeContext(scope.host);
      writeCells(scope, (r, c) => formulaWrite(context, String(rows[r]?.[c] ?? '')));
      return SELF;
    },
    setFormulaR1C1: (formula: unknown) => {
      if (typeof formula !== 'string')
        throw mismatch(scope.host, 'SpreadsheetApp.Range.setFormulaR1C1', [formula]);
      const context = writeContext(scope.host);
      writeCells(scope, (_r, _c, _before, at) => formulaWrite(context, fromR1C1(formula, at)));
      return SELF;
    },
    setFormulasR1C1: (formulas: unknown) => {
      const rows = demandRows(scope, 'setFormulasR1C1', formulas);
      const context = writeContext(scope.host);
      writeCells(scope, (r, c, _before, at) =>
        formulaWrite(context, fromR1C1(String(rows[r]?.[c] ?? ''), at)),
      );
      return SELF;
    },
  }) satisfies Partial<Range>;

/** As `cellValue` gives it, noted for those who read the rows again. */
const valuesIn = (scope: RangeScope): ScriptValue[][] => {
  const { host, sheetId, row, col, rows, cols } = scope;
  demandOnSheet(scope);
  // What is out of date is computed when the first cell is read.
  firstCell(scope, () => null);
  const { model, timeZone } = host.world;
  const notes = notesOf(model, sheetId);
  const lines: Line[] = [];
  for (let r = row; r < row + rows; r++) {
    // Nothing else is noted there.
    const known = notes[r] as Line | undefined;
    const isWhole = known?.zone === timeZone && known.from <= col && known.to >= col + cols;
    const line = isWhole ? known : lineAt(scope, r, known);
    notes[r] = line;
    lines.push(line);
  }
  return host.realm.block(lines, col, col + cols);
};

/** The row's line, with all of the columns that are asked for. */
const lineAt = (
  { host: { world, realm }, sheetId, col, cols }: RangeScope,
  row: number,
  known?: Line,
): Line => {
  const zone = world.timeZone;
  const line =
    known?.zone === zone ? known : { zone, values: realm.list<Noted>(), moments: [], from: col, to: col };
  const from = Math.min(col, line.from);
  const to = Math.max(col + cols, line.to);
  for (let column = from; column < to; column++)
    if (column < line.from || column >= line.to) {
      const noted = noteOf(world.model.getters.getEvaluatedCell({ sheetId, row, col: column }), zone);
      line.values[column] = noted;
      if (typeof noted === 'object') line.moments.push(column);
    }
  line.from = from;
  line.to = to;
  return line;
};

/**
 * One value for all cells of a range. A formula is meant for the first of them; its relative references move along
 * to the others, as the Sheets API says of a formula that is repeated over a range.
 */
const filled = (scope: RangeScope, write: (before: Cell | undefined) => CellWrite) => {
  const { host, sheetId, rows, cols } = scope;
  const { getters } = host.world.model;
  const compiled = new Map<string, CompiledFormula>();
  return (r: number, c: number, before: Cell | undefined): CellWrite => {
    const one = write(before);
    const { content = '' } = one;
    if (rows * cols === 1 || !content.startsWith('=')) return one;
    const formula = compiled.get(content) ?? CompiledFormula.Compile(content, sheetId, getters);
    compiled.set(content, formula);
    if (formula.isBadExpression || (r === 0 && c === 0)) return one;
    return { ...one, content: getters.getTranslatedCellFormula(sheetId, c, r, formula) };
  };
};

/** What `write` makes of each formula in the range; '' of every other cell, which most are. */
const formulasIn = (scope: RangeScope, write: (scope: RangeScope, at: At) => string): string[][] => {
  demandOnSheet(scope);
  const { rows, cols } = scope;
  const { realm } = scope.host;
  const blank: Cells<string> = { values: realm.array(new Array<string>(cols).fill('')), moments: [] };
  const lines = realm.block(new Array<Cells<string>>(rows).fill(blank), 0, cols);
  const { getters } = scope.host.world.model;
  for (const { id } of formulasOf(getters, scope.sheetId)) {
    const at = getters.getCellPosition(id);
    const line = lines[at.row - scope.row];
    const across = at.col - scope.col;
    if (line && across >= 0 && across < scope.cols) line[across] = write(scope, at);
  }
  return lines;
};

/** The formula as a person of the spreadsheet's locale would type it; '' for a cell without one. */
const formulaAt = ({ host }: RangeScope, at: At): string => {
  const cell = storedCell(host, at);
  if (!cell?.isFormula) return '';
  const { model, locale } = host.world;
  const formula = cell.compiledFormula.toFormulaString(model.getters);
  return localFormula(formula, engineLocale(locale) ?? model.getters.getLocale());
};

const formulaR1C1At = (scope: RangeScope, at: At): string => toR1C1(formulaAt(scope, at), at);
