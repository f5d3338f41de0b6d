import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/words/languages.ts';

/** What a page says before the server has answered is built into it; all other words come from the server. */
const pageWords = languages.map((language) => `src/words/${language}/page.ts`);

/** Which languages there are is data: choices of tables and settings are made of it. */
const listOfLanguages = 'src/words/languages.ts';

/** Which layer may import which; `type` means types only. The drawing stands in docs/architecture.md. */
const layers: Readonly<Record<string, readonly string[]>> = {
  // What the check of an installation asks: data.
  'src/check': ['src/check', listOfLanguages],
  'src/schema': ['src/schema', listOfLanguages, 'zod/mini'],
  'src/domain': ['src/domain', 'src/formulas', 'type src/schema', 'src/schema', 'zod/mini'],
  'src/formulas': ['src/formulas', 'src/domain', 'src/schema', 'type src/words', 'zod/mini'],
  'src/ports.ts': ['type src/schema', 'type src/formulas', 'type src/words', 'type src/ports', 'src/ports'],
  'src/ports': ['type src/schema', 'type src/formulas', 'type src/words', 'type src/ports', 'type src/check'],
  'src/usecases': [
    'src/usecases',
    'src/domain',
    'src/formulas',
    'src/schema',
    'src/check',
    'type src/ports.ts',
    'type src/words',
  ],
  'src/google': [
    'src/google',
    'type src/ports.ts',
    'src/schema',
    'type src/formulas',
    'type src/words',
    listOfLanguages,
    'type src/check',
  ],
  'src/words': ['src/words'],
  // A file is split in the page that sends its rows, exactly as the server splits it for the preview; a rule is built in
  // the page from the very tests that the server knows.
  sidebar: [
    'sidebar',
    'type src',
    'src/schema',
    'src/domain/import/parseSource.ts',
    'src/formulas/rule/rule.ts',
    'src/formulas/rule/ownField.ts',
    'src/formulas/rule/ruleFields.ts',
    // The page learns by itself, and says what it found in the sentences of rules.
    'src/domain/mining',
    // What the first run proposes by itself.
    'src/domain/firstRun',
    // So it reckons targets, forecasts and commissions.
    'src/domain/sales',
    'src/domain/total.ts',
    // Results of assessments and sums of budgets.
    'src/domain/management',
    'src/formulas/rule/sentence.ts',
    ...pageWords,
    listOfLanguages,
    'preact',
  ],
};

/** A pure library may be imported by the one file named. */
const libraries: Readonly<Record<string, string>> = {
  'date-fns': 'src/domain/days.ts',
  papaparse: 'src/domain/import/csv.ts',
  mustache: 'src/domain/fillTemplate.ts',
  'libphonenumber-js/core': 'src/domain/register/phones.ts',
  'libphonenumber-js/min/metadata': 'src/domain/register/phones.ts',
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));

interface Import {
  readonly file: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'/gm),
  ].map(([, type, to = '']) => ({
    file,
    to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
    typeOnly: type !== undefined,
  }));

const layerOf = (path: string): string | undefined =>
  Object.keys(layers).find((layer) => path === layer || path.startsWith(`${layer}/`));

const allowed = ({ file, to, typeOnly }: Import): boolean => {
  if (libraries[to] !== undefined) return libraries[to] === file;
  const rules = layers[layerOf(file) ?? ''] ?? [];
  return rules.some((rule) =>
    rule.startsWith('type ') ? typeOnly && to.startsWith(rule.slice(5)) : to.startsWith(rule),
  );
};

const files = [...filesIn('src'), ...filesIn('sidebar')];

describe('The layers', () => {
  test.each(Object.keys(layers))('%s imports only what it may', (layer) => {
    const wrong = files
      .filter((file) => file.startsWith(layer))
      .flatMap(importsOf)
      .filter((one) => !allowed(one));
    expect(wrong).toEqual([]);
  });

  test('the workbench is never imported by src or the sidebar', () => {
    expect(files.flatMap(importsOf).filter(({ to }) => to.startsWith('workbench'))).toEqual([]);
  });

  test('schema, domain, formulas and usecases name no Google service, no clock and no chance', () => {
    const forbidden =
      /\b(SpreadsheetApp|MailApp|PropertiesService|CacheService|LockService|ScriptApp|HtmlService|Utilities|Session|Logger)\b|new Date\(\)|Date\.now|Math\.random/;
    const code = (file: string): string =>
      readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const pure = files.filter((file) => /^src\/(schema|domain|formulas|usecases)\//.test(file));
    expect(pure.filter((file) => forbidden.test(code(file)))).toEqual([]);
  });

  test('a file of src holds at most 250 lines, tables, cases and catalogues aside', () => {
    const long = filesIn('src').filter(
      (file) =>
        !/^src\/(words|schema\/tables|check\/formulas)\//.test(file) &&
        readFileSync(file, 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });
});
