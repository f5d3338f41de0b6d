/** The check of an installation: what Google's pages say is compared with what the services here do. */
import { checkCases } from '../../check/checkCases.ts';
import { freeName } from '../../domain/freeName.ts';
import type { Check, Shop } from '../../ports.ts';
import { isSender } from '../sender.ts';
import { askCells } from './askCells.ts';
import { askFormulas } from './askFormulas.ts';
import { type Answered, attempt, type CheckOutcome, type IsAsked, outcomeOf } from './outcomeOf.ts';

/** One request each, in this order: the first one removes what a killed check left. */
export const checkAreas = [
  'formulas',
  'values',
  'dates',
  'tools',
  'lock',
  'properties',
  'account',
  'script',
  'files',
  'times',
] as const;
export type CheckArea = (typeof checkAreas)[number];

export interface CheckedArea {
  readonly agree: number;
  /** All that does not simply agree. */
  readonly outcomes: readonly CheckOutcome[];
}

/** Asks one area; a service that fails is told as the failure of the case that asked. */
export const checkArea = (shop: Shop, check: Check, area: CheckArea): CheckedArea => {
  const { locale, zone } = check.place();
  const isAsked: IsAsked = (one) =>
    (one.locales?.some((begin) => locale.startsWith(begin)) ?? true) &&
    (one.zone ?? zone) === zone &&
    (!one.sender || isSender(shop));
  const ask = askingOf(check, area, isAsked);
  const titled = (isTaken: (title: string) => boolean): string =>
    freeName(shop.say('check.scratch'), isTaken);
  // The lock is let go of before it is asked about itself.
  const answers = onTab.includes(area) ? shop.lock.hold(() => check.onScratch(titled, ask)) : ask();
  const outcomes = answers.map(outcomeOf);
  return {
    agree: outcomes.filter((one) => one === null).length,
    outcomes: outcomes.flatMap((one) => one ?? []),
  };
};

/** Those that need a tab to write on. */
const onTab: readonly CheckArea[] = ['formulas', 'values', 'dates', 'tools', 'times'];

const askingOf = (check: Check, area: CheckArea, isAsked: IsAsked) => (): readonly Answered[] => {
  if (area === 'formulas') return askFormulas(check, isAsked);
  if (area === 'values' || area === 'dates') return askCells(check, area, isAsked);
  return checkCases.asks[area]
    .filter(isAsked)
    .map((one) => ({ one, title: one.title, found: attempt(() => check.ask(one.ask)) }));
};
