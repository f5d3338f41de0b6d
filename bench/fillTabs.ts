import { builtProject } from '../demo/open.ts';
import type { Workbench } from '../workbench/control.ts';

/** Rows of a tab: how many, and for each header that is filled an expression, in which `i` is the row's number from 0. */
export type Filling = Readonly<
  Record<string, { readonly rows: number; readonly cells: Readonly<Record<string, string>> }>
>;

/** Writes rows straight into tabs as set-up made them, column by column. `day` is the first day of 2018. */
export const fillTabs = async (shop: Workbench, filling: Filling): Promise<void> => {
  shop.install({ sources: [{ name: 'Fill.js', text: script(filling) }], html: {}, manifest: {} });
  const { record } = shop.run('main', []);
  shop.install(await builtProject());
  if (record.error) throw new Error(record.error.message);
};

const script = (filling: Filling): string => `function main() {
  const book = SpreadsheetApp.getActive();
  const day = new Date(2018, 0, 2);
  const fill = (tab, rows, cells) => {
    const sheet = book.getSheetByName(tab);
    const missing = rows + 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
    for (const [name, make] of Object.entries(cells)) {
      const at = header.indexOf(name) + 1;
      if (at === 0) throw new Error('No column ' + name + ' in ' + tab);
      sheet.getRange(2, at, rows, 1).setValues(Array.from({ length: rows }, (_, i) => [make(i)]));
    }
  };
  ${Object.entries(filling)
    .map(([tab, { rows, cells }]) => {
      const makers = Object.entries(cells).map(([name, value]) => `${JSON.stringify(name)}: (i) => ${value}`);
      return `fill(${JSON.stringify(tab)}, ${rows}, { ${makers.join(', ')} });`;
    })
    .join('\n  ')}
}`;
