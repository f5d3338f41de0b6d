import { LocalTransportService, type Model } from '../../../workbench/engine/load.ts';
import { openModel } from '../../../workbench/engine/model.ts';

export interface Sheet {
  readonly model: Model;
  readonly type: (a1: string, content: string) => void;
  readonly value: (a1: string) => string | number | boolean | null;
  readonly shown: (a1: string) => string;
  readonly formula: (a1: string) => string | undefined;
  /** The spill of the formula at `a1`, row by row. */
  readonly spill: (a1: string) => (string | number | boolean | null)[][];
}

export const place = (a1: string): { sheetId: string; col: number; row: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const col = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheetId: 's', col, row: Number(digits) - 1 };
};

const letters = (col: number): string =>
  (col < 26 ? '' : letters(Math.floor(col / 26) - 1)) + String.fromCharCode(65 + (col % 26));

/** A document of one sheet `Data` (id `s`) with the given rows typed in from A1. */
export const aSheet = (
  rows: readonly (readonly (string | number | boolean)[])[] = [],
  size = { rows: 100, columns: 26 },
): Sheet => {
  const cells: Record<string, string> = {};
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value !== '')
        cells[`${letters(across)}${down + 1}`] =
          String(value).toUpperCase() === 'TRUE' ? 'TRUE' : String(value);
    });
  });
  const data = {
    version: '19.1.1',
    sheets: [{ id: 's', name: 'Data', rowNumber: size.rows, colNumber: size.columns, cells }],
  };
  return sheetOf(openModel(data));
};

export const sheetOf = (model: Model): Sheet => {
  const evaluated = (a1: string) => model.getters.getEvaluatedCell(place(a1));
  return {
    model,
    type: (a1, content) => {
      model.dispatch('UPDATE_CELL', { ...place(a1), content });
    },
    value: (a1) => evaluated(a1).value,
    shown: (a1) => evaluated(a1).formattedValue,
    formula: (a1) => {
      const cell = model.getters.getCell(place(a1));
      return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : undefined;
    },
    spill: (a1) => {
      const at = place(a1);
      const zone = model.getters.getSpreadZone(at) ?? {
        left: at.col,
        right: at.col,
        top: at.row,
        bottom: at.row,
      };
      const result: (string | number | boolean | null)[][] = [];
      for (let row = zone.top; row <= zone.bottom; row++) {
        result.push([]);
        for (let col = zone.left; col <= zone.right; col++) {
          result.at(-1)?.push(model.getters.getEvaluatedCell({ sheetId: 's', row, col }).value);
        }
      }
      return result;
    },
  };
};

/** Two models of one document that exchange their revisions, and the types of the messages between them. */
export const twoSheets = (
  rows: readonly (readonly (string | number | boolean)[])[] = [],
): readonly [Sheet, Sheet, readonly string[]] => {
  const transport = new LocalTransportService();
  const messages: string[] = [];
  transport.onNewMessage('listener', (message) => messages.push(message.type));
  const { model } = aSheet(rows);
  const data = model.exportData();
  const one = openModel(data, { transport, client: { id: 'one', name: 'one' } });
  const two = openModel(data, { transport, client: { id: 'two', name: 'two' } });
  return [sheetOf(one), sheetOf(two), messages];
};

/** Dispatches a command that the engine's own types do not know. */
export const dispatch = (model: Model, type: string, payload: object): { readonly isSuccessful: boolean } => {
  const send: unknown = model.dispatch;
  return (send as (type: string, payload: object) => { isSuccessful: boolean })(type, payload); // the commands are registered at run time
};
