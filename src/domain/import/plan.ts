import type { Column, Table } from '../../schema/table.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { completeOpportunity } from './completeOpportunity.ts';
import { type Draft, type Drafted, type LineProblem, naturalKeys, type Values } from './draft.ts';
import { plain } from './fold.ts';
import { type Unmatched, unmatched } from './references.ts';

export type Standing = Readonly<Partial<Record<TableName, readonly Values[]>>>;

/** For `Opportunities.product`: what each text that names no row means: a name, or null for blank. */
export type Matches = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export interface Reference {
  readonly table: TableName;
  readonly column: string;
  readonly to: TableName;
  readonly unmatched: readonly Unmatched[];
  /** The names there are to choose from. */
  readonly names: readonly string[];
}

export interface TablePlan {
  readonly table: TableName;
  readonly insert: readonly Values[];
  readonly change: readonly { readonly id: string; readonly patch: Values }[];
  readonly same: number;
  /** Rows that stand and differ, and are left as they are. */
  readonly kept: number;
  readonly problems: readonly LineProblem[];
}

/** Tables in the order in which references between them can be resolved. */
const order: readonly TableName[] = [
  'Team',
  'Products',
  'Customers',
  'Contacts',
  'Opportunities',
  'FollowUps',
  'Interactions',
];

/** The references of the drafted files whose texts name no row, with the names there are. */
export const openReferences = (drafted: readonly Drafted[], standing: Standing): readonly Reference[] =>
  drafted.flatMap(({ choice, drafts }) =>
    referenceColumns(tables[choice.table]).map(({ name, to }): Reference => {
      const names = namesIn(to, drafted, standing);
      const texts = drafts.map(({ values }) => String(values[name] ?? ''));
      return { table: choice.table, column: name, to, unmatched: unmatched(texts, names), names };
    }),
  );

/**
 * What importing would write. Rows are known by their natural key; those that stand are kept, or where `update` is
 * set given the file's values that differ. A line that repeats a key of its own file stays out and is shown.
 */
export const planImport = (
  drafted: readonly Drafted[],
  standing: Standing,
  matches: Matches,
  update: boolean,
  newIds: (table: TableName, count: number) => readonly string[],
): readonly TablePlan[] => {
  const known = new Map<TableName, Map<string, Values>>();
  for (const name of order)
    known.set(name, new Map((standing[name] ?? []).map((row) => [keyOf(name, row), row])));
  return order.flatMap((name) => {
    const own = drafted.filter(({ choice }) => choice.table === name);
    if (own.length === 0) return [];
    const plan = planTable(name, own, known, matches, update, newIds);
    const rows = known.get(name);
    for (const row of plan.insert) rows?.set(keyOf(name, row), row);
    return [plan];
  });
};

const planTable = (
  name: TableName,
  own: readonly Drafted[],
  known: ReadonlyMap<TableName, ReadonlyMap<string, Values>>,
  matches: Matches,
  update: boolean,
  newIds: (table: TableName, count: number) => readonly string[],
): TablePlan => {
  const fresh: Values[] = [];
  const change: { id: string; patch: Values }[] = [];
  const problems = own.flatMap((file) => file.problems);
  const seen = new Set<string>();
  let same = 0;
  let kept = 0;
  for (const draft of own.flatMap(({ drafts }) => drafts)) {
    const values = complete(name, resolve(name, draft, known, matches), known);
    const lacking = missingReference(name, values);
    if (lacking !== null) {
      problems.push(withoutReference(lacking, draft));
      continue;
    }
    const key = keyOf(name, values);
    const stands = known.get(name)?.get(key);
    if (seen.has(key)) problems.push(twice(name, draft));
    else if (!stands) fresh.push(values);
    else {
      const patch = differences(values, stands);
      if (Object.keys(patch).length === 0) same++;
      else if (update) change.push({ id: String(stands.id), patch });
      else kept++;
    }
    seen.add(key);
  }
  const ids = newIds(name, fresh.length);
  const insert = fresh.map((values, index) => ({ ...values, id: ids[index] ?? '' }));
  return { table: name, insert, change, same, kept, problems };
};

