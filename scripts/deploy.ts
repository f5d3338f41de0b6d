/** `npm run deploy`: builds the add-on and pushes it to Google with clasp. */
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.ts';
import { deploy } from './deploy/deploy.ts';
import { help, readOptions } from './deploy/options.ts';
import { claspAt } from './deploy/runClasp.ts';
import { openInBrowser } from './openInBrowser.ts';

const ask = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

const main = async (args: readonly string[]): Promise<void> => {
  const options = readOptions(args);
  if (options.help) {
    console.log(help);
    return;
  }
  await deploy(options, {
    folder: fileURLToPath(new URL('..', import.meta.url)),
    nodeVersion: process.version,
    now: () => new Date(),
    clasp: claspAt([process.execPath, createRequire(import.meta.url).resolve('@google/clasp')]),
    build,
    say: (line) => console.log(line),
    ask: process.stdin.isTTY ? ask : null,
    open: process.stdout.isTTY ? openInBrowser : null,
  });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
