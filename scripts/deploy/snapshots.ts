/** What a script held before each deployment, in a folder that git ignores; each is a project of clasp by itself. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claspFailure } from './claspFailure.ts';
import { jsonIn } from './jsonIn.ts';
import type { RunClasp } from './runClasp.ts';

export const snapshotsFolder = '.deployed';

/** How many are kept of each script. */
export const snapshotsKept = 10;

/** What the end of a folder's name says of a snapshot that is not to be put back by the next --back. */
type Mark = '' | '-restored' | '-left';

interface Snapshot {
  readonly path: string;
  readonly name: string;
  readonly mark: Mark;
}

/**
 * Pulls what the script holds now.
 * @param mark Of what is left for an older one; it is kept, but no step back leads to it.
 * @returns The snapshot's folder, from the project's.
 * @throws Error where it cannot be pulled: then nothing may be pushed.
 */
export const takeSnapshot = async (
  folder: string,
  scriptId: string,
  clasp: RunClasp,
  now: Date,
  mark: Mark = '',
): Promise<string> => {
  const name = join(snapshotsFolder, `${now.toISOString().replace(/[:.]/g, '-')}${mark}`);
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  const settings = { scriptId, rootDir: '.' };
  const keep = (more: object): Promise<void> =>
    writeFile(join(path, '.clasp.json'), JSON.stringify({ ...settings, ...more }));
  await keep({});
  const pull = await clasp(['--json', 'pull'], path);
  if (pull.code !== 0) {
    await rm(path, { recursive: true, force: true });
    throw claspFailure('Keeping what the script holds now', pull, 'Nothing was pushed.');
  }
  // Apps Script evaluates files in the order in which they came.
  await keep({ filePushOrder: jsonIn(pull.output).pulledFiles });
  for (const { path: old } of (await snapshotsOf(folder, scriptId)).slice(snapshotsKept))
    await rm(old, { recursive: true, force: true });
  return name;
};

/** The snapshot to which the next step back leads; null where there is none. */
export const lastSnapshot = async (folder: string, scriptId: string): Promise<Snapshot | null> =>
  (await snapshotsOf(folder, scriptId)).find(({ mark }) => mark === '') ?? null;

/** Notes that a snapshot was put back: the next step back leads to the one before. */
export const markRestored = ({ path }: Snapshot): Promise<void> => rename(path, `${path}-restored`);

/** Newest first. */
const snapshotsOf = async (folder: string, scriptId: string): Promise<readonly Snapshot[]> => {
  const names = await readdir(join(folder, snapshotsFolder)).catch(() => []);
  const found: Snapshot[] = [];
  for (const name of names.sort().reverse()) {
    const path = join(folder, snapshotsFolder, name);
    const settings = await readFile(join(path, '.clasp.json'), 'utf8').catch(() => '');
    const mark = (['-restored', '-left'] as const).find((end) => name.endsWith(end)) ?? '';
    if (settings.includes(JSON.stringify(scriptId))) found.push({ path, name, mark });
  }
  return found;
};
