/**
 * Sixteen hexadecimal digits that tell one text from another: FNV-1a over its UTF-16 units, twice with different
 * beginnings (Fowler, Noll and Vo, draft-eastlake-fnv). Good against mistakes, not against malice.
 */
export const fingerprint = (text: string): string => half(text, 0x811c9dc5) + half(text, 0x2f0b4a27);

const half = (text: string, basis: number): string => {
  let hash = basis;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};
