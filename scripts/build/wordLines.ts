/**
 * A catalogue as one text: a line a word, in the order of the keys, blank where the word can be told. It is then that of
 * the last key with the same ending (`customer` is one word in ten tables), or the ending itself as English writes it.
 */

/** Of a key that the catalogue lacks. */
const absent = '-';

type Words = Record<string, string>;

/** What tells the word of each key: an earlier key, by its place, or an ending. */
export type Hints = readonly (number | string)[];

export const hintsOf = (keys: readonly string[]): Hints => {
  const last = new Map<string, number>();
  return keys.map((key, index) => {
    const ending = key.slice(key.indexOf('.') + 1);
    const hint = last.get(ending) ?? ending;
    last.set(ending, index);
    return hint;
  });
};

/** @throws Error for a word that is broken into lines. */
export const packed = (keys: readonly string[], words: Readonly<Words>): string => {
  const hints = hintsOf(keys);
  const all = keys.map((key) => words[key] ?? absent);
  const broken = keys[all.findIndex((word) => word.includes('\n'))];
  if (broken !== undefined) throw new Error(`${broken} has a line break, which parts words: write it in two`);
  return all.map((word, index) => (word === toldBy(hints[index], all) ? '' : word)).join('\n');
};

/** The keys by their places, and what tells their words. */
export interface Index {
  readonly places: ReadonlyMap<string, number>;
  readonly hints: Hints;
}

export const indexOf = (keys: readonly string[]): Index => ({
  places: new Map(keys.map((key, index) => [key, index])),
  hints: hintsOf(keys),
});

/**
 * Reads words from such a text, each when it is asked for: an execution says few of them.
 * @param index Asked at the first word.
 */
export const unpacked = (index: () => Index, text: string): ((key: string) => string | undefined) => {
  let lines: string[] | null = null;
  const wordAt = (all: string[], place: number): string => {
    const hint = index().hints[place];
    const word = all[place] || (typeof hint === 'number' ? wordAt(all, hint) : toldBy(hint, all));
    all[place] = word;
    return word;
  };
  return (key) => {
    const place = index().places.get(key);
    if (place === undefined) return undefined;
    lines ??= text.split('\n');
    const word = wordAt(lines, place);
    return word === absent ? undefined : word;
  };
};

const toldBy = (hint: number | string | undefined, words: readonly string[]): string =>
  typeof hint === 'string' ? asWords(hint.slice(hint.indexOf('.') + 1)) : (words[hint ?? -1] ?? absent);

/** `happenedOn` as `Happened on`. */
const asWords = (name: string): string =>
  name[0]?.toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
