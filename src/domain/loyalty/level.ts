import type { Level } from '../../schema/tables/levels.ts';

/** The highest level whose points are reached; null below the first. Of two with the same points the last row counts. */
export const levelOf = <L extends Pick<Level, 'from'>>(levels: readonly L[], earned: number): L | null =>
  levels.reduce<L | null>(
    (best, level) => (level.from <= earned && (best === null || level.from >= best.from) ? level : best),
    null,
  );

/** The next level above and the points missing to it; null at the top. */
export const nextLevel = <L extends Pick<Level, 'from'>>(
  levels: readonly L[],
  earned: number,
): { readonly level: L; readonly missing: number } | null => {
  const level = levels
    .filter(({ from }) => from > earned)
    .reduce<L | null>((best, one) => (best === null || one.from < best.from ? one : best), null);
  return level && { level, missing: level.from - earned };
};
