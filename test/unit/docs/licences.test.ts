import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies }: Package = JSON.parse(readFileSync('package.json', 'utf8'));

const licenceOf = (name: string): string =>
  String(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license);

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

  test('every version is exact', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
