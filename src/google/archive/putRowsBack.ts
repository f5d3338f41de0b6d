import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { archive } from '../../schema/tables/archive.ts';
import { type AnyTable, tables } from '../../schema/tables.ts';
import { asHeld } from '../cells.ts';
import { soon } from '../soon.ts';
import { type ArchiveNeeds, keptFrom } from './archiveNeeds.ts';
import { dropRows } from './dropRows.ts';
import { insertRow } from './insertRow.ts';
import { idsNow, isBlank, type Look, lastFilled, lookAtRows, type Rows } from './lookAtRows.ts';
import { columnsThen, type PackedRow, readPacked, unpacked } from './packedRow.ts';
import { putFormulas } from './putFormulas.ts';
import { type Guard, guardOf, putRowBack } from './putRowBack.ts';
import { settleReturned } from './settleReturned.ts';

/** A row of the archive. */
interface Entry {
  readonly id: string;
  readonly position: number;
  readonly whole: PackedRow;
  /** Row of the archive's tab that holds its copy. */
  readonly copyRow: number;
  readonly archive: Look;
}

/**
 * Puts the rows that an intent took back where they stood, and takes them out of the archive. Those that stand already
 * are passed over.
 * @param again Whether a run before this one may have been killed: a blank row at the place is then its, and is filled.
 */
export const putRowsBack = (needs: ArchiveNeeds, intent: string, again: boolean): void => {
  const tab = needs.tabs.find(archive.name);
  if (!tab) return;
  const look = lookAtRows(tab, archive, needs.vocabulary);
  const entries = entriesOf(look, intent);
  clearLeftFormulas(look, entries);
  for (const table of Object.values(tables)) {
    const own = entries.get(table.name);
    if (own) restore(needs, table, [...own.values()], again);
  }
  dropRows(needs, archive, idsOf(look, intent));
};

/** By table and row: of a row that was taken twice, as by a run that was killed, the later one counts. */
const entriesOf = (look: Look, intent: string): ReadonlyMap<string, Map<string, Entry>> => {
  const entries = new Map<string, Map<string, Entry>>();
  look.values.forEach((line, index) => {
    const cell = (name: string): string => String(line[look.columns[name] ?? 0] ?? '');
    const whole = index > 0 && cell('intent') === intent ? readPacked(cell('data')) : null;
    if (!whole) return;
    const own = entries.get(cell('table')) ?? new Map<string, Entry>();
    const position = Number(cell('position'));
    own.set(cell('row'), {
      id: cell('row'),
      position,
      whole,
      copyRow: index + 1,
      archive: look,
    });
    entries.set(cell('table'), own);
  });
  return entries;
};

/** A run that was killed after it had cut rows left their formulas beside: they are written anew, and not copied. */
const clearLeftFormulas = ({ sheet, values }: Look, entries: ReturnType<typeof entriesOf>): void => {
  const cells = [...entries.values()]
    .flatMap((own) => [...own.values()])
    .flatMap(({ whole, copyRow }) =>
      Object.keys(whole.formulas)
        .map((index) => keptFrom - 1 + Number(index))
        .filter((column) => !isBlank(values[copyRow - 1]?.[column]))
        .map((column) => `${columnLetters(column)}${copyRow}`),
    );
  if (cells.length > 0) sheet.getRangeList(cells).clearContent();
};

const idsOf = ({ values, columns, key }: Look, intent: string): readonly string[] =>
  values.flatMap((line) => (line[columns.intent ?? 0] === intent ? [String(line[key] ?? '')] : []));

const restore = (needs: ArchiveNeeds, table: AnyTable, entries: readonly Entry[], again: boolean): void => {
  const sheet = needs.tabs.get(table.name);
  // Before the look: a row that a person deletes after it is missing from the grid.
  const room = sheet.getMaxRows();
  const { look, missing, around } = soon(() => lookAtThem(needs, table, sheet, entries));
  let last = lastFilled(look);
  let added = 0;
  for (const entry of missing) {
    const place = Math.max(2, Math.min(entry.position, last + 1));
    const line = look.values[place - 1 - added];
    const standsBlank = again && place <= last && (line ?? []).every(isBlank);
    if (!standsBlank) {
      insertRow(sheet, place);
      added += 1;
      last += 1;
    }
    fill(look, entry, place);
  }
  const copied = missing.map((entry) => ({
    id: entry.id,
    whole: entry.whole,
    cells: cellsOf(entry).slice(0, entry.whole.header.length),
    copy: (row: number, then: readonly (number | null)[]) => copyInto(sheet, entry, row, then),
  }));
  const now = settleReturned(needs, table, look, copied);
  for (const row of writtenOver(look, now, missing, room + added))
    putRowBack(look, around, idsNow(look), row);
  putFormulas(needs, table, sheet, entries);
  needs.tables.forget(table);
  needs.audit.note(missing.map(({ id }) => ({ action: 'restore', table: table.name, row: id })));
};

