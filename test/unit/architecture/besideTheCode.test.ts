import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeEach, describe, expect, test } from 'vitest';
import { compactWords } from '../../../scripts/build/compactWords.ts';
import { pageKeys } from '../../../scripts/build/pageKeys.ts';
import { buildPageWords } from '../../../scripts/build/pageWords.ts';
import { readingPlans } from '../../../scripts/build/phonePlans.ts';
import { buildRareData, rareData } from '../../../scripts/build/rareData.ts';
import { rareKeys } from '../../../scripts/build/rareKeys.ts';
import { columnNames } from '../../../src/domain/import/columnNames.ts';
import { hubSpot } from '../../../src/domain/import/programs/hubSpot.ts';
import { tables } from '../../../src/schema/tables.ts';
import { catalogues } from '../../../src/words/catalogues.ts';

type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the build makes of modules whose contents stand in files beside the code. */
interface Bundled {
  readonly catalogues: Catalogues;
  readonly columnNames: typeof columnNames;
  readonly hubSpot: typeof hubSpot;
  readonly plans: ReturnType<typeof readingPlans>;
}

const whole: Catalogues = catalogues;
const files: Readonly<Record<string, string>> = { Words: buildPageWords(), Data: buildRareData() };

let code: Promise<string> | null = null;
let read: string[];
let bundled: Bundled;

const bundle = async (): Promise<string> => {
  const contents = `export { catalogues } from './src/words/catalogues.ts';
    export { columnNames } from './src/domain/import/columnNames.ts';
    export { hubSpot } from './src/domain/import/programs/hubSpot.ts';
    export { default as plans } from 'libphonenumber-js/min/metadata';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    plugins: [rareData, compactWords],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
};

beforeEach(async () => {
  code ??= bundle();
  read = [];
  const createHtmlOutputFromFile = (name: string) => {
    read.push(name);
    return { getContent: () => files[name] };
  };
  // The script ends in what it has bundled, by the names of `contents` above.
  bundled = runInNewContext(`${await code}; bundled`, {
    HtmlService: { createHtmlOutputFromFile },
  }) as Bundled;
});

describe('The words of the server', () => {
  test('are as in the catalogues, those in Code.js and those beside it', () => {
    const pages = pageKeys();
    for (const [language, words] of Object.entries(whole)) {
      const wrong = Object.keys(words).filter(
        (key) => !pages.has(key) && bundled.catalogues[language]?.[key] !== words[key],
      );
      expect(wrong, language).toEqual([]);
    }
  });

  test('are read from their file once, when the first rare one is said', () => {
    expect(read).toEqual([]);
    for (const key of rareKeys()) expect(bundled.catalogues['zh-TW']?.[key]).toBe(whole['zh-TW']?.[key]);
    expect(read).toEqual(['Words']);
  });

  test('need no file for menus and for the headers and choices of any sheet', () => {
    const keys = Object.keys(whole.en ?? {}).filter((key) => /^(menu|tab)\./.test(key));
    for (const { name, columns } of Object.values(tables))
      keys.push(...Object.keys(columns).map((column) => `${name}.${column}`));
    for (const words of Object.values(bundled.catalogues))
      for (const key of [...keys, 'Customers.nosuch']) words[key]?.trim();
    expect(read).toEqual([]);
  });

  test('tell whether a key is one of theirs', () => {
    const { en = {} } = bundled.catalogues;
    expect(['menu.open', 'error.busy', 'error.nosuch', 'nosuch'].map((key) => key in en)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('Data that few executions need', () => {
  // Values of another realm differ in their prototypes: JSON compares what they hold.
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('is as the modules hold it, read once for all of them', () => {
    expect(read).toEqual([]);
    expect(plain(bundled.columnNames)).toEqual(plain(columnNames));
    expect(plain(bundled.plans)).toEqual(plain(readingPlans()));
    expect(plain(bundled.hubSpot)).toEqual(plain(hubSpot));
    expect(read).toEqual(['Data']);
  });

  test('is used as the value itself: a list as a list, keys asked for one by one', () => {
    const { hubSpot: list, plans, columnNames: names } = bundled;
    expect(Array.isArray(list)).toBe(true);
    expect(list.map(({ table }) => table)).toEqual(hubSpot.map(({ table }) => table));
    expect(['DE' in plans.countries, 'countries' in plans, 'XX' in plans]).toEqual([true, true, false]);
    expect(Object.keys(names)).toEqual(Object.keys(columnNames));
  });
});
