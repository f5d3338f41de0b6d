/** A sheet's conditional formats, read and replaced as a whole. */
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { parseA1 } from './a1.ts';
import { command } from './commands.ts';
import { makeConditionalBuilder, makeConditionalRule, specOfConditional } from './conditionalBuilder.ts';
import { conditionalSpecOf, storedFormat } from './conditionalRule.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { growingRangeData } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import type { Coordinates, SheetScope, SheetsScope } from './scope.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Methods of SpreadsheetApp. */
export const onApp = (scope: SheetsScope) => ({
  newConditionalFormatRule: () => makeConditionalBuilder(scope),
});

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => {
  const { host, sheetId } = scope;
  return {
    getConditionalFormatRules: (): Rule[] =>
      reads(host, 'Sheet.getConditionalFormatRules', () => listed(scope)),
    setConditionalFormatRules: (rules: readonly unknown[]): void =>
      writes(host, 'Sheet.setConditionalFormatRules', () => replace(host, sheetId, rules)),
    clearConditionalFormatRules: (): void =>
      writes(host, 'Sheet.clearConditionalFormatRules', () => replace(host, sheetId, [])),
  };
};

const listed = (scope: SheetScope): Rule[] => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const specs = model.getters.getConditionalFormats(sheetId).map((format) =>
    conditionalSpecOf(
      host,
      format,
      format.ranges.map((range) => rectangle(host, sheetId, range)),
    ),
  );
  return host.realm.array(
    specs.filter((spec) => spec !== null).map((spec) => makeConditionalRule(scope, spec)),
  );
};

const rectangle = ({ world }: Host, sheetId: string, text: string): Coordinates => {
  const { getters } = world.model;
  const a1 = parseA1(text);
  const [row, col] = [a1?.top ?? 0, a1?.left ?? 0];
  const bottom = a1?.bottom ?? getters.getNumberRows(sheetId) - 1;
  const right = a1?.right ?? getters.getNumberCols(sheetId) - 1;
  return { sheetId, row, col, rows: bottom - row + 1, cols: right - col + 1 };
};

/** Takes all rules off a sheet, as a part of another write. */
export const clearRules = (host: Host, sheetId: string): void => replace(host, sheetId, []);

/** Replaces the rules that Sheets has; bars and icons, which only the grid knows, stay. */
const replace = (host: Host, sheetId: string, rules: readonly unknown[]): void => {
  const { model } = host.world;
  if (!Array.isArray(rules)) throw mismatch(host, 'SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
  const specs = Array.from(rules, (rule) => {
    const spec = specOfConditional(rule);
    if (spec === null) throw mismatch(host, 'SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    if (spec.ranges.some((range) => range.sheetId !== sheetId))
      throw exception(host, 'Conditional format rule cannot reference a different sheet.');
    return spec;
  });
  assertMayEdit(host, sheetId, wholeSheet(host, sheetId));
  for (const format of model.getters.getConditionalFormats(sheetId))
    if (conditionalSpecOf(host, format, []) !== null)
      command(model, { type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id: format.id });
  specs.forEach((spec, index) => {
    const ranges = spec.ranges.map((range) => growingRangeData(model, range));
    command(model, {
      type: 'ADD_CONDITIONAL_FORMAT',
      sheetId,
      ranges,
      cf: storedFormat(host, spec, `format:${index + 1}`),
    });
  });
};

const wholeSheet = ({ world }: Host, sheetId: string) => ({
  top: 0,
  left: 0,
  bottom: world.model.getters.getNumberRows(sheetId) - 1,
  right: world.model.getters.getNumberCols(sheetId) - 1,
});
