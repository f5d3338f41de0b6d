import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { requests } from '../../../src/requests/all.ts';
import { wordKeysOf } from '../../../src/schema/derive/wordKeys.ts';
import { myDay } from '../../../src/schema/myDay.ts';
import type { Column } from '../../../src/schema/table.ts';
import { tables } from '../../../src/schema/tables.ts';
import { en } from '../../../src/words/words.ts';

const sourcesIn = (folder: string): readonly ts.SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => !file.startsWith(join('src', 'words')))
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));

/** Texts as they stand in the code: whole ones, and those with places, as the parts around them. */
interface Texts {
  readonly whole: Set<string>;
  readonly parts: string[][];
  /** Of variables, properties and functions. */
  readonly names: Set<string>;
}

const textsOf = (sources: readonly ts.SourceFile[]): Texts => {
  const texts: Texts = { whole: new Set(), parts: [], names: new Set() };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.whole.add(node.text);
    if (ts.isIdentifier(node)) texts.names.add(node.text);
    if (ts.isTemplateExpression(node))
      texts.parts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return texts;
};

/** What a text with places can say: none where nothing of it is a word's. */
const patternOf = (parts: readonly string[]): RegExp | null =>
  parts.some((part) => /[a-z]{2}/i.test(part) && part.includes('.')) &&
  parts.every((part) => /^[\w.]*$/.test(part))
    ? new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.]+')}$`)
    : null;

const pages = sourcesIn('sidebar');
const server = sourcesIn('src');

describe('Nothing is kept that nobody uses', () => {
  test('every word is said somewhere, or shows a table, a column or a choice', () => {
    const { whole, parts } = textsOf([...server, ...pages, ...sourcesIn('scripts')]);
    const shown = new Set(wordKeysOf([...Object.values(tables), myDay]));
    const patterns = parts.flatMap((one) => patternOf(one) ?? []);
    const isSaid = (key: string): boolean =>
      shown.has(key) || whole.has(key) || patterns.some((pattern) => pattern.test(key));
    const unsaid = Object.keys(en).filter((key) => !isSaid(key) && !isSaid(key.replace(/\.one$/, '')));
    expect(unsaid).toEqual([]);
  });

  test('every column that no form offers is named by the code that fills it', () => {
    const elsewhere = server.filter(({ fileName }) => !fileName.startsWith(join('src', 'schema', 'tables')));
    const { whole, names } = textsOf(elsewhere);
    const unnamed = Object.values(tables).flatMap(({ name, columns }) =>
      Object.entries<Column>(columns)
        .filter(([column, { form }]) => form === false && !whole.has(column) && !names.has(column))
        .map(([column]) => `${name}.${column}`),
    );
    expect(unnamed).toEqual([]);
  });

  test('every request is asked by a page, or listed here', () => {
    const { whole } = textsOf(pages);
    expect(Object.keys(requests).filter((name) => !whole.has(name))).toEqual([
      // Files at once: pages send them in parts.
      'applyImport',
      // The delete that can be undone: no page offers it.
      'deleteRow',
      // Whom a segment holds by its rows: pages show its preview.
      'segmentMembers',
      // Works of an hour and of a day, now.
      'fitModel',
      'earnPoints',
    ]);
  });
});
