/** The steps from the sources to a script that runs in a Google Sheet, each said before it is done. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../src/words/words.ts';
import { checkApi, checkLogin, checkNode } from './checks.ts';
import { claspFailure } from './claspFailure.ts';
import { type KnownScript, keepScript, lastScript, localFile } from './localSettings.ts';
import { createArguments, makeScript } from './makeScript.ts';
import { type DeployOptions, readTarget, type Target } from './options.ts';
import { permissionLines } from './permissions.ts';
import type { ClaspRun, RunClasp } from './runClasp.ts';
import { lastSnapshot, markRestored, snapshotsFolder, takeSnapshot } from './snapshots.ts';

/** What deploying needs of the world outside. */
export interface DeployWorld {
  /** The project's folder. */
  readonly folder: string;
  readonly nodeVersion: string;
  readonly now: () => Date;
  readonly clasp: RunClasp;
  readonly build: () => Promise<void>;
  readonly say: (line: string) => void;
  /** Asks the person at the terminal; null where there is none. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Opens an address in the browser; null where nobody sits before one. */
  readonly open: ((address: string) => void) | null;
}

export const deploy = async (options: DeployOptions, world: DeployWorld): Promise<void> => {
  checkNode(world.nodeVersion);
  const last = await lastScript(world.folder);
  if (options.back) return goBack(scriptToGoBack(options.target, last), options, world);
  const target = targetOf(options, last) ?? (await asked(world));
  if (options.dryRun) return plan(target, options.title, world.say);
  await deployTo(target, last, options, world);
};

const deployTo = async (
  target: Target,
  last: KnownScript | null,
  { title, open }: DeployOptions,
  world: DeployWorld,
): Promise<void> => {
  const { say, folder, clasp } = world;
  say('1. Checking that clasp is logged in and may use the Apps Script API');
  const account = await checkLogin(clasp, folder);
  if (account) say(`   as ${account}`);
  if (target.kind !== 'script') await checkApi(clasp, folder);
  say('2. Building dist/');
  await world.build();
  const script = target.kind === 'script' ? knownScript(target, last) : await made(target, title, world);
  if (target.kind === 'script') await keepWhatStands(script, world);
  await keepScript(folder, script);
  say('4. Pushing dist/ (this replaces all files of the script)');
  say(await pushed(clasp, pushArguments, folder));
  if (target.kind === 'script') sayUpdated(world);
  else sayFirstSteps(await readFile(join(folder, 'appsscript.json'), 'utf8'), title, world);
  finish(script, open ? world : { ...world, open: null });
};

const knownScript = (
  { scriptId }: Extract<Target, { kind: 'script' }>,
  last: KnownScript | null,
): KnownScript => (last?.scriptId === scriptId ? last : { scriptId });

const made = async (
  target: Exclude<Target, { kind: 'script' }>,
  title: string,
  { clasp, say }: DeployWorld,
): Promise<KnownScript> => {
  const whole =
    target.kind === 'new' ? `a sheet "${title}" with a script` : `a script "${title}" in your sheet`;
  say(`3. Making ${whole}`);
  return makeScript(target, title, clasp);
};

const keepWhatStands = async ({ scriptId }: KnownScript, world: DeployWorld): Promise<void> => {
  const { say, folder, clasp, now } = world;
  say(`3. Using the script ${scriptId}; what it holds now is kept first`);
  say(`   in ${await takeSnapshot(folder, scriptId, clasp, now())}`);
};

/** `-f` because without a terminal clasp skips a push whose manifest has changed. */
const pushArguments = ['--project', localFile, 'push', '-f'];

const pushed = async (clasp: RunClasp, args: readonly string[], folder: string): Promise<string> => {
  const push: ClaspRun = await clasp(args, folder);
  if (push.code !== 0 || /skipping push/i.test(push.output)) throw claspFailure('Pushing', push);
  return push.output.trim();
};

/** A word of the menu, as the sheet of an English account shows it. */
const menu = (name: 'open' | 'setUp' | 'safety'): string => en[`menu.${name}`].replace('…', '');

const sayUpdated = ({ say }: DeployWorld): void => {
  say('');
  say(
    'Done. Reload the sheet. The register is brought up to date when its owner or a manager opens Clientele, or within',
  );
  say(
    `the hour; where tables have changed, a backup is made before (Extensions › Clientele › ${menu('safety')}).`,
  );
  say('The way back: npm run deploy -- --back');
};

