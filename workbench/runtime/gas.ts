/** The command `npm run gas -- FILE.js [function]`: runs Apps Script source on the workbench. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { OpenOptions, Project, RunRecord, Workbench } from '../control.ts';
import { writeAtomic } from './atomicFile.ts';
import { openWorkbench } from './open.ts';
import { readProject } from './project.ts';
import { saveWorld } from './save.ts';

const HELP = `Runs Apps Script source on the workbench, which stands in for Google.

  npm run gas -- FILE.js … [function] [options]

FILE.js   source files, evaluated in this order, or a folder of them (with .html files and appsscript.json).
function  what to call once the source is evaluated; 'main' if there is one, else the first function that
          stands at top level, else nothing.

  --arg TEXT        an argument for the function (may be repeated)
  --workbook FILE   keeps the workbook in FILE: opened if it exists, saved afterwards;
                    without it a new one of one empty tab, Sheet1, is used and forgotten
  --now TIME        where the clock stands, e.g. 2018-01-02T08:30 (default: the present)
  --zone ZONE       the spreadsheet's time zone (default America/New_York)
  --locale LOCALE   the spreadsheet's locale (default en_US)
  --built-ins engine   leaves JavaScript built-ins later than ES2020 in place, which are hidden otherwise
  --json            ends with a line of JSON: calls, cells, services, modelledMs
  --help

An alert or prompt is shown on standard error and answered with OK or YES.
What the script logs goes to standard output; an uncaught error goes to standard error and ends with status 1.
`;

const readArguments = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      arg: { type: 'string', multiple: true },
      workbook: { type: 'string' },
      now: { type: 'string' },
      zone: { type: 'string' },
      locale: { type: 'string' },
      'built-ins': { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });

type Values = ReturnType<typeof readArguments>['values'];

/** Where the command writes: whole lines. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** What a person did wrong in calling the command: shown without a stack. */
class Misuse extends Error {}

const projectOf = (files: readonly string[], values: Values): Project => {
  const builtIns = values['built-ins'];
  if (builtIns !== undefined && builtIns !== 'engine')
    throw new Misuse(`--built-ins takes 'engine', not '${builtIns}'`);
  const missing = files.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Misuse(`There is no file '${missing}'`);
  return { ...readProject(...files), ...(builtIns && { builtIns }) };
};

/** The first argument is a file whatever its name; further ones are as long as they end like one. */
const splitArguments = (positionals: readonly string[]) => {
  const isFile = (argument: string, index: number) => index === 0 || /\.(js|gs|html|json)$/.test(argument);
  const end = positionals.findIndex((argument, index) => !isFile(argument, index));
  const count = end < 0 ? positionals.length : end;
  return { files: positionals.slice(0, count), rest: positionals.slice(count) };
};

const savedIn = (path: string): OpenOptions['saved'] => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Misuse(
      `${path} is no workbook of this command: ${error instanceof Error ? error.message : error}`,
    );
  }
};

/** Nobody is there to ask: what was asked is shown, and the button that goes on is taken. */
const goOn =
  ({ err }: Streams): NonNullable<OpenOptions['onAsk']> =>
  ({ kind, title, prompt, buttons }) => {
    const button = buttons.startsWith('YES') ? 'YES' : 'OK';
    err(`${kind}: ${title === '' ? '' : `${title}: `}${prompt} [${button}]\n`);
    return { button };
  };

const open = (project: Project, { workbook, now, zone, locale }: Values, streams: Streams): Workbench => {
  const saved = workbook !== undefined && existsSync(workbook) ? savedIn(workbook) : undefined;
  return openWorkbench({
    project,
    name: 'Untitled spreadsheet',
    ...(saved ? { saved } : {}),
    ...(zone !== undefined && { timeZone: zone }),
    ...(locale !== undefined && { locale }),
    now: now ?? Date.now(),
    clockRuns: true,
    onAsk: goOn(streams),
    onLog: (_level, text) => streams.out(`${text}\n`),
  });
};

const counted = ({ calls, cells, byService, modelledMs }: RunRecord): string =>
  JSON.stringify({ calls, cells, services: byService, modelledMs: Math.round(modelledMs) });

const defaultFunction = ({ functions }: Workbench): string =>
  functions.includes('main') ? 'main' : (functions[0] ?? '');

const run = (args: readonly string[], streams: Streams): number => {
  const { values, positionals } = readArguments(args);
  const { files, rest } = splitArguments(positionals);
  const [functionName, ...more] = rest;
  if (values.help) {
    streams.out(HELP);
    return 0;
  }
  if (files.length === 0) throw new Misuse(`Name a source file.\n\n${HELP}`);
  if (more.length > 0)
    throw new Misuse(`Too many arguments: ${more.join(' ')} (the function's own go with --arg)`);
  const workbench = open(projectOf(files, values), values, streams);
  const { record } = workbench.run(functionName ?? defaultFunction(workbench), values.arg ?? []);
  if (values.workbook !== undefined) writeAtomic(values.workbook, JSON.stringify(saveWorld(workbench)));
  if (record.error) streams.err(`${record.error.stack}\n`);
  if (values.json) streams.out(`${counted(record)}\n`);
  return record.status === 'completed' ? 0 : 1;
};

/** @returns the status to end with: 0, 1 where the script failed, 2 where the command was given wrongly. */
export const runGas = (args: readonly string[], streams: Streams): number => {
  try {
    return run(args, streams);
  } catch (error) {
    const misused = error instanceof Misuse || (error instanceof TypeError && 'code' in error);
    if (!misused) throw error;
    streams.err(`${error.message}\n`);
    return 2;
  }
};
