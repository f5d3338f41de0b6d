import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

describe('The lock file', () => {
  test('holds every optional package of every platform: without one, npm ci refuses on all', () => {
    const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter(
        (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('names versions and no download addresses', () => {
    const wrong = Object.entries(packages).filter(
      ([path, { version, resolved }]) => path !== '' && (version === undefined || resolved !== undefined),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
