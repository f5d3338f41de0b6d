import type { WordKey, Words } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Speaks one language: the words under `key`, with `{name}` replaced by `values.name`. */
export type Say = (key: WordKey, values?: Values) => string;

/**
 * Makes a speaker of a catalogue. Where a text counts (`values.n`) and the catalogue has `key.one`, that is used
 * for exactly one.
 */
export const speaker =
  (words: Readonly<Record<string, string>> & Words): Say =>
  (key, values = {}) => {
    const one = values.n === 1 ? words[`${key}.one`] : undefined;
    return (one ?? words[key]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
