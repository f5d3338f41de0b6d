/** One aspect of how cells look, read and set for the first cell of a range or for each. */
import type { Host } from '../../host.ts';
import { enumName } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { type CellStyle, restyled, type StyleChange } from './cellStyle.ts';
import { type At, demandRows, firstCell, mapCells, writeCells } from './cells.ts';
import { SELF } from './classes.ts';
import { colourHex } from './colourObjects.ts';
import { hexOf } from './colours.ts';
import { exception } from './exception.ts';
import type { RangeScope } from './scope.ts';

/** @param change the change that a value stands for; it throws for one that the aspect does not have. */
export const styleAspect = <T>(
  scope: RangeScope,
  setOne: string,
  setAll: string,
  read: (style: CellStyle) => T,
  change: (value: unknown) => StyleChange,
) => {
  const { host } = scope;
  const seen = (at: At): T => read(host.world.model.getters.getCellStyle(at));
  return {
    one: () => firstCell(scope, (_, at) => seen(at)),
    all: () => mapCells(scope, (_, at) => seen(at)),
    setOne: (...args: unknown[]) => {
      if (args.length !== 1) throw mismatch(host, `SpreadsheetApp.Range.${setOne}`, args);
      const changed = change(args[0]);
      applyStyle(scope, () => changed);
      return SELF;
    },
    setAll: (values: unknown) => {
      const rows = demandRows(scope, setAll, values);
      applyStyle(scope, (r, c) => change(rows[r]?.[c]));
      return SELF;
    },
  };
};

/** Changes the style of each cell of the block in one write. */
const applyStyle = (scope: RangeScope, changeAt: (r: number, c: number) => StyleChange): void =>
  writeCells(scope, (r, c, before) => {
    const style = restyled(before?.style, changeAt(r, c));
    return style === undefined ? null : { style };
  });

/** The change for a value that is one of a few words or members of an enum; null gives back the default. */
export const oneOf =
  (host: Host, property: keyof CellStyle, values: Readonly<Record<string, unknown>>) =>
  (value: unknown): StyleChange => {
    if (value === null) return { [property]: null };
    const name = typeof value === 'string' ? value : enumName(value);
    if (name === null || !(name in values)) throw exception(host, `Invalid argument: ${String(value)}`);
    return { [property]: values[name] };
  };

/** The change for a colour as CSS writes it or as a Color. */
export const colour =
  (host: Host, property: 'fillColor' | 'textColor') =>
  (value: unknown): StyleChange => {
    if (value === null || value === '') return { [property]: null };
    const hex = typeof value === 'string' ? hexOf(value) : colourHex(value);
    if (hex === null) throw exception(host, `Invalid argument: ${String(value)}`);
    return { [property]: hex };
  };

/** `#rrggbb`, as Google gives colours. */
export const lowerHex = (colourText: string | undefined, otherwise: string): string =>
  colourText === undefined ? otherwise : (hexOf(colourText) ?? colourText).toLowerCase();
