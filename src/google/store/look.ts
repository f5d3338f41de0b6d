import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { locateColumns } from '../../schema/derive/locateColumns.ts';
import type { Vocabulary } from '../../schema/derive/vocabulary.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import type { Cells } from '../cells.ts';
import { type Columns, columnsOf } from '../columns.ts';
import type { Tabs } from '../tabs.ts';
import { daysSeen } from './daysSeen.ts';
import { type Hint, type Hints, manyOf, smallTab } from './hints.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What every part of the store works with. */
export interface Ground {
  readonly tabs: Tabs;
  readonly cells: Cells;
  readonly vocabulary: Vocabulary;
  readonly hints: Hints;
  /** Told of the days of each look, for whoever wants to know the zone. */
  readonly sawDays?: (days: () => readonly Date[]) => void;
}

/** Cells of a tab as they stood at one moment. Rows and columns are counted from 0; row 0 is the header. */
export interface Look {
  readonly left: number;
  /** Columns far apart were read one part after the other: rows may have moved in between. */
  readonly apart?: true;
  /** The lines end with the last one in which anything stands. */
  readonly short?: true;
  /** Lines from the header on; a line or a cell that was not looked at is undefined. */
  readonly lines: readonly (readonly unknown[] | undefined)[];
  /** Where the table's columns stand: those that were asked for, at least. */
  readonly columns: Columns;
}

export const cellAt = ({ lines, left }: Look, row: number, column: number): unknown =>
  lines[row]?.[column - left];

/** The column that identifies a row: its id, or the key of a setting. */
export const keyOf = (table: AnyTable): string => ('id' in table.columns ? 'id' : 'key');

/** What a key cell holds as an id; '' where there is none. */
export const idIn = (cell: unknown): string => String(cell ?? '').trim();

/** Looks that are tried before the tab is given up as one that does not stand still. */
const patience = 4;

/**
 * Looks at the named columns of every row, the key's among them, all between them too: one call, and two or more
 * only where the columns stand elsewhere than when they were last seen.
 * @param parts Of a large tab, columns far apart in a call each, and none between them; or as far apart as this.
 * @throws Refusal `columnMissing`, `columnTwice`, `tabMissing`.
 */
export const lookAt = (
  ground: Ground,
  table: AnyTable,
  names: readonly string[],
  parts?: 'parts' | number,
): Look => {
  const sheet = ground.tabs.get(table.name);
  const wanted = [keyOf(table), ...names];
  for (let tries = 0; tries < patience; tries++) {
    const { at, large } = ground.hints.of(table);
    const widest = parts === 'parts' ? (large ? widestGap : undefined) : parts;
    const spans = spansOf(at, wanted, widest ?? Number.POSITIVE_INFINITY);
    const left = spans[0]?.left ?? 0;
    const lines = linesOf(sheet, spans);
    const columns = lines && located(ground, table, lines[0] ?? [], left, wanted);
    if (lines && columns) {
      noteSize(ground, table, lines.length);
      const look: Look = { left, lines, columns, ...(spans.length > 1 && { apart: true }) };
      ground.sawDays?.(() => daysSeen(table, look));
      return look;
    }
    locateAfresh(ground, table, sheet);
  }
  throw new Refusal('changedMeanwhile');
};

/** Columns between two wanted ones that are read with them rather than left out at the price of another call. */
const widestGap = 8;

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** The columns as stretches without a wider gap, from left to right. */
export const spansOf = (at: Columns, names: readonly string[], gap: number): readonly Span[] => {
  const places = names.map((name) => at[name] ?? 0).sort((a, b) => a - b);
  const spans: { left: number; right: number }[] = [];
  for (const place of places) {
    const last = spans[spans.length - 1];
    if (last && place - last.right - 1 <= gap) last.right = place;
    else spans.push({ left: place, right: place });
  }
  return spans;
};

/** Every line of the stretches, with nothing between them; null where the tab does not stand still. */
const linesOf = (sheet: Sheet, spans: readonly Span[]): Look['lines'] | null => {
  const [first, ...others] = spans.map(({ left, right }) => ({
    left,
    lines: valuesOf(sheet, `${columnLetters(left)}:${columnLetters(right)}`),
  }));
  if (!first?.lines || others.length === 0) return first?.lines ?? null;
  const lines = first.lines.map((line) => [...line]);
  for (const part of others) {
    if (part.lines?.length !== lines.length) return null;
    part.lines.forEach((cells, row) => {
      cells.forEach((cell, index) => {
        const line = lines[row];
        if (line) line[part.left - first.left + index] = cell;
      });
    });
  }
  return lines;
};

