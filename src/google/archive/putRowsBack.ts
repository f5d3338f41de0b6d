import { archive } from '../../schema/tables/archive.ts';
import { type AnyTable, tables } from '../../schema/tables.ts';
import { asText } from '../cells.ts';
import { type ArchiveNeeds, keptFrom } from './archiveNeeds.ts';
import { dropRows } from './dropRows.ts';
import { insertRow } from './insertRow.ts';
import { idsNow, isBlank, type Look, lastFilled, lookAtRows } from './lookAtRows.ts';
import { columnsThen, type PackedRow, readPacked, unpacked } from './packedRow.ts';
import { guardOf, putRowBack } from './putRowBack.ts';

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

const idsOf = ({ values, columns, key }: Look, intent: string): readonly string[] =>
  values.flatMap((line) => (line[columns.intent ?? 0] === intent ? [String(line[key] ?? '')] : []));

const restore = (needs: ArchiveNeeds, table: AnyTable, entries: readonly Entry[], again: boolean): void => {
  const sheet = needs.tabs.get(table.name);
  const look = lookAtRows(sheet, table, needs.vocabulary);
  const missing = entries.filter(({ id }) => !look.rows.has(id)).sort((a, b) => a.position - b.position);
  const around = guardOf(
    look,
    missing.map(({ position }) => position),
  );
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
  const now = idsNow(look);
  for (const [id, [row = 0]] of look.rows) if (!now.has(id)) putRowBack(look, around, idsNow(look), row);
  for (const entry of entries) if (look.rows.has(entry.id)) fillFormulas(look, entry);
  needs.tables.forget(table);
  needs.audit.note(missing.map(({ id }) => ({ action: 'restore', table: table.name, row: id })));
};

/** Fills a blank row: looks and values from the copy, formulas and notes as they were written. */
const fill = ({ sheet, columns, values, key }: Look, entry: Entry, place: number): void => {
  const { whole, id, copyRow } = entry;
  const copied = entry.archive.values[copyRow - 1] ?? [];
  const then = columnsThen(whole, columns, (values[0] ?? []).map(String));
  const keyThen = then.indexOf(key);
  const from = entry.archive.sheet;
  if (keyThen !== -1 && String(copied[keptFrom - 1 + keyThen]) === id) {
    for (const { start, length, to } of runsOf(then))
      from.getRange(copyRow, keptFrom + start, 1, length).copyTo(sheet.getRange(place, to + 1));
  } else {
    (whole.values ?? []).forEach((cell, index) => {
      const column = then[index];
      const value = unpacked(cell);
      if (column === null || column === undefined || value === '') return;
      sheet.getRange(place, column + 1).setValue(typeof value === 'string' ? asText(value) : value);
    });
  }
  each(whole.formulas, then, (column, formula) => sheet.getRange(place, column + 1).setFormula(formula));
  each(whole.notes, then, (column, note) => sheet.getRange(place, column + 1).setNote(note));
  if (whole.height !== null && sheet.getRowHeight(place) !== whole.height)
    sheet.setRowHeight(place, whole.height);
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

/** A run that was killed right after a row was copied back left its formulas out. */
const fillFormulas = ({ sheet, columns, values, rows }: Look, { id, whole }: Entry): void => {
  const row = rows.get(id)?.[0] ?? 0;
  const then = columnsThen(whole, columns, (values[0] ?? []).map(String));
  each(whole.formulas, then, (column, formula) => {
    const range = sheet.getRange(row, column + 1);
    if (isBlank(values[row - 1]?.[column]) && range.getFormula() === '') range.setFormula(formula);
  });
};
