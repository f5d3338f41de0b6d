import type { Feature } from './feature.ts';

/** Rows and hits by code. */
export interface Counts {
  readonly rows: Float64Array;
  readonly hits: Float64Array;
}

export const countByCode = (one: Feature, hits: Uint8Array, rows: Int32Array): Counts => {
  const counts = { rows: new Float64Array(one.size), hits: new Float64Array(one.size) };
  for (const row of rows) {
    const code = one.codes[row] ?? 0;
    counts.rows[code] = (counts.rows[code] ?? 0) + 1;
    counts.hits[code] = (counts.hits[code] ?? 0) + (hits[row] ?? 0);
  }
  return counts;
};
