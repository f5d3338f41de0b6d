/** What was worked out of an object that does not change: the last few, by a text and by what else they were made of. */
export type Kept<K extends object, T, S = unknown> = WeakMap<K, readonly Made<T, S>[]>;

export interface Made<T, S = unknown> {
  readonly key: string;
  readonly sources: readonly S[];
  readonly value: T;
}

const most = 12;

/** @param make gets what was made under the key before, of other sources. */
export const kept = <K extends object, T, S>(
  map: Kept<K, T, S>,
  object: K,
  key: string,
  sources: readonly S[],
  make: (before: Made<T, S> | undefined) => T,
): T => {
  const known = map.get(object) ?? [];
  const before = known.filter((one) => one.key === key);
  const found = before.find((one) => isSame(one.sources, sources));
  if (found) return found.value;
  const value = make(before[0]);
  map.set(object, [{ key, sources, value }, ...known.filter((one) => one.key !== key)].slice(0, most));
  return value;
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
