import type { FieldChoice, Mergeable } from '../domain/clean/mergeFields.ts';
import { mergeSteps } from '../domain/clean/mergeSteps.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { nameColumn } from '../schema/derive/nameColumn.ts';
import { tables } from '../schema/tables.ts';
import type { WordKey } from '../words/words.ts';
import { carryOut } from './intents.ts';
import { mergeCase, type StandingCase } from './mergeCase.ts';
import { valueText } from './valueText.ts';

export interface MergePreview {
  readonly table: Mergeable;
  readonly keep: { readonly id: string; readonly name: string };
  readonly drop: { readonly id: string; readonly name: string };
  /** Fields in which one of the two holds anything, in the table's order. */
  readonly fields: readonly MergePreviewField[];
  /** Rows that will belong to the one that stays, by table. */
  readonly moved: readonly { readonly table: string; readonly count: number }[];
  /** What both rows held: sent back with the choices, so that a change since is seen. */
  readonly seen: { readonly keep: Values; readonly drop: Values };
}

export interface MergePreviewField {
  readonly column: string;
  readonly label: string;
  readonly keep: string;
  readonly drop: string;
  readonly options: readonly FieldChoice[];
  readonly proposal: FieldChoice;
}

export interface MergeOrder {
  readonly table: Mergeable;
  readonly keep: string;
  readonly drop: string;
  readonly choices: Readonly<Record<string, FieldChoice>>;
  readonly seen: { readonly keep: Values; readonly drop: Values };
}

export type Merged =
  | { readonly status: 'merged'; readonly intent: string }
  /** Fields that somebody changed since the preview, by label, and how all stands now. Nothing was merged. */
  | { readonly status: 'conflict'; readonly changed: readonly string[]; readonly preview: MergePreview };

/** R14: what merging two rows would do, field by field. @throws Refusal `rowGone`. */
export const previewMerge = (shop: Shop, table: Mergeable, keep: string, drop: string): MergePreview =>
  previewOf(shop, mergeCase(shop, table, keep, drop));

/**
 * R14: makes one row of two, as one intent that can be undone. A field that somebody changed since the preview stops
 * all of it.
 * @throws Refusal `rowGone`.
 */
export const mergeRows = (shop: Shop, { table, keep, drop, choices, seen }: MergeOrder): Merged =>
  shop.lock.hold(() => {
    const standing = mergeCase(shop, table, keep, drop);
    const changed = [...changedSince(standing.keep, seen.keep), ...changedSince(standing.drop, seen.drop)];
    if (changed.length > 0) {
      const labels = [...new Set(changed)].map((column) => labelOf(shop, table, column));
      return { status: 'conflict', changed: labels, preview: previewOf(shop, standing) };
    }
    const about = `${standing.drop.name ?? drop} → ${standing.keep.name ?? keep}`;
    return { status: 'merged', intent: carryOut(shop, 'merge', about, mergeSteps({ ...standing, choices })) };
  });

const changedSince = (now: Values, seen: Values): readonly string[] =>
  Object.keys(now).filter((column) => (now[column] ?? null) !== (seen[column] ?? null));

const previewOf = (shop: Shop, standing: StandingCase): MergePreview => {
  const { table, keep, drop, fields, children, unreadable } = standing;
  const text = (column: string, which: 'keep' | 'drop'): string =>
    unreadable[which][column] ??
    valueText(
      shop,
      tables[table],
      shownColumn(table, column),
      standing[which][shownColumn(table, column)] ?? null,
    );
  return {
    table,
    keep: { id: keep.id, name: String(keep.name ?? '') },
    drop: { id: drop.id, name: String(drop.name ?? '') },
    fields: fields
      .map((field) => ({
        ...field,
        label: labelOf(shop, table, field.column),
        keep: text(field.column, 'keep'),
        drop: text(field.column, 'drop'),
      }))
      .filter((field) => field.keep !== '' || field.drop !== ''),
    moved: movedOf(children, drop.id),
    seen: { keep, drop },
  };
};

/** A reference is shown by the name beside it. */
const shownColumn = (table: Mergeable, column: string): string => nameColumn(tables[table], column) ?? column;

// Every column has its word; src/wordCheck.ts holds that.
const labelOf = (shop: Shop, table: Mergeable, column: string): string =>
  shop.say(`${table}.${shownColumn(table, column)}` as WordKey);

const movedOf = (children: StandingCase['children'], drop: string): MergePreview['moved'] => {
  const counts = new Map<string, number>();
  for (const { reference, row } of children) {
    if (row[reference.column] === drop) counts.set(reference.table, (counts.get(reference.table) ?? 0) + 1);
  }
  return [...counts].map(([table, count]) => ({ table, count }));
};
