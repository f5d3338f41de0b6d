import type { FileFault } from '../domain/import/csv.ts';
import type { DateEvidence } from '../domain/import/dateOrder.ts';
import type { FileChoice, LineProblem, Values } from '../domain/import/draft.ts';
import {
  type Matches,
  openReferences,
  planImport,
  type Standing,
  type TablePlan,
} from '../domain/import/plan.ts';
import type { Unmatched } from '../domain/import/references.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { RowOf } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { type FileReading, readSource, type SourceFile } from './readSource.ts';

/** What a person decided in the preview. */
export interface ImportChoices {
  readonly files: Readonly<Record<string, Partial<FileChoice>>>;
  readonly matches: Matches;
  /** Whether rows that stand already take the file's values where they differ. */
  readonly update: boolean;
}

export interface FilePreview {
  readonly name: string;
  /** Null where no table was recognised: the person chooses one. */
  readonly table: TableName | null;
  readonly rows: number;
  readonly columns: readonly {
    readonly header: string;
    readonly column: string | null;
    readonly sample: string;
  }[];
  readonly dates: DateEvidence | null;
  readonly faults: readonly FileFault[];
  readonly problems: readonly LineProblem[];
  readonly problemCount: number;
}

export interface ReferencePreview {
  readonly table: TableName;
  readonly column: string;
  readonly unmatched: readonly Unmatched[];
  readonly names: readonly string[];
}

export interface TableCount {
  readonly table: TableName;
  readonly insert: number;
  readonly change: number;
  readonly same: number;
  readonly kept: number;
}

export interface ImportPreview {
  readonly files: readonly FilePreview[];
  readonly references: readonly ReferencePreview[];
  readonly counts: readonly TableCount[];
}

/** Most problems that a preview lists for a file; their number is told in full. */
const shownProblems = 200;

/** What importing the files would do, with every problem at its cell. Writes nothing. */
export const previewImport = (
  shop: Shop,
  sources: readonly SourceFile[],
  choices: ImportChoices,
): ImportPreview => {
  const readings = sources.map((source) => readSource(shop, source, choices.files[source.name]));
  const drafted = readings.flatMap(({ drafted }) => (drafted ? [drafted] : []));
  const standing = standingRows(shop);
  const plans = planImport(drafted, standing, choices.matches, choices.update, (_, count) =>
    new Array(count).fill(''),
  );
  return {
    files: readings.map((reading) => preview(reading, plans)),
    references: openReferences(drafted, standing)
      .filter(({ unmatched }) => unmatched.length > 0)
      .map(({ table, column, unmatched, names }) => ({ table, column, unmatched, names })),
    counts: plans.map(({ table, insert, change, same, kept }) => ({
      table,
      insert: insert.length,
      change: change.length,
      same,
      kept,
    })),
  };
};

/**
 * Writes the files into the tabs. Rows are known by name or number, so that a second run, or one after a kill,
 * writes what is missing and nothing twice.
 * @throws Refusal `importOpen` while a text that names no row has no answer, `importFaulty` for a file with a fault
 * that stops it.
 */
export const applyImport = (
  shop: Shop,
  sources: readonly SourceFile[],
  choices: ImportChoices,
): readonly TableCount[] =>
  shop.lock.hold(() => {
    const readings = sources.map((source) => readSource(shop, source, choices.files[source.name]));
    const faulty = readings.find(({ drafted }) => drafted === null);
    if (faulty) throw new Refusal('importFaulty', { file: faulty.file.name });
    const drafted = readings.flatMap(({ drafted }) => (drafted ? [drafted] : []));
    const standing = standingRows(shop);
    refuseUnanswered(openReferences(drafted, standing), choices.matches);
    const newIds = (table: TableName, count: number): readonly string[] => {
      const column = tables[table].columns;
      const prefix = 'id' in column ? column.id.prefix : '';
      return shop.ids.make(prefix, count, new Set((standing[table] ?? []).map(({ id }) => String(id))));
    };
    return planImport(drafted, standing, choices.matches, choices.update, newIds).map((plan) =>
      write(shop, plan),
    );
  });

const preview = ({ file, choice, dates }: FileReading, plans: readonly TablePlan[]): FilePreview => {
  const problems = plans.find(({ table }) => table === choice?.table)?.problems ?? [];
  return {
    name: file.name,
    table: choice?.table ?? null,
    rows: file.rows.length,
    columns: file.header.map((header, index) => ({
      header,
      column: choice?.columns[index] ?? null,
      sample: file.rows.find((row) => (row[index] ?? '').trim() !== '')?.[index]?.slice(0, 60) ?? '',
    })),
    dates,
    faults: file.faults,
    problems: problems.slice(0, shownProblems),
    problemCount: problems.length,
  };
};

const importedTables: readonly AnyTable[] = [
  tables.Team,
  tables.Products,
  tables.Customers,
  tables.Contacts,
  tables.Opportunities,
  tables.FollowUps,
  tables.Interactions,
];

const standingRows = (shop: Shop): Standing =>
  Object.fromEntries(importedTables.map((table) => [table.name, shop.tables.read(table).rows]));

const refuseUnanswered = (
  references: readonly ReturnType<typeof openReferences>[number][],
  matches: Matches,
): void => {
  for (const { table, column, unmatched } of references) {
    const answers = matches[`${table}.${column}`] ?? {};
    const open = unmatched.find(({ found }) => !(found in answers));
    if (open) throw new Refusal('importOpen', { found: open.found, n: open.count });
  }
};

const write = (shop: Shop, plan: TablePlan): TableCount => {
  const table = tables[plan.table];
  shop.tables.insert(
    table,
    plan.insert.map((values) => wholeRow(table, { ...stamps(shop, plan.table), ...values })),
  );
  // A patch holds values that were read as the kinds of this table's columns.
  shop.tables.change(table, plan.change as never);
  return {
    table: plan.table,
    insert: plan.insert.length,
    change: plan.change.length,
    same: plan.same,
    kept: plan.kept,
  };
};

/** What an imported row has beside its file. */
const stamps = (shop: Shop, table: TableName): Values => {
  if (table === 'Customers') return { source: 'import', addedOn: shop.clock.today() };
  if (table === 'Team') return { role: 'salesperson', active: true };
  return table === 'Products' || table === 'Settings' ? {} : { source: 'import' };
};

/** A row with every column of its table, those that the file does not know blank. */
const wholeRow = <T extends AnyTable>(table: T, values: Values): RowOf<T> => {
  const row = Object.fromEntries(
    Object.keys(table.columns).map((column) => [column, values[column] ?? null]),
  );
  // Each value was read as the kind of its column (readField), required ones were demanded (draftFile).
  return row as RowOf<T>;
};
