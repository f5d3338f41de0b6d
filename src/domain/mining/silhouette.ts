import { type Cloud, cloudSize, squaredDistance } from './kMeans.ts';

/**
 * How well points lie in their groups, from -1 to 1: their mean distance to their own group against that to the next one
 * (Rousseeuw 1987, doi 10.1016/0377-0427(87)90125-7). Every point is compared with every other: for a sample.
 * @param groupOf The group of each point, from 0.
 */
export const silhouette = (cloud: Cloud, groupOf: readonly number[], groups: number): number => {
  const size = cloudSize(cloud);
  const sizes = Array.from({ length: groups }, (_, group) => groupOf.filter((one) => one === group).length);
  let sum = 0;
  for (let point = 0; point < size; point++) {
    const distances = new Float64Array(groups);
    for (let other = 0; other < size; other++) {
      const group = groupOf[other] ?? 0;
      distances[group] = (distances[group] ?? 0) + Math.sqrt(squaredDistance(cloud, point, cloud, other));
    }
    sum += widthOf(distances, sizes, groupOf[point] ?? 0);
  }
  return sum / size;
};

const widthOf = (distances: Float64Array, sizes: readonly number[], own: number): number => {
  const ownSize = sizes[own] ?? 0;
  if (ownSize < 2) return 0;
  const inside = (distances[own] ?? 0) / (ownSize - 1);
  let outside = Number.POSITIVE_INFINITY;
  distances.forEach((distance, group) => {
    const size = sizes[group] ?? 0;
    if (group !== own && size > 0) outside = Math.min(outside, distance / size);
  });
  return outside === Number.POSITIVE_INFINITY ? 0 : (outside - inside) / Math.max(inside, outside, 1e-12);
};
