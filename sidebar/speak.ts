import type { WordKey } from '../src/words/words.ts';

type Words = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

/** Speaks with the words that the server sent: `{name}` is replaced, `key.one` is for exactly one. */
export const speak =
  (words: Words) =>
  (key: WordKey, values: Values = {}): string => {
    const text = (values.n === 1 ? words[`${key}.one`] : undefined) ?? words[key];
    if (text === undefined) throw new Error(`The server sent no words for ${key}: see src/requests/start.ts`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };

export const wordsBy =
  (words: Words) =>
  (key: string): string => {
    const text = words[key];
    if (text === undefined) throw new Error(`The server sent no words for ${key}: see src/requests/start.ts`);
    return text;
  };
