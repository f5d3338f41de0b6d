/**
 * The catalogues as the bundle carries them: each key once for all languages. Those that the tables tell are not written
 * at all, and of each other only what differs from the one before (front coding). Written out three times, the keys alone
 * would be a fifth of the bundle.
 */
import { basename, dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { wordKeysOf } from '../../src/schema/derive/wordKeys.ts';
import { tables } from '../../src/schema/tables.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { type Language, languages } from '../../src/words/languages.ts';
import { en } from '../../src/words/words.ts';
import { pageKeys } from './pageKeys.ts';
import { rareKeys } from './rareKeys.ts';
import { packed } from './wordLines.ts';

/** What the catalogue of a language is called, as its file is: `zhCN` of `zh-CN`; that of English stands with the keys. */
const nameOf = (language: Language): string => language.replaceAll('-', '');
const fileOf = (language: Language): string => (language === 'en' ? 'words.ts' : `${nameOf(language)}.ts`);

/** What only pages say, and what is said rarely, stands in a file of its own; see pageWords.ts. */
const rare = rareKeys();
const elsewhere = new Set([...pageKeys(), ...rare]);
const rareAreas = [...new Set([...rare].map((key) => key.split('.', 1)[0]))];
const told = wordKeysOf(Object.values(tables));
const others = Object.keys(en)
  .filter((key) => !elsewhere.has(key) && !told.includes(key))
  .sort();
const keys = [...told, ...others];

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

const lines = (language: Language): string => {
  const words: Readonly<Record<string, string>> = catalogues[language];
  const ours = Object.fromEntries(Object.entries(words).filter(([key]) => !elsewhere.has(key)));
  return JSON.stringify(packed(keys, ours));
};

const decoder = `import { withRareWords } from '../google/rareWords.ts';
import { wordKeysOf } from '../schema/derive/wordKeys.ts';
import { tables } from '../schema/tables.ts';
import { indexOf, unpacked } from '../../scripts/build/wordLines.ts';
let index;
const others = () => {
  let last = '';
  return ${JSON.stringify(frontCoded(others))}.split('\\n').map((coded) =>
    (last = last.slice(0, parseInt(coded[0], 36)) + coded.slice(1)));
};
const indexed = () => (index ??= indexOf(wordKeysOf(Object.values(tables)).concat(others())));
export const wordsOf = (text, language) =>
  withRareWords(unpacked(indexed, text), () => [...indexed().places.keys()], language, ${JSON.stringify(rareAreas)});`;

const contents = (language: Language): string =>
  [
    language === 'en' ? decoder : "import { wordsOf } from './words.ts';",
    `export const ${nameOf(language)} = wordsOf(${lines(language)}, '${language}');`,
  ].join('\n');

/** Puts the compact catalogues in the place of those that people write. */
export const compactWords: Plugin = {
  name: 'compact words',
  setup: (build) => {
    build.onLoad({ filter: /src[\\/]words[\\/]\w+\.ts$/ }, ({ path }) => {
      const language = languages.find((one) => fileOf(one) === basename(path));
      return language ? { contents: contents(language), loader: 'js', resolveDir: dirname(path) } : null;
    });
  },
};
