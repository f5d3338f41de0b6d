import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const document = readFileSync('docs/security.md', 'utf8');

/** The rows of its tables: a threat, and what holds, with its tests. */
const threats = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', holds = '']) => ({ threat, holds }));

const testsIn = (text: string): readonly { readonly path: string; readonly title: string }[] =>
  [...text.matchAll(/\]\(\.\.\/(test\/[^)]+)\): “([^”]+)”/g)].map(([, path = '', title = '']) => ({
    path,
    title,
  }));

describe('docs/security.md', () => {
  test('names a test for each threat', () => {
    expect(threats.length).toBeGreaterThan(20);
    expect(threats.filter(({ holds }) => testsIn(holds).length === 0)).toEqual([]);
  });

  test('names tests that exist, by file and title', () => {
    const wrong = testsIn(document).filter(
      ({ path, title }) => !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${title}'`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    'from a cell',
    'from the console',
    'a customer’s name becomes',
    'a template reaches',
    'an imported file',
    'a reader writes',
    'properties of the same document',
    'a trigger of somebody who left',
  ])('knows the threat: %s', (words) => {
    expect(threats.map(({ threat }) => threat.replaceAll("'", '’')).join('\n')).toContain(words);
  });
});
