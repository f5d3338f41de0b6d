/** Numbers that look like chance and are the same at each run (Lehmer's generator with Park and Miller's constants). */
export const chance = (seed: number) => {
  let state = seed;
  const uniform = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const exponential = (rate: number): number => -Math.log(uniform()) / rate;
  const normal = (): number => Math.sqrt(2 * exponential(1)) * Math.cos(2 * Math.PI * uniform());
  /** Of mean `shape`. Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number): number => {
    const one = gamma(a);
    return one / (one + gamma(b));
  };
  return { uniform, exponential, normal, gamma, beta };
};
