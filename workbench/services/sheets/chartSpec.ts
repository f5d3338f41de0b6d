/** An embedded chart as scripts describe it. */
import type { Coordinates } from './scope.ts';

/** Names of `Charts.ChartType`. */
export type ChartTypeName = string;

export interface ChartSpec {
  /** The engine's id of a chart that is in a sheet; null for one that is not yet inserted. */
  readonly id: string | null;
  readonly type: ChartTypeName;
  readonly ranges: readonly Coordinates[];
  /** Options under the names they were set by, dots and all: `hAxis.title`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Header rows; negative lets the data decide. */
  readonly headers: number;
  /** Names of `Charts.ChartMergeStrategy` and `Charts.ChartHiddenDimensionStrategy`. */
  readonly merge: string;
  readonly hidden: string;
  readonly transpose: boolean;
  /** 0-based cell of the top left corner, and pixels from it. */
  readonly place: { readonly row: number; readonly col: number; readonly x: number; readonly y: number };
}

export const emptyChart: ChartSpec = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  options: {},
  headers: -1,
  merge: 'MERGE_COLUMNS',
  hidden: 'IGNORE_BOTH',
  transpose: false,
  place: { row: 0, col: 0, x: 0, y: 0 },
};

/**
 * The value of an option, whether it was set by its full name or inside an object: `legend.position` is found in
 * `legend: {position: 'top'}` too. The latest setting comes last in `options` and wins.
 */
export const optionOf = ({ options }: Pick<ChartSpec, 'options'>, name: string): unknown => {
  let found: unknown;
  for (const [key, value] of Object.entries(options)) {
    if (key === name) found = value;
    else if (name.startsWith(`${key}.`))
      found = within(value, name.slice(key.length + 1).split('.')) ?? found;
  }
  return found;
};

const within = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

export const textOption = (spec: Pick<ChartSpec, 'options'>, name: string): string | undefined => {
  const value = optionOf(spec, name);
  return typeof value === 'string' ? value : undefined;
};

export const numberOption = (spec: Pick<ChartSpec, 'options'>, name: string): number | undefined => {
  const value = optionOf(spec, name);
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** An option of the script's realm as plain data of the workbench's own. */
export const plainOption = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
