/**
 * Worlds that take seconds to make, kept between the files of one test run: a set-up shop is the same for all of them.
 * A world is kept for this bundle, workbench and recipe alone; any other makes its own.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SavedWorld } from '../workbench/control.ts';

const folder = '.build/worlds';

/** Where worlds are made, and with what. */
const roots = [
  'workbench',
  'scripts/build',
  'test/contract/store/hazards.ts',
  'test/contract/usecases/aShop.ts',
  'test/contract/usecases/aTeam.ts',
  'test/contract/usecases/aTypedRegister.ts',
] as const;

/** Everything that makes a world what it is, besides its recipe. */
const machine = (): string => {
  const hash = createHash('sha256');
  for (const root of roots) {
    const files = root.endsWith('.ts')
      ? [root]
      : readdirSync(root, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(root, name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** The world of this recipe, from an earlier file of the run, or made now. */
export const keptWorld = async (
  recipe: string,
  code: string,
  make: () => Promise<SavedWorld>,
): Promise<SavedWorld> => {
  const key = createHash('sha256').update(machine()).update(code).update(recipe).digest('hex').slice(0, 24);
  const path = join(folder, key);
  // Only `make` below writes here.
  if (existsSync(path)) return deserialize(readFileSync(path)) as SavedWorld;
  const world = await make();
  mkdirSync(folder, { recursive: true });
  // Two files may make it at the same moment: either is right, and neither is read half.
  writeFileSync(`${path}.${process.pid}`, serialize(world));
  renameSync(`${path}.${process.pid}`, path);
  return world;
};
