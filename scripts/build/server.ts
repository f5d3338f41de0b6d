import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';
import { compactWords } from './compactWords.ts';
import { csvReader } from './csvReader.ts';
import { declarations } from './declarations.ts';
import { besideTheCode, codeNames, partEntries } from './parts.ts';
import { type PartsFile, partsFile, reached, type Split } from './partsFile.ts';
import { phonePlans } from './phonePlans.ts';
import { plainFunctions } from './plainFunctions.ts';
import { rareData } from './rareData.ts';
import { sharedTexts } from './sharedTexts.ts';
import { shortGlobals } from './shortGlobals.ts';

const entry = 'src/main.ts';

/** What is pushed to Google names its licences too. */
const notice =
  '// Clientele, Apache-2.0. Contains zod, date-fns, papaparse, libphonenumber-js and mustache, each under the MIT licence; see NOTICE.';

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

/** Stands in the code for what tells this build from another, until it is built. */
const stamp = 'stamp of the build';

const output: BuildOptions = {
  write: false,
  target: 'es2020',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
};

const options = (from: string, changes: Changes = {}): BuildOptions => ({
  ...output,
  entryPoints: { main: from, ...partEntries },
  plugins: [
    besideTheCode(stamp),
    withoutEffects,
    rareData,
    phonePlans,
    csvReader,
    compactWords,
    changed(changes),
  ],
  ...shortGlobals,
  logOverride: { 'import-is-undefined': 'error' },
  bundle: true,
  splitting: true,
  format: 'esm',
  metafile: true,
  outdir: 'out',
});

/** What becomes of the entry. */
const main = './main.js';

export interface Server {
  /** `Code.js`. */
  readonly code: string;
  /** `Parts.html`: the code that few executions need. */
  readonly parts: string;
}

/**
 * Bundles src into one script for Apps Script: ES2020, one variable whose name ends in `_` and so cannot be called
 * from outside, and a top-level function for each export of main.ts; and the code that stands beside it.
 * @param from Another entry than main.ts, for a test that calls a use case which no page asks for by itself.
 * @param changes Of source files, by the end of their path: for a test that shows what happens without a part of them.
 */
export const buildServer = async (from = entry, changes: Changes = {}): Promise<Server> => {
  const names = await exportsOf(from);
  const footer = names.map((name) => `function ${name}(...a){return Clientele_.${name}(...a)}`).join('\n');
  const { texts, imports } = splitOf(await build(options(from, changes)));
  const { lines, given } = partsFile({ texts, imports }, reached(main, imports), polished);
  const result = await build({
    ...output,
    entryPoints: [joint],
    plugins: [joined(texts, given)],
    bundle: true,
    format: 'iife',
    globalName: 'Clientele_',
    banner: { js: notice },
    footer: { js: footer },
  });
  const code = polished(result.outputFiles?.[0]?.text ?? '');
  const mark = createHash('sha256').update(code).update(lines.join('\n')).digest('hex').slice(0, 16);
  if (code.split(stamp).length !== 2) throw new Error('Code.js does not say its build once: see parts.ts');
  return { code: code.replace(stamp, mark), parts: [mark, ...lines, mark].join('\n') };
};

const polished = (code: string): string => sharedTexts(declarations(plainFunctions(code)));

const nameOf = (path: string): string => `./${basename(path)}`;

const splitOf = ({ outputFiles, metafile }: BuildResult): Split => ({
  texts: new Map(outputFiles?.map(({ path, text }) => [nameOf(path), text])),
  imports: new Map(
    Object.entries(metafile?.outputs ?? {}).map(([path, { imports }]) => [
      nameOf(path),
      imports.filter(({ external }) => !external).map((one) => nameOf(one.path)),
    ]),
  ),
});

/**
 * Joins what `Code.js` needs of the files that were split off. What it gives to the others is listed after all of it has
 * been evaluated, in the order in which the modules import each other.
 */
const joined = (texts: Split['texts'], given: PartsFile['given']): Plugin => {
  const contents = new Map([...texts, [codeNames, 'export const code = {};'], [joint, jointOf(given)]]);
  return {
    name: 'joined',
    setup: (build) => {
      build.onResolve({ filter: /.*/ }, ({ path }) => ({ path, namespace: 'joined' }));
      build.onLoad({ filter: /.*/, namespace: 'joined' }, ({ path }) => ({
        contents: contents.get(path) ?? '',
      }));
    },
  };
};

const joint = 'joint';

const jointOf = (given: PartsFile['given']): string => `export * from '${main}';
  import { code } from '${codeNames}';
  ${given.map(([as, file, name]) => `import { ${name} as ${as} } from '${file}';`).join('\n')}
  code.own = () => ({ ${given.map(([as]) => as).join()} });`;

/** What each source file and each file of a library adds, in bytes, by path: to `Code.js`, and to what stands beside it. */
export const sharesOfServer = async (): Promise<
  Record<'code' | 'parts', Readonly<Record<string, number>>>
> => {
  const result = await build(options(entry));
  const { imports } = splitOf(result);
  const inCode = reached(main, imports);
  const shares = (ofCode: boolean): Record<string, number> =>
    Object.fromEntries(
      Object.entries(result.metafile?.outputs ?? {})
        .filter(([path]) => inCode.has(nameOf(path)) === ofCode)
        .flatMap(([, { inputs }]) => Object.entries(inputs))
        .map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
    );
  return { code: shares(true), parts: shares(false) };
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
