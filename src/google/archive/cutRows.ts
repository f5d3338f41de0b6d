import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { keptFrom } from './archiveNeeds.ts';
import type { Arrival } from './asArrived.ts';
import type { Leaving } from './leavingRows.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const widthOf = ({ look }: Leaving): number => look.values[0]?.length ?? 1;

/**
 * Cuts the rows out of their tab and pastes them to their places in the archive, in one step each: what a person
 * typed until that moment goes along. What cannot be cut, as cells that are merged with others, is copied.
 */
export const cutRows = (to: Sheet, leaving: readonly Leaving[]): void => {
  widen(to, Math.max(...leaving.map(widthOf)));
  for (const one of leaving) {
    for (const { row, place, length } of blocksOf(one)) {
      const range = one.look.sheet.getRange(row, 1, length, widthOf(one));
      const target = to.getRange(place, keptFrom);
      try {
        range.moveTo(target);
      } catch {
        range.copyTo(target);
      }
    }
  }
};

/** Makes room for so many columns right of the archive's own; no call where there is. */
const widen = (sheet: Sheet, columns: number): void => {
  try {
    sheet.getRange(1, keptFrom, 1, columns);
  } catch {
    // Google tells by its message alone that a tab is too small.
    const room = sheet.getMaxColumns();
    const lacking = keptFrom + columns - 1 - room;
    if (lacking > 0) sheet.insertColumnsAfter(room, lacking);
  }
};

/** Rows that stand one below the other, here and there. */
export const blocksOf = ({ ids, rows, slots }: Pick<Leaving, 'ids' | 'rows' | 'slots'>) => {
  const blocks: { row: number; place: number; length: number }[] = [];
  rows.forEach((row, index) => {
    const place = slots.get(ids[index] ?? '')?.place ?? 0;
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.length === row && last.place + last.length === place) last.length++;
    else blocks.push({ row, place, length: 1 });
  });
  return blocks;
};

/** What stands at the places of the rows in the archive, by place; two calls. */
export const arrivals = (to: Sheet, leaving: readonly Leaving[]): Map<number, Arrival> => {
  const places = leaving.flatMap(({ ids, slots }) => ids.flatMap((id) => slots.get(id)?.place ?? []));
  const [from, last] = [Math.min(...places), Math.max(...places)];
  const block = to.getRange(from, keptFrom, last - from + 1, Math.max(...leaving.map(widthOf)));
  const [values, formulas] = [block.getValues(), block.getFormulas()];
  return new Map(
    places.map((place) => [
      place,
      { place, values: values[place - from] ?? [], formulas: formulas[place - from] ?? [] },
    ]),
  );
};

/** Formulas do not run in the archive. */
export const clearFormulas = (to: Sheet, all: Iterable<Arrival>): void => {
  const places = [...all].flatMap(({ place, formulas }) =>
    formulas.flatMap((formula, column) =>
      formula === '' ? [] : [`${columnLetters(keptFrom - 1 + column)}${place}`],
    ),
  );
  if (places.length > 0) to.getRangeList(places).clearContent();
};
