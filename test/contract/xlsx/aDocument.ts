/** Documents for the .xlsx tests: the engine's data with only what a test names, opened and evaluated. */
import { helpers, type Model, type SheetData, type WorkbookData } from '../../../workbench/engine/load.ts';
import { exportModel, openModel } from '../../../workbench/engine/model.ts';
import { readXlsx } from '../../../workbench/xlsx/read.ts';
import { xlsxOf } from '../../../workbench/xlsx/write/xlsxOf.ts';

type Part<T> = { readonly [K in keyof T]?: T[K] };

export const aSheet = (given: Part<SheetData> = {}): SheetData => ({
  ...helpers.createEmptySheet('sheet0', 'Sheet1'),
  rowNumber: 1000,
  ...given,
});

export const aDocument = (
  sheets: readonly SheetData[],
  given: Part<WorkbookData> & { readonly anchors?: unknown } = {},
): Model => openModel({ ...helpers.createEmptyWorkbookData(), sheets, ...given });

export const written = (model: Model): Uint8Array => xlsxOf(model, { title: 'Test', locale: 'en_US' });

/** The document after it was written to a file and read back. */
export const returned = async (model: Model): Promise<Model> =>
  openModel((await readXlsx(written(model))).data);

/** What is saved of a document, without the ids that name nothing outside it. */
export const saved = (model: Model): WorkbookData => exportModel(model);

/** The evaluated value of a cell. */
export const value = (model: Model, name: string, sheetId = 'sheet0') => {
  const { col, row } = helpers.toCartesian(name);
  return model.getters.getEvaluatedCell({ sheetId, col, row }).value;
};
