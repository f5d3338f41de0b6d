import type { Day } from '../../schema/day.ts';
import { type CellProblem, type CellResult, readCell } from '../../schema/derive/readCell.ts';
import type { Vocabulary } from '../../schema/derive/vocabulary.ts';
import type { Column } from '../../schema/table.ts';
import { type AnyTable, tables } from '../../schema/tables.ts';
import { e164, phoneIn } from '../register/phones.ts';
import { type CheckedRow, type CheckedTable, type Finding, type FindingCode, textOf } from './finding.ts';
import { evidenceOf, repairDay } from './repairDay.ts';
import { repairEmail } from './repairEmail.ts';

/** What the checks of single cells need to know. */
export interface CheckContext {
  readonly today: Day;
  /** Whose phone numbers need no country code, ISO 3166. */
  readonly country: string | null;
  readonly vocabulary: Vocabulary;
}

type Noted = Pick<Finding, 'kind' | 'code' | 'fix'>;

/** What is wrong with single cells of a table: addresses, phone numbers, days, choices, numbers, blanks. */
export const checkCells = ({ table, rows }: CheckedTable, context: CheckContext): readonly Finding[] => {
  const definition: AnyTable = tables[table];
  return Object.entries<Column>(definition.columns)
    .filter(([name, { kind }]) => kind !== 'id' && kind !== 'ref' && name !== 'key')
    .flatMap(([name, column]) => {
      const check = checkOf(definition, name, column, rows, context);
      return rows.flatMap((row) => {
        const noted = check(row, textOf(row, name));
        return noted === null ? [] : [findingAt(definition, row, name, noted)];
      });
    });
};

/** The finding about a cell. */
export const findingAt = (table: AnyTable, row: CheckedRow, column: string, noted: Noted): Finding => ({
  ...noted,
  table: table.name,
  at: row.at,
  id: textOf(row, 'id') || null,
  title: textOf(row, table.title),
  column,
  shown: textOf(row, column),
});

type Check = (row: CheckedRow, shown: string) => Noted | null;

const checkOf = (
  table: AnyTable,
  name: string,
  column: Column,
  rows: readonly CheckedRow[],
  context: CheckContext,
): Check => {
  const choice = column.kind === 'choice' ? context.vocabulary.reader(table, name) : null;
  const evidence = evidenceOf(column.kind === 'day' ? rows.map((row) => textOf(row, name)) : []);
  return (row, shown) => {
    if (shown === '') return 'required' in column ? { kind: 'cell', code: 'required', fix: null } : null;
    const result = readCell(column, row.cells[name] ?? null, choice);
    switch (column.kind) {
      case 'email':
        return emailNote(shown, result);
      case 'phone':
        return phoneNote(row, shown, context.country);
      case 'day':
        if (!result.ok) return { kind: 'day', code: 'notADay', fix: repairDay(shown, evidence) };
        return row.textDays.includes(name)
          ? { kind: 'day', code: 'textDay', fix: String(result.value) }
          : null;
      default:
        return result.ok ? null : { kind: 'cell', code: codeOf(result.code), fix: null };
    }
  };
};

const codeOf = (code: CellProblem): FindingCode => code;

const emailNote = (shown: string, result: CellResult): Noted | null => {
  const fix = repairEmail(shown);
  if (!result.ok) return { kind: 'email', code: 'notAnEmail', fix };
  return fix !== null && fix.toLowerCase() !== shown.toLowerCase()
    ? { kind: 'email', code: 'emailTypo', fix }
    : null;
};

/** A number without a country code belongs to the country of its row where that names one: which, we cannot tell. */
const phoneNote = (row: CheckedRow, shown: string, country: string | null): Noted | null => {
  const foreign = textOf(row, 'country') !== '' && !/^\s*(\+|00)/.test(shown.normalize('NFKC'));
  if (foreign || country === null || e164(shown, country) !== null) return null;
  return { kind: 'phone', code: 'notAPhone', fix: phoneIn(shown, country) };
};
