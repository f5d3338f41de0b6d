import type { Reference } from '../../schema/derive/references.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Step, Values } from '../journal/step.ts';
import { type FieldChoice, type Mergeable, type MergeField, mergedValue } from './mergeFields.ts';

/** A row that refers to one of the two: its id, the reference and the name beside it. */
export interface Child {
  readonly reference: Reference;
  readonly row: Values & { readonly id: string };
}

/** What the merge is decided on, all as it stands now. */
export interface MergeCase {
  readonly table: Mergeable;
  readonly keep: Values & { readonly id: string };
  readonly drop: Values & { readonly id: string };
  readonly fields: readonly MergeField[];
  readonly choices: Readonly<Record<string, FieldChoice>>;
  readonly children: readonly Child[];
  /** Whom each person answers to, by id: so that nobody ends up under themselves. */
  readonly superiors: ReadonlyMap<string, string>;
  /** Cells of customers that name the one that goes: as what they are part of, as who brought them. */
  readonly naming: readonly { readonly id: string; readonly column: string; readonly text: string }[];
}

/**
 * The steps that make one row of two: the fields of the row that stays, every row that names or refers to the other, the
 * other to the archive. In this order a kill leaves nothing that refers to nothing; what changes of one table stands
 * together.
 */
export const mergeSteps = (merge: MergeCase): readonly Step[] => {
  const patch = withoutLoop(merge, patchOf(merge));
  const name = String(patch.name ?? merge.keep.name ?? '');
  return [
    ...change(merge.table, merge.keep, patch),
    ...merge.naming.flatMap(({ id, column, text }) =>
      // A cell of the row that stays has its value chosen already.
      id === merge.keep.id && column in patch
        ? []
        : change('Customers', { id, [column]: text }, { [column]: id === merge.keep.id ? null : name }),
    ),
    ...merge.children.flatMap((child) => repointed(merge, child, name)),
    { kind: 'remove', table: merge.table, ids: [merge.drop.id] },
  ];
};

const patchOf = ({ fields, choices, keep, drop }: MergeCase): Values =>
  Object.fromEntries(
    fields.flatMap(({ column, options, proposal }) => {
      const chosen = choices[column];
      const choice = chosen !== undefined && options.includes(chosen) ? chosen : proposal;
      const value = mergedValue(choice, keep[column] ?? null, drop[column] ?? null);
      return value === (keep[column] ?? null) ? [] : [[column, value]];
    }),
  );

/** Where the row that stays would answer to itself, at once or through others, it answers to nobody. */
const withoutLoop = ({ table, keep, drop, superiors }: MergeCase, patch: Values): Values => {
  if (table !== 'Contacts') return patch;
  const one = (id: string | undefined): string | undefined => (id === drop.id ? keep.id : id);
  const first = 'reportsTo' in patch ? patch.reportsTo : keep.reportsTo;
  const seen = new Set<string>();
  let at = one(first === null || first === undefined ? undefined : String(first));
  while (at !== undefined && at !== keep.id && !seen.has(at)) {
    seen.add(at);
    at = one(superiors.get(at));
  }
  const name = 'reportsTo' in patch ? { reportsToName: drop.reportsToName ?? null } : {};
  return at === keep.id ? { ...patch, reportsTo: null, reportsToName: null } : { ...patch, ...name };
};

const repointed = ({ keep, drop }: MergeCase, { reference, row }: Child, name: string): readonly Step[] => {
  // The two rows themselves: one has its patch, the other goes.
  if (row.id === keep.id || row.id === drop.id) return [];
  return change(reference.table, row, {
    [reference.column]: keep.id,
    ...(reference.name === null ? {} : { [reference.name]: name }),
  });
};

/** A step of what differs only; none where nothing does. */
const change = (table: TableName, row: Values & { readonly id: string }, patch: Values): readonly Step[] => {
  const differing = Object.entries(patch).filter(([column, value]) => (row[column] ?? null) !== value);
  if (differing.length === 0) return [];
  const before = Object.fromEntries(differing.map(([column]) => [column, row[column] ?? null]));
  return [{ kind: 'change', table, id: row.id, patch: Object.fromEntries(differing), before }];
};
