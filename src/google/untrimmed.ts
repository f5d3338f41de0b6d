import type { Untrimmed } from '../ports.ts';
import type { Column } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import { cellAt, idIn, keyOf, type Look } from './store/look.ts';

/** Kinds whose cells hold any text, of which reading takes the spaces at the ends away. */
const trimmed: ReadonlySet<Column['kind']> = new Set(['text', 'email', 'phone', 'ref', 'nameOf', 'pick']);

/** Texts with spaces at their ends, as they stand in a look. */
export const untrimmed = (table: AnyTable, look: Look, names: readonly string[]): Untrimmed => {
  const columns: Readonly<Record<string, Column>> = table.columns;
  const asked = names.filter((name) => trimmed.has(columns[name]?.kind ?? 'any'));
  const found = new Map<string, Readonly<Record<string, string>>>();
  look.lines.forEach((_, row) => {
    const texts = asked.flatMap((name) => {
      const cell = cellAt(look, row, look.columns[name] ?? -1);
      return typeof cell === 'string' && cell !== cell.trim() ? [[name, cell] as const] : [];
    });
    const id = idIn(cellAt(look, row, look.columns[keyOf(table)] ?? -1));
    if (row > 0 && id !== '' && texts.length > 0) found.set(id, Object.fromEntries(texts));
  });
  return found;
};
