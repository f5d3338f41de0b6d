/** The steps from the sources to a script that runs in a Google Sheet, each said before it is done. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claspFailure } from './claspFailure.ts';
import { keepScript, lastScript, localFile } from './localSettings.ts';
import { type DeployOptions, readScriptId } from './options.ts';
import type { RunClasp } from './runClasp.ts';

/** What deploying needs of the world outside. */
export interface DeployWorld {
  /** The project's folder. */
  readonly folder: string;
  readonly nodeVersion: string;
  readonly clasp: RunClasp;
  readonly build: () => Promise<void>;
  readonly say: (line: string) => void;
  /** Asks the person at the terminal; null where there is none. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/** @throws Error with the next step, for each thing that can fail */
export const deploy = async (options: DeployOptions, world: DeployWorld): Promise<void> => {
  const { say, folder, clasp } = world;
  checkNode(world.nodeVersion);
  const script =
    options.script ?? (await lastScript(folder)) ?? (options.dryRun ? 'new' : await asked(world));
  if (options.dryRun) return plan(script, options.title, say);
  say('1. Checking that clasp is logged in');
  await checkLogin(clasp, folder);
  say('2. Building dist/');
  await world.build();
  const scriptId = script === 'new' ? await created(options.title, world) : script;
  if (script !== 'new') say(`3. Using the script ${scriptId}`);
  await keepScript(folder, scriptId);
  say('4. Pushing dist/ (this replaces all files of the script)');
  const push = await clasp(pushArguments, folder);
  if (push.code !== 0 || /skipping push/i.test(push.output)) throw claspFailure('Pushing', push);
  say(push.output.trim());
  say(
    `Done. Reload the sheet; the menu is Extensions › Clientele. The script: https://script.google.com/d/${scriptId}/edit`,
  );
};

/** `-f` because without a terminal clasp skips a push whose manifest has changed. */
const pushArguments = ['--project', localFile, 'push', '-f'];

const createArguments = (title: string): string[] => [
  '--json',
  'create-script',
  '--type',
  'sheets',
  '--title',
  title,
];

const checkNode = (version: string): void => {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  if (!(major >= 20))
    throw new Error(
      `Node ${version} is too old: clasp 3 needs Node 20 or later. Install it from https://nodejs.org.`,
    );
};

const checkLogin = async (clasp: RunClasp, folder: string): Promise<void> => {
  const answer = await clasp(['--json', 'show-authorized-user'], folder);
  if (answer.code !== 0) throw claspFailure('Checking the login', answer);
  const state = jsonIn(answer.output);
  if (!('loggedIn' in state) || state.loggedIn !== true) {
    throw new Error(
      'clasp is not logged in. Run npx clasp login (it opens the browser), then npm run deploy again.',
    );
  }
};

const asked = async ({ ask }: DeployWorld): Promise<string> => {
  if (!ask) throw new Error('Say which script: npm run deploy -- --new, or npm run deploy -- --script ID.');
  const answer = await ask('Script ID of your sheet, or Enter to make a new sheet: ');
  return answer.trim() === '' ? 'new' : readScriptId(answer);
};

/** clasp pulls what it has created into the folder where it runs: a folder of its own keeps dist/ as built. */
const created = async (title: string, { clasp, say }: DeployWorld): Promise<string> => {
  say(`3. Making a sheet "${title}" with a script`);
  const folder = await mkdtemp(join(tmpdir(), 'clientele-'));
  try {
    const answer = await clasp(createArguments(title), folder);
    if (answer.code !== 0) throw claspFailure('Making the sheet', answer);
    const made = jsonIn(answer.output);
    if (!('scriptId' in made) || typeof made.scriptId !== 'string')
      throw claspFailure('Making the sheet', answer);
    if ('parentId' in made && typeof made.parentId === 'string')
      say(`   https://drive.google.com/open?id=${made.parentId}`);
    return made.scriptId;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const plan = (script: string, title: string, say: DeployWorld['say']): void => {
  say('Nothing is done. It would:');
  say('1. ask clasp who is logged in:  clasp --json show-authorized-user');
  say('2. build dist/ (Code.js, its pages, appsscript.json)');
  if (script === 'new')
    say(`3. make a sheet with a script, in a folder of its own:  clasp ${createArguments(title).join(' ')}`);
  else say(`3. use the script ${script}`);
  say(`   and keep its ID in ${localFile}, which git ignores`);
  say(`4. push dist/, replacing all files of the script:  clasp ${pushArguments.join(' ')}`);
};

/** The JSON object in what clasp wrote; spinners may stand before it. */
const jsonIn = (output: string): object => {
  try {
    const value: unknown = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new Error(`clasp gave an answer that is not JSON:\n${output.trim()}`);
};
