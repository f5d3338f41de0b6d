import { openWords } from '../domain/import/choiceMeanings.ts';
import type { DateEvidence, DateOrder } from '../domain/import/dateOrder.ts';
import type { Drafted, LineProblem } from '../domain/import/draft.ts';
import type { Importable } from '../domain/import/importable.ts';
import { naturalKeys } from '../domain/import/keys.ts';
import type { FileFault } from '../domain/import/parsedFile.ts';
import {
  type Matches,
  openReferences,
  planImport,
  type Reference,
  type TablePlan,
} from '../domain/import/plan.ts';
import { saysNothing, type Unmatched } from '../domain/import/references.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { TableName } from '../schema/tables.ts';
import { growSummaries, summed } from './growSummaries.ts';
import { importStanding } from './importStanding.ts';
import { type ChosenFile, type FileReading, readSource, type SourceFile } from './readSource.ts';
import { countOf, countryFor, type TableCount, writeImport } from './writeImport.ts';

export type { TableCount } from './writeImport.ts';

/** What a person decided in the preview. */
export interface ImportChoices {
  readonly files: Readonly<Record<string, ChosenFile>>;
  /** What texts that name no row, and words that are no choice, mean. */
  readonly matches: Matches;
  /** Whether rows that stand already take the file's values where they differ. */
  readonly update: boolean;
}

export interface FilePreview {
  readonly name: string;
  /** Null where no table was recognised: the person chooses one. */
  readonly table: Importable | null;
  readonly by: FileReading['by'];
  readonly program: string | null;
  readonly delimiter: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly header: string;
    /** Where it goes, see domain/import/targets.ts. */
    readonly column: string | null;
    readonly sample: string;
  }[];
  readonly dates: DateEvidence | null;
  /** Whether the person must say how its dates are written. */
  readonly datesOpen: boolean;
  readonly dateOrder: DateOrder;
  readonly key: string | null;
  readonly keys: readonly string[];
  /** The columns by which its rows are known where no key is chosen. */
  readonly usual: readonly string[];
  /** What every new row of it is. */
  readonly is: Readonly<Record<string, string>>;
  readonly faults: readonly FileFault[];
  readonly problems: readonly LineProblem[];
  readonly problemCount: number;
  /** Every line that stays out, for whoever sends the others. */
  readonly out: readonly number[];
}

export interface ReferencePreview {
  readonly table: TableName;
  readonly column: string;
  /** Rows of another table, or the codes of a choice. */
  readonly kind: 'rows' | 'words';
  readonly unmatched: readonly Unmatched[];
  readonly names: readonly string[];
  readonly canAdd: boolean;
  /** Texts that say nothing, as a dash: they become no row unless a person says so of each. */
  readonly empty: readonly string[];
}

export interface ImportPreview {
  readonly files: readonly FilePreview[];
  readonly references: readonly ReferencePreview[];
  readonly counts: readonly TableCount[];
}

/** Most problems, and most names to choose from, that a preview lists; their numbers are told in full. */
const shownProblems = 200;
const shownNames = 2_000;

/** What importing the files would do, with every problem at its cell. Writes nothing. */
export const previewImport = (
  shop: Shop,
  sources: readonly SourceFile[],
  choices: ImportChoices,
): ImportPreview => {
  const readings = sources.map((source) =>
    readSource(shop, source, choices.files[source.name], choices.matches),
  );
  const drafted = readings.flatMap(({ drafted }) => (drafted ? [drafted] : []));
  const standing = importStanding(shop, drafted, 'values');
  const noIds = (_: TableName, count: number): readonly string[] => new Array(count).fill('');
  const country = countryFor(shop, drafted);
  const plans = planImport(drafted, standing, choices.matches, choices.update, noIds, { country });
  return {
    files: readings.map((reading) => preview(reading, plans)),
    references: [
      ...openReferences(drafted, standing).map(previewOf),
      ...drafted.flatMap(openWords).map(
        ({ table, column, codes, unmatched }): ReferencePreview => ({
          table,
          column,
          unmatched,
          names: codes,
          kind: 'words',
          canAdd: false,
          empty: [],
        }),
      ),
    ].filter(({ unmatched }) => unmatched.length > 0),
    counts: plans.map(countOf),
  };
};

const previewOf = ({ table, column, unmatched, names, canAdd }: Reference): ReferencePreview => ({
  table,
  column,
  unmatched,
  names: names.slice(0, shownNames),
  kind: 'rows',
  canAdd,
  empty: unmatched.map(({ found }) => found).filter(saysNothing),
});

/**
 * Writes whole files into the tabs in one go; see importRows.ts for files that take longer than one execution.
 * @throws Refusal `importOpen` while a text that names no row has no answer, `importDates` while dates fit several
 * orders, `importFaulty` for a file with a fault that stops it.
 */
export const applyImport = (
  shop: Shop,
  sources: readonly SourceFile[],
  choices: ImportChoices,
): readonly TableCount[] =>
  shop.lock.hold(() => {
    const readings = sources.map((source) =>
      readSource(shop, source, choices.files[source.name], choices.matches),
    );
    const faulty = readings.find(({ drafted }) => drafted === null);
    if (faulty) throw new Refusal('importFaulty', { file: faulty.file.name });
    const open = readings.find(({ datesOpen }) => datesOpen);
    if (open) throw new Refusal('importDates', { file: open.file.name });
    const drafted = readings.flatMap(({ drafted }) => (drafted ? [drafted] : []));
    refuseUnanswered(shop, drafted, choices.matches);
    const about = sources.map(({ name }) => name).join(', ');
    const { plans, sizes } = writeImport(shop, drafted, { ...choices, about });
    if (plans.some(({ table, insert }) => summed.has(table) && insert.length > 0)) growSummaries(shop, sizes);
    return plans.map(countOf);
  });

const refuseUnanswered = (shop: Shop, drafted: readonly Drafted[], matches: Matches): void => {
  const standing = importStanding(shop, drafted, 'keys');
  for (const { table, column, unmatched } of openReferences(drafted, standing)) {
    const answers = matches[`${table}.${column}`] ?? {};
    const open = unmatched.find(({ found }) => !(found in answers));
    if (open) throw new Refusal('importOpen', { found: open.found, n: open.count });
  }
};

const preview = (reading: FileReading, plans: readonly TablePlan[]): FilePreview => {
  const { file, choice, drafted } = reading;
  const plan = plans.find(({ table }) => table === choice?.table);
  const problems = (drafted && plan?.problemsOf.get(drafted)) ?? [];
  return {
    name: file.name,
    table: choice?.table ?? null,
    by: reading.by,
    program: reading.program,
    delimiter: file.delimiter,
    rows: file.rows.length,
    columns: file.header.map((header, index) => ({
      header,
      column: choice?.columns[index] ?? null,
      sample: file.rows.find((row) => (row[index] ?? '').trim() !== '')?.[index]?.slice(0, 60) ?? '',
    })),
    dates: reading.dates,
    datesOpen: reading.datesOpen,
    dateOrder: choice?.dateOrder ?? 'ymd',
    key: choice?.key ?? null,
    keys: reading.keys,
    usual: choice ? (naturalKeys[choice.table]?.[0] ?? []) : [],
    is: choice?.is ?? {},
    faults: file.faults.slice(0, shownProblems),
    problems: problems.slice(0, shownProblems),
    problemCount: problems.length,
    out: [...new Set(problems.flatMap(({ line, skips }) => (skips === 'line' ? [line] : [])))],
  };
};
