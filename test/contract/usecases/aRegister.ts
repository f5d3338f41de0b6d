/** Registers of a chosen size, written straight into the tabs, so that a test of thousands of rows is quick to set up. */
import { tables } from '../../../src/schema/tables.ts';
import { en } from '../../../src/words/words.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { aShop, inspect } from './aShop.ts';

type Line = Readonly<Record<string, string | number | boolean>>;

/** Rows for the tables of an English sheet, by column. */
export type Filling = { readonly [N in keyof typeof tables]?: readonly Line[] };

/**
 * Writes rows below the headers of tabs as set-up makes them, only the columns that they name. Text like a day becomes
 * a date. The tabs of figures get a row a customer, up to those with which set-up makes them.
 */
export const fill = async (shop: Workbench, filling: Filling): Promise<void> => {
  const blocks = Object.entries(filling).map(([name, lines]) => {
    // The entries are those of `Filling`.
    const known = Object.keys(tables[name as keyof typeof tables].columns);
    const named = known.filter((column) => lines.some((line) => column in line));
    return {
      title: en[`tab.${name}` as keyof typeof en],
      rows: lines.length,
      columns: named.map((column) => ({
        at: known.indexOf(column) + 1,
        cells: lines.map((line) => [line[column] ?? '']),
      })),
    };
  });
  await inspect(
    shop,
    `const zone = book.getSpreadsheetTimeZone();
     const days = {};
     const cell = (text) => /^\\d{4}-\\d\\d-\\d\\d$/.test(text)
       ? (days[text] = days[text] || Utilities.parseDate(text, zone, 'yyyy-MM-dd')) : text;
     for (const { title, rows, columns } of ${JSON.stringify(blocks)}) {
       const sheet = book.getSheetByName(title);
       const more = rows + 1 - sheet.getMaxRows();
       if (more > 0) sheet.insertRowsAfter(sheet.getMaxRows(), more);
       for (const name of title === 'Customers' ? ['Scores', 'Sums'] : []) {
         const figures = book.getSheetByName(name);
         if (!figures) continue;
         const lacking = Math.min(rows + 20, 2000) - figures.getMaxRows();
         if (lacking > 0) figures.insertRowsAfter(figures.getMaxRows(), lacking);
       }
       for (const { at, cells } of columns)
         sheet.getRange(2, at, rows, 1).setValues(cells.map(([text]) => [cell(text)]));
     }`,
  );
};

/** `C-A0000003`: the id of the customer of this number. */
export const customerId = (index: number): string => `C-A${String(index).padStart(7, '0')}`;

/** A shop with so many customers, each with a person, an interaction and a follow-up; one of ten is Darcel's. */
export const aRegister = async (customers: number): Promise<Workbench> => {
  const shop = await aShop({ realLimitMs: 900_000 });
  await fillRegister(shop, customers);
  return shop;
};

export const fillRegister = async (shop: Workbench, customers: number): Promise<void> => {
  const each = (make: (index: number, customer: string) => Line): readonly Line[] =>
    Array.from({ length: customers }, (_, index) => make(index, customerId(index)));
  await fill(shop, {
    Team: [
      { id: 'T-1', name: 'Darcel Schlecht', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
      { id: 'T-2', name: 'Rita Reader', email: 'rita.reader@example.com', role: 'Reader' },
    ],
    Customers: each((index, id) => ({
      id,
      name: `Account ${index}`,
      owner: index % 10 === 0 ? 'Darcel Schlecht' : 'Moses Frase',
    })),
    Contacts: each((index, customer) => ({
      id: `P-${index}`,
      customer,
      name: `Person ${index}`,
      phone: `'030${index}`,
    })),
    Interactions: each((index, customer) => ({
      id: `I-${index}`,
      customer,
      happenedOn: '2017-12-01',
      channel: 'Call',
      summary: 'Asked for a quote',
    })),
    FollowUps: each((index, customer) => ({
      id: `F-${index}`,
      customer,
      subject: 'Call back',
      dueOn: '2018-01-02',
      channel: 'Call',
    })),
  });
};
