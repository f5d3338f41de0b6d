/**
 * `npm run bench`: measures what the product costs, or those parts of it that are named. `-- --json` prints one array of measures and nothing else,
 * `-- --markdown` writes the table into docs/performance.md. Ends with 1 where something is over its budget.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.ts';
import { measureBundle } from './bundle.ts';
import { measureHourly } from './hourly.ts';
import { measureImport } from './import.ts';
import { isOver, type Measure } from './measure.ts';
import { measurePage, measureStart } from './page.ts';
import { measureRecalculation } from './recalculation.ts';
import { measureRegister } from './register.ts';
import { measureStore } from './store.ts';
import { markdownTable } from './table.ts';
import { useCaseTable } from './useCases/table.ts';
import { measureUseCases } from './useCases.ts';

const document = 'docs/performance.md';
/** Use cases stand in a table of their own, a row each. */
const ofUseCases = 'use cases';

const parts: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  page: measurePage,
  bundle: measureBundle,
  [ofUseCases]: measureUseCases,
  recalculation: measureRecalculation,
  store: measureStore,
  register: measureRegister,
  hourly: measureHourly,
  // What comes after it meets a process with gigabytes to collect.
  import: measureImport,
  start: measureStart,
};

/** Writes a table into its place in the document. */
const writeTable = async (place: string, table: string): Promise<void> => {
  const [begin, end] = [`<!-- ${place}: begin -->`, `<!-- ${place}: end -->`];
  const text = await readFile(document, 'utf8');
  const [head = '', rest = ''] = text.split(begin);
  const [, tail = ''] = rest.split(end);
  await writeFile(document, `${head}${begin}\n${table}\n${end}${tail}`);
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, markdown: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const { json, markdown, help } = values;
const wanted = Object.entries(parts).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);

if (help) {
  console.log(`npm run bench -- [--json | --markdown] [${Object.keys(parts).join(' | ')}]`);
} else {
  await build();
  const measures: Measure[] = [];
  const [listed, used]: [Measure[], Measure[]] = [[], []];
  for (const [name, measure] of wanted) {
    const begun = performance.now();
    const measured = await measure();
    measures.push(...measured);
    (name === ofUseCases ? used : listed).push(...measured);
    if (!json) console.error(`Measured: ${name}, ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  const over = measures.filter(isOver);
  const tables = [
    ...(listed.length > 0 ? [['measured', markdownTable(listed)] as const] : []),
    ...(used.length > 0 ? [[ofUseCases, useCaseTable(used)] as const] : []),
  ];
  if (json) console.log(JSON.stringify(measures));
  else
    for (const [place, table] of tables) {
      console.log(table);
      if (markdown) await writeTable(place, table);
    }
  if (!json && over.length > 0) console.error(`Over budget: ${over.map(({ name }) => name).join('; ')}`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
