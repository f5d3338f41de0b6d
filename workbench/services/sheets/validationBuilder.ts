/** DataValidationBuilder and the DataValidation it builds. */
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue, isMember } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { type ValidationCriterion, validationCriteria } from './criteria.ts';
import { exception } from './exception.ts';
import { coordinatesOf } from './scope.ts';
import { emptySpec, type ValidationSpec } from './validationRule.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const Criteria = enumOf('Spreadsheet', 'DataValidationCriteria');

const specs = new WeakMap<object, ValidationSpec>();

/** What a DataValidation that a script passes says; null when it is none of ours. */
export const specOfValidation = (rule: unknown): ValidationSpec | null =>
  typeof rule === 'object' && rule !== null ? (specs.get(rule) ?? null) : null;

const reading = (host: Host, spec: () => ValidationSpec) => ({
  getAllowInvalid: () => spec().allowInvalid,
  getHelpText: () => spec().helpText,
  getCriteriaType: () => {
    const { criterion } = spec();
    return criterion === null
      ? null
      : enumValue<GoogleAppsScript.Spreadsheet.DataValidationCriteria>(Criteria, criterion);
  },
  getCriteriaValues: () => host.realm.array([...spec().args]),
  copy: () => makeValidationBuilder(host, spec()),
});

export const makeValidation = (host: Host, spec: ValidationSpec): DataValidation => {
  const methods = reading(host, () => spec);
  // A built rule always has a criterion, so the type is never null.
  const rule = guarded('DataValidation', methods as unknown as DataValidation);
  specs.set(rule, spec);
  return rule;
};

/** The require… methods that take just their arguments, by criterion. */
const requirements: Readonly<Record<string, ValidationCriterion>> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireValueInList: 'VALUE_IN_LIST',
  requireValueInRange: 'VALUE_IN_RANGE',
  requireCheckbox: 'CHECKBOX',
};

export const makeValidationBuilder = (host: Host, initial: ValidationSpec = emptySpec): Builder => {
  let spec = initial;
  const change = (patch: Partial<ValidationSpec>): Builder => {
    spec = { ...spec, ...patch };
    return builder;
  };
  const required =
    (method: string, criterion: ValidationCriterion) =>
    (...args: readonly unknown[]) => {
      if (!fits(host, criterion, args))
        throw mismatch(host, `SpreadsheetApp.DataValidationBuilder.${method}`, args);
      return change({ criterion, args: withDefaults(criterion, args) });
    };
  const requires = Object.fromEntries(
    Object.entries(requirements).map(([method, criterion]) => [method, required(method, criterion)]),
  );
  // The table above has every require… method of the types; the compiler cannot see through it.
  const builder: Builder = guarded('DataValidationBuilder', {
    ...reading(host, () => spec),
    ...requires,
    build: () => {
      if (spec.criterion === null) throw exception(host, 'A data validation rule needs a criterion.');
      return makeValidation(host, spec);
    },
    setAllowInvalid: (allowInvalid: boolean) => change({ allowInvalid: allowInvalid === true }),
    setHelpText: (helpText: string) => change({ helpText: String(helpText) }),
    withCriteria: (criteria: unknown, args: readonly unknown[]) => {
      const name = enumName(criteria);
      if (
        name === null ||
        !isMember('Spreadsheet', 'DataValidationCriteria', criteria) ||
        !Array.isArray(args)
      )
        throw mismatch(host, 'SpreadsheetApp.DataValidationBuilder.withCriteria', [criteria, args]);
      // A member of the enum is a key of the table.
      return required('withCriteria', name as ValidationCriterion)(...args);
    },
  } as unknown as Builder);
  return builder;
};

const withDefaults = (criterion: ValidationCriterion, args: readonly unknown[]): readonly unknown[] =>
  (criterion === 'VALUE_IN_LIST' || criterion === 'VALUE_IN_RANGE') && args.length === 1
    ? [...args, true]
    : args;

const fits = (host: Host, criterion: ValidationCriterion, args: readonly unknown[]): boolean => {
  const kinds = validationCriteria[criterion].args;
  if (criterion === 'CHECKBOX') return args.length <= 2;
  const shown = kinds[0] === 'list' || kinds[0] === 'range';
  if (args.length !== kinds.length && !(shown && args.length === 2 && typeof args[1] === 'boolean'))
    return false;
  return kinds.every((kind, index) => isKind(host, kind, args[index]));
};

const isKind = (host: Host, kind: string, value: unknown): boolean => {
  switch (kind) {
    case 'date':
      return host.realm.isDate(value);
    case 'number':
      return typeof value === 'number';
    case 'list':
      return Array.isArray(value);
    case 'range':
      return coordinatesOf(value) !== null;
    default:
      return typeof value === 'string';
  }
};
