/** Tabs into which a Google Form of theirs writes its answers. */
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, inspect } from './aShop.ts';

/** Makes such a tab, or writes into the one that stands. @returns its number. */
export const formTab = async (
  shop: Workbench,
  title: string,
  rows: readonly (readonly unknown[])[],
): Promise<number> => {
  const values = rows.map((row) => row.map((cell) => (cell instanceof Date ? { at: cell.getTime() } : cell)));
  const id = await inspect(
    shop,
    `const sheet = book.getSheetByName(${JSON.stringify(title)}) || book.insertSheet(${JSON.stringify(title)});
     const values = ${JSON.stringify(values)}.map((row) => row.map((cell) => (cell && cell.at ? new Date(cell.at) : cell)));
     sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
     return sheet.getSheetId();`,
  );
  return Number(id);
};

/** When an answer was sent off. */
export const minute = (n: number) => new Date(Date.UTC(2018, 0, 2, 13, n));

/** The prefilled link of a form, of these entries. */
export const formLink = (entries: string) =>
  `https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&${entries}`;

/** Chooses a tab for a form, its columns as they are recognised. */
export const chooseTab = (
  shop: Workbench,
  form: { readonly kind: string; readonly campaign?: string },
  sheetId: number,
  tab: string,
) => {
  const { columns } = answerOf(shop, 'lookAtAnswers', { kind: form.kind, sheetId });
  return answerOf(shop, 'saveFormTab', { ...form, sheetId, tab, columns });
};
