/** What was worked out of an object that does not change: the last few, by a text and by what else they were made of. */
export type Kept<K extends object, T> = WeakMap<K, readonly Entry<T>[]>;

interface Entry<T> {
  readonly key: string;
  readonly sources: readonly unknown[];
  readonly value: T;
}

const most = 12;

export const kept = <K extends object, T>(
  map: Kept<K, T>,
  object: K,
  key: string,
  sources: readonly unknown[],
  make: () => T,
): T => {
  const known = map.get(object) ?? [];
  const found = known.find((one) => one.key === key && isSame(one.sources, sources));
  if (found) return found.value;
  const value = make();
  map.set(object, [{ key, sources, value }, ...known.filter((one) => one.key !== key)].slice(0, most));
  return value;
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
