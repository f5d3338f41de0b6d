/** Tables of docs/differences made of the cases of the check, which a test holds to be exact. */
import { documented, followed } from '../../src/check/allFormulas.ts';
import { askCases } from '../../src/check/askCases.ts';
import type { CellCase } from '../../src/check/cellCase.ts';
import { dateCases } from '../../src/check/dateCases.ts';
import { addressOf, type Documented, type Source } from '../../src/check/documented.ts';
import { valueCases } from '../../src/check/valueCases.ts';
import { textOf } from '../../src/usecases/check/outcomeOf.ts';

interface Told extends Source {
  readonly asked: string;
  readonly expected: string;
}

const formulas: readonly Told[] = [...documented, ...followed].map((one: Documented) => ({
  ...one,
  asked: one.formula,
  expected: textOf(one.gives),
}));

const cells: readonly Told[] = [...valueCases, ...dateCases].map((one: CellCase) => ({
  ...one,
  asked: [
    textOf(one.put),
    ...(one.format ? [`as ${one.format}`] : []),
    ...(one.read ? [`${one.read}`] : []),
  ].join(', '),
  expected: textOf(one.gives),
}));

const services: readonly Told[] = Object.values(askCases)
  .flat()
  .map((one) => ({ ...one, asked: one.title, expected: textOf(one.gives) }));

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

/** A line a case of which the workbench is known to give something else; nothing where there is none. */
const differing = (cases: readonly Told[]): string => {
  const lines = cases.flatMap(({ asked, expected, page, workbench }) =>
    workbench
      ? [
          `| ${code(asked)} | ${textOf(workbench.gives)} | [${expected}](${addressOf(page)}) | ${workbench.why} |`,
        ]
      : [],
  );
  if (lines.length === 0) return '';
  return ['| asked | here | page | why |', '|---|---|---|---|', ...lines].join('\n');
};

/** A line for all that is assumed alike, with the first cases of it. */
const assumed = (cases: readonly Told[]): string => {
  const groups = new Map<string, Told[]>();
  for (const one of cases)
    if (one.assumed !== undefined) groups.set(one.assumed, [...(groups.get(one.assumed) ?? []), one]);
  return [...groups]
    .map(([sentence, all]) => {
      const shown = all.slice(0, 2).map(({ asked, expected }) => `${code(asked)} gives ${expected}`);
      const rest = all.length > shown.length ? `, and ${all.length - shown.length} more` : '';
      return `- It is taken that ${sentence}: ${shown.join('; ')}${rest}.`;
    })
    .join('\n');
};

/** What stands in the place of `<!-- check: name -->`. */
export const checkedParts: Readonly<Record<string, () => string>> = {
  'formulas that differ': () => differing(formulas),
  'formulas assumed': () => assumed(formulas),
  'documented formulas': () => String(documented.length),
  'cells assumed': () => assumed(cells),
  'services assumed': () => assumed(services),
  'others that differ': () => differing([...cells, ...services]),
};
