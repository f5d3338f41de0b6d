import type { Step } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { type TableName, tables } from '../schema/tables.ts';

/** The steps with what their cells hold as it stands, spaces at the ends too: undo writes it back so. */
export const asTyped = (shop: Shop, steps: readonly Step[]): readonly Step[] => {
  const columns = new Map<TableName, Set<string>>();
  for (const step of steps) {
    if (step.kind !== 'change') continue;
    const texts = Object.entries(step.before).flatMap(([name, held]) =>
      typeof held === 'string' ? [name] : [],
    );
    if (texts.length > 0) columns.set(step.table, new Set([...(columns.get(step.table) ?? []), ...texts]));
  }
  const typed = new Map(
    [...columns].map(([name, names]) => [name, shop.tables.untrimmed(tables[name], [...names])] as const),
  );
  return steps.map((step) => {
    const held = step.kind === 'change' ? typed.get(step.table)?.get(step.id) : undefined;
    if (step.kind !== 'change' || held === undefined) return step;
    const before = Object.entries(step.before).map(([name, one]) => [
      name,
      one === null ? one : (held[name] ?? one),
    ]);
    return { ...step, before: Object.fromEntries(before) };
  });
};
