/** Notes of cells: kept as the document's anchors, so that they follow their cell when rows and columns come and go. */
import { getAnchors } from '../../engine/plugins/anchorGetters.ts';
import type { Anchor } from '../../engine/plugins/anchors.ts';
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { demandOnSheet, demandRows, firstCell, mapCells } from './cells.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { assertMayEdit } from './protection.ts';
import { type Coordinates, type RangeScope, zoneOf } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

interface Note {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export const onRange = (scope: RangeScope) => {
  const { host } = scope;
  return {
    getNote: () => {
      const known = notesByCell(host, scope.sheetId);
      return firstCell(scope, (_, at) => known.get(keyOf(at))?.text ?? '');
    },
    getNotes: () => {
      const known = notesByCell(host, scope.sheetId);
      return mapCells(scope, (_, at) => known.get(keyOf(at))?.text ?? '');
    },
    setNote: (note: unknown) => {
      if (note !== null && typeof note !== 'string')
        throw mismatch(host, 'SpreadsheetApp.Range.setNote', [note]);
      setNotes(scope, () => note ?? '');
      return SELF;
    },
    setNotes: (notes: unknown) => {
      const rows = demandRows(scope, 'setNotes', notes);
      setNotes(scope, (r, c) => String(rows[r]?.[c] ?? ''));
      return SELF;
    },
  } satisfies Partial<Range>;
};

/** Notes of a block by their place in it, to be put back elsewhere. */
export const notesIn = (host: Host, block: Coordinates): readonly { r: number; c: number; text: string }[] =>
  notesOf(host, block.sheetId)
    .filter(({ row, col }) => inside(block, row, col))
    .map(({ row, col, text }) => ({ r: row - block.row, c: col - block.col, text }));

/** Puts notes taken from elsewhere on a block; `placeOf` gives for each cell the place of the note it gets. */
export const putNotes = (
  block: RangeScope,
  notes: readonly { readonly r: number; readonly c: number; readonly text: string }[],
  placeOf: (r: number, c: number) => readonly [r: number, c: number],
): void => {
  const byPlace = new Map(notes.map(({ r, c, text }) => [`${r},${c}`, text]));
  setNotes(block, (r, c) => byPlace.get(placeOf(r, c).join()) ?? '');
};

export const clearNotes = (scope: RangeScope): void => setNotes(scope, () => '');

/** Sets the note of each cell of the block; '' takes it away. */
export const setNotes = (scope: RangeScope, textAt: (r: number, c: number) => string): void => {
  demandOnSheet(scope);
  const { host, sheetId, row, col, rows, cols } = scope;
  assertMayEdit(host, sheetId, zoneOf(scope));
  const known = notesByCell(host, sheetId);
  let number = nextNumber(host);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const at = { row: row + r, col: col + c };
      const text = textAt(r, c);
      const before = known.get(keyOf(at));
      if ((before?.text ?? '') === text) continue;
      const { model } = host.world;
      if (text === '') command(model, { type: 'REMOVE_ANCHOR', id: before?.id, sheetId });
      else {
        const id = before?.id ?? `note:${number++}`;
        const zone = { top: at.row, left: at.col, bottom: at.row, right: at.col };
        command(model, { type: 'SET_ANCHOR', id, sheetId, zone, kind: 'note', data: text });
      }
    }
};

const inside = ({ row, col, rows, cols }: Coordinates, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= col && c < col + cols;

const notesOf = (host: Host, sheetId: string): readonly Note[] =>
  allNotes(host)
    .filter((anchor) => anchor.sheetId === sheetId && anchor.zone !== null)
    .map(({ id, zone, data }) => ({
      id,
      sheetId,
      row: zone?.top ?? 0,
      col: zone?.left ?? 0,
      text: String(data),
    }));

const notesByCell = (host: Host, sheetId: string): ReadonlyMap<string, Note> =>
  new Map(notesOf(host, sheetId).map((note) => [keyOf(note), note]));

const keyOf = ({ row, col }: { readonly row: number; readonly col: number }): string => `${row},${col}`;

const nextNumber = (host: Host): number =>
  Math.max(0, ...allNotes(host).map(({ id }) => Number(/(\d+)$/.exec(id)?.[1] ?? 0))) + 1;

const allNotes = ({ world }: Host): readonly Anchor[] => getAnchors(world.model, 'note');
