/** Builds `dist/`: Code.js, the HTML pages and the manifest, as clasp pushes them. */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { buildPages } from './build/pages.ts';
import { buildServer } from './build/server.ts';

export const build = async (): Promise<void> => {
  await mkdir('dist', { recursive: true });
  const [{ code, parts }, pages] = await Promise.all([buildServer(), buildPages()]);
  const files = new Map([
    ['Code.js', code],
    ['Parts.html', parts],
    ...Object.entries(pages).map(([name, html]) => [`${name}.html`, html] as const),
  ]);
  for (const old of await readdir('dist')) if (!files.has(old)) await rm(`dist/${old}`);
  for (const [name, text] of files) await writeFile(`dist/${name}`, text);
  await copyFile('appsscript.json', 'dist/appsscript.json');
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
  console.log('dist/ is built: Code.js, its pages and appsscript.json.');
}
