import { documented, followed } from './allFormulas.ts';
import { askCases } from './askCases.ts';
import { dateCases } from './dateCases.ts';
import type { Documented, Source } from './documented.ts';
import { functionsIn, ourFunctions } from './ourFunctions.ts';
import { valueCases } from './valueCases.ts';

/** A column without a last row: cases stand above each other on one tab. */
const isOpen = (formula: string): boolean =>
  /[A-Z]\$?\d*:\$?[A-Z]+(?!\$?\d)/.test(formula.replace(/"(?:[^"]|"")*"/g, ''));

/**
 * The formulas that the check asks: those that call nothing but functions of ours, those of which the workbench is known to
 * give something else, and those of which it assumes what no page says.
 */
const asked = [...documented, ...followed].filter(
  ({ formula, workbench, assumed }) =>
    workbench !== undefined ||
    assumed !== undefined ||
    (functionsIn(formula).every((name) => ourFunctions.includes(name)) && !isOpen(formula)),
);

/** Why something differs is for docs/differences.md. */
const withoutReasons = <T extends Source>({ workbench, assumed, ...one }: T) => ({
  ...one,
  ...(workbench && { here: workbench.gives }),
  ...(assumed !== undefined && { assumed: true as const }),
});

/** One after the other on the same data: the data are written once. */
const grouped = (cases: readonly Documented[]) => {
  const groups: { data: NonNullable<Documented['data']>; cases: ReturnType<typeof bare>[] }[] = [];
  for (const one of cases) {
    const data = one.data ?? [];
    const last = groups[groups.length - 1];
    if (last && JSON.stringify(last.data) === JSON.stringify(data)) last.cases.push(bare(one));
    else groups.push({ data, cases: [bare(one)] });
  }
  return groups;
};

const bare = ({ data: _, ...one }: Documented) => withoutReasons(one);

/** All that the check asks, as it stands beside the code: see scripts/build/rareData.ts. */
export const checkCases = {
  formulas: grouped(asked),
  cells: { values: valueCases.map(withoutReasons), dates: dateCases.map(withoutReasons) },
  asks: {
    tools: askCases.tools.map(withoutReasons),
    lock: askCases.lock.map(withoutReasons),
    properties: askCases.properties.map(withoutReasons),
    account: askCases.account.map(withoutReasons),
    script: askCases.script.map(withoutReasons),
    files: askCases.files.map(withoutReasons),
    times: askCases.times.map(withoutReasons),
  },
};

export type CheckCases = typeof checkCases;
