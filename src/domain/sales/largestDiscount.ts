import type { OfferedLine } from './quoteTotals.ts';

/** The largest discount on any line of a quote, its own and that of the whole together: of 10 % and 10 %, 0.19. */
export const largestDiscount = (
  lines: readonly Pick<OfferedLine, 'discount'>[],
  whole: number | null,
): number =>
  Math.max(
    whole ?? 0,
    ...lines.map(({ discount }) => Number((1 - (1 - (discount ?? 0)) * (1 - (whole ?? 0))).toPrecision(12))),
  );
