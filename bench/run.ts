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
import { measureUseCases } from './useCases.ts';

const document = 'docs/performance.md';
const [begin, end] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

const parts: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  page: measurePage,
  bundle: measureBundle,
  'use cases': measureUseCases,
  recalculation: measureRecalculation,
  store: measureStore,
  register: measureRegister,
  hourly: measureHourly,
  // What comes after it meets a process with gigabytes to collect.
  import: measureImport,
  start: measureStart,
};

const writeTable = async (table: string): Promise<void> => {
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
  for (const [name, measure] of wanted) {
    const begun = performance.now();
    measures.push(...(await measure()));
    if (!json) console.error(`Measured: ${name}, ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  const over = measures.filter(isOver);
  if (json) console.log(JSON.stringify(measures));
  else console.log(markdownTable(measures));
  if (markdown) await writeTable(markdownTable(measures));
  if (!json && over.length > 0) console.error(`Over budget: ${over.map(({ name }) => name).join('; ')}`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
