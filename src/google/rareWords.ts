import type { Language } from '../words/words.ts';
import { dataFile } from './dataFile.ts';

type Catalogue = Readonly<Record<string, string>>;

/**
 * A catalogue whose rarer words are in `Words.html`: those of `areas`, the first parts of their keys. They are read when
 * one of them is first asked for, and are not among the catalogue's own keys.
 */
export const withRareWords = (own: Catalogue, language: Language, areas: readonly string[]): Catalogue => {
  const isRare = (key: string | symbol): boolean =>
    typeof key === 'string' && areas.includes(key.split('.', 1)[0] ?? '');
  const rare = (): Catalogue => dataFile<Readonly<Record<Language, Catalogue>>>('Words')[language];
  const behind = new Proxy(
    {},
    {
      get: (_, key) => (isRare(key) ? Reflect.get(rare(), key) : undefined),
      has: (_, key) => isRare(key) && Reflect.has(rare(), key),
    },
  );
  return Object.setPrototypeOf(own, behind);
};
