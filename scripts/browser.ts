/** Finds, or gets, a Chromium for tests and screenshots. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const ADVICE = [
  'No browser for the tests: none is installed, and none could be downloaded. Get one by one of these:',
  '  Debian, Ubuntu:  sudo apt-get install chromium',
  '  anywhere:        npx playwright-core install chromium',
  '  or name one:     CHROME_PATH=/path/to/chrome',
].join('\n');

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

const named = (): string | undefined => {
  const path = process.env.CHROME_PATH;
  if (path && !isExecutable(path)) throw new Error(`CHROME_PATH is ${path}, which cannot be run.`);
  return path || undefined;
};

const installed = (): string | undefined =>
  NAMES.map(onPath).find((path) => path !== undefined) ?? FIXED.find(isExecutable);

/** Playwright's own Chromium, where it was downloaded. */
const playwrights = (): string | undefined => {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
};

const succeeds = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

const download = (): string | undefined => {
  console.log('No browser is installed: downloading Chromium for the tests …');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return succeeds(process.execPath, cli, 'install', 'chromium') ? playwrights() : undefined;
};

/** Debian's package, as root or by a sudo that asks nothing. */
const fromPackages = (): string | undefined => {
  if (!onPath('apt-get')) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && !(onPath('sudo') && succeeds('sudo', '-n', 'true'))) return undefined;
  console.log('Installing the package chromium …');
  const apt = (...args: readonly string[]): boolean =>
    root ? succeeds('apt-get', ...args) : succeeds('sudo', '-n', 'apt-get', ...args);
  apt('update', '-q');
  return apt('install', '-q', '-y', '--no-install-recommends', 'chromium') ? installed() : undefined;
};

/**
 * The path of a Chromium: the one that CHROME_PATH names, an installed one, Playwright's own, or Debian's package.
 * @throws Error that says how to get one.
 */
export const findBrowser = async (): Promise<string> => {
  const path = named() ?? installed() ?? playwrights() ?? download() ?? fromPackages();
  if (path === undefined) throw new Error(ADVICE);
  return path;
};
