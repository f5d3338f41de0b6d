import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharesOfServer } from '../../../scripts/build/server.ts';

interface Installed {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies }: Package = JSON.parse(readFileSync('package.json', 'utf8'));

const licenceOf = (name: string): string =>
  String(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license);

const { packages: locked }: { readonly packages: Readonly<Record<string, Installed>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

/** These packages and all that they need in turn. */
const broughtBy = (names: readonly string[]): readonly string[] => {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    Object.keys(locked[`node_modules/${name}`]?.dependencies ?? {}).forEach(add);
  };
  names.forEach(add);
  return [...found];
};

/** Packages that sources of a folder import, as paths. */
const importedBy = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/from '([^.'][^']*)'/g)])
    .map(([, from = '']) => `node_modules/${from}`);

/** What is built into the bundle and its pages, and so reaches other people's sheets. */
const bundled = [...Object.keys(dependencies), 'preact'];

describe('The libraries', () => {
  test.each(bundled)('%s, which is bundled, has a licence that asks for no more than a notice', (name) => {
    expect(licenceOf(name)).toMatch(/^(MIT|Apache-2\.0|ISC|BSD-[23]-Clause)$/);
  });

  test('every bundled one stands in NOTICE with its version', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    const versions = { ...devDependencies, ...dependencies };
    expect(bundled.filter((name) => !notice.includes(`${name} ${versions[name]}`))).toEqual([]);
  });

  test('in the bundle are those that NOTICE names and no others', async () => {
    const { code, parts } = await sharesOfServer();
    const inputs = [...Object.keys(code), ...Object.keys(parts), ...importedBy('sidebar')];
    const used = new Set(
      inputs.flatMap((path) => {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
        return name === undefined ? [] : [name];
      }),
    );
    expect([...used].filter((name) => !bundled.includes(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(4);
  }, 60_000);

  test('every package that a dependency brings along has a licence of the list', () => {
    const wrong = broughtBy(Object.keys(dependencies)).filter(
      (name) =>
        !/^(MIT|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD)$/.test(locked[`node_modules/${name}`]?.license ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('what is installed is what the lock file says, version and licence', () => {
    const wrong = broughtBy(bundled).filter((name) => {
      const { version, license }: Installed = JSON.parse(
        readFileSync(`node_modules/${name}/package.json`, 'utf8'),
      );
      const said = locked[`node_modules/${name}`];
      return said?.version !== version || said?.license !== license;
    });
    expect(wrong).toEqual([]);
  });

  test('of development that ask for more than a notice are named: they stay on this machine', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    const more = Object.keys(devDependencies).filter((name) => /GPL|MPL|EPL|CC-BY-SA/.test(licenceOf(name)));
    expect(more.filter((name) => !/^(axe-core)$/.test(name) && !notice.includes(name))).toEqual([]);
    expect(more.filter((name) => bundled.includes(name))).toEqual([]);
  });

  test('every version is exact', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
