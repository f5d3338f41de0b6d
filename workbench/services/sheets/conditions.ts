/** The when… methods that the builders of conditional formats and of filters share. */
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { type BooleanCriterion, booleanCriteria } from './criteria.ts';

const methods: Readonly<Record<string, BooleanCriterion>> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

const RelativeDate = enumOf('Spreadsheet', 'RelativeDate');

/** A date may be a day or one that moves with today. */
const relatives: Readonly<Partial<Record<BooleanCriterion, BooleanCriterion>>> = {
  DATE_AFTER: 'DATE_AFTER_RELATIVE',
  DATE_BEFORE: 'DATE_BEFORE_RELATIVE',
  DATE_EQUAL_TO: 'DATE_EQUAL_TO_RELATIVE',
};

/**
 * @param meets takes the criterion and its arguments; a relative date is given by name.
 * @returns the methods by name.
 */
export const conditions = <Builder>(
  host: Host,
  className: string,
  meets: (criterion: BooleanCriterion, args: readonly unknown[]) => Builder,
): Readonly<Record<string, (...args: readonly unknown[]) => Builder>> =>
  Object.fromEntries(
    Object.entries(methods).map(([method, criterion]) => [
      method,
      (...args: readonly unknown[]) => {
        const relative = relatives[criterion];
        const name = args.length === 1 ? enumName(args[0]) : null;
        if (relative !== undefined && name !== null) return meets(relative, [name]);
        const kinds = booleanCriteria[criterion].args;
        const fits =
          args.length === kinds.length && kinds.every((kind, index) => isKind(host, kind, args[index]));
        if (!fits) throw mismatch(host, `SpreadsheetApp.${className}.${method}`, args);
        return meets(criterion, args);
      },
    ]),
  );

const isKind = (host: Host, kind: string, value: unknown): boolean => {
  if (kind === 'date') return host.realm.isDate(value);
  return typeof value === (kind === 'number' ? 'number' : 'string');
};

/** The arguments as `getCriteriaValues` gives them. */
export const conditionArguments = ({
  criterion,
  args,
}: {
  readonly criterion: BooleanCriterion;
  readonly args: readonly unknown[];
}): readonly unknown[] =>
  criterion.endsWith('_RELATIVE') ? args.map((name) => enumValue<unknown>(RelativeDate, String(name))) : args;
