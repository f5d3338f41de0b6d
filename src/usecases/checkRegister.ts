import { checkCells } from '../domain/clean/checkCells.ts';
import { checkDays } from '../domain/clean/checkDays.ts';
import { checkIds } from '../domain/clean/checkIds.ts';
import { checkReferences } from '../domain/clean/checkReferences.ts';
import { type CheckedTable, type Finding, type FindingKind, findingKinds } from '../domain/clean/finding.ts';
import type { Shop } from '../ports.ts';
import type { Column } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import type { WordKey } from '../words/words.ts';
import { businessCountry } from './businessCountry.ts';
import { valueText } from './valueText.ts';

/** A cell that needs a look, as the list shows it. */
export interface ShownFinding extends Finding {
  /** `Customers!F12` at the moment of checking, in the sheet's own words. */
  readonly cell: string;
  readonly label: string;
  /** What the fix writes, in words; null where there is none. */
  readonly fixText: string | null;
}

export interface CheckReport {
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** Those of the kind asked for, from the one asked for on; at most `pageLength`. */
  readonly findings: readonly ShownFinding[];
  readonly total: number;
  /** Rows that were looked at. */
  readonly checked: number;
}

/** Findings in one answer. */
const pageLength = 50;

/** The tables that people fill. */
const checkedTables: readonly TableName[] = [
  'Customers',
  'Contacts',
  'FollowUps',
  'Interactions',
  'Opportunities',
  'Preferences',
  'Needs',
  'Consents',
  'Observations',
  'Usage',
  'Products',
  'Items',
  'Departments',
  'Team',
];

/** R14: what is wrong with the cells of the register, each with a fix where one can be told. Reads each tab once. */
export const checkRegister = (shop: Shop, kind: FindingKind | null, from: number): CheckReport => {
  const surveyed = checkedTables.flatMap((table): CheckedTable[] => {
    const rows = shop.survey.read(tables[table]);
    return rows === null ? [] : [{ table, rows }];
  });
  const all = findingsOf(shop, surveyed);
  const asked = kind === null ? all : all.filter((one) => one.kind === kind);
  const names = new Map(surveyed.map(({ table, rows }) => [table, namesOf(table, rows)]));
  return {
    counts: countsOf(all),
    findings: asked.slice(from, from + pageLength).map((one) => shownFinding(shop, one, names)),
    total: asked.length,
    checked: surveyed.reduce((sum, { rows }) => sum + rows.length, 0),
  };
};

const findingsOf = (shop: Shop, surveyed: readonly CheckedTable[]): readonly Finding[] => {
  const today = shop.clock.today();
  const context = { today, country: businessCountry(shop), vocabulary: shop.vocabulary };
  const all = [
    ...surveyed.flatMap(checkIds),
    ...checkReferences(surveyed),
    ...surveyed.flatMap((table) => [...checkCells(table, context), ...checkDays(table, today)]),
  ];
  return [...all].sort((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind));
};

const countsOf = (all: readonly Finding[]): CheckReport['counts'] => {
  const counts = { id: 0, orphan: 0, email: 0, phone: 0, day: 0, list: 0, cell: 0 };
  for (const { kind } of all) counts[kind] += 1;
  return counts;
};

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

const namesOf = (table: TableName, rows: CheckedTable['rows']): ReadonlyMap<string, string> =>
  new Map(rows.map(({ cells }) => [String(cells.id ?? ''), String(cells[tables[table].title] ?? '')]));

const shownFinding = (shop: Shop, finding: Finding, names: Names): ShownFinding => {
  const table: AnyTable = tables[finding.table];
  const letter = shop.survey.letters(table)[finding.column] ?? '';
  return {
    ...finding,
    cell: `${shop.vocabulary.tab(table.name)}!${letter}${finding.at}`,
    // Every column has its word; src/wordCheck.ts holds that.
    label: shop.say(`${table.name}.${finding.column}` as WordKey),
    fixText: fixTextOf(shop, table, finding, names),
  };
};

const fixTextOf = (shop: Shop, table: AnyTable, { column, fix }: Finding, names: Names): string | null => {
  if (fix === null) return null;
  const definition = Object.entries<Column>(table.columns).find(([name]) => name === column)?.[1];
  if (definition?.kind === 'id') return shop.say('clean.fix.newId');
  if (definition?.kind !== 'ref') return valueText(shop, table, column, fix);
  const name = names.get(definition.to)?.get(fix) ?? '';
  return shop.say('clean.fix.link', { name, id: fix });
};
