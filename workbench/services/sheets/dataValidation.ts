/** Validations on ranges: read, set, cleared, and enforced when a script writes. */
import { isWebAddress } from '../../engine/functions/validityFunctions.ts';
import type { DataValidationRule } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { growingRangeData, rangeData } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import { type Coordinates, type RangeScope, zoneOf } from './scope.ts';
import { makeValidation, makeValidationBuilder, specOfValidation } from './validationBuilder.ts';
import { specOf, storedRule, type ValidationSpec } from './validationRule.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Methods of SpreadsheetApp. */
export const onApp = (host: Host) => ({
  newDataValidation: () => makeValidationBuilder(host),
});

/** Methods of Range. */
export const onRange = (scope: RangeScope) => {
  const { host } = scope;
  return {
    getDataValidation: (): DataValidation | null =>
      reads(host, 'Range.getDataValidation', () => validationAt(scope, scope.row, scope.col)),
    getDataValidations: (): (DataValidation | null)[][] =>
      reads(host, 'Range.getDataValidations', () => grid(scope, (row, col) => validationAt(scope, row, col))),
    setDataValidation: (rule: DataValidation | null) =>
      writes(host, 'Range.setDataValidation', () => {
        assertMayEdit(host, scope.sheetId, zoneOf(scope));
        setValidation(host, scope, specFor(host, 'setDataValidation', rule));
        return SELF;
      }),
    setDataValidations: (rules: readonly (readonly (DataValidation | null)[])[]) =>
      writes(host, 'Range.setDataValidations', () => {
        assertMayEdit(host, scope.sheetId, zoneOf(scope));
        setValidations(host, scope, rules);
        return SELF;
      }),
    clearDataValidations: () =>
      writes(host, 'Range.clearDataValidations', () => {
        assertMayEdit(host, scope.sheetId, zoneOf(scope));
        setValidation(host, scope, null);
        return SELF;
      }),
  };
};

const grid = <T>({ host, row, col, rows, cols }: RangeScope, at: (row: number, col: number) => T): T[][] =>
  host.realm.array(
    Array.from({ length: rows }, (_, down) =>
      host.realm.array(Array.from({ length: cols }, (_, right) => at(row + down, col + right))),
    ),
  );

const validationAt = (scope: RangeScope, row: number, col: number): DataValidation | null => {
  const { host, sheetId } = scope;
  const rule = host.world.model.getters.getValidationRuleForCell({ sheetId, row, col });
  return rule === undefined ? null : makeValidation(host, specOf(scope, rule, sheetId));
};

const specFor = (host: Host, method: string, rule: unknown): ValidationSpec | null => {
  if (rule === null) return null;
  const spec = specOfValidation(rule);
  if (spec === null) throw mismatch(host, `SpreadsheetApp.Range.${method}`, [rule]);
  return spec;
};

/** Takes the validations off a rectangle, as a part of another write. */
export const clearValidations = ({ host, ...at }: Coordinates & { readonly host: Host }): void =>
  setValidation(host, at, null);

/** Puts one validation on a rectangle, or takes off what is there. */
export const setValidation = (host: Host, at: Coordinates, spec: ValidationSpec | null): void => {
  const { model } = host.world;
  const { sheetId } = at;
  const id = nextRuleId(model.getters.getDataValidationRules(sheetId));
  const ranges = [growingRangeData(model, at)];
  const add = (rule: object) => command(model, { type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges, rule });
  if (spec !== null) {
    add(storedRule(host, spec, sheetId, id));
    return;
  }
  const zone = zoneOf(at);
  const touched = model.getters
    .getDataValidationRules(sheetId)
    .some(({ ranges: lying }) =>
      lying.some(
        ({ zone: other }) =>
          zone.left <= other.right &&
          other.left <= zone.right &&
          zone.top <= other.bottom &&
          other.top <= zone.bottom,
      ),
    );
  if (!touched) return;
  // The engine has no command that clears a rectangle: a rule put over it takes it from the others, then goes itself.
  add({ id, criterion: { type: 'containsText', values: ['x'] } });
  command(model, { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id });
};

const nextRuleId = (rules: readonly DataValidationRule[]): string => {
  const taken = rules.map(({ id }) => Number(/^rule:(\d+)$/.exec(id)?.[1] ?? 0));
  return `rule:${Math.max(0, ...taken) + 1}`;
};