const lookAtThem = (
  { vocabulary }: ArchiveNeeds,
  table: AnyTable,
  sheet: Look['sheet'],
  entries: readonly Entry[],
): { readonly look: Look; readonly missing: readonly Entry[]; readonly around: Guard } => {
  const look = lookAtRows(sheet, table, vocabulary);
  const missing = entries.filter(({ id }) => !look.rows.has(id)).sort((a, b) => a.position - b.position);
  const positions = missing.map(({ position }) => position);
  return { look, missing, around: guardOf(look, positions) };
};

/**
 * The rows, as they were counted in the look, that a copy was written over: those that are gone, without as many as the
 * grid lacks, which a person deleted. Rows that stood nearest to where one was put back are likelier.
 * @param grid Rows that the tab has where nobody deletes any.
 */
const writtenOver = (look: Look, now: Rows, missing: readonly Entry[], grid: number): readonly number[] => {
  const gone = [...look.rows].flatMap(([id, [row = 0]]) => (now.has(id) ? [] : [row]));
  if (gone.length === 0) return [];
  const deleted = Math.max(0, grid - look.sheet.getMaxRows());
  const distance = (row: number): number =>
    Math.min(...missing.map(({ position }) => Math.abs(position - row)), Number.POSITIVE_INFINITY);
  return gone.sort((a, b) => distance(a) - distance(b) || b - a).slice(0, Math.max(0, gone.length - deleted));
};

/** The copy of a row, beside the archive's own columns. */
const cellsOf = ({ archive: { values }, copyRow }: Entry): readonly unknown[] =>
  (values[copyRow - 1] ?? []).slice(keptFrom - 1);

/** Fills a blank row: looks and values from the copy, notes as they were written. */
const fill = (look: Look, entry: Entry, place: number): void => {
  const { sheet } = look;
  const { whole } = entry;
  copyInto(sheet, entry, place, columnsThen(whole, look));
  if (whole.height !== null && sheet.getRowHeight(place) !== whole.height)
    sheet.setRowHeight(place, whole.height);
};

/** @param then Where each of its columns stands now, 0-based. */
const copyInto = (
  sheet: Look['sheet'],
  entry: Entry,
  place: number,
  then: readonly (number | null)[],
): void => {
  const { whole, id, copyRow, archive: kept } = entry;
  if (String(cellsOf(entry)[whole.columns.id ?? 0]) === id) {
    for (const { start, length, to } of runsOf(then))
      kept.sheet.getRange(copyRow, keptFrom + start, 1, length).copyTo(sheet.getRange(place, to + 1));
  } else {
    (whole.values ?? []).forEach((cell, index) => {
      const column = then[index];
      const value = unpacked(cell);
      if (column === null || column === undefined || value === '' || index in whole.formulas) return;
      sheet.getRange(place, column + 1).setValue(asHeld(value));
    });
  }
  each(whole.notes, then, (column, note) => sheet.getRange(place, column + 1).setNote(note));
};

const each = (
  texts: Readonly<Record<number, string>>,
  then: readonly (number | null)[],
  put: (column: number, text: string) => void,
): void => {
  for (const [index, text] of Object.entries(texts)) {
    const column = then[Number(index)];
    if (column !== null && column !== undefined) put(column, text);
  }
};

/** Columns that stood side by side and still do. */
const runsOf = (
  then: readonly (number | null)[],
): readonly { readonly start: number; readonly length: number; readonly to: number }[] => {
  const runs: { start: number; length: number; to: number }[] = [];
  then.forEach((to, start) => {
    const last = runs[runs.length - 1];
    if (to === null) return;
    if (last && last.start + last.length === start && last.to + last.length === to) last.length++;
    else runs.push({ start, length: 1, to });
  });
  return runs;
};
