/** `npm run report`, `npm run -s report -- --json`; see report/report.ts. */
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { openReported, readResults } from './report/report.ts';
import { written } from './report/written.ts';

const HELP = `npm run report -- [--json]
  Imports the demo's four files into a new spreadsheet and prints what its tab Results shows.
  --json  prints it as one object`;

const { json, help } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
}).values;

if (help) console.log(HELP);
else {
  await build();
  const report = readResults(await openReported());
  console.log(json ? JSON.stringify(report) : written(report));
}
