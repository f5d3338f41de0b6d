import type { Day } from '../../schema/day.ts';
import { isDay } from '../../schema/day.ts';
import type { TableName } from '../../schema/tables.ts';
import { tables } from '../../schema/tables.ts';
import { addDays } from '../days.ts';
import { findingAt } from './checkCells.ts';
import { type CheckedRow, type CheckedTable, type Finding, type FindingCode, textOf } from './finding.ts';

/** Days that tell what has been: they cannot lie ahead. */
const past: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Customers: ['addedOn', 'bornOn'],
  Interactions: ['happenedOn'],
  FollowUps: ['doneOn'],
  Opportunities: ['openedOn'],
  Preferences: ['notedOn'],
  Needs: ['notedOn'],
  Consents: ['happenedOn'],
  Observations: ['seenOn'],
  Usage: ['readOn'],
};

/** Before this no day of business is meant: a spreadsheet writes 1899 and 1900 for a number without a date. */
const oldest: Day = '1990-01-01';

/** The year of birth of the oldest person. */
const oldestBirth: Day = '1900-01-02';

/** Days that cannot be: done in the future, due in another century, closed before it was opened. */
export const checkDays = ({ table, rows }: CheckedTable, today: Day): readonly Finding[] =>
  rows.flatMap((row) => [
    ...dayFindings(table, row, today),
    ...orderFinding(table, row),
    ...yearFinding(table, row, today),
  ]);

const dayFindings = (table: TableName, row: CheckedRow, today: Day): Finding[] =>
  Object.entries(tables[table].columns).flatMap(([name, { kind }]) => {
    const day = kind === 'day' ? dayIn(row, name) : null;
    if (day === null) return [];
    if (day < (name === 'bornOn' ? oldestBirth : oldest)) return [note(table, row, name, 'dayTooOld')];
    // A day of leeway: it is tomorrow already where the customer is.
    return past[table]?.includes(name) && day > addDays(today, 1)
      ? [note(table, row, name, 'dayInFuture')]
      : [];
  });

const orderFinding = (table: TableName, row: CheckedRow): Finding[] => {
  const [opened, closed] = [dayIn(row, 'openedOn'), dayIn(row, 'closedOn')];
  return opened !== null && closed !== null && closed < opened
    ? [note(table, row, 'closedOn', 'dayOrder')]
    : [];
};

const yearFinding = (table: TableName, row: CheckedRow, today: Day): Finding[] => {
  const year = Number(row.cells.foundedIn);
  // Beyond 2200 the column itself refuses it.
  const future =
    table === 'Customers' && Number.isInteger(year) && year > Number(today.slice(0, 4)) && year <= 2200;
  return future ? [note(table, row, 'foundedIn', 'yearInFuture')] : [];
};

const dayIn = (row: CheckedRow, column: string): Day | null => {
  const text = textOf(row, column).slice(0, 10);
  return isDay(text) ? text : null;
};

const note = (table: TableName, row: CheckedRow, column: string, code: FindingCode): Finding =>
  findingAt(tables[table], row, column, { kind: 'day', code, fix: null });