/** The values of a range by its address; null where the tab is, or has just become, smaller than that. */
export const valuesOf = (sheet: Sheet, a1: string): readonly (readonly unknown[])[] | null =>
  attempt(() => sheet.getRange(a1).getValues());

/** The same, tried again while rows go. @throws Refusal `changedMeanwhile`. */
export const valuesSoon = (sheet: Sheet, a1: string): readonly (readonly unknown[])[] => {
  for (let tries = 0; tries < patience; tries++) {
    const values = valuesOf(sheet, a1);
    if (values) return values;
  }
  throw new Refusal('changedMeanwhile');
};

/** The formulas of a range, in R1C1; null as `valuesOf`. */
export const formulasOf = (sheet: Sheet, a1: string): readonly (readonly (string | null)[])[] | null =>
  attempt(() => sheet.getRange(a1).getFormulasR1C1());

/** Google tells by its message alone, in any language, that a tab is too small: a look that fails is tried again. */
const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/**
 * Where the wanted columns stand by a header, or by a part of it that begins at column `left`; null where it does not
 * tell. A header that is not its column's own counts only while all others stand where they did.
 */
export const located = (
  { hints, vocabulary }: Ground,
  table: AnyTable,
  header: readonly unknown[],
  left: number,
  wanted: readonly string[],
): Columns | null => {
  const hint = hints.of(table);
  const whole = [...new Array<string>(left).fill(''), ...header];
  const at = hints.located(table, whole, () => locateColumns(table, whole, vocabulary.catalogues).at);
  const still = Object.entries(at).every(([name, index]) => hint.at[name] === index || name in hint.as);
  const known = Object.entries(hint.as).filter(
    ([name, text]) => still && String(whole[hint.at[name] ?? -1] ?? '') === text,
  );
  const found = { ...at, ...Object.fromEntries(known.map(([name]) => [name, hint.at[name] ?? 0])) };
  return wanted.every((name) => name in found) ? found : null;
};

/** The header, whole. */
export const headerOf = (sheet: Sheet): readonly unknown[] =>
  (valuesOf(sheet, '1:1') ?? sheet.getRange('1:1').getValues())[0] ?? [];

/** Locates the columns by the whole header and the marks, and keeps it. @throws Refusal as `columnsOf`. */
export const locateAfresh = (ground: Ground, table: AnyTable, sheet: Sheet): Columns => {
  const header = headerOf(sheet);
  const at = columnsOf(sheet, table, header, ground.vocabulary);
  const plain = locateColumns(table, header, ground.vocabulary.catalogues).at;
  const as = Object.entries(at).filter(([name]) => plain[name] === undefined);
  const hint: Hint = {
    at,
    as: Object.fromEntries(as.map(([name, index]) => [name, String(header[index] ?? '')])),
    large: ground.hints.of(table).large,
    many: ground.hints.of(table).many,
  };
  ground.hints.learn(table, hint);
  return at;
};

const noteSize = ({ hints }: Ground, table: AnyTable, rows: number): void => {
  const hint = hints.of(table);
  const large = rows * Object.keys(table.columns).length > smallTab;
  const many = manyOf(rows);
  if (large !== hint.large || many !== hint.many) hints.learn(table, { ...hint, large, many });
};

/** Rows of each id, 0-based; of a doubled id the first. */
export const rowsById = (look: Look, table: AnyTable): ReadonlyMap<string, number> => {
  const key = look.columns[keyOf(table)] ?? 0;
  const rows = new Map<string, number>();
  look.lines.forEach((line, row) => {
    const id = idIn(line?.[key - look.left]);
    if (row > 0 && id !== '' && !rows.has(id)) rows.set(id, row);
  });
  return rows;
};

/** The last line, 0-based, in which one of our columns holds anything: theirs may be filled to the bottom. */
export const lastFilled = (look: Look): number => {
  const places = Object.values(look.columns).map((column) => column - look.left);
  for (let row = look.lines.length - 1; row > 0; row--) {
    const line = look.lines[row] ?? [];
    if (places.some((place) => String(line[place] ?? '') !== '')) return row;
  }
  return 0;
};
