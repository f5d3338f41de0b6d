/**
 * The rules by which `google.script.run` carries values. Sources: developers.google.com/apps-script/guides/html/
 * reference/run (arguments and results); what happens to values it calls illegal was measured by others.
 */

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Kinds that make a call from the page fail, at any depth. */
const illegalTags = new Set(['Date', 'Map', 'Set', 'WeakMap', 'WeakSet', 'RegExp', 'Promise', 'Function']);

const isIllegal = (value: unknown): boolean =>
  typeof value === 'function' ||
  typeof value === 'symbol' ||
  typeof value === 'bigint' ||
  illegalTags.has(tagOf(value)) ||
  (typeof value === 'object' &&
    value !== null &&
    (ArrayBuffer.isView(value) || tagOf(value) === 'ArrayBuffer'));

const illegalIn = (value: unknown, path: string, above: readonly object[]): string | null => {
  if (isIllegal(value)) return path;
  if (typeof value !== 'object' || value === null) return null;
  if (above.includes(value)) return path;
  for (const [key, item] of Object.entries(value)) {
    const found = illegalIn(item, key, [...above, value]);
    if (found !== null) return found;
  }
  return null;
};

/**
 * Why the page may not send these arguments, in Google's words; null if it may. Primitives, null, plain objects and
 * arrays pass; dates, functions, promises, Map, Set, RegExp, typed arrays and circular values do not.
 */
export const illegalArgument = (args: readonly unknown[]): string | null => {
  for (const [index, arg] of args.entries()) {
    const found = illegalIn(arg, String(index), []);
    if (found !== null) return `Failed due to illegal value in property: ${found}`;
  }
  return null;
};

const holdsDate = (value: unknown, seen: Set<object>): boolean => {
  if (tagOf(value) === 'Date') return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((item) => holdsDate(item, seen));
};

const emptied = new Set(['Map', 'Set', 'RegExp', 'WeakMap', 'WeakSet', 'Promise']);

/** Thrown for an answer that refers to itself. */
const CIRCULAR = 'The value returned by the function is circular and cannot be sent to the page';

const carried = (value: unknown, above: readonly object[]): unknown => {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value === 'bigint') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value)) throw new TypeError(CIRCULAR);
  if (emptied.has(tagOf(value))) return {};
  const below = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => carried(item, below));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, carried(item, below)]));
};

/**
 * What the page receives for a server function's value: null as soon as it holds a Date anywhere; Map, Set and
 * RegExp as `{}`; undefined as null.
 * @throws TypeError for a circular value.
 */
export const carriedAnswer = (value: unknown): unknown =>
  holdsDate(value, new Set()) ? null : carried(value, []);

/** Arguments as the server function receives them: JSON's copy, undefined as null. */
export const carriedArguments = (args: readonly unknown[]): unknown[] => args.map((arg) => carried(arg, []));