const sayFirstSteps = (manifest: string, title: string, { say }: DeployWorld): void => {
  say('');
  say('Done. In the sheet, once it is open (reload it, if it was):');
  say(`  1. Choose Extensions › ${title} › ${menu('setUp')}.`);
  say(
    '  2. Google asks for permissions. Choose your account. Where it says that it has not verified the app, that is your',
  );
  say(`     own script: choose Advanced, then Go to ${title}. Tick everything, then Continue:`);
  for (const line of permissionLines(manifest)) say(`       - ${line}`);
  say(`  3. Where nothing happened after that, choose ${menu('setUp')} once more.`);
  say(`  4. Choose Extensions › ${title} › ${menu('open')}.`);
};

const finish = ({ scriptId, parentId }: KnownScript, { say, open }: DeployWorld): void => {
  say(`The script: https://script.google.com/d/${scriptId}/edit`);
  if (parentId === undefined) return;
  const address = `https://docs.google.com/spreadsheets/d/${parentId}/edit`;
  say(`The sheet:  ${address}`);
  open?.(address);
};

const scriptToGoBack = (target: Target | null, last: KnownScript | null): KnownScript => {
  if (target?.kind === 'script') return knownScript(target, last);
  if (last) return last;
  throw new Error('Nothing was deployed from here. Say which script: npm run deploy -- --back --script ID');
};

/** Puts back what the script held before the last deployment; what it holds now is kept, too. */
const goBack = async (
  script: KnownScript,
  { open, dryRun }: DeployOptions,
  world: DeployWorld,
): Promise<void> => {
  const { say, folder, clasp, now } = world;
  const snapshot = await lastSnapshot(folder, script.scriptId);
  if (!snapshot)
    throw new Error(
      `There is nothing to go back to: ${snapshotsFolder} holds no earlier state of the script ${script.scriptId}. Google keeps versions of its own: in the script's editor, Project history.`,
    );
  if (dryRun) return say(`Nothing is done. It would push ${join(snapshotsFolder, snapshot.name)}.`);
  say('1. Checking that clasp is logged in');
  await checkLogin(clasp, folder);
  say(`2. Keeping what the script ${script.scriptId} holds now`);
  say(`   in ${await takeSnapshot(folder, script.scriptId, clasp, now(), '-left')}`);
  say(`3. Pushing ${join(snapshotsFolder, snapshot.name)}`);
  say(await pushed(clasp, ['push', '-f'], snapshot.path));
  await markRestored(snapshot);
  say('');
  say(
    'Done. Reload the sheet. Where the newer version had changed its tables, this one says so and leaves the sheet alone:',
  );
  say('then run npm run deploy again with the newer version.');
  finish(script, open ? world : { ...world, open: null });
};

const targetOf = ({ target, dryRun }: DeployOptions, last: KnownScript | null): Target | null => {
  if (target?.kind === 'sheet' && last?.parentId === target.sheetId)
    return { kind: 'script', scriptId: last.scriptId };
  if (target) return target;
  if (last) return { kind: 'script', scriptId: last.scriptId };
  return dryRun ? { kind: 'new' } : null;
};

const asked = async ({ ask }: DeployWorld): Promise<Target> => {
  if (!ask)
    throw new Error(
      'Say where: npm run deploy -- --new, npm run deploy -- --sheet ADDRESS, or npm run deploy -- --script ID.',
    );
  return readTarget(await ask('Address of your sheet, Script ID, or Enter to make a new sheet: '));
};

const plan = (target: Target, title: string, say: DeployWorld['say']): void => {
  say('Nothing is done. It would:');
  say('1. ask clasp who is logged in:  clasp --json show-authorized-user');
  say('2. build dist/ (Code.js, its pages, appsscript.json)');
  if (target.kind === 'script')
    say(`3. use the script ${target.scriptId}, and keep what it holds in ${snapshotsFolder}:  clasp pull`);
  else say(`3. make a script, in a folder of its own:  clasp ${createArguments(target, title).join(' ')}`);
  say(`   and keep its ID in ${localFile}, which git ignores`);
  say(`4. push dist/, replacing all files of the script:  clasp ${pushArguments.join(' ')}`);
};
