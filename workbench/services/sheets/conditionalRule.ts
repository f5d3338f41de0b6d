/** A conditional format as scripts hold it, and as the engine stores it. */
import type { ConditionalFormat, Style } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { type BooleanCriterion, booleanCriteria, relativeDate, relativeDates } from './criteria.ts';
import { dayOfText, dayText } from './criterionDates.ts';
import type { Coordinates } from './scope.ts';

export interface GradientPoint {
  readonly color: string;
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value: string;
}

export interface ConditionalSpec {
  readonly ranges: readonly Coordinates[];
  readonly boolean: { readonly criterion: BooleanCriterion; readonly args: readonly unknown[] } | null;
  readonly style: Style;
  readonly gradient: {
    readonly min?: GradientPoint;
    readonly mid?: GradientPoint;
    readonly max?: GradientPoint;
  };
}

export const emptyConditional: ConditionalSpec = { ranges: [], boolean: null, style: {}, gradient: {} };

/** What the engine's format carries for Google besides its own fields: which criterion a shared operator meant. */
type Stored = Omit<ConditionalFormat, 'ranges'> & { readonly google?: BooleanCriterion };

/** The engine's format, without its ranges. */
export const storedFormat = (host: Host, spec: ConditionalSpec, id: string): Stored => {
  if (spec.boolean === null) return { id, rule: gradientRule(spec) };
  const { criterion, args } = spec.boolean;
  const { type, args: kinds } = booleanCriteria[criterion];
  const relative = kinds.some((kind) => kind === 'relative');
  const values = relative
    ? []
    : kinds.map((kind, index) => (kind === 'date' ? dateText(host, args[index]) : String(args[index])));
  const dateValue = relative ? relativeDate(args[0]) : 'exactDate';
  const dated = kinds.some((kind) => kind === 'date' || kind === 'relative');
  const rule = {
    type: 'CellIsRule',
    operator: type,
    values,
    style: { ...spec.style },
    ...(dated ? { dateValue } : {}),
  };
  // The table's types are all operators of conditional formats; it types them as criteria of any kind.
  return { id, google: criterion, rule: rule as ConditionalFormat['rule'] };
};

const dateText = (host: Host, value: unknown): string =>
  host.realm.isDate(value) ? dayText(host, value) : String(value);

/** `#RRGGBB` as the engine's gradients keep it. */
const colourNumber = (hex: string): number => Number.parseInt(hex.slice(1), 16);

const thresholds = {
  MIN: 'value',
  MAX: 'value',
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
} as const;

const gradientRule = ({ gradient: { min, mid, max } }: ConditionalSpec): ConditionalFormat['rule'] => {
  const point = ({ color, type, value }: GradientPoint) => ({
    color: colourNumber(color),
    type: thresholds[type],
    ...(value === '' ? {} : { value }),
  });
  const low = point(min ?? { color: '#ffffff', type: 'MIN', value: '' });
  const high = point(max ?? { color: '#ffffff', type: 'MAX', value: '' });
  if (mid === undefined) return { type: 'ColorScaleRule', minimum: low, maximum: high };
  const middle = point(mid);
  const { type, value = '50' } = middle;
  if (type === 'value')
    throw new Error('The middle of a gradient cannot be the least or the greatest value.');
  return {
    type: 'ColorScaleRule',
    minimum: low,
    maximum: high,
    midpoint: { color: middle.color, type, value },
  };
};

/** The engine's format, whoever made it, as scripts see it; null for kinds that Sheets has not (bars, icons). */
export const conditionalSpecOf = (
  host: Host,
  format: Stored,
  ranges: readonly Coordinates[],
): ConditionalSpec | null => {
  const { rule } = format;
  if (rule.type === 'CellIsRule') {
    const criterion = format.google ?? criterionNamed(rule.operator, rule.dateValue);
    if (criterion === null) return null;
    return {
      ranges,
      boolean: { criterion, args: argsOf(host, criterion, rule.values, rule.dateValue) },
      style: rule.style,
      gradient: {},
    };
  }
  if (rule.type !== 'ColorScaleRule') return null;
  const { minimum, midpoint, maximum } = rule;
  const gradient = {
    min: pointOf(minimum, 'MIN'),
    max: pointOf(maximum, 'MAX'),
    ...(midpoint === undefined ? {} : { mid: pointOf(midpoint, 'MIN') }),
  };
  return { ranges, boolean: null, style: {}, gradient };
};

const pointOf = (
  { color, type, value }: { readonly color: number; readonly type: string; readonly value?: string },
  end: 'MIN' | 'MAX',
): GradientPoint => {
  const kinds: Readonly<Record<string, GradientPoint['type']>> = {
    number: 'NUMBER',
    percentage: 'PERCENT',
    percentile: 'PERCENTILE',
    formula: 'NUMBER',
    value: end,
  };
  const kind = kinds[type] ?? end;
  return { color: `#${color.toString(16).padStart(6, '0')}`, type: kind, value: value ?? '' };
};

const criterionNamed = (operator: string, dateValue: string | undefined): BooleanCriterion | null => {
  const relative = dateValue !== undefined && dateValue !== 'exactDate';
  // The keys of the table are its names.
  const names = Object.keys(booleanCriteria) as BooleanCriterion[];
  return (
    names.find((name) => {
      const { type, args } = booleanCriteria[name];
      return type === operator && args.some((kind) => kind === 'relative') === relative;
    }) ?? null
  );
};

const argsOf = (
  host: Host,
  criterion: BooleanCriterion,
  values: readonly string[],
  dateValue: string | undefined,
): readonly unknown[] =>
  booleanCriteria[criterion].args.map((kind, index) => {
    const text = values[index] ?? '';
    if (kind === 'relative')
      return Object.entries(relativeDates).find(([, name]) => name === dateValue)?.[0] ?? 'TODAY';
    if (kind === 'date') return dayOfText(host, text) ?? text;
    return kind === 'number' && !text.startsWith('=') ? Number(text) : text;
  });