/** The reference that a row of this table must have and that this one has not, since its text names nothing. */
const missingReference = (name: TableName, values: Values): string | null =>
  Object.entries<Column>(tables[name].columns).find(
    ([column, { kind, required }]) => kind === 'ref' && required && (values[column] ?? null) === null,
  )?.[0] ?? null;

const withoutReference = (column: string, { line, values }: Draft): LineProblem => ({
  line,
  header: column,
  found: String(values[column] ?? ''),
  code: 'required',
  skips: 'line',
});

const twice = (name: TableName, draft: Draft): LineProblem => {
  const column = naturalKeys[name]?.[0] ?? 'id';
  return {
    line: draft.line,
    header: column,
    found: String(draft.values[column] ?? ''),
    code: 'twice',
    skips: 'line',
  };
};

/** Puts the id or the exact name of the row meant in place of what the file calls it. */
const resolve = (
  name: TableName,
  { values }: Draft,
  known: ReadonlyMap<TableName, ReadonlyMap<string, Values>>,
  matches: Matches,
): Values => {
  const resolved: Record<string, string | number | boolean | null> = { ...values };
  for (const reference of referenceColumns(tables[name])) {
    const found = values[reference.name];
    if (found === undefined) continue;
    const answer = matches[`${name}.${reference.name}`]?.[String(found ?? '').trim()];
    const meant = answer === undefined ? String(found ?? '') : (answer ?? '');
    const row = meant === '' ? undefined : known.get(reference.to)?.get(plain(meant));
    const title = row ? String(row[tables[reference.to].title] ?? '') : null;
    resolved[reference.name] = reference.kind === 'ref' ? (row ? String(row.id) : null) : title;
    if (reference.nameColumn !== null) resolved[reference.nameColumn] = title;
  }
  return resolved;
};

const complete = (
  name: TableName,
  values: Values,
  known: ReadonlyMap<TableName, ReadonlyMap<string, Values>>,
): Values =>
  name === 'Opportunities'
    ? completeOpportunity(values, (product) => known.get('Products')?.get(plain(product))?.price ?? null)
    : values;

/** The cells of a file that differ from the row that stands; what the file leaves blank is no difference. */
const differences = (values: Values, stands: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([column, value]) => value !== null && column !== 'id' && stands[column] !== value,
    ),
  );

const keyOf = (name: TableName, row: Values): string =>
  (naturalKeys[name] ?? ['id']).map((column) => plain(String(row[column] ?? ''))).join('\u0000');

interface ReferenceColumn {
  readonly name: string;
  readonly kind: 'ref' | 'pick';
  readonly to: TableName;
  /** The column beside it that shows the name of the row, for a `ref`. */
  readonly nameColumn: string | null;
}

const referenceColumns = (table: Table): readonly ReferenceColumn[] =>
  Object.entries(table.columns).flatMap(([name, column]): ReferenceColumn[] => {
    const target = column.kind === 'ref' ? column.to : column.kind === 'pick' ? column.from : null;
    const to = order.find((candidate) => candidate === target);
    if (!to || (column.kind !== 'ref' && column.kind !== 'pick')) return [];
    return [{ name, kind: column.kind, to, nameColumn: nameColumnOf(table.columns, name) }];
  });

const nameColumnOf = (columns: Readonly<Record<string, Column>>, of: string): string | null =>
  Object.entries(columns).find(([, column]) => column.kind === 'nameOf' && column.of === of)?.[0] ?? null;

const namesIn = (to: TableName, drafted: readonly Drafted[], standing: Standing): readonly string[] => {
  const title = tables[to].title;
  const coming = drafted
    .filter(({ choice }) => choice.table === to)
    .flatMap(({ drafts }) => drafts.map(({ values }) => values));
  const names = [...(standing[to] ?? []), ...coming].map((row) => String(row[title] ?? ''));
  return [...new Set(names.filter((name) => name !== ''))];
};
