/** The project in a folder of its own, changed as a commit would change it, built and opened. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Project } from '../../../workbench/control.ts';

export interface BuiltCopy {
  readonly project: Project;
  /** docs/tables.md, as it would be written. */
  readonly tables: string;
}

const driver = `import { writeFile } from 'node:fs/promises';
import { build } from './scripts/build.ts';
import { tablesDocument } from './scripts/docs/tablesDocument.ts';
await build();
await writeFile('tables.md', tablesDocument());`;

/**
 * @param edits Lines that are put into a file below the one line that contains a text, by file.
 * @throws where a file has no such line, or several: the edit was written for another source
 */
export const aBuiltCopy = async (
  edits: Readonly<Record<string, readonly [below: string, line: string]>>,
): Promise<BuiltCopy> => {
  const folder = await mkdtemp(join(tmpdir(), 'copy-'));
  try {
    for (const name of ['src', 'sidebar', 'scripts', 'package.json', 'tsconfig.json', 'appsscript.json'])
      await cp(name, join(folder, name), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    for (const [file, [below, line]] of Object.entries(edits)) {
      const parts = (await readFile(file, 'utf8')).split(below);
      if (parts.length !== 2) throw new Error(`${file} has “${below}” ${parts.length - 1} times`);
      await writeFile(join(folder, file), parts.join(`${below}\n${line}`));
    }
    await writeFile(join(folder, 'driver.ts'), driver);
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'driver.ts'], { cwd: folder });
    const names = (await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.html'));
    const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
    const html = Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [name.replace('.html', ''), await text(`dist/${name}`)] as const),
      ),
    );
    return {
      project: {
        sources: [{ name: 'Code.js', text: await text('dist/Code.js') }],
        html,
        manifest: JSON.parse(await text('dist/appsscript.json')),
      },
      tables: await text('tables.md'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
