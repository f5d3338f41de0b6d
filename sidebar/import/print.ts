import type { Source } from './state.ts';

/** A fingerprint of a source's content: its length and two FNV-1a hashes of 32 bits, in base 36. */
export const printOf = (source: Source): string => {
  const text = 'text' in source ? source.text : JSON.stringify(source.rows);
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let place = 0; place < text.length; place++) {
    one = Math.imul(one ^ text.charCodeAt(place), 0x01000193) >>> 0;
    two = Math.imul(two ^ text.charCodeAt(text.length - 1 - place), 0x01000193) >>> 0;
  }
  return [text.length, one, two].map((number) => number.toString(36)).join('.');
};
