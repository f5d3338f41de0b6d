/** What Google has to parse and evaluate at every execution, and what a page has to load. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parts } from '../scripts/build/parts.ts';
import { sharesOfServer } from '../scripts/build/server.ts';
import { type Measure, median } from './measure.ts';

const processes = 15;

export const measureBundle = async (): Promise<readonly Measure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const plain = join(folder, 'zod.js');
    await writeFile(plain, await tenSchemas());
    const reader = join(folder, 'reader.js');
    await writeFile(reader, await readerOfParts());
    const [evaluated, called] = evaluation('dist/Code.js', 'onOpen');
    const size = async (path: string): Promise<number> => (await readFile(path)).length;
    return [
      {
        name: 'Code.js, minified',
        value: await size('dist/Code.js'),
        unit: 'bytes',
        budget: 350_000,
        beside: { ...(await sharesByOrigin('code')), 'ten schemas in zod alone': await size(plain) },
      },
      {
        name: 'Code.js, parsed and evaluated',
        value: evaluated,
        unit: 'ms',
        budget: 20,
        beside: { 'ten schemas in zod alone': evaluation(plain)[0] },
      },
      { name: 'Code.js, parsed and evaluated, and its menu made', value: called, unit: 'ms' },
      ...Object.keys(parts).map((part) => ({
        name: `the part ${part}, read and evaluated besides`,
        value: evaluationOfPart(reader, part),
        unit: 'ms' as const,
      })),
      {
        name: 'Parts.html',
        value: await size('dist/Parts.html'),
        unit: 'bytes',
        beside: await sharesByOrigin('parts'),
      },
      { name: 'Words.html', value: await size('dist/Words.html'), unit: 'bytes' },
      { name: 'Data.html', value: await size('dist/Data.html'), unit: 'bytes' },
      { name: 'Sidebar.html', value: await size('dist/Sidebar.html'), unit: 'bytes', budget: 90_000 },
      { name: 'Import.html', value: await size('dist/Import.html'), unit: 'bytes', budget: 90_000 },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Bytes that each library and each layer of ours has in Code.js, or beside it, the largest first. */
const sharesByOrigin = async (where: 'code' | 'parts'): Promise<Readonly<Record<string, number>>> => {
  const shares: Record<string, number> = {};
  for (const [path, bytes] of Object.entries((await sharesOfServer())[where])) {
    const origin = /node_modules\/([^/]+)/.exec(path)?.[1] ?? /^src\/[^/.]+(?=\/)/.exec(path)?.[0] ?? 'src';
    shares[origin] = (shares[origin] ?? 0) + bytes;
  }
  return Object.fromEntries(Object.entries(shares).sort(([, a], [, b]) => b - a));
};

/** Milliseconds until the script is evaluated, and until `called` has run; medians of fresh processes. */
const evaluation = (path: string, called = ''): readonly [evaluated: number, run: number] =>
  medians(path, ['bench/child/evaluate.mjs', path, called]);

/** Milliseconds until a part is read and evaluated; the median of fresh processes. */
const evaluationOfPart = (reader: string, part: string): number =>
  medians(part, ['bench/child/evaluatePart.mjs', reader, 'dist/Parts.html', part])[0];

const medians = (what: string, child: readonly string[]): readonly [evaluated: number, run: number] => {
  const times = Array.from({ length: processes }, () => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [...child], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${what} cannot be evaluated: ${stderr}`);
    const [evaluated, run] = JSON.parse(stdout);
    return { evaluated: Number(evaluated), run: Number(run) };
  });
  return [median(times.map(({ evaluated }) => evaluated)), median(times.map(({ run }) => run))];
};

/** What reads the parts, as a script. */
const readerOfParts = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['src/google/parts.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reader',
    target: 'es2020',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
};

/** Ten tables of eight columns in zod as its documentation writes it, bundled as our code is. */
const tenSchemas = async (): Promise<string> => {
  const table = `z.object({ id: z.string(), name: z.string().min(1), email: z.string().email(), due: z.iso.date(),
    amount: z.number().min(0), stage: z.enum(['a', 'b']), open: z.boolean(), note: z.string().nullable() })`;
  const contents = `import { z } from 'zod'; globalThis.tables = [${new Array(10).fill(table).join(',')}];`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
};
