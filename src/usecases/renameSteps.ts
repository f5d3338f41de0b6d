import type { Step } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { referencesTo } from '../schema/derive/references.ts';
import type { TableName } from '../schema/tables.ts';
import { standingRows } from './standingRows.ts';

/** The changes that bring a row's readable name into step wherever others refer to it. */
export const renameSteps = (shop: Shop, table: TableName, id: string, name: string): readonly Step[] =>
  referencesTo(table).flatMap((reference) => {
    const shown = reference.name;
    if (shown === null) return [];
    return [...standingRows(shop, reference.table, [reference.column, shown])]
      .filter(([, row]) => row[reference.column] === id && row[shown] !== name)
      .map(
        ([row, held]): Step => ({
          kind: 'change',
          table: reference.table,
          id: row,
          patch: { [shown]: name },
          before: { [shown]: held[shown] ?? null },
        }),
      );
  });
