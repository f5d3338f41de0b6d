/**
 * `npm test`: everything, in the order in which a failure is cheapest to learn of. Ends with one line that counts
 * the tests; exits 1 if any step failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';

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

const reportOf = (project: string): string => `.build/test-${project}.json`;

/** The counts that vitest wrote for a project; a run that died before writing them counts as one failure. */
const counted = (project: string): { passed: number; failed: number } => {
  if (!existsSync(reportOf(project))) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(reportOf(project), 'utf8'));
  if (typeof report !== 'object' || report === null) return { passed: 0, failed: 1 };
  const number = (key: string): number =>
    Number(Object.entries(report).find(([name]) => name === key)?.[1] ?? 0);
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests') + number('numFailedTestSuites'),
  };
};

mkdirSync('.build', { recursive: true });
rmSync('.build/worlds', { recursive: true, force: true });
step('types of the add-on', bin('tsc'), ['--noEmit', '-p', 'src/tsconfig.json']);
step('types of everything', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
step('lint', bin('biome'), ['check', '.']);
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

const counts = projects.map(counted);
const sum = (key: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[key], 0);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(failures.length > 0 ? 1 : 0);
