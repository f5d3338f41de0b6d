import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { cellAt, type Ground, idIn, keyOf, type Look, lookAt, type Span, spansOf, valuesOf } from './look.ts';

/** So many cells take as long to be read as a call takes by itself. */
export const cellsACall = 20_000;

/** Rows from which on columns are left out though something else may come to need them. */
export const veryMany = 16_384;

/**
 * Looks at the named columns of every row and leaves out those between them: of a tab of very many rows, where that spares
 * more than its calls cost. The ids are looked at once more at the end: rows that stand then as they stood at first were
 * not moved in between, and what the parts say of each belongs together.
 * @param from Rows from which on this is tried.
 * @returns null where nothing is spared or the rows did not stand still: then one call is to tell of all.
 */
export const lookInParts = (
  ground: Ground,
  table: AnyTable,
  names: readonly string[],
  from = veryMany,
): Look | null => {
  const { at, many } = ground.hints.of(table);
  if (many === 0 || many < from) return null;
  const gap = Math.floor(cellsACall / many);
  const spans = spansOf(at, [keyOf(table), ...names], gap);
  if (sparedColumns(spans) * many < spans.length * cellsACall) return null;
  const seen = lookAt(ground, table, names, gap);
  const key = seen.columns[keyOf(table)] ?? 0;
  const letters = columnLetters(key);
  const ids = valuesOf(ground.tabs.get(table.name), `${letters}:${letters}`);
  const stoodStill =
    ids?.length === seen.lines.length && ids.every(([id], row) => idIn(id) === idIn(cellAt(seen, row, key)));
  return stoodStill ? seen : null;
};

/** Columns that are left out, less the ids, which are looked at twice. */
const sparedColumns = (spans: readonly Span[]): number => {
  const [first, last] = [spans[0], spans[spans.length - 1]];
  if (!first || !last) return 0;
  const looked = spans.reduce((sum, { left, right }) => sum + right - left + 1, 0);
  return last.right - first.left + 1 - looked - 1;
};
