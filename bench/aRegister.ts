/** A register of many rows, and a script that works on it by way of the store and past it. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { compactWords } from '../scripts/build/compactWords.ts';
import { phonePlans } from '../scripts/build/phonePlans.ts';
import { exportsOf } from '../scripts/build/server.ts';
import type { Project, RunRecord, Workbench } from '../workbench/control.ts';

/** The exports of a file of the bench as the functions of a script. */
export const probeProject = async (entry: string): Promise<Project> => {
  const names = await exportsOf(entry);
  const { outputFiles } = await build({
    entryPoints: [entry],
    plugins: [phonePlans, compactWords],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Probe_',
    target: 'es2020',
    footer: {
      js: names.map((name) => `function ${name}(){return Probe_.${name}.apply(this,arguments)}`).join('\n'),
    },
  });
  const manifest = JSON.parse(await readFile('appsscript.json', 'utf8'));
  return { sources: [{ name: 'Probe.js', text: outputFiles[0]?.text ?? '' }], html: {}, manifest };
};

export interface Register {
  readonly shop: Workbench;
  readonly rows: number;
  /** Runs a function of the probe. @throws where it fails. */
  readonly probe: (name: string, ...args: readonly unknown[]) => RunRecord;
}

/**
 * Fills a business that is set up. Ids are `C-1`, `C-2` … in rows 2, 3 …
 * @param filled Of these, how many customers it has already.
 */
export const aRegister = async (shop: Workbench, rows: number, filled = 0): Promise<Register> => {
  shop.install(await probeProject('bench/storeProbe.ts'));
  const probe = (name: string, ...args: readonly unknown[]): RunRecord => {
    const { record } = shop.run(name, args);
    if (record.status !== 'completed') throw new Error(`${name}: ${record.error?.message ?? record.status}`);
    return record;
  };
  for (let done = filled; done < rows; done += 5000) probe('insert', done + 1, Math.min(5000, rows - done));
  return { shop, rows, probe };
};

/** What a run asked of the tab itself: not who acts, which tabs there are, or the lock. */
export const storeCalls = ({ trace }: RunRecord): RunRecord['trace'] =>
  trace.filter(({ method }) => /^(Range|RangeList|Sheet)\.(?!appendRow)/.test(method));