/** One rule a cell; equal neighbours in a column become one rule of the engine. */
const setValidations = (host: Host, scope: RangeScope, rules: readonly (readonly unknown[])[]): void => {
  const { rows, cols } = scope;
  if (rules.length !== rows) throw wrongSize(host, 'rows', rules.length, rows);
  for (const line of rules) if (line.length !== cols) throw wrongSize(host, 'columns', line.length, cols);
  for (let right = 0; right < cols; right++)
    for (const run of runsOf(Array.from(rules, (line) => line[right] ?? null)))
      setValidation(
        host,
        {
          sheetId: scope.sheetId,
          row: scope.row + run.from,
          col: scope.col + right,
          rows: run.length,
          cols: 1,
        },
        specFor(host, 'setDataValidations', run.value),
      );
};

const wrongSize = (host: Host, what: 'rows' | 'columns', given: number, wanted: number): Error =>
  exception(
    host,
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
  );

const runsOf = (values: readonly unknown[]): readonly { from: number; length: number; value: unknown }[] => {
  const runs: { from: number; length: number; value: unknown }[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.length++;
    else runs.push({ from: index, length: 1, value });
  });
  return runs;
};

/** One cell that is about to be written: the engine's content, null for a cell that stays. */
interface Written {
  readonly content?: string;
  readonly format?: string;
}

type Place = Pick<Coordinates, 'sheetId' | 'row' | 'col'>;

/**
 * Demands that what a script is about to write fits the validations that reject invalid input. Emptying a cell and
 * writing a formula are always allowed.
 * @param cells row by row from the rectangle's first cell.
 * @throws Google's refusal, naming the first cell that does not fit.
 */
export const assertValid = (
  host: Host,
  corner: Place,
  cells: readonly (readonly (Written | null)[])[],
): void => {
  const { getters } = host.world.model;
  const rules = blockingRules(host, corner.sheetId).filter(({ criterion }) => !isFormulaRule(criterion));
  eachRuled(corner, cells, rules, (at, { content = '', format }) => {
    const value = contentValue(content, format);
    // The engine's own pattern refuses addresses in long or one-letter domains.
    if (getters.getValidationRuleForCell(at)?.criterion.type === 'isLink') {
      if (!isWebAddress(String(value))) throw violation(host, at);
      return;
    }
    const result = getters.getValidationResultForCellValue(value, at);
    if (!result.isValid && result.rule.isBlocking === true) throw violation(host, at);
  });
};

/**
 * The same for rules that are formulas, which read the cell they stand on: asked when the cells have been written.
 * @throws Google's refusal; taking back what was written is the caller's part.
 */
export const assertFormulasHold = (
  host: Host,
  corner: Place,
  cells: readonly (readonly (Written | null)[])[],
): void => {
  const { getters } = host.world.model;
  const rules = blockingRules(host, corner.sheetId).filter(({ criterion }) => isFormulaRule(criterion));
  eachRuled(corner, cells, rules, (at) => {
    if (getters.isDataValidationInvalid(at)) throw violation(host, at);
  });
};

const isFormulaRule = ({ type }: { readonly type: string }): boolean => type === 'customFormula';

const blockingRules = (host: Host, sheetId: string): readonly DataValidationRule[] =>
  host.world.model.getters.getDataValidationRules(sheetId).filter(({ isBlocking }) => isBlocking === true);

/** Visits the cells that get a value and lie under one of the rules. */
const eachRuled = (
  { sheetId, row, col }: Place,
  cells: readonly (readonly (Written | null)[])[],
  rules: readonly DataValidationRule[],
  visit: (at: Place, written: Written) => void,
): void => {
  if (rules.length === 0) return;
  const ruled = rules.flatMap(({ ranges }) => ranges.map(({ zone }) => zone));
  cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      const at = { sheetId, row: row + down, col: col + right };
      const content = cell?.content ?? '';
      if (cell === null || content === '' || content.startsWith('=')) return;
      const lies = ruled.some(
        (zone) => at.row >= zone.top && at.row <= zone.bottom && at.col >= zone.left && at.col <= zone.right,
      );
      if (lies) visit(at, cell);
    });
  });
};

const contentValue = (content: string, format: string | undefined): string | number | boolean => {
  if (content.startsWith("'")) return content.slice(1);
  if (format?.includes('@')) return content;
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  const number = Number(content);
  return Number.isNaN(number) ? content : number;
};

const violation = (
  host: Host,
  { sheetId, row, col }: { sheetId: string; row: number; col: number },
): Error => {
  const { getters } = host.world.model;
  const range = getters.getRangeFromRangeData(
    rangeData(host.world.model, { sheetId, row, col, rows: 1, cols: 1 }),
  );
  return exception(
    host,
    `The data you entered in cell ${getters.getRangeString(range, sheetId)} violates the data validation rules set on this cell.`,
  );
};
