import type { Step, Values } from '../../domain/journal/step.ts';
import { mergeEdit } from '../../domain/register/mergeEdit.ts';
import type { Shop } from '../../ports.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type Line, lines } from '../../schema/tables/lines.ts';
import { blankRow } from '../blankRow.ts';
import { newIds } from '../newIds.ts';
import { type LineFields, type LineToSave, lineFields, lineOf } from './readLines.ts';

/** What lines become, and where somebody else changed them meanwhile. */
export interface LinePlan {
  /** In their order: those of the page, then those that somebody else added. */
  readonly after: readonly Line[];
  /** Positions, from 1, of lines that changed since the page was shown them. */
  readonly conflicts: readonly number[];
}

/**
 * Brings the page's lines and those that stand together. A line that the page was shown and does not send goes.
 * @param shown Ids of the lines that the page was shown, with what it saw of those that it took away.
 * @param owner The quote or opportunity that new lines belong to.
 */
export const planLines = (
  shop: Shop,
  standing: readonly Line[],
  sent: readonly LineToSave[],
  read: readonly LineFields[],
  gone: readonly Pick<LineToSave, 'id' | 'seen'>[],
  owner: PatchOf<typeof lines>,
): LinePlan => {
  const ids = newIds(shop, lines, shop.tables.read(lines).rows, sent.length);
  const conflicts: number[] = [];
  const kept = sent.map((one, at): Line => {
    const held = standing.find(({ id }) => id === one.id);
    const fields = read[at] ?? lineOf({});
    if (one.id === null) return { ...blankRow(lines), ...owner, ...fields, id: ids[at] ?? '' };
    const changed = Object.entries(fields).filter(([name, value]) => (one.seen[name] ?? null) !== value);
    const merge = held && mergeEdit(fieldsOf(held), one.seen, Object.fromEntries(changed));
    if (merge?.status === 'write') return { ...held, ...merge.patch } as Line;
    conflicts.push(at + 1);
    return held ?? { ...blankRow(lines), ...owner, ...fields, id: one.id };
  });
  for (const { id, seen } of gone) {
    const held = standing.find((line) => line.id === id);
    if (held && lineFields.some((name) => held[name] !== (seen[name] ?? null)))
      conflicts.push(held.position ?? 0);
  }
  const named = new Set([...sent, ...gone].map(({ id }) => id));
  return { after: [...kept, ...standing.filter(({ id }) => !named.has(id))], conflicts };
};

const fieldsOf = (line: Line): Values => ({ ...lineOf(line) });

/** The steps that lead from the lines that stand to those that shall, cell by cell. */
export const lineSteps = (standing: readonly Line[], after: readonly Line[]): readonly Step[] => {
  const held = new Map(standing.map((line) => [line.id, line]));
  const wanted = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !held.has(id)).map((line): Values => ({ ...line }));
  const gone = standing.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);
  const changes = after.flatMap((line) => changeOf('Lines', held.get(line.id), line));
  return [
    ...changes,
    ...(gone.length > 0 ? [{ kind: 'remove', table: 'Lines', ids: gone } as const] : []),
    ...(added.length > 0 ? [{ kind: 'insert', table: 'Lines', rows: added } as const] : []),
  ];
};

/** One step for the cells of a row that change; none where nothing does. */
export const changeOf = <R extends { readonly id: string }>(
  table: Step['table'],
  before: R | undefined,
  after: R,
): readonly Step[] => {
  if (!before) return [];
  const [was, is]: Values[] = [{ ...before }, { ...after }];
  const names = Object.keys(is ?? {}).filter((name) => was?.[name] !== is?.[name]);
  if (names.length === 0) return [];
  const only = (row: Values | undefined): Values =>
    Object.fromEntries(names.map((name) => [name, row?.[name] ?? null]));
  return [{ kind: 'change', table, id: after.id, patch: only(is), before: only(was) }];
};
