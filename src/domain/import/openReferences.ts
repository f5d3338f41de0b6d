import { type TableName, tables } from '../../schema/tables.ts';
import type { Drafted, Values } from './draft.ts';
import { plain } from './fold.ts';
import { type ReferenceColumn, referenceColumns } from './referenceColumns.ts';
import { counted, saysNothing, type Unmatched, unmatched } from './references.ts';
import { stageMeant, stageNamed } from './stageWords.ts';
import type { Standing } from './standing.ts';

/**
 * For `Opportunities.product`: what each text that names no row means: a name, or null for blank. The text itself, where
 * no row has it, means a row that the import adds.
 */
export type Matches = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export interface Reference {
  readonly table: TableName;
  readonly column: string;
  readonly to: TableName;
  readonly unmatched: readonly Unmatched[];
  /** The names there are to choose from. */
  readonly names: readonly string[];
  /** Whether a text may become a new row. */
  readonly canAdd: boolean;
}

/** Tables to which a name alone is a row. The team is not one: whom it lists may act. */
const addable: ReadonlySet<TableName> = new Set<TableName>(['Customers', 'Products', 'Items', 'Departments']);

/** The references of the drafted files whose texts name no row, with the names there are. */
export const openReferences = (drafted: readonly Drafted[], standing: Standing): readonly Reference[] =>
  drafted.flatMap(({ choice, drafts }) =>
    listed(choice.table).map(({ name, to, required }): Reference => {
      const names = namesIn(to, drafted, standing);
      const standingRows = standing[to] ?? [];
      const ids = standingRows.map(({ id }) => String(id));
      const texts = counted(drafts.map(({ values }) => String(values[name] ?? '')));
      const open = unmatched(withoutIds(texts, ids), names).flatMap((one) =>
        to === 'Stages' ? asStage(one, standingRows) : [one],
      );
      const canAdd = addable.has(to);
      return {
        table: choice.table,
        column: name,
        to,
        names,
        canAdd,
        unmatched: proposed(open, canAdd && required),
      };
    }),
  );

/** People are known within their customer: each line says for itself whether it names one. */
const listed = (table: TableName): readonly ReferenceColumn[] =>
  referenceColumns(tables[table]).filter(({ to }) => to !== 'Contacts');

/** A stage by its name in another language of ours is no question; what other programs call it is proposed. */
const asStage = (one: Unmatched, rows: readonly Values[]): readonly Unmatched[] =>
  stageNamed(rows, one.found) ? [] : [{ ...one, proposal: stageMeant(rows, one.found) ?? one.proposal }];

/** A line that needs its reference would stay out: rather a new row is proposed. */
const proposed = (open: readonly Unmatched[], add: boolean): readonly Unmatched[] =>
  add
    ? open.map((one) =>
        one.proposal === null && !saysNothing(one.found) ? { ...one, proposal: one.found } : one,
      )
    : open;

const withoutIds = (
  counts: ReadonlyMap<string, number>,
  ids: readonly string[],
): ReadonlyMap<string, number> => {
  const known = new Set(ids);
  return new Map([...counts].filter(([text]) => !known.has(text)));
};

const namesIn = (to: TableName, drafted: readonly Drafted[], standing: Standing): readonly string[] => {
  const title = tables[to].title;
  const coming = drafted
    .filter(({ choice }) => choice.table === to)
    .flatMap(({ drafts }) => drafts.map(({ values }) => values));
  const names = [...(standing[to] ?? []), ...coming].map((row) => String(row[title] ?? ''));
  return [...new Set(names.filter((name) => name !== ''))];
};

/** The rows that answers ask for and that neither stand nor come: by table, each once. */
export const addedRows = (
  drafted: readonly Drafted[],
  standing: Standing,
  matches: Matches,
): Readonly<Partial<Record<TableName, readonly Values[]>>> => {
  const rows: Partial<Record<TableName, Values[]>> = {};
  for (const { choice, drafts } of drafted) {
    for (const { name, to } of listed(choice.table).filter(({ to }) => addable.has(to))) {
      const answers = matches[`${choice.table}.${name}`] ?? {};
      if (!Object.entries(answers).some(([found, meant]) => found === meant)) continue;
      const known = new Set(namesIn(to, drafted, standing).map(plain));
      for (const { values } of drafts) {
        const found = String(values[name] ?? '').trim();
        if (answers[found] !== found || known.has(plain(found))) continue;
        known.add(plain(found));
        const own = rows[to] ?? [];
        if (!own.some((row) => plain(String(row.name ?? '')) === plain(found)))
          own.push({ ...addedAs(choice.table, to), [tables[to].title]: found });
        rows[to] = own;
      }
    }
  }
  return rows;
};

/** What an item is told by who asks for it. */
const addedAs = (from: TableName, to: TableName): Values =>
  to === 'Items' ? { kind: from === 'Observations' ? 'observation' : 'preference', active: true } : {};
