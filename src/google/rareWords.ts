import type { Language } from '../words/languages.ts';
import { dataFile } from './dataFile.ts';

type Catalogue = Readonly<Record<string, string>>;

/**
 * A catalogue whose words are found when they are asked for, one by one; the rarer ones are in `Words.html`: those of
 * `areas`, the first parts of their keys.
 * @param own Finds the words that the bundle holds: the catalogue's own, and alone named where it is gone through.
 * @param keys Those that the bundle knows; a catalogue may lack one.
 */
export const withRareWords = (
  own: (key: string) => string | undefined,
  keys: () => readonly string[],
  language: Language,
  areas: readonly string[],
): Catalogue => {
  const rare = (key: string): string | undefined =>
    areas.includes(key.split('.', 1)[0] ?? '')
      ? dataFile<Readonly<Record<Language, Catalogue>>>('Words')[language][key]
      : undefined;
  const word = (key: string | symbol): string | undefined =>
    typeof key === 'string' ? (own(key) ?? rare(key)) : undefined;
  return new Proxy(
    {},
    {
      get: (_, key) => word(key),
      has: (_, key) => word(key) !== undefined,
      ownKeys: () => keys().filter((key) => own(key) !== undefined),
      getOwnPropertyDescriptor: (_, key) => {
        const value = typeof key === 'string' ? own(key) : undefined;
        return value === undefined ? undefined : { value, enumerable: true, configurable: true };
      },
    },
  );
};
