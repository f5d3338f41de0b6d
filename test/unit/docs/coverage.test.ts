import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../../scripts/docs/coverage.ts';

interface Line {
  readonly number: string;
  readonly stands: string;
  readonly where: readonly string[];
  readonly tests: readonly string[];
}

const pathsIn = (cell = ''): string[] =>
  [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path);

const text = readFileSync('docs/coverage.md', 'utf8');
const lines: readonly Line[] = text
  .split('\n')
  .filter((line) => /^\| R\d/.test(line))
  .map((line) => {
    const [, number = '', , stands = '', where, tests] = line.split('|').map((cell) => cell.trim());
    return { number, stands, where: pathsIn(where), tests: pathsIn(tests) };
  });

describe('docs/coverage.md', () => {
  test('has every requirement once, in order', () => {
    expect(lines.map(({ number }) => number)).toEqual(
      Array.from({ length: 114 }, (_, index) => `R${index + 1}`),
    );
  });

  test('names files that exist', () => {
    expect(lines.flatMap(({ where }) => where).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names tests that cite the number', () => {
    const wrong = lines.flatMap(({ number, tests }) =>
      tests.filter((path) => !new RegExp(`\\b${number}\\b`).test(readFileSync(path, 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });

  test('says where what stands lives, and names no file for what does not', () => {
    const wrong = lines.filter(({ stands, where }) => (stands === 'not yet') !== (where.length === 0));
    expect(wrong).toEqual([]);
  });

  test('is up to date: run npx tsx scripts/docs.ts', () => {
    expect(text).toBe(coverage());
  });
});
