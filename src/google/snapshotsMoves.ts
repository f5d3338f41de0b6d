/** One step that brings columns into their order; places are 0-based, `to` as it is after the step. */
export type ColumnMove =
  | { readonly do: 'move'; readonly from: number; readonly to: number }
  | { readonly do: 'insert'; readonly at: number }
  | { readonly do: 'remove'; readonly at: number };

type Key = string | null;

/**
 * The steps that bring the columns `now` into the order `then`. A column that is known is moved and never made anew,
 * so that formulas elsewhere go on referring to it; as few as can be are moved. Null is a column that nothing tells
 * from other blank ones.
 */
export const columnMoves = (now: readonly Key[], then: readonly Key[]): readonly ColumnMove[] => {
  const order = [...now];
  const moves: ColumnMove[] = [];
  const remove = (at: number): void => {
    order.splice(at, 1);
    moves.push({ do: 'remove', at });
  };
  const wanted = new Set(then);
  for (let at = order.length - 1; at >= 0; at--) {
    const key = order[at] ?? null;
    if (key !== null && !wanted.has(key)) remove(at);
  }
  const staying = inOrder(order, then);
  let after = -1;
  for (const key of then) {
    const from = key === null ? -1 : order.indexOf(key);
    if (key === null || from < 0) continue;
    if (!staying.has(key)) {
      const to = from > after ? after + 1 : after;
      order.splice(to, 0, ...order.splice(from, 1));
      moves.push({ do: 'move', from, to });
    }
    after = order.indexOf(key);
  }
  then.forEach((key, at) => {
    if (key !== null && order.includes(key, at)) {
      while (order[at] === null) remove(at);
    } else if (key !== null || order[at] !== null) {
      order.splice(at, 0, key);
      moves.push({ do: 'insert', at });
    }
  });
  while (order.length > then.length) remove(order.length - 1);
  return moves;
};

/** The longest row of columns that stand in their wanted order already. */
const inOrder = (order: readonly Key[], then: readonly Key[]): ReadonlySet<string> => {
  const places = order.flatMap((key) => (key === null ? [] : [{ key, place: then.indexOf(key) }]));
  const best: { readonly length: number; readonly before: number }[] = [];
  places.forEach(({ place }, at) => {
    let chosen = { length: 1, before: -1 };
    for (let before = 0; before < at; before++) {
      const length = (best[before]?.length ?? 0) + 1;
      if ((places[before]?.place ?? 0) < place && length > chosen.length) chosen = { length, before };
    }
    best.push(chosen);
  });
  const staying = new Set<string>();
  let last = best.reduce((top, one, at) => (one.length > (best[top]?.length ?? 0) ? at : top), 0);
  while (last >= 0 && places[last]) {
    staying.add(places[last]?.key ?? '');
    last = best[last]?.before ?? -1;
  }
  return staying;
};
