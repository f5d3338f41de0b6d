import { type Cost, type Search, startSearch, stepSearch } from './search.ts';

/** Why a model says nothing: too little to rest on, customers that do not differ, or no end found. */
export type NoFit = 'tooFewCustomers' | 'tooFewRepeats' | 'noSpread' | 'noMean' | 'notConverged';

/** What a fit rests on. */
export interface Basis {
  readonly customers: number;
  /** Those of them who bought again. */
  readonly repeaters: number;
}

/** A model with positive parameters, found by their logarithms where the likelihood is greatest. */
export interface Model<D, P> {
  readonly basisOf: (data: D) => Basis;
  /** What forbids to fit `data`. */
  readonly faultOf: (data: D) => NoFit | null;
  readonly startsOf: (data: D) => readonly (readonly number[])[];
  readonly parametersOf: (logs: readonly number[]) => P;
  readonly logLikelihood: (data: D, parameters: P) => number;
  /** What forbids to use the parameters found. */
  readonly objectionTo?: (parameters: P) => NoFit | null;
}

/** A fit under way, as plain data: what `data` gave it can be put away and gone on with by another execution. */
export interface Fit {
  readonly basis: Basis;
  readonly fault: NoFit | null;
  /** Where the search stays about. */
  readonly centre: readonly number[];
  readonly search: Search;
}

export type FitResult<P> =
  | ({ readonly ok: true; readonly parameters: P; readonly logLikelihood: number } & Basis)
  | ({ readonly ok: false; readonly reason: NoFit } & Basis);

export const startFit = <D, P>(model: Model<D, P>, data: D): Fit => {
  const fault = model.faultOf(data);
  const starts = fault === null ? model.startsOf(data) : [];
  return { basis: model.basisOf(data), fault, centre: starts[0] ?? [], search: startSearch(starts) };
};

/** Goes on for about `budget` evaluations of the likelihood; each costs a walk through `data`, the same at each step. */
export const stepFit = <D, P>(fit: Fit, model: Model<D, P>, data: D, budget: number): Fit =>
  fit.fault === null ? { ...fit, search: stepSearch(fit.search, costOf(fit, model, data), budget) } : fit;

/** What was found; null while the fit is under way. */
export const fitResult = <D, P>(fit: Fit, model: Model<D, P>): FitResult<P> | null => {
  const { basis, fault, search } = fit;
  if (fault !== null) return { ok: false, reason: fault, ...basis };
  if (search.status === 'lost') return { ok: false, reason: 'notConverged', ...basis };
  if (search.status !== 'found' || search.best === null) return null;
  const parameters = model.parametersOf(inside(search.best.at, fit));
  const objection = model.objectionTo?.(parameters) ?? null;
  if (objection !== null) return { ok: false, reason: objection, ...basis };
  return { ok: true, parameters, logLikelihood: -search.best.cost, ...basis };
};

/** The whole fit at once. */
export const fitted = <D, P>(model: Model<D, P>, data: D): FitResult<P> => {
  const whole = stepFit(startFit(model, data), model, data, Number.MAX_SAFE_INTEGER);
  const result = fitResult(whole, model);
  if (result === null) throw new Error('A fit without a limit ended without a result; see stepSearch.');
  return result;
};

const costOf =
  <D, P>(fit: Fit, model: Model<D, P>, data: D): Cost =>
  (logs) => {
    const cost = -model.logLikelihood(data, model.parametersOf(inside(logs, fit)));
    return Number.isFinite(cost) ? cost : Number.MAX_VALUE;
  };

/**
 * Parameters stay within e^±10 times the first start: where customers are all alike or nobody leaves, the likelihood
 * rises without end.
 */
const inside = (logs: readonly number[], { centre }: Fit): readonly number[] =>
  logs.map((log, index) => Math.min((centre[index] ?? 0) + 10, Math.max((centre[index] ?? 0) - 10, log)));
