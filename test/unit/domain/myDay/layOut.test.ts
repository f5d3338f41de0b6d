import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../../src/domain/myDay/layOut.ts';
import { idOf, isFree, withMark } from '../../../../src/domain/myDay/rows.ts';
import { blankCells, type MyDayCells, type MyDayRow } from '../../../../src/schema/myDay.ts';

const item = (id: string, patch: Partial<MyDayCells> = {}): MyDayCells => ({
  ...withMark({ ...blankCells, done: false, customer: 'Acme', subject: `Task ${id}` }, id),
  ...patch,
});
const rowsFrom = (cells: readonly MyDayCells[]): MyDayRow[] =>
  cells.map((one, index) => ({ at: index + 8, area: 'list', cells: one }));
const same = (row: MyDayRow, cells: MyDayCells): boolean => row.cells.id === cells.id;

/** The list as it stands once the changes are made. */
const laidOut = (standing: readonly MyDayRow[], wanted: readonly MyDayCells[]): MyDayRow[] => {
  const rows = new Map(standing.map((row) => [row.at, row]));
  for (const { at, cells } of layOut(standing, wanted, 8, same)) rows.set(at, { at, area: 'list', cells });
  return [...rows.values()].sort((a, b) => a.at - b.at);
};

describe('Laying out the list of My day', () => {
  test('writes nothing where it shows what is due', () => {
    expect(layOut(rowsFrom([item('a'), item('b')]), [item('a'), item('b')], 8, same)).toEqual([]);
  });

  test('begins below the header, and goes on below the last row', () => {
    expect(layOut([], [item('a')], 8, same)).toEqual([{ at: 8, cells: item('a') }]);
    expect(layOut(rowsFrom([item('a')]), [item('a'), item('b')], 8, same)).toEqual([
      { at: 9, cells: item('b') },
    ]);
  });

  test('blanks what is due no longer', () => {
    expect(layOut(rowsFrom([item('a')]), [], 8, same)).toEqual([{ at: 8, cells: blankCells }]);
  });

  test('never touches a row in which somebody types, asks for nothing twice and leaves nothing out', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const typing = fc.constantFrom<Partial<MyDayCells>>(
      {},
      {},
      { done: true },
      { later: 'soon' },
      { subject: 'Mine' },
    );
    const standing = fc
      .array(fc.tuple(fc.constantFrom(...ids), typing), { maxLength: 8 })
      .map((rows) => rows.map(([id, patch]) => item(id, patch)));
    fc.assert(
      fc.property(standing, fc.subarray(ids), (cells, due) => {
        const before = rowsFrom(cells);
        const held = before.filter((row) => !isFree(row));
        const after = laidOut(
          before,
          due.map((id) => item(id)),
        );
        for (const row of held) expect(after.find(({ at }) => at === row.at)).toEqual(row);
        for (const id of due) expect(after.map(idOf)).toContain(id);
        const written = after.filter((row) => isFree(row) && idOf(row) !== '').map(idOf);
        expect(written).toEqual(due.filter((id) => !held.some((row) => idOf(row) === id)));
      }),
    );
  });
});
