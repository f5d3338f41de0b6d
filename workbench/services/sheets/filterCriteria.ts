/** FilterCriteria and its builder, and how they lie in the document. */
import type { CriterionFilter, DataFilterValue } from '../../engine/load.ts';
import type { FilterData } from '../../engine/plugins/sharedFilter.ts';
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue, isMember } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { conditionArguments, conditions } from './conditions.ts';
import { type BooleanCriterion, booleanCriteria, relativeDate, relativeDates } from './criteria.ts';
import { dayOfText, dayText } from './criterionDates.ts';

type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

export interface FilterSpec {
  readonly hidden: readonly string[] | null;
  readonly visible: readonly string[] | null;
  readonly boolean: { readonly criterion: BooleanCriterion; readonly args: readonly unknown[] } | null;
}

const emptySpec: FilterSpec = { hidden: null, visible: null, boolean: null };

const Criteria = enumOf('Spreadsheet', 'BooleanCriteria');

const specs = new WeakMap<object, FilterSpec>();

/** What a FilterCriteria that a script passes says; null when it is none of ours. */
export const specOfCriteria = (criteria: unknown): FilterSpec | null =>
  typeof criteria === 'object' && criteria !== null ? (specs.get(criteria) ?? null) : null;

const reading = (host: Host, spec: () => FilterSpec) => ({
  copy: () => makeFilterBuilder(host, spec()),
  getCriteriaType: () => {
    const { boolean } = spec();
    return boolean === null
      ? null
      : enumValue<GoogleAppsScript.Spreadsheet.BooleanCriteria>(Criteria, boolean.criterion);
  },
  getCriteriaValues: () => {
    const { boolean } = spec();
    return host.realm.array(boolean === null ? [] : conditionArguments(boolean));
  },
  getHiddenValues: () => host.realm.array(spec().hidden ?? []),
  getVisibleValues: () => host.realm.array(spec().visible ?? []),
});

export const makeFilterCriteria = (host: Host, spec: FilterSpec): FilterCriteria => {
  // Without a condition its type is null, which Google's types leave out.
  const criteria = guarded('FilterCriteria', reading(host, () => spec) as FilterCriteria);
  specs.set(criteria, spec);
  return criteria;
};

export const makeFilterBuilder = (host: Host, initial: FilterSpec = emptySpec): Builder => {
  let spec = initial;
  const change = (patch: Partial<FilterSpec>): Builder => {
    spec = { ...spec, ...patch };
    return builder;
  };
  const texts = (method: string, values: unknown): readonly string[] => {
    if (!Array.isArray(values))
      throw mismatch(host, `SpreadsheetApp.FilterCriteriaBuilder.${method}`, [values]);
    return Array.from(values, String);
  };
  const meets = (criterion: BooleanCriterion, args: readonly unknown[]) =>
    change({ boolean: { criterion, args } });
  // The when… methods come from a table, which the compiler cannot follow.
  const builder: Builder = guarded('FilterCriteriaBuilder', {
    ...reading(host, () => spec),
    ...conditions(host, 'FilterCriteriaBuilder', meets),
    build: () => makeFilterCriteria(host, spec),
    setHiddenValues: (values: unknown) => change({ hidden: texts('setHiddenValues', values), visible: null }),
    setVisibleValues: (values: unknown) =>
      change({ visible: texts('setVisibleValues', values), hidden: null }),
    withCriteria: (criteria: unknown, args: readonly unknown[]) => {
      const name = isMember('Spreadsheet', 'BooleanCriteria', criteria) ? enumName(criteria) : null;
      if (name === null || !(name in booleanCriteria))
        throw mismatch(host, 'SpreadsheetApp.FilterCriteriaBuilder.withCriteria', [criteria, args]);
      // The table has the names of the enum.
      return meets(
        name as BooleanCriterion,
        Array.from(args, (arg) => enumName(arg) ?? arg),
      );
    },
  } as unknown as Builder);
  return builder;
};

/** As the document keeps it. A condition and hidden values do not go together in the grid: the condition wins. */
export const filterData = (host: Host, { hidden, visible, boolean }: FilterSpec): FilterData => {
  if (boolean !== null) return { value: criterionFilter(host, boolean), criterion: boolean.criterion };
  const value: DataFilterValue = { filterType: 'values', hiddenValues: [...(hidden ?? [])] };
  return visible === null ? { value } : { value, visible };
};

const criterionFilter = (
  host: Host,
  { criterion, args }: NonNullable<FilterSpec['boolean']>,
): CriterionFilter => {
  const { type, args: kinds } = booleanCriteria[criterion];
  if (criterion.endsWith('_RELATIVE'))
    return {
      filterType: 'criterion',
      type,
      values: [],
      dateValue: relativeDate(args[0]),
    };
  const values = kinds.map((_, index) => {
    const value = args[index];
    return host.realm.isDate(value) ? dayText(host, value) : String(value);
  });
  const dated = kinds.some((kind) => kind === 'date');
  // A filter compares texts by a criterion of its own.
  return {
    filterType: 'criterion',
    type: criterion === 'TEXT_EQUAL_TO' ? 'isEqualText' : type,
    values,
    ...(dated ? { dateValue: 'exactDate' } : {}),
  };
};

/** From the document, whoever chose it: a script or a person in the filter's menu. */
export const filterSpec = (host: Host, { value, criterion, visible }: FilterData): FilterSpec => {
  if (value.filterType === 'values')
    return { ...emptySpec, hidden: visible ? null : [...value.hiddenValues], visible: visible ?? null };
  const name = isCriterion(criterion) ? criterion : criterionOf(value);
  if (name === null) return emptySpec;
  const args = booleanCriteria[name].args.map((kind, index) => {
    const text = value.values[index] ?? '';
    if (kind === 'relative')
      return Object.entries(relativeDates).find(([, date]) => date === value.dateValue)?.[0] ?? 'TODAY';
    if (kind === 'date') return dayOfText(host, text) ?? text;
    return kind === 'number' ? Number(text) : text;
  });
  return { ...emptySpec, boolean: { criterion: name, args } };
};

const isCriterion = (name: string | undefined): name is BooleanCriterion =>
  name !== undefined && name in booleanCriteria;

const criterionOf = ({ type, dateValue }: CriterionFilter): BooleanCriterion | null => {
  if (type === 'isEqualText') return 'TEXT_EQUAL_TO';
  const relative = dateValue !== undefined && dateValue !== 'exactDate';
  return (
    Object.keys(booleanCriteria)
      .filter(isCriterion)
      .find((name) => booleanCriteria[name].type === type && name.endsWith('_RELATIVE') === relative) ?? null
  );
};
