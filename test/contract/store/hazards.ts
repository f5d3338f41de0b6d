/** A register of a few rows that people disturb, and what they do to it. Every disturbance can be taken back. */
import type { PersonEdit, Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop } from '../usecases/aShop.ts';

/** Rows that a tab of the small register has: the fewer, the sooner it is compared. */
const fewRows = 40;

const importOf = (name: string, text: string) => ({ name, text });

/**
 * Four customers with a column and formulas of their own, with people, contacts and follow-ups; a salesperson is at
 * the keyboard. Without the tabs of figures, which take their time.
 */
export const aDisturbedShop = async (): Promise<Workbench> => {
  const shop = await aShop();
  for (const sheet of ['Segments', 'Funnel', 'Sums']) shop.edit({ type: 'deleteSheet', sheet });
  const { getters } = shop.world.model;
  for (const sheetId of getters.getSheetIds()) {
    const rows = getters.getNumberRows(sheetId);
    if (rows <= 2 * fewRows) continue;
    shop.edit({
      type: 'deleteRows',
      sheet: getters.getSheetName(sheetId),
      at: fewRows + 1,
      count: rows - fewRows,
    });
  }
  answerOf(shop, 'applyImport', {
    files: [
      importOf('a.csv', 'Customer,Phone,Sector\nAcme,1,toys\nBeta,2,steel\nCancity,3,toys\nDambase,4,food\n'),
      importOf('t.csv', 'Name,E-mail,Role\nDarcel Schlecht,darcel.schlecht@example.com,Salesperson\n'),
      importOf('c.csv', 'Customer,Name,Position\nAcme,Ann,Buyer\nBeta,Bob,Buyer\nCancity,Cid,Buyer\n'),
      importOf(
        'f.csv',
        'Customer,What to do,Due,Channel\nAcme,Call Acme,2018-01-02,Call\nBeta,Call Beta,2018-01-02,Call\nCancity,Visit,2018-01-03,Visit\n',
      ),
      importOf(
        'i.csv',
        'Customer,Date,Channel,What was said\nAcme,2017-12-01,Call,Hello\nBeta,2017-12-02,Call,Hello again\n',
      ),
    ],
    choices: { files: {}, matches: {}, update: false },
  });
  // Filled to the last row, as people fill formulas down.
  const formulas = Array.from({ length: fewRows - 1 }, (_, row) => [`=LEN(B${row + 2})+1`]);
  for (const [sheet, column] of Object.entries(ownColumn)) {
    const sheetId = getters.getSheetIdByName(sheet) ?? '';
    shop.edit({ type: 'command', command: { type: 'SHOW_SHEET', sheetId } });
    shop.edit({ type: 'set', sheet, a1: `${column}1`, values: [['Their own'], ...formulas] });
  }
  // A formula of theirs in one of our columns.
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'L2', values: [['=2*3'], ['=2*4'], ['=2*5'], ['=2*6']] });
  shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'I3', values: [['="by "&"hand"']] });
  shop.signIn('sales');
  return shop;
};

/** The first free column of each tab: theirs. */
const ownColumn: Readonly<Record<string, string>> = {
  Customers: 'X',
  'Follow-ups': 'N',
  Interactions: 'P',
  Contacts: 'N',
};

/** What stands in a tab: the cells of each row as they were typed, formulas as formulas. */
export type Contents = Readonly<Record<string, readonly (readonly string[])[]>>;

export const contentsOf = ({ world }: Workbench): Contents => {
  const { getters } = world.model;
  return Object.fromEntries(
    getters.getSheetIds().map((sheetId: string) => {
      const cols = getters.getNumberCols(sheetId);
      const lines = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
        Array.from({ length: cols }, (_, col) =>
          getters.getCellText({ sheetId, row, col }, { showFormula: true }),
        ),
      );
      return [getters.getSheetName(sheetId), lines];
    }),
  );
};

/** Takes everything back that happens from now on, as often as it is called; much sooner done than opening anew. */
export const takeBack = (shop: Workbench): (() => void) => {
  let revisions = 0;
  const counts = { on: true };
  shop.onRevision((message) => {
    if (counts.on && message.type === 'REMOTE_REVISION') revisions++;
  });
  const kept = JSON.stringify(restOf(shop));
  return () => {
    counts.on = false;
    for (; revisions > 0; revisions--) shop.world.model.dispatch('REQUEST_UNDO');
    Object.assign(shop.world, JSON.parse(kept));
    counts.on = true;
  };
};

const restOf = ({ world: { properties, cache, extra, protections } }: Workbench) => ({
  properties,
  cache,
  extra,
  protections,
});

/** Where a hazard strikes: a tab, and its columns by letter. */
export interface Scene {
  readonly sheet: string;
  /** Rows that it holds, the header not among them. */
  readonly rows: number;
  /** Columns of theirs and ours by what the hazards do to them. */
  readonly moved: readonly [from: number, to: number];
  readonly renamed: string;
  /** A text column, and a day column, neither written by the use case. */
  readonly text: string;
  readonly day: string;
  readonly last: string;
}

