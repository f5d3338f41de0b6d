/** Named ranges. The engine keeps them: they follow their cells and serve in formulas. */
import type { Host } from '../../host.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { command, tryCommand } from './commands.ts';
import { exception } from './exception.ts';
import { coordinatesFrom, rangeData } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import { type Coordinates, coordinatesOf, type SheetScope, type SheetsScope } from './scope.ts';

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Where the range of that name lies (names ignore case), or null where there is none. */
export const namedRange = (host: Host, name: string): Coordinates | null => {
  const found = host.world.model.getters.getNamedRange(name);
  return found === undefined ? null : coordinatesFrom(found.range.sheetId, found.range.zone);
};

/** Methods of Spreadsheet. */
export const onSpreadsheet = (scope: SheetsScope) => ({
  setNamedRange(name: string, range: Range): void {
    writes(scope.host, 'Spreadsheet.setNamedRange', () => setNamed(scope.host, name, range));
  },
  removeNamedRange(name: string): void {
    writes(scope.host, 'Spreadsheet.removeNamedRange', () => {
      if (namedRange(scope.host, name) === null)
        throw exception(scope.host, `The named range ${name} does not exist.`);
      command(scope.host.world.model, { type: 'DELETE_NAMED_RANGE', name });
    });
  },
  getRangeByName: (name: string): Range | null =>
    reads(scope.host, 'Spreadsheet.getRangeByName', () => {
      const at = namedRange(scope.host, name);
      return at === null ? null : scope.makeRange(at.sheetId, at.row, at.col, at.rows, at.cols);
    }),
  getNamedRanges: (): NamedRange[] =>
    reads(scope.host, 'Spreadsheet.getNamedRanges', () => listed(scope, null)),
});

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => ({
  getNamedRanges: (): NamedRange[] =>
    reads(scope.host, 'Sheet.getNamedRanges', () => listed(scope, scope.sheetId)),
});

const listed = (scope: SheetsScope, sheetId: string | null): NamedRange[] =>
  scope.host.realm.array(
    scope.host.world.model.getters
      .getNamedRanges()
      .filter(({ range }) => sheetId === null || range.sheetId === sheetId)
      .map(({ name }) => makeNamedRange(scope, name)),
  );

/** Sets or moves the range of a name. */
const setNamed = (host: Host, name: string, range: Range): void => {
  const at = coordinatesOf(range);
  if (typeof name !== 'string' || at === null)
    throw mismatch(host, 'SpreadsheetApp.Spreadsheet.setNamedRange', [name, range]);
  if (!isName(name)) throw invalidName(host, name);
  const { model } = host.world;
  const ranges = [rangeData(model, at)];
  const existing = model.getters.getNamedRange(name)?.name;
  const reasons = tryCommand(
    model,
    existing === undefined
      ? { type: 'CREATE_NAMED_RANGE', name, ranges }
      : { type: 'UPDATE_NAMED_RANGE', oldRangeName: existing, newRangeName: existing, ranges },
  );
  if (reasons.length > 0) throw invalidName(host, name);
};

/**
 * Letters, digits and underscores, no digit first, at most 250 characters, and nothing that reads as a cell.
 * Source: support.google.com/docs/answer/63175
 */
const isName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !/^(true|false|r\d*c\d*|[a-z]{1,3}\d+)$/i.test(name);

const invalidName = (host: Host, name: string): Error =>
  exception(host, `The name ${name} is not a valid name for a range.`);

const makeNamedRange = (scope: SheetsScope, initial: string): NamedRange => {
  const { host } = scope;
  const { model } = host.world;
  let name = initial;
  const place = (): Coordinates => {
    const at = namedRange(host, name);
    if (at === null) throw exception(host, `The named range ${name} does not exist.`);
    return at;
  };
  const named: NamedRange = guarded('NamedRange', {
    getName: () => name,
    getRange: () =>
      reads(host, 'NamedRange.getRange', () => {
        const { sheetId, row, col, rows, cols } = place();
        return scope.makeRange(sheetId, row, col, rows, cols);
      }),
    remove: () =>
      writes(host, 'NamedRange.remove', () => {
        place();
        command(model, { type: 'DELETE_NAMED_RANGE', name });
      }),
    setName: (newName: string) =>
      writes(host, 'NamedRange.setName', () => {
        const ranges = [rangeData(model, place())];
        const asked = { type: 'UPDATE_NAMED_RANGE', oldRangeName: name, newRangeName: newName, ranges };
        if (!isName(newName) || tryCommand(model, asked).length > 0) throw invalidName(host, newName);
        name = newName;
        return named;
      }),
    setRange: (range: Range) =>
      writes(host, 'NamedRange.setRange', () => {
        place();
        setNamed(host, name, range);
        return named;
      }),
  });
  return named;
};
