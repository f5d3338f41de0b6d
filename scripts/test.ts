/**
 * `npm test`: everything, in the order in which a failure is cheapest to learn of. Ends with what failed, named once
 * more for whoever sees only the end, and one line that counts the tests; exits 1 if any step failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { type Failure, type Outcome, outcomeOf } from './test/outcome.ts';

const bin = (name: string): string => `node_modules/.bin/${name}`;
const projects = ['unit', 'contract', 'simulation', 'e2e'] as const;
const failures: string[] = [];

const step = (
  name: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void => {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (status !== 0) failures.push(name);
};

/** The same, side by side: two cores check in the time of the longest. What each says stands together. */
const together = (steps: readonly (readonly [name: string, command: string, args: readonly string[]])[]) =>
  Promise.all(
    steps.map(async ([name, command, args]) => {
      const started = Date.now();
      const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const said: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
      const ok = await new Promise<boolean>((settle) => {
        child.on('error', () => settle(false));
        child.on('close', (status) => settle(status === 0));
      });
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`\n── ${name}\n${Buffer.concat(said)}── ${name}: ${ok ? 'ok' : 'failed'} in ${seconds} s`);
      if (!ok) failures.push(name);
    }),
  );

const reportOf = (project: string): string => `.build/test-${project}.json`;

const ranInto = (project: string): Outcome => {
  const outcome = existsSync(reportOf(project))
    ? outcomeOf(JSON.parse(readFileSync(reportOf(project), 'utf8')))
    : null;
  return (
    outcome ?? {
      passed: 0,
      failures: [{ name: `${project}: ended before it had a report`, message: '' }],
      second: [],
    }
  );
};

mkdirSync('.build', { recursive: true });
rmSync('.build/worlds', { recursive: true, force: true });
await together([
  ['types of the add-on', bin('tsc'), ['--noEmit', '-p', 'src/tsconfig.json']],
  ['types of everything', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['lint', bin('biome'), ['check', '.']],
]);
await build();
const browser = await findBrowser();
console.log(`\nBrowser: ${browser}`);
for (const project of projects) {
  rmSync(reportOf(project), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`];
  step(project, bin('vitest'), ['run', '--project', project, '--passWithNoTests', ...reporters], {
    CHROME_PATH: browser,
  });
}

const outcomes = projects.map(ranInto);
const failed = outcomes.flatMap((outcome) => outcome.failures);
const tell = (sign: string, { name, message }: Failure): void =>
  console.log(`\n${sign} ${name}\n${message.replace(/^/gm, '    ')}`);
for (const one of outcomes.flatMap((outcome) => outcome.second)) tell('Passed at the second try only:', one);
for (const one of failed) tell('✗', one);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${outcomes.reduce((total, { passed }) => total + passed, 0)} passed, ${failed.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
