import { simplifiedSigns } from './chineseSigns.ts';

/** Letters that Unicode does not take apart into a letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * A text as search compares it: without case, accents and width, single spaces, and the common Traditional signs of
 * Chinese as Simplified ones.
 */
export const searchText = (text: string): string =>
  simplifiedSigns(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter)
      .replace(/\s+/g, ' ')
      .trim(),
  );
