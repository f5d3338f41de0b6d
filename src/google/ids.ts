import type { Ids } from '../ports.ts';

/** Letters and digits that cannot be mistaken for each other on paper or on the phone (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids of eight signs, 40 random bits: `C-7K2M9QX4`. Checked against those taken. */
export const openIds = (): Ids => ({
  of: (prefix, hex) => `${prefix}-${signs(hex.slice(0, 10))}`,
  make: (prefix, count, taken) => {
    const made = new Set<string>();
    while (made.size < count) {
      const digits = Utilities.getUuid().replace(/-/g, '');
      // A UUID's version and variant stand in digits 12 and 16: both tens are taken from before and after them.
      for (const hex of [digits.slice(0, 10), digits.slice(20, 30)]) {
        const id = `${prefix}-${signs(hex)}`;
        if (made.size < count && !taken.has(id)) made.add(id);
      }
    }
    return [...made];
  },
});

/** Ten hexadecimal digits (40 bits) as eight signs. */
const signs = (hex: string): string => {
  let value = Number.parseInt(hex, 16);
  let text = '';
  for (let sign = 0; sign < 8; sign++) {
    text = (alphabet[value % 32] ?? '0') + text;
    value = Math.floor(value / 32);
  }
  return text;
};
