/** The person's own script, in a file that git ignores beside the layout in `.clasp.json`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const localFile = '.clasp.local.json';

/** A script on Google, as far as this machine knows it. */
export interface KnownScript {
  readonly scriptId: string;
  /** The sheet it is bound to, where it was bound from here. */
  readonly parentId?: string;
  /** The name under which its menu stands, where it was given from here. */
  readonly title?: string;
}

/** The script of last time; null if there is none. */
export const lastScript = async (folder: string): Promise<KnownScript | null> => {
  const text = await readFile(join(folder, localFile), 'utf8').catch(() => null);
  if (text === null) return null;
  const settings: Readonly<Record<string, unknown>> = { ...parsed(text, localFile) };
  const { scriptId, parentId, title } = settings;
  if (typeof scriptId !== 'string') return null;
  return {
    scriptId,
    ...(typeof parentId === 'string' ? { parentId } : {}),
    ...(typeof title === 'string' ? { title } : {}),
  };
};

/** Keeps the script with the layout, so that clasp needs this one file. */
export const keepScript = async (folder: string, script: KnownScript): Promise<void> => {
  const layout = parsed(await readFile(join(folder, '.clasp.json'), 'utf8'), '.clasp.json');
  await writeFile(join(folder, localFile), `${JSON.stringify({ ...layout, ...script }, null, 2)}\n`);
};

const parsed = (text: string, name: string): object => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new Error(`${name} is not JSON. Mend it, or delete it and run npm run deploy again.`);
};
