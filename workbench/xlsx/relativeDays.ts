import type { DateCriterionValue } from '../engine/load.ts';

/** The days that rules name in words, as formulas. */
export const relativeDays: readonly { readonly day: DateCriterionValue; readonly formula: string }[] = [
  { day: 'today', formula: '=TODAY()' },
  { day: 'tomorrow', formula: '=TODAY()+1' },
  { day: 'yesterday', formula: '=TODAY()-1' },
  { day: 'lastWeek', formula: '=TODAY()-7' },
  { day: 'lastMonth', formula: '=EDATE(TODAY(),-1)' },
  { day: 'lastYear', formula: '=EDATE(TODAY(),-12)' },
];

/** The formula of a day named in words; '' for an exact one. */
export const relativeDay = (name: DateCriterionValue): string =>
  relativeDays.find(({ day }) => day === name)?.formula ?? '';
