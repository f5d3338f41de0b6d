/** The project in a folder of its own, changed as a commit would change it, built and opened. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Project } from '../../../workbench/control.ts';

/** Lines that are put into a file below the one line that contains a text. */
export type Edit = readonly [below: string, line: string];
export type Edits = Readonly<Record<string, readonly Edit[]>>;

export interface BuiltCopy {
  /** With the sidebar's page; the other pages say their names alone. */
  readonly project: Project;
  /** docs/tables.md, as it would be written. */
  readonly tables: string;
}

const driver = `import { writeFile } from 'node:fs/promises';
import { buildPage, pageNames } from './scripts/build/pages.ts';
import { buildPageWords } from './scripts/build/pageWords.ts';
import { buildRareData } from './scripts/build/rareData.ts';
import { buildServer } from './scripts/build/server.ts';
import { tablesDocument } from './scripts/docs/tablesDocument.ts';
const [{ code, parts: Parts }, Sidebar] = await Promise.all([buildServer(), buildPage('Sidebar')]);
const pages = Object.fromEntries(pageNames.map((name) => [name, '<p>' + name + '</p>']));
const html = { ...pages, Sidebar, Parts, Words: buildPageWords(), Data: buildRareData() };
await writeFile('built.json', JSON.stringify({ code, html, tables: tablesDocument() }));`;

/**
 * A file with lines added.
 * @throws where it has no such line, or several: the edit was written for another source
 */
export const edited = (file: string, text: string, edits: readonly Edit[]): string =>
  edits.reduce((before, [below, line]) => {
    const parts = before.split(below);
    if (parts.length !== 2) throw new Error(`${file} has “${below}” ${parts.length - 1} times`);
    return parts.join(`${below}\n${line}`);
  }, text);

/** @param added Files that the project lacks, by path. */
export const aBuiltCopy = async (
  edits: Edits,
  added: Readonly<Record<string, string>> = {},
): Promise<BuiltCopy> => {
  const folder = await mkdtemp(join(tmpdir(), 'copy-'));
  try {
    for (const name of ['src', 'sidebar', 'scripts', 'package.json', 'tsconfig.json', 'appsscript.json'])
      await cp(name, join(folder, name), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    for (const [file, some] of Object.entries(edits))
      await writeFile(join(folder, file), edited(file, await readFile(file, 'utf8'), some));
    for (const [file, text] of Object.entries(added)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    await writeFile(join(folder, 'driver.ts'), driver);
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'driver.ts'], { cwd: folder });
    const { code, html, tables } = JSON.parse(await readFile(join(folder, 'built.json'), 'utf8'));
    const manifest = JSON.parse(await readFile('appsscript.json', 'utf8'));
    return { project: { sources: [{ name: 'Code.js', text: code }], realm: 'kept', html, manifest }, tables };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
