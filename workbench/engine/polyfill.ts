/** o-spreadsheet says Node ≥ 22; the one thing it misses on 20 is `Object.groupBy`. Define it before it loads. */
type Groups = Record<string, unknown[]>;

const groupBy = (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey): Groups => {
  const groups: Groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = String(keyOf(item, index++));
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};

if (!('groupBy' in Object))
  Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true, writable: true });
