import type { Audit, Happening } from '../ports.ts';
import type { Instant } from '../schema/day.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { log } from '../schema/tables/log.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import { asText, type Cells } from './cells.ts';
import { columnsNow } from './columns.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number | boolean | Date;

/** The note that keeps the order of the log's columns; `pruneHistory` forgets it each day, so that it stays true. */
export const logColumnsNote = 'logColumns';

/** Most signs of a cell that a line of the log repeats. */
const longest = 1000;
/** Blank rows that are added to the grid at once when it is full. */
const spareRows = 1000;

/** What the log needs of the rest. */
interface Needs {
  readonly tabs: Tabs;
  readonly cells: Cells;
  readonly vocabulary: Vocabulary;
  readonly notes: { read(key: string): string | null; write(key: string, value: string): void };
  readonly newIds: (prefix: string, count: number) => readonly string[];
  readonly now: () => Instant;
  /** Who acts, or the word for unknown. */
  readonly who: () => string;
  readonly make: (table: AnyTable) => void;
}

/**
 * The log of who changed what, in the tab Log: cells of one row that change together are one line. One line is appended
 * in one call; several take two, and three more where the grid is full. A log that cannot be written never fails the work that it tells of.
 */
export const openAudit = (needs: Needs): Audit => {
  const noted: Happening[] = [];
  const elsewhere: { readonly table: string; readonly what: readonly string[] | 'new rows' }[] = [];
  const isToldElsewhere = (lines: Told): boolean =>
    elsewhere.some(({ table, what }) =>
      lines.every(
        (one) =>
          one.table === table &&
          (what === 'new rows'
            ? one.action === 'add'
            : one.action === 'change' && what.includes(one.column ?? '')),
      ),
    );
  return {
    note: (happenings) => {
      noted.push(...happenings);
    },
    toldElsewhere: (table, what) => {
      elsewhere.push({ table, what });
    },
    write: () => {
      const lines = together(noted.splice(0)).filter((line) => !isToldElsewhere(line));
      elsewhere.length = 0;
      if (lines.length === 0) return;
      try {
        append(needs, lines);
      } catch (error) {
        console.error(`The log could not be written: ${String(error)}`);
      }
    },
  };
};

/** What is told in one line: cells of one row that changed together, or one happening. */
type Told = readonly [Happening, ...Happening[]];

const together = (noted: readonly Happening[]): readonly Told[] => {
  const all: [Happening, ...Happening[]][] = [];
  for (const one of noted) {
    const last = all[all.length - 1];
    if (last && isSameChange(last[0], one)) last.push(one);
    else all.push([one]);
  }
  return all;
};

const isSameChange = (one: Happening, other: Happening): boolean =>
  one.action === 'change' &&
  other.action === 'change' &&
  one.row !== undefined &&
  one.table === other.table &&
  one.row === other.row &&
  one.column !== other.column;

const append = (needs: Needs, happenings: readonly Told[]): void => {
  const { tabs, newIds } = needs;
  if (!tabs.find('Log')) needs.make(log);
  const sheet = tabs.get('Log');
  const order = columnOrder(needs, sheet);
  const ids = newIds(log.columns.id.prefix, happenings.length);
  const lines = happenings.map((happening, index) => lineOf(needs, order, ids[index] ?? '', happening));
  const [first = []] = lines;
  if (lines.length === 1) sheet.appendRow(first);
  else appendRows(sheet, lines, order.length);
};

const appendRows = (sheet: Sheet, lines: Cell[][], width: number): void => {
  const last = sheet.getLastRow();
  const write = () => sheet.getRange(last + 1, 1, lines.length, width).setValues(lines);
  try {
    write();
  } catch (error) {
    // Google tells by its message alone that a tab is too small.
    const room = sheet.getMaxRows();
    if (room >= last + lines.length) throw error;
    sheet.insertRowsAfter(room, lines.length + spareRows);
    write();
  }
};

/** Which column stands where; a column of theirs is blank. */
const columnOrder = ({ notes, vocabulary }: Needs, sheet: Sheet): readonly string[] => {
  const known = notes.read(logColumnsNote);
  if (known !== null) return known.split(',');
  const order: string[] = [];
  for (const [name, index] of Object.entries(columnsNow(sheet, log, vocabulary))) order[index] = name;
  const whole = Array.from(order, (name) => name ?? '');
  notes.write(logColumnsNote, whole.join(','));
  return whole;
};

/** Of several cells the columns, what they held and what they hold stand below each other. */
const lineOf = (needs: Needs, order: readonly string[], id: string, told: Told): Cell[] => {
  const { vocabulary, cells, now, who } = needs;
  const [{ action, table, row }] = told;
  const below = (of: (one: Happening) => string | undefined): string =>
    told.length === 1
      ? asLogged(of(told[0]))
      : asLogged(told.map((one) => (of(one) ?? '').replace(/\s+/g, ' ')).join('\n'));
  const head = ({ column }: Happening): string =>
    column === undefined ? '' : headerOf(vocabulary, tables[table], column);
  const line: Record<string, Cell> = {
    id,
    at: cells.put(log, 'at', now()),
    by: asText(who()),
    action: vocabulary.choice(log, 'action', action),
    table: vocabulary.tab(table),
    row: asLogged(row),
    column: told.map(head).join('\n'),
    before: below(({ before }) => before),
    after: below(({ after }) => after),
  };
  return order.map((name) => line[name] ?? '');
};

const headerOf = (vocabulary: Vocabulary, table: AnyTable, column: string): string =>
  column in table.columns ? vocabulary.header(table, column) : asLogged(column);

/** Text that stays text in any cell, also below the formatted ones, and never longer than `longest`. */
const asLogged = (text = ''): string => {
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return /^[^\p{L}]|^(true|false)$/iu.test(cut) && !cut.startsWith("'") ? `'${cut}` : asText(cut);
};
