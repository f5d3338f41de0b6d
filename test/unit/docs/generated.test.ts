import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from '../../../scripts/docs/differences.ts';
import { tablesDocument } from '../../../scripts/docs/tablesDocument.ts';

describe('The generated documents are up to date (run npx tsx scripts/docs.ts)', () => {
  test('docs/tables.md is what the schema says', () => {
    expect(readFileSync('docs/tables.md', 'utf8')).toBe(tablesDocument());
  });

  test('docs/differences.md is what its sections say', async () => {
    expect(readFileSync('docs/differences.md', 'utf8')).toBe(await differences());
  });
});

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What a document links or shows that lies in the project, as paths. */
const targetsIn = (document: string): string[] =>
  [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(document), target));

describe('The documents', () => {
  test.each(documents)('%s links only to what is there', (document) => {
    expect(targetsIn(document).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('show no picture over 250 kB', () => {
    const pictures = documents.flatMap(targetsIn).filter((path) => path.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((path) => statSync(path).size > 250_000)).toEqual([]);
  });

  test('name only commands that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = documents.flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
