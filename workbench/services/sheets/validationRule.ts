/** A validation as scripts hold it, and as the engine stores it. */
import type { DataValidationCriterion, DataValidationRule, Model } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { parseA1, splitSheet } from './a1.ts';
import { type ValidationCriterion, validationCriteria } from './criteria.ts';
import { dayOfText, dayText } from './criterionDates.ts';
import { growingRangeData } from './rangeData.ts';
import { type Coordinates, coordinatesOf, type SheetsScope } from './scope.ts';

/** What a builder collects: `args` are those of the require… method. */
export interface ValidationSpec {
  readonly criterion: ValidationCriterion | null;
  readonly args: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** What the engine's rule carries for Google besides its own fields. */
export interface StoredRule {
  readonly id: string;
  readonly criterion: DataValidationCriterion;
  readonly isBlocking?: boolean;
  readonly helpText?: string;
  /** Values of a checkbox that are not TRUE and FALSE; the grid shows them as a list. */
  readonly checkbox?: readonly string[];
}

export const emptySpec: ValidationSpec = { criterion: null, args: [], allowInvalid: true, helpText: null };

/** @param sheetId the sheet that the rule is put on; a range on another sheet is written with its tab. */
export const storedRule = (host: Host, spec: ValidationSpec, sheetId: string, id: string): StoredRule => ({
  id,
  isBlocking: !spec.allowInvalid,
  ...criterionOf(host, spec, sheetId),
  ...(spec.helpText === null ? {} : { helpText: spec.helpText }),
});

const criterionOf = (
  host: Host,
  { criterion, args }: ValidationSpec,
  sheetId: string,
): Pick<StoredRule, 'criterion' | 'checkbox'> => {
  if (criterion === null) throw new Error('A validation without a criterion was built.');
  const { type, args: kinds } = validationCriteria[criterion];
  if (type === 'isValueInList') {
    const values = Array.isArray(args[0]) ? Array.from(args[0], String) : [];
    return { criterion: { type, values, displayStyle: args[1] === false ? 'plainText' : 'arrow' } };
  }
  if (type === 'isValueInRange')
    return {
      criterion: {
        type,
        values: [rangeText(host, args[0], sheetId)],
        displayStyle: args[1] === false ? 'plainText' : 'arrow',
      },
    };
  if (type === 'isBoolean' && args.length > 0) {
    const checkbox = args.map(String);
    return { criterion: { type: 'isValueInList', values: checkbox, displayStyle: 'arrow' }, checkbox };
  }
  const values = kinds.map((kind, index) => argumentText(host, kind, args[index]));
  // The table pairs each type with its number of arguments; an exact date is the only kind used here.
  return {
    criterion: {
      type,
      values,
      ...(kinds[0] === 'date' ? { dateValue: 'exactDate' } : {}),
    } as DataValidationCriterion,
  };
};

const argumentText = (host: Host, kind: string, value: unknown): string =>
  kind === 'date' && host.realm.isDate(value) ? dayText(host, value) : String(value);

const rangeText = (host: Host, range: unknown, sheetId: string): string => {
  const at = coordinatesOf(range);
  if (at === null) throw new Error('A validation by range was built without a range.');
  const { getters } = host.world.model;
  return getters.getRangeString(
    getters.getRangeFromRangeData(growingRangeData(host.world.model, at)),
    sheetId,
  );
};

/** The engine's rule, whoever made it, as scripts see it. */
export const specOf = (scope: SheetsScope, rule: DataValidationRule, sheetId: string): ValidationSpec => {
  // Rules that scripts set carry more than the engine knows; see StoredRule.
  const stored = rule as unknown as StoredRule;
  const base = { allowInvalid: stored.isBlocking !== true, helpText: stored.helpText ?? null };
  if (stored.checkbox) return { ...base, criterion: 'CHECKBOX', args: [...stored.checkbox] };
  const criterion = nameOf(stored.criterion.type);
  return { ...base, criterion, args: argsOf(scope, stored.criterion, criterion, sheetId) };
};

const nameOf = (type: string): ValidationCriterion => {
  // The keys of the table are its names.
  for (const name of Object.keys(validationCriteria))
    if (validationCriteria[name as ValidationCriterion].type === type) return name as ValidationCriterion;
  throw new Error(`The workbench knows no validation criterion of Google's for ${type}.`);
};

const argsOf = (
  scope: SheetsScope,
  criterion: DataValidationCriterion,
  name: ValidationCriterion,
  sheetId: string,
): readonly unknown[] => {
  const { host } = scope;
  const { values } = criterion;
  const shown = 'displayStyle' in criterion && criterion.displayStyle !== 'plainText';
  if (criterion.type === 'isValueInList') return [host.realm.array([...values]), shown];
  if (criterion.type === 'isValueInRange') {
    const at = rangeCoordinates(host.world.model, values[0] ?? '', sheetId);
    return [at && scope.makeRange(at.sheetId, at.row, at.col, at.rows, at.cols), shown];
  }
  return validationCriteria[name].args.map((kind, index) => {
    const text = values[index] ?? '';
    if (kind === 'date') return dayOfText(host, text) ?? text;
    return kind === 'number' && !text.startsWith('=') ? Number(text) : text;
  });
};

/** Where the text of a range lies; null where its cells were deleted. */
const rangeCoordinates = ({ getters }: Model, text: string, sheetId: string): Coordinates | null => {
  const { sheet, cells } = splitSheet(text);
  const on = sheet === null ? sheetId : getters.getSheetIdByName(sheet);
  const a1 = parseA1(cells);
  if (on === undefined || a1 === null) return null;
  const [row, col] = [a1.top ?? 0, a1.left ?? 0];
  const bottom = a1.bottom ?? getters.getNumberRows(on) - 1;
  const right = a1.right ?? getters.getNumberCols(on) - 1;
  return { sheetId: on, row, col, rows: bottom - row + 1, cols: right - col + 1 };
};