export const scenes: Readonly<Record<string, Scene>> = {
  Customers: {
    sheet: 'Customers',
    rows: 4,
    moved: [6, 3],
    renamed: 'F1',
    text: 'I',
    day: 'R',
    last: 'X',
  },
  'Follow-ups': {
    sheet: 'Follow-ups',
    rows: 3,
    moved: [5, 2],
    renamed: 'E1',
    text: 'C',
    day: 'M',
    last: 'N',
  },
  Interactions: {
    sheet: 'Interactions',
    rows: 2,
    moved: [8, 5],
    renamed: 'H1',
    text: 'O',
    day: 'D',
    last: 'P',
  },
  Contacts: { sheet: 'Contacts', rows: 3, moved: [4, 2], renamed: 'D1', text: 'J', day: 'J', last: 'N' },
};

/** The eleven hazards, some in two forms. The row that is written is row 3. */
export const hazards: Readonly<Record<string, (scene: Scene, shop: Workbench) => readonly PersonEdit[]>> = {
  'a row is inserted above': ({ sheet }) => [{ type: 'insertRows', sheet, at: 2, count: 1 }],
  'a row is inserted right above': ({ sheet }) => [{ type: 'insertRows', sheet, at: 3, count: 1 }],
  'a row above is deleted': ({ sheet }) => [{ type: 'deleteRows', sheet, at: 2, count: 1 }],
  'the rows are sorted': ({ sheet, rows, last }) => [
    { type: 'sort', sheet, a1: `A2:${last}${rows + 1}`, column: 1, ascending: false },
  ],
  'rows are hidden by a filter': ({ sheet }, shop) => [
    {
      type: 'command',
      command: {
        type: 'HIDE_COLUMNS_ROWS',
        sheetId: shop.world.model.getters.getSheetIdByName(sheet) ?? '',
        dimension: 'ROW',
        elements: [2],
      },
    },
  ],
  'a column is moved': ({ sheet, moved: [from, to] }) => [{ type: 'moveColumn', sheet, from, to }],
  'a column of theirs is inserted': ({ sheet, moved: [, to] }) => [
    { type: 'insertColumns', sheet, at: to, count: 1 },
  ],
  'a column is renamed': ({ sheet, renamed }) => [
    { type: 'set', sheet, a1: renamed, values: [['Quite another name']] },
  ],
  'a header stands twice': ({ sheet, renamed }, shop) => [
    {
      type: 'set',
      sheet,
      a1: 'Z1',
      values: [[contentsOf(shop)[sheet]?.[0]?.[renamed.charCodeAt(0) - 65] ?? '']],
    },
  ],
  'a block is pasted over other cells': ({ sheet, text }) => [
    { type: 'set', sheet, a1: `${text}2`, values: [['pasted'], ['pasted too']] },
  ],
  'a day is typed as text': ({ sheet, day }) => [
    { type: 'set', sheet, a1: `${day}2`, values: [['next Tuesday']] },
  ],
  'another cell of the row is edited': ({ sheet, text }) => [
    { type: 'set', sheet, a1: `${text}3`, values: [['typed meanwhile']] },
  ],
  'a formula of theirs is typed in the row': ({ sheet, last }) => [
    { type: 'set', sheet, a1: `${last}3`, values: [['=ROW()*2+LEN(B3)']] },
  ],
};

/** What a salesperson, or the importer, does: the tab that a hazard strikes, and the request. */
export interface Deed {
  readonly strikes: string;
  readonly who: 'sales' | 'owner';
  readonly ask: (ids: Readonly<Record<string, string>>) => readonly [name: string, input: object];
}

export const deeds: Readonly<Record<string, Deed>> = {
  'changing a customer': {
    strikes: 'Customers',
    who: 'sales',
    ask: ({ customer }) => [
      'changeCustomer',
      { customer, values: { phone: '0171 99', sector: 'iron' }, seen: { phone: '2', sector: 'steel' } },
    ],
  },
  'adding a customer': {
    strikes: 'Customers',
    who: 'sales',
    ask: () => ['addCustomer', { values: { name: 'Newcomer', phone: '0123' }, twin: false }],
  },
  'logging an interaction': {
    strikes: 'Interactions',
    who: 'sales',
    ask: ({ customer }) => [
      'logInteraction',
      { customer, values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Agreed' }, next: null },
    ],
  },
  'logging, while the customers move': {
    strikes: 'Customers',
    who: 'sales',
    ask: ({ customer }) => [
      'logInteraction',
      { customer, values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Agreed' }, next: null },
    ],
  },
  'setting a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ customer }) => [
      'setFollowUp',
      { customer, values: { subject: 'Send the offer', dueOn: '2018-01-09', channel: 'email' } },
    ],
  },
  'correcting a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ followUp }) => [
      'changeFollowUp',
      { id: followUp, values: { subject: 'Ring Beta' }, seen: { subject: 'Call Beta' } },
    ],
  },
  'completing a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ followUp }) => ['completeFollowUp', { id: followUp, note: null, next: null }],
  },
  'adding a person': {
    strikes: 'Contacts',
    who: 'sales',
    ask: ({ customer }) => ['savePerson', { customer, values: { name: 'Bea', position: 'Chief' } }],
  },
  'importing a few customers': {
    strikes: 'Customers',
    who: 'owner',
    ask: () => [
      'applyImport',
      {
        files: [importOf('n.csv', 'Customer,Phone\nEms,5\nFoehn,6\nGarda,7\n')],
        choices: { files: {}, matches: {}, update: false },
      },
    ],
  },
};
