/**
 * Sixteen hexadecimal digits that tell one text from another: FNV-1a over its UTF-16 units, twice with different
 * beginnings (Fowler, Noll and Vo, draft-eastlake-fnv). Good against mistakes, not against malice.
 */
export const fingerprint = (text: string): string => half(text, 0x811c9dc5) + half(text, 0x2f0b4a27);

/** Up to seven digits, in base 36, for what is told apart among few: the same hash once, over the text's signs. */
export const shortFingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), prime);
  return (hash >>> 0).toString(36);
};

const prime = 0x01000193;

const half = (text: string, basis: number): string => {
  let hash = basis;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), prime);
    hash = Math.imul(hash ^ (unit >>> 8), prime);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};
