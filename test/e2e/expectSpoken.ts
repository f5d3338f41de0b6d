import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import type { Language } from '../../src/words/languages.ts';

/** Texts of the English catalogue that a page in `language` does not say; the language's own words are not among them. */
const foreignTo = (language: Language): ReadonlySet<string> => {
  const own = new Set(Object.values(catalogues[language]));
  return new Set(Object.values(catalogues.en).filter((text) => /[a-z]{3}/.test(text) && !own.has(text)));
};

/** A page says everything in `language`: no key stands for its words, and no English sentence or label is left. */
export const expectSpoken = async (
  page: Page,
  language: Language,
  data: readonly string[],
): Promise<void> => {
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const said = await page.evaluate(() => {
    const inside = [...document.querySelectorAll('#app *')];
    const attributes = inside.flatMap((one) =>
      ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name)),
    );
    const texts = inside.flatMap((one) =>
      [...one.childNodes].map((node) => node.nodeType === 3 && node.nodeValue),
    );
    return [...attributes, ...texts].map((text) => (text || '').trim()).filter((text) => text !== '');
  });
  const foreign = foreignTo(language);
  expect(said.filter((text) => text in catalogues.en)).toEqual([]);
  expect(said.filter((text) => foreign.has(text) && !data.includes(text))).toEqual([]);
};
