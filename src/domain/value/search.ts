/** A point and what it costs. */
export interface Vertex {
  readonly at: readonly number[];
  readonly cost: number;
}

/** A search for the least cost, as plain data: it can be put away between two executions. */
export interface Search {
  /** First every start is followed coarsely, then the best of them to the end; `lost` gave up. */
  readonly status: 'exploring' | 'polishing' | 'found' | 'lost';
  /** Starts not yet followed. */
  readonly starts: readonly (readonly number[])[];
  /** The simplex that is moving, cheapest first; empty between two descents. */
  readonly simplex: readonly Vertex[];
  /** The cheapest of the descents that ended. */
  readonly best: Vertex | null;
  /** How often the cost was asked for. */
  readonly evaluations: number;
}

export type Cost = (at: readonly number[]) => number;

/** Edge of a fresh simplex. */
const edge = 0.5;
/** Costs that differ by less are equal: coarsely, and to the end. */
const equal = { exploring: 0.05, polishing: 1e-6 };
/** A simplex whose sides are shorter has found its place. */
const short = { exploring: 0.5, polishing: 1e-4 };
/** A fresh simplex at the place found must not gain more than this. */
const gain = 1e-5;
const mostEvaluations = 6000;

export const startSearch = (starts: readonly (readonly number[])[]): Search => ({
  status: 'exploring',
  starts,
  simplex: [],
  best: null,
  evaluations: 0,
});

/** Goes on for about `budget` evaluations of `cost`, or to the end. The same steps lead to the same end. */
export const stepSearch = (search: Search, cost: Cost, budget: number): Search => {
  let now = search;
  while (
    (now.status === 'exploring' || now.status === 'polishing') &&
    now.evaluations < search.evaluations + budget
  ) {
    now = advance(now, now.status, cost);
  }
  return now;
};

const advance = (search: Search, phase: 'exploring' | 'polishing', cost: Cost): Search => {
  const { simplex, evaluations } = search;
  if (evaluations > mostEvaluations) return { ...search, status: 'lost' };
  if (simplex.length === 0) return descend(search, cost);
  if (isSettled(simplex, phase)) return land(search, phase);
  const [next, asked] = move(simplex, cost);
  return { ...search, simplex: next, evaluations: evaluations + asked };
};

/** A fresh simplex at the next start, or at the best place so far. */
const descend = (search: Search, cost: Cost): Search => {
  const [start = search.best?.at ?? [], ...starts] = search.starts;
  const corners = [
    start,
    ...start.map((_, moved) => start.map((x, index) => (index === moved ? x + edge : x))),
  ];
  const simplex = sorted(corners.map((at) => ({ at, cost: cost(at) })));
  return { ...search, starts, simplex, evaluations: search.evaluations + simplex.length };
};

/** A descent is over: on to the next start, to a fresh simplex at the best place, or done. */
const land = (search: Search, phase: 'exploring' | 'polishing'): Search => {
  const [found] = search.simplex;
  const before = search.best?.cost ?? Number.MAX_VALUE;
  const best = found && found.cost < before ? found : search.best;
  const done = phase === 'polishing' && before - (best?.cost ?? before) < gain;
  const explored = phase === 'polishing' || search.starts.length === 0;
  return { ...search, simplex: [], best, status: done ? 'found' : explored ? 'polishing' : 'exploring' };
};

const isSettled = (simplex: readonly Vertex[], phase: 'exploring' | 'polishing'): boolean => {
  const [first] = simplex;
  const last = simplex[simplex.length - 1];
  if (!first || !last || last.cost - first.cost > equal[phase]) return false;
  return simplex.every(({ at }) =>
    at.every((x, index) => Math.abs(x - (first.at[index] ?? x)) < short[phase]),
  );
};

/** One step of Nelder and Mead (The Computer Journal 7, 1965) with their coefficients 1, 2, ½, ½; and what it asked. */
const move = (simplex: readonly Vertex[], cost: Cost): readonly [readonly Vertex[], number] => {
  const kept = simplex.slice(0, -1);
  const [best, worst] = [simplex[0], simplex[simplex.length - 1]];
  if (!best || !worst) return [simplex, 1];
  const centre = best.at.map(
    (_, index) => kept.reduce((sum, { at }) => sum + (at[index] ?? 0), 0) / kept.length,
  );
  const along = (by: number): Vertex => {
    const at = centre.map((x, index) => x + by * ((worst.at[index] ?? x) - x));
    return { at, cost: cost(at) };
  };
  const put = (vertex: Vertex): readonly Vertex[] => sorted([...kept, vertex]);
  const mirrored = along(-1);
  if (mirrored.cost < best.cost) {
    const further = along(-2);
    return [put(further.cost < mirrored.cost ? further : mirrored), 2];
  }
  if (mirrored.cost < (kept[kept.length - 1]?.cost ?? best.cost)) return [put(mirrored), 1];
  const nearer = along(mirrored.cost < worst.cost ? -0.5 : 0.5);
  if (nearer.cost < Math.min(mirrored.cost, worst.cost)) return [put(nearer), 2];
  const shrunk = simplex.slice(1).map(({ at }) => at.map((x, index) => (x + (best.at[index] ?? x)) / 2));
  return [sorted([best, ...shrunk.map((at) => ({ at, cost: cost(at) }))]), 2 + shrunk.length];
};

const sorted = (vertices: readonly Vertex[]): readonly Vertex[] =>
  [...vertices].sort((one, other) => one.cost - other.cost);
