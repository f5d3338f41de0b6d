import { type TableName, tables } from '../../schema/tables.ts';
import { completeOpportunity } from './completeOpportunity.ts';
import type { Draft, Drafted, LineProblem, Values } from './draft.ts';
import { keyOf, leadingKey } from './keys.ts';
import type { Matches } from './openReferences.ts';
import type { Change, NewIds, TablePlan } from './plan.ts';
import { type Resolved, resolve, resolveOwn } from './resolve.ts';
import type { Index } from './standing.ts';
import { targetOf } from './targets.ts';

export interface Setting {
  readonly known: ReadonlyMap<TableName, Index>;
  readonly matches: Matches;
  readonly update: boolean;
  readonly newIds: NewIds;
  /** Whose phone numbers need no country code, ISO 3166. */
  readonly country: string | null;
  /** Ids of rows that a killed run of this import wrote, perhaps in half. */
  readonly halves: ReadonlySet<string>;
}

/** A line that is to become a row, or that is one. */
interface Taken {
  readonly resolved: Resolved;
  readonly draft: Draft;
  readonly file: Drafted;
}

/** Plans the files of one table together: a line of one may repeat a line of another. */
export const planTable = (
  name: TableName,
  own: readonly Drafted[],
  extra: readonly Values[],
  setting: Setting,
): TablePlan => {
  const problems = new Map<Drafted, LineProblem[]>(own.map((file) => [file, [...file.problems]]));
  const fresh: Taken[] = [];
  const matched: (Taken & { readonly stands: Values })[] = [];
  const seen = new Set<string>();
  let conflict = 0;
  for (const file of own) {
    for (const draft of file.drafts) {
      const resolved = read(name, draft, setting);
      const outcome = judge(name, file, resolved, seen, setting);
      if (outcome.kind === 'fresh') fresh.push({ resolved, draft, file });
      else if (outcome.kind === 'stands') matched.push({ resolved, draft, file, stands: outcome.row });
      else problems.get(file)?.push(problemAt(file, draft, outcome));
      if (outcome.kind === 'out' && outcome.code === 'several') conflict++;
    }
  }
  const rows = withIds(name, fresh, extra, setting);
  const lost = (taken: Taken, resolved: Resolved): void => {
    for (const { column, found, code } of resolved.lost)
      problems
        .get(taken.file)
        ?.push({ ...problemAt(taken.file, taken.draft, { column, code, found }), skips: 'cell' });
  };
  const insert = rows.map(({ values, taken }) => {
    if (!taken) return values;
    const whole = resolveOwn(name, { values, lost: taken.resolved.lost }, setting.known, setting.matches);
    lost(taken, whole);
    return whole.values;
  });
  const differing = matched.map((taken) => {
    const whole = resolveOwn(name, taken.resolved, setting.known, setting.matches);
    lost(taken, whole);
    return changeOf(whole.values, taken.stands, setting);
  });
  const change = differing.filter(({ patch }) => Object.keys(patch).length > 0);
  const made = change.filter(({ fills }) => fills || setting.update);
  return {
    table: name,
    insert,
    change: made.map(({ id, patch, before }) => ({ id, patch, before })),
    same: matched.length - change.length,
    kept: change.length - made.length,
    conflict,
    problems: [...problems.values()].flat(),
    problemsOf: problems,
  };
};

const read = (name: TableName, { values }: Draft, { known, matches }: Setting): Resolved => {
  const resolved = resolve(name, values, known, matches);
  if (name !== 'Opportunities') return resolved;
  const price = (product: string) => known.get('Products')?.named(product, null)[0]?.price ?? null;
  const isOpen = (stage: string) => known.get('Stages')?.named(stage, null)[0]?.means === 'open';
  return { ...resolved, values: completeOpportunity(resolved.values, price, isOpen) };
};

type Outcome =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'stands'; readonly row: Values }
  | {
      readonly kind: 'out';
      readonly column: string;
      readonly code: 'required' | 'twice' | 'several' | 'noSuchRow';
    };

const judge = (
  name: TableName,
  { choice }: Drafted,
  { values, lost }: Resolved,
  seen: Set<string>,
  { known, country }: Setting,
): Outcome => {
  const lacking = missingReference(name, values);
  if (lacking !== null) {
    const several = lost.some(({ column, code }) => column === lacking && code === 'several');
    return { kind: 'out', column: lacking, code: several ? 'several' : 'required' };
  }
  const column = choice.key ?? null;
  const key = keyOf(name, column, values, country);
  if (seen.has(key)) return { kind: 'out', column: leadingKey(name, column), code: 'twice' };
  seen.add(key);
  const [row, ...others] = known.get(name)?.keyed(key) ?? [];
  if (others.length > 0) return { kind: 'out', column: leadingKey(name, column), code: 'several' };
  if (row) return { kind: 'stands', row };
  if (column === 'id' && (values.id ?? null) !== null)
    return { kind: 'out', column: 'id', code: 'noSuchRow' };
  return { kind: 'fresh' };
};

/** The reference that a row of this table must have and that this one has not, since its text names nothing. */
const missingReference = (name: TableName, values: Values): string | null =>
  Object.entries(tables[name].columns).find(
    ([column, one]) =>
      (one.kind === 'ref' || one.kind === 'pick') && 'required' in one && (values[column] ?? null) === null,
  )?.[0] ?? null;

const problemAt = (
  file: Drafted,
  { line, values }: Draft,
  {
    column,
    code,
    found,
  }: { readonly column: string; readonly code: LineProblem['code']; readonly found?: string },
): LineProblem => ({
  line,
  header: headerOf(file, column),
  found: found ?? String(values[column] ?? ''),
  code,
  skips: 'line',
});

/** The file's own header of a column; where it has none, the column. */
const headerOf = ({ choice, header }: Drafted, column: string): string =>
  header[choice.columns.findIndex((target) => target !== null && targetOf(target).column === column)] ??
  column;

/** Gives the new rows their ids and puts them where references find them. */
const withIds = (
  name: TableName,
  fresh: readonly Taken[],
  extra: readonly Values[],
  setting: Setting,
): readonly { readonly values: Values; readonly taken: Taken | null }[] => {
  const ids = setting.newIds(name, extra.length + fresh.length);
  const rows = [
    ...extra.map((values) => ({ values, taken: null })),
    ...fresh.map((taken) => ({
      values: { ...taken.file.choice.is, ...taken.resolved.values },
      taken,
    })),
  ].map(({ values, taken }, index) => ({ values: { ...values, id: ids[index] ?? '' }, taken }));
  for (const { values } of rows) setting.known.get(name)?.add(values);
  return rows;
};

/**
 * The cells of a file that differ from the row that stands; what the file leaves blank is no difference. A row that a
 * killed run of this import may have left in half is only filled.
 */
const changeOf = (
  values: Values,
  stands: Values,
  { halves }: Setting,
): Change & { readonly fills: boolean } => {
  const fills = halves.has(String(stands.id));
  const differing = Object.entries(values).filter(
    ([column, value]) =>
      value !== null &&
      column !== 'id' &&
      stands[column] !== value &&
      !(fills && (stands[column] ?? null) !== null),
  );
  return {
    fills,
    id: String(stands.id),
    patch: Object.fromEntries(differing),
    before: Object.fromEntries(differing.map(([column]) => [column, stands[column] ?? null])),
  };
};
