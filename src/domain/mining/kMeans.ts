import type { Chance } from './chance.ts';

/** Points as one list, `width` coordinates each. */
export interface Cloud {
  readonly width: number;
  readonly at: Float64Array;
}

export const cloudSize = ({ at, width }: Cloud): number => at.length / width;

const mostRounds = 40;

/** Middles of `count` groups: begun far from each other (Arthur and Vassilvitskii 2007), moved until they rest (Lloyd 1982). */
export const kMeans = (cloud: Cloud, count: number, chance: Chance): Cloud => {
  const middles = farApart(cloud, count, chance);
  for (let round = 0; round < mostRounds; round++) if (!moveMiddles(cloud, middles)) break;
  return middles;
};

/** Each next middle is a point, the likelier the farther it lies from those before (by the square). */
const farApart = (cloud: Cloud, count: number, chance: Chance): Cloud => {
  const { width } = cloud;
  const size = cloudSize(cloud);
  const middles: Cloud = { width, at: new Float64Array(count * width) };
  const nearest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  let chosen = Math.floor(chance() * size);
  for (let group = 0; group < count; group++) {
    middles.at.set(cloud.at.subarray(chosen * width, (chosen + 1) * width), group * width);
    let total = 0;
    for (let point = 0; point < size; point++) {
      nearest[point] = Math.min(nearest[point] ?? 0, squaredDistance(cloud, point, middles, group));
      total += nearest[point] ?? 0;
    }
    let left = chance() * total;
    chosen = nearest.findIndex((distance) => {
      left -= distance;
      return left < 0;
    });
    if (chosen < 0) chosen = Math.floor(chance() * size);
  }
  return middles;
};

/** @returns whether any moved. A middle that no point is nearest to stays. */
const moveMiddles = (cloud: Cloud, middles: Cloud): boolean => {
  const { width } = cloud;
  const sums = new Float64Array(middles.at.length);
  const sizes = new Float64Array(cloudSize(middles));
  for (let point = 0; point < cloudSize(cloud); point++) {
    const group = nearestMiddle(cloud, point, middles);
    sizes[group] = (sizes[group] ?? 0) + 1;
    for (let axis = 0; axis < width; axis++) {
      sums[group * width + axis] = (sums[group * width + axis] ?? 0) + (cloud.at[point * width + axis] ?? 0);
    }
  }
  let moved = false;
  sums.forEach((sum, place) => {
    const size = sizes[Math.floor(place / width)] ?? 0;
    if (size === 0 || Math.abs(sum / size - (middles.at[place] ?? 0)) < 1e-9) return;
    middles.at[place] = sum / size;
    moved = true;
  });
  return moved;
};

export const nearestMiddle = (cloud: Cloud, point: number, middles: Cloud): number => {
  let [best, nearest] = [0, Number.POSITIVE_INFINITY];
  for (let group = 0; group < cloudSize(middles); group++) {
    const distance = squaredDistance(cloud, point, middles, group);
    if (distance < nearest) [best, nearest] = [group, distance];
  }
  return best;
};

export const squaredDistance = (a: Cloud, first: number, b: Cloud, second: number): number => {
  let sum = 0;
  for (let axis = 0; axis < a.width; axis++) {
    sum += ((a.at[first * a.width + axis] ?? 0) - (b.at[second * a.width + axis] ?? 0)) ** 2;
  }
  return sum;
};
