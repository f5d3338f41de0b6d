import type { BgNbd } from '../../domain/value/bgNbd.ts';
import { churnCheck } from '../../domain/value/churnCheck.ts';
import { dayCounter } from '../../domain/value/dayCounter.ts';
import { type FittingResult, fitData, fittingResult, stepFitting } from '../../domain/value/fitting.ts';
import type { GammaGamma } from '../../domain/value/gammaGamma.ts';
import { type History, historyOf } from '../../domain/value/history.ts';
import type { Window } from '../../domain/value/lifetimeValue.ts';
import { type PurchaseDays, purchaseDays } from '../../domain/value/purchaseDays.ts';
import { blocks } from '../../formulas/scores/blocks.ts';
import type { Sale, Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { Refusal } from '../../schema/refusal.ts';
import { settings } from '../../schema/tables/settings.ts';
import type { MayBegin } from '../hourTime.ts';
import { refreshSentences } from '../segments/keepSentences.ts';
import { churnRows } from './churnRows.ts';
import { estimateLines } from './estimateLines.ts';
import { type Expected, estimatesOf, marginShare } from './estimatesOf.ts';
import { fittingUnderWay, isFitted, noteFitted, noteUnderWay } from './fittingNote.ts';
import { keepRows } from './keepRows.ts';
import { blankModel, type ModelValues, modelRows } from './modelRows.ts';
import { modelSentence } from './modelSentence.ts';

export interface FittedModel {
  /** Whether there are parameters now. */
  readonly ok: boolean;
  /** What the model rests on, or what is missing, in the reader's language. */
  readonly sentence: string;
  /** Those who bought. */
  readonly customers: number;
  readonly parameters: Readonly<Record<keyof BgNbd | 'logLikelihood', number>> | null;
}

/**
 * Looks at one history in one run: 50,000 customers who all differ take some 40 million in all. Node does 10 million a
 * second; Google's engine may be ten times as slow and is then done in a minute.
 */
const workARun = 60_000_000;

/**
 * R100, R102: fits BG/NBD and Gamma–Gamma to everything bought until today, writes the parameters into Settings and what
 * is expected of each customer, with the rhythm, into the tab of sums; tests the early warning on the past. With too little to rest on it blanks both and says what is missing.
 * One that takes longer than a run is gone on with when it is asked again. Killed, it is done again.
 * @throws Refusal `tabMissing` where Transactions is gone or broken; `busy`; `columnMissing`.
 */
export const fitModel = (shop: Shop): FittedModel => {
  const day = shop.clock.today();
  const sales = shop.estimates.sales();
  if (sales === null) throw new Refusal('tabMissing', { tab: shop.say('tab.Transactions') });
  const bought = boughtUntilNow(sales, day);
  const histories = historiesOf(bought, day);
  const data = fitData([...histories.values()]);
  const fitting = stepFitting(fittingUnderWay(shop, day, data), data, workARun);
  const result = fittingResult(fitting);
  if (result === null) {
    noteUnderWay(shop, day, data, fitting);
    return { ok: false, sentence: shop.say('model.underWay'), customers: histories.size, parameters: null };
  }
  shop.lock.hold(() => keep(shop, day, result, expectedOf(shop, sales, histories, result), bought));
  // Cells that were not flushed yet may be lost where a run is killed; a note is not.
  noteFitted(shop, day);
  return answerOf(shop, result);
};

/** From this hour on: at night, when nobody waits and the day before is whole. */
const fromHour = 2;

/** What the hourly run does: fits once a day. No call where there is nothing to do. */
export const fitWhenDue = (shop: Shop, mayBegin: MayBegin): void => {
  const due = shop.clock.hour() >= fromHour && !isFitted(shop, shop.clock.today());
  if (!due || !shop.layout.stands('Transactions') || !mayBegin()) return;
  fitModel(shop);
  // No edit tells of a column that was deleted: once a day the sentences of segments are looked at.
  refreshSentences(shop);
};

type Bought = ReadonlyMap<string, PurchaseDays>;

/** A refund is no purchase; what is dated ahead has not happened. */
const boughtUntilNow = (sales: readonly Sale[], today: Day): Bought =>
  purchaseDays(sales.filter(({ value, day }) => value >= 0 && day <= today));

const historiesOf = (bought: Bought, day: Day): ReadonlyMap<string, History> => {
  const until = dayCounter()(day);
  return new Map(
    [...bought].flatMap(([customer, days]) => {
      const history = historyOf(days, until);
      return history ? [[customer, history] as const] : [];
    }),
  );
};

const expectedOf = (
  shop: Shop,
  sales: readonly Sale[],
  histories: ReadonlyMap<string, History>,
  { buying, spending }: FittingResult,
): readonly Expected[] => {
  if (!buying.ok) return [];
  const models = { buying: buying.parameters, spending: spending.ok ? spending.parameters : null };
  return estimatesOf(histories, models, windowHere(shop), marginShare(sales));
};

/** Of a setting that is blank or no number, the standard that the formulas use too. */
const windowHere = (shop: Shop): Window => {
  const found = new Map(shop.tables.read(settings).rows.map(({ key, value }) => [key, value]));
  const number = (key: string, otherwise: number): number => {
    const value = found.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    weeks: Math.max(1, number('valueWindow', 365)) / 7,
    discount: Math.max(0, number('discountRate', 0)),
  };
};

const keep = (
  shop: Shop,
  day: Day,
  result: FittingResult,
  expected: readonly Expected[],
  bought: Bought,
): void => {
  const say = shop.sheetSay;
  const lines = estimateLines(shop, expected, bought);
  // Where there were none before, there is nothing to take away.
  if (lines.length > 0 || hasEstimates(shop)) {
    const header = blocks.estimates.map((name) => say(`sums.${name}`));
    shop.estimates.write([say('Customers.id'), ...header], lines);
  }
  keepRows(shop, [
    ...modelRows(shop, valuesOf(day, result, modelSentence(result, say))),
    ...churnRows(shop, day, churnCheck(bought.values(), dayCounter()(day))),
  ]);
};

const hasEstimates = (shop: Shop): boolean =>
  shop.tables
    .read(settings)
    .rows.some(({ key, value }) => (key === 'model.r' || key === 'churn.on') && value !== null);

const valuesOf = (day: Day, { buying, spending }: FittingResult, state: string): ModelValues => {
  if (!buying.ok) return blankModel(state);
  const { parameters, logLikelihood, customers } = buying;
  const amounts: GammaGamma | null = spending.ok ? spending.parameters : null;
  return {
    ...blankModel(state),
    ...parameters,
    ...amounts,
    logLikelihood,
    customers,
    fittedOn: day,
  };
};

const answerOf = (shop: Shop, result: FittingResult): FittedModel => {
  const { buying } = result;
  return {
    ok: buying.ok,
    sentence: modelSentence(result, shop.say),
    customers: buying.customers,
    parameters: buying.ok ? { ...buying.parameters, logLikelihood: buying.logLikelihood } : null,
  };
};
