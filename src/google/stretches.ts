export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Ascending numbers as stretches that follow each other without a gap: what one range can hold. */
export const stretches = (ascending: readonly number[]): readonly Stretch[] => {
  const found: { start: number; length: number }[] = [];
  for (const number of ascending) {
    const last = found[found.length - 1];
    if (last && last.start + last.length === number) last.length++;
    else found.push({ start: number, length: 1 });
  }
  return found;
};
