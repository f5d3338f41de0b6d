/**
 * The catalogues as the bundle carries them: each key once for all languages, and of each only what differs from the
 * one before (front coding). Written out three times, the keys alone would be a fifth of the bundle.
 */
import type { Plugin } from 'esbuild';
import { catalogues } from '../../src/words/catalogues.ts';
import { en, languages } from '../../src/words/words.ts';
import { pageKeys } from './pageKeys.ts';

const modules = { 'words.ts': 'en', 'zhCN.ts': 'zh-CN', 'zhTW.ts': 'zh-TW' } as const;
type ModuleName = keyof typeof modules;

/** What only pages say stands in a file of its own; see pageWords.ts. */
const elsewhere = pageKeys();
const keys = Object.keys(en)
  .filter((key) => !elsewhere.has(key))
  .sort();

/** The longest shared beginning that one sign of base 36 counts. */
const mostShared = 35;

const shared = (one: string, other: string): number => {
  let length = 0;
  while (length < Math.min(mostShared, one.length) && one[length] === other[length]) length++;
  return length;
};

/** `['tab.Log', 'tab.Team']` becomes `0tab.Log\n4Team`. */
export const frontCoded = (sorted: readonly string[]): string =>
  sorted
    .map((key, index) => {
      const length = shared(key, sorted[index - 1] ?? '');
      return length.toString(36) + key.slice(length);
    })
    .join('\n');

const values = (name: ModuleName): string => {
  const words: Readonly<Record<string, string>> = catalogues[modules[name]];
  return JSON.stringify(keys.map((key) => words[key]));
};

const decoder = `let last = '';
const keys = ${JSON.stringify(frontCoded(keys))}.split('\\n').map((coded) =>
  (last = last.slice(0, parseInt(coded[0], 36)) + coded.slice(1)));
export const wordsOf = (values) => Object.fromEntries(values.map((value, index) => [keys[index], value]));`;

const contents: Readonly<Record<ModuleName, () => string>> = {
  'words.ts': () =>
    `${decoder}\nexport const en = wordsOf(${values('words.ts')});\nexport const languages = ${JSON.stringify(languages)};`,
  'zhCN.ts': () =>
    `import { wordsOf } from './words.ts';\nexport const zhCN = wordsOf(${values('zhCN.ts')});`,
  'zhTW.ts': () =>
    `import { wordsOf } from './words.ts';\nexport const zhTW = wordsOf(${values('zhTW.ts')});`,
};

/** Puts the compact catalogues in the place of those that people write. */
export const compactWords: Plugin = {
  name: 'compact words',
  setup: (build) => {
    build.onLoad({ filter: /src[\\/]words[\\/](words|zhCN|zhTW)\.ts$/ }, ({ path }) => {
      const name = Object.keys(modules).find((one): one is ModuleName => path.endsWith(one));
      return name ? { contents: contents[name](), loader: 'js' } : null;
    });
  },
};
