import type { Standing } from '../domain/register/customerFile.ts';

/**
 * Figures of the tab of segments: days since the last order, frequency, value, their scores, the segment, the rhythm; null where
 * they say nothing of the customer.
 */
export const standingFrom = (cells: readonly unknown[]): Standing | null => {
  const [recency, frequency, monetary, r, f, m, segment, gap, spread] = cells;
  if (typeof segment !== 'string' || segment === '' || segment.startsWith('#')) return null;
  return {
    recency: amount(recency),
    frequency: amount(frequency) ?? 0,
    monetary: amount(monetary) ?? 0,
    r: amount(r),
    f: amount(f),
    m: amount(m),
    segment,
    rhythm: typeof gap === 'number' && typeof spread === 'number' ? { gap, spread } : null,
  };
};

const amount = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);
