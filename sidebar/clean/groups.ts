import type { DuplicatePair, Duplicates } from '../../src/usecases/findDuplicates.ts';

export type Group = Duplicates['groups'][number];

/** The groups without a pair that was settled. */
export const withoutPair = (groups: readonly Group[], pair: DuplicatePair): readonly Group[] =>
  pruned(groups, (one) => one.ids.join() !== pair.ids.join());

/** The groups without a row that is gone. */
export const withoutRow = (groups: readonly Group[], id: string): readonly Group[] =>
  pruned(groups, ({ ids }) => !ids.includes(id));

const pruned = (groups: readonly Group[], stays: (pair: DuplicatePair) => boolean): readonly Group[] =>
  groups
    .map(({ rows, pairs }) => {
      const left = pairs.filter(stays);
      const ids = new Set(left.flatMap((pair) => pair.ids));
      return { pairs: left, rows: rows.filter((row) => ids.has(row.id)) };
    })
    .filter(({ pairs }) => pairs.length > 0);
