import { build } from 'esbuild';
import { compactWords } from './compactWords.ts';
import { phonePlans } from './phonePlans.ts';

const entry = 'src/main.ts';

/** What is pushed to Google names its licences too. */
const notice =
  '// Clientele, Apache-2.0. Contains zod, date-fns, papaparse and libphonenumber-js, each under the MIT licence; see NOTICE.';

/**
 * Bundles src into one script for Apps Script: ES2020, one variable whose name ends in `_` and so cannot be called
 * from outside, and a top-level function for each export of main.ts.
 */
export const buildServer = async (): Promise<string> => {
  const names = await exportsOf(entry);
  const footer = names
    .map((name) => `function ${name}(){return Clientele_.${name}.apply(this,arguments)}`)
    .join('\n');
  const result = await build({
    entryPoints: [entry],
    plugins: [phonePlans, compactWords],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Clientele_',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    banner: { js: notice },
    footer: { js: footer },
  });
  return result.outputFiles[0]?.text ?? '';
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
