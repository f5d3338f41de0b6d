/** The pictures of the documents are taken by a script from the real page, so that they never go stale. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { picturesOfBeginning, picturesOfPages } from '../../../scripts/screenshots/pagePictures.ts';
import {
  picturesOfDemo,
  picturesOfImport,
  picturesOfSidebar,
} from '../../../scripts/screenshots/pictures.ts';
import { languages } from '../../../src/words/languages.ts';

const taken = [
  ...picturesOfImport,
  ...languages.flatMap((language) => [
    ...picturesOfSidebar(language),
    ...picturesOfDemo(language),
    ...picturesOfBeginning(language),
    ...picturesOfPages(language),
  ]),
].map(({ name }) => name);

const shownIn = (document: string): readonly string[] =>
  [
    ...readFileSync(document, 'utf8').matchAll(
      /!\[([^\]]+)\]\([^)]*docs\/pictures\/([\w-]+)\.png\)|!\[([^\]]+)\]\(\.\.\/pictures\/([\w-]+)\.png\)/g,
    ),
  ].map(([, , readme, , guide]) => readme ?? guide ?? '');

const kept = readdirSync('docs/pictures').map((name) => name.replace(/\.png$/, ''));

describe('The pictures of README and guides', () => {
  test('are those that npm run screenshots takes, each taken once', () => {
    expect(kept.sort()).toEqual([...new Set(taken)].sort());
    expect(taken.length).toBe(new Set(taken).size);
  });

  test.each(['README.md', ...languages.map((language) => `docs/guide/${language}.md`)])(
    '%s shows pictures that the script takes',
    (document) => {
      const shown = shownIn(document);
      expect(shown.length).toBeGreaterThan(5);
      expect(shown.filter((name) => !taken.includes(name))).toEqual([]);
    },
  );

  test.each(languages)('the guide in %s shows every page in its language, and each once', (language) => {
    const pages = [...picturesOfBeginning(language), ...picturesOfPages(language)].map(({ name }) => name);
    const shown = shownIn(`docs/guide/${language}.md`);
    expect(pages.filter((name) => !shown.includes(name))).toEqual([]);
    expect(shown.length).toBe(new Set(shown).size);
    expect(shown.filter((name) => !name.endsWith(language))).toEqual([]);
  });

  test('those of one page stay light', () => {
    const parts = languages.flatMap((language) => [
      ...picturesOfSidebar(language),
      ...picturesOfBeginning(language),
      ...picturesOfPages(language),
    ]);
    expect(parts.filter(({ name }) => statSync(`docs/pictures/${name}.png`).size > 80_000)).toEqual([]);
  });
});
