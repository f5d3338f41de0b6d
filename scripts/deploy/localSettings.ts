/** The person's own script id, in a file that git ignores beside the layout in `.clasp.json`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const localFile = '.clasp.local.json';

/** The script of last time; null if there is none. */
export const lastScript = async (folder: string): Promise<string | null> => {
  const text = await readFile(join(folder, localFile), 'utf8').catch(() => null);
  if (text === null) return null;
  const settings = parsed(text, localFile);
  return 'scriptId' in settings && typeof settings.scriptId === 'string' ? settings.scriptId : null;
};

/** Keeps the script's id with the layout, so that clasp needs this one file. */
export const keepScript = async (folder: string, scriptId: string): Promise<void> => {
  const layout = parsed(await readFile(join(folder, '.clasp.json'), 'utf8'), '.clasp.json');
  await writeFile(join(folder, localFile), `${JSON.stringify({ ...layout, scriptId }, null, 2)}\n`);
};

const parsed = (text: string, name: string): object => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new Error(`${name} is not JSON. Mend it, or delete it and run npm run deploy again.`);
};
