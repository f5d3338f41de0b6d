/** Shops with a team, customers and follow-ups, for tests of what is done by hand in the sheet. */
import type { OpenOptions, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { aKeptShop, answerOf, reopen, rowsOf, shown } from './aShop.ts';

const files = [
  {
    name: 'c.csv',
    text: 'Customer,Phone,E-mail\nAcme,0171 23,acme@example.com\nZen,,\nTwin,1,\n',
  },
  {
    name: 't.csv',
    text: 'Name,E-mail,Role\nAnna,anna@example.com,Salesperson\nBob,bob@example.com,Salesperson\n',
  },
  {
    name: 'f.csv',
    text: `Customer,What to do,Due,Owner,Channel
Acme,Call back,2018-01-02,Anna,Call
Acme,Send the quote,2017-12-29,Anna,E-mail
Zen,Visit,2018-01-01,Bob,Visit
Zen,Nobody’s,2018-01-02,,Call
Zen,Not yet,2019-06-01,Bob,Call
`,
  },
];

let saved: Promise<SavedWorld> | null = null;

/** A shop in which four follow-ups are due on 2018-01-02, Anna's two, Bob's one, nobody's one; My day lists them. */
export const aTeam = async (options: OpenOptions = {}): Promise<Workbench> => {
  saved ??= aKeptShop('a team', (shop) => {
    answerOf(shop, 'applyImport', { files, choices: { files: {}, matches: {}, update: false } });
    shop.run('hourly');
  });
  return reopen(await saved, options);
};

/** The rows of a tab as text, cell by cell, without the blank ones at the end. */
export const gridOf = (workbench: Workbench, sheet: string): readonly (readonly string[])[] => {
  const rows = shown(workbench, sheet);
  const last = rows.reduce((found, row, at) => (row.some((cell) => cell !== '') ? at : found), -1);
  return rows.slice(0, last + 1);
};

/** First row of the list in My day, and first row in which a contact is logged. */
export const listFrom = 8;
export const logFrom = 2;

/** What My day asks for: customer and subject of each row of its list. */
export const asked = (workbench: Workbench): readonly string[] =>
  gridOf(workbench, 'My day')
    .slice(listFrom - 1)
    .map((row) => `${row[1]}: ${row[2]}`);

/** The row of the list that asks for this, 1-based. */
export const rowFor = (workbench: Workbench, subject: string): number => {
  const at = gridOf(workbench, 'My day').findIndex(
    (row, index) => index >= listFrom - 1 && row[2] === subject,
  );
  if (at < 0) throw new Error(`My day does not ask for ${subject}`);
  return at + 1;
};

export const type = (workbench: Workbench, a1: string, ...line: readonly string[]) =>
  workbench.edit({ type: 'set', sheet: 'My day', a1, values: [line] });

export const followUp = (workbench: Workbench, subject: string) =>
  rowsOf(workbench, 'Follow-ups').filter((row) => row['What to do'] === subject);
