import { type BgNbd, bgNbd, groupHistories, type HistoryGroup } from './bgNbd.ts';
import { type Fit, type FitResult, fitResult, startFit, stepFit } from './fit.ts';
import { type GammaGamma, gammaGamma, type Spender, spenders } from './gammaGamma.ts';
import type { History } from './history.ts';

/** What the two models are fitted to. */
export interface FitData {
  readonly groups: readonly HistoryGroup[];
  readonly spenders: readonly Spender[];
  /** Differs where the purchases do. */
  readonly print: string;
}

/** The fits of both models under way, as plain data. */
export interface Fitting {
  readonly buying: Fit;
  readonly spending: Fit;
}

export interface FittingResult {
  readonly buying: FitResult<BgNbd>;
  readonly spending: FitResult<GammaGamma>;
}

export const fitData = (histories: readonly History[]): FitData => {
  const sum = (of: (history: History) => number): number =>
    histories.reduce((total, history) => total + of(history), 0);
  const sums = [
    sum(({ frequency }) => frequency),
    sum(({ recency }) => recency),
    sum(({ age }) => age),
    sum(({ value }) => value ?? 0),
  ];
  return {
    groups: groupHistories(histories),
    spenders: spenders(histories),
    print: [histories.length, ...sums].join(' '),
  };
};

export const startFitting = ({ groups, spenders }: FitData): Fitting => ({
  buying: startFit(bgNbd, groups),
  spending: startFit(gammaGamma, spenders),
});

/** Goes on for about `work` looks at one history; what it costs is known beforehand, whatever the machine. */
export const stepFitting = ({ buying, spending }: Fitting, data: FitData, work: number): Fitting => {
  const { groups, spenders } = data;
  const bought = stepFit(buying, bgNbd, groups, Math.ceil(work / Math.max(1, groups.length)));
  const left = work - (bought.search.evaluations - buying.search.evaluations) * groups.length;
  if (left <= 0) return { buying: bought, spending };
  return {
    buying: bought,
    spending: stepFit(spending, gammaGamma, spenders, Math.ceil(left / Math.max(1, spenders.length))),
  };
};

/** What both found; null while one is under way. */
export const fittingResult = (fitting: Fitting): FittingResult | null => {
  const buying = fitResult(fitting.buying, bgNbd);
  const spending = fitResult(fitting.spending, gammaGamma);
  return buying && spending && { buying, spending };
};
