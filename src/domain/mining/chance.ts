/** Gives the next number in [0, 1). */
export type Chance = () => number;

/** A sequence that is the same for the same seed: xorshift of 32 bits (Marsaglia 2003, doi 10.18637/jss.v008.i14). */
export const seededChance = (seed: number): Chance => {
  // Zero would stay zero; small seeds would begin with small numbers.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

/** The whole numbers below `count`, shuffled (Fisher and Yates). */
export const shuffled = (count: number, chance: Chance): Int32Array => {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
};
