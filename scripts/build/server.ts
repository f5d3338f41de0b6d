import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { compactWords } from './compactWords.ts';
import { csvReader } from './csvReader.ts';
import { declarations } from './declarations.ts';
import { phonePlans } from './phonePlans.ts';
import { plainFunctions } from './plainFunctions.ts';
import { rareData } from './rareData.ts';
import { sharedTexts } from './sharedTexts.ts';
import { shortGlobals } from './shortGlobals.ts';

const entry = 'src/main.ts';

/** What is pushed to Google names its licences too. */
const notice =
  '// Clientele, Apache-2.0. Contains zod, date-fns, papaparse and libphonenumber-js, each under the MIT licence; see NOTICE.';

/** No module of ours does anything when it is loaded: one of which nothing is used is left out, whatever it makes. */
const withoutEffects: Plugin = {
  name: 'without effects',
  setup: (build) => {
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      sideEffects: false,
    }));
  },
};

type Changes = Readonly<Record<string, (source: string) => string>>;

/** @throws where a change changes nothing: it was written for another source. */
const changed = (changes: Changes): Plugin => ({
  name: 'changed',
  setup: (build) => {
    for (const [end, change] of Object.entries(changes))
      build.onLoad({ filter: new RegExp(`${end.replace(/[.]/g, '\\.')}$`) }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = change(source);
        if (contents === source) throw new Error(`Nothing was changed in ${end}`);
        return { contents, loader: 'ts' };
      });
  },
});

const options: BuildOptions = {
  entryPoints: [entry],
  plugins: [withoutEffects, rareData, phonePlans, csvReader, compactWords],
  ...shortGlobals,
  logOverride: { 'import-is-undefined': 'error' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'Clientele_',
  target: 'es2020',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
};

/**
 * Bundles src into one script for Apps Script: ES2020, one variable whose name ends in `_` and so cannot be called
 * from outside, and a top-level function for each export of main.ts.
 * @param from Another entry than main.ts, for a test that calls a use case which no page asks for by itself.
 * @param changes Of source files, by the end of their path: for a test that shows what happens without a part of them.
 */
export const buildServer = async (from = entry, changes: Changes = {}): Promise<string> => {
  const names = await exportsOf(from);
  const footer = names.map((name) => `function ${name}(...a){return Clientele_.${name}(...a)}`).join('\n');
  const result = await build({
    ...options,
    entryPoints: [from],
    plugins: [...(options.plugins ?? []), changed(changes)],
    banner: { js: notice },
    footer: { js: footer },
  });
  return sharedTexts(declarations(plainFunctions(result.outputFiles?.[0]?.text ?? '')));
};

/** What each source file and each file of a library adds to the bundle, in bytes, by path. */
export const sharesOfServer = async (): Promise<Readonly<Record<string, number>>> => {
  const { metafile } = await build({ ...options, metafile: true });
  const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs));
  return Object.fromEntries(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
};

/** The names that main.ts exports: what will be callable from outside. */
export const exportsOf = async (file: string): Promise<readonly string[]> => {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
  });
  return Object.values(result.metafile.outputs).flatMap((output) => output.exports);
};
