/** A register of a few rows that people disturb, and what they do to it. Every disturbance can be taken back. */
import type { PersonEdit, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { aKeptShop, answerOf, cellOf, deleteFigures, reopen, rowsOf, usedRows } from '../usecases/aShop.ts';

/** Rows that a tab of the small register has at least: the fewer, the sooner it is opened and compared. */
const fewRows = 16;
const blankRows = 6;

const csv = (name: string, text: string) => ({ name, text });

/**
 * Four customers with a column and formulas of their own; three of them with people, contacts, follow-ups and a row in
 * each table of the customer's file; a salesperson is at the keyboard. Without the tabs of figures, which take their time.
 */
export const aDisturbedShop = async (): Promise<Workbench> => reopen(await aDisturbedWorld());

/** The same, saved. */
export const aDisturbedWorld = (): Promise<SavedWorld> => {
  disturbed ??= aKeptShop('a disturbed shop', (shop) => {
    deleteFigures(shop);
    answerOf(shop, 'applyImport', { files, choices: { files: {}, matches: {}, update: false } });
    for (const customer of ['Acme', 'Beta', 'Cancity']) addFile(shop, idOf(shop, 'Customers', customer));
    answerOf(shop, 'addItem', { kind: 'preference', name: 'Parking' });
    // The tabs that tell of the work stand by then; and whatever is remembered between two executions is remembered.
    const id = idOf(shop, 'Customers', 'Dambase');
    answerOf(shop, 'undoChange', answerOf(shop, 'deleteRow', { table: 'Customers', id }));
    keepFewRows(shop);
    addTheirs(shop);
    shop.signIn('sales');
    const customer = idOf(shop, 'Customers', 'Beta');
    answerOf(shop, 'changeCustomer', { customer, values: { country: 'US' }, seen: { country: null } });
  });
  return disturbed;
};

let disturbed: Promise<SavedWorld> | null = null;

const files = [
  csv('a.csv', 'Customer,Phone,Sector\nAcme,1,toys\nBeta,2,steel\nCancity,3,toys\nDambase,4,food\n'),
  csv('t.csv', 'Name,E-mail,Role\nDarcel Schlecht,darcel.schlecht@example.com,Salesperson\n'),
  csv('c.csv', 'Customer,Name,Position\nAcme,Ann,Buyer\nBeta,Bob,Buyer\nCancity,Cid,Buyer\n'),
  csv(
    'f.csv',
    'Customer,What to do,Due,Channel\nAcme,Call Acme,2018-01-02,Call\nBeta,Call Beta,2018-01-02,Call\nCancity,Visit,2018-01-03,Visit\n',
  ),
  csv(
    'i.csv',
    'Customer,Date,Channel,What was said\nAcme,2017-12-01,Call,Hello\nBeta,2017-12-02,Call,Hello again\n',
  ),
];

/** A row in each table of the customer's file. */
const addFile = (shop: Workbench, customer: string): void => {
  const rows = {
    Needs: { pain: 'Too slow', status: 'open' },
    Preferences: { item: 'Drink', value: 'Tea' },
    Observations: { item: 'Interests', seen: 'Sails', how: 'direct', seenOn: '2017-12-03' },
    Consents: { channel: 'email', purpose: 'marketing', given: 'given', happenedOn: '2017-12-04' },
    Usage: { readOn: '2017-12-05', measure: 'Hours', amount: 7 },
  };
  for (const [table, values] of Object.entries(rows))
    answerOf(shop, 'saveRow', { table, customer, id: null, values, seen: {} });
};

const keepFewRows = (shop: Workbench): void => {
  const { getters } = shop.world.model;
  for (const sheetId of getters.getSheetIds()) {
    const sheet = getters.getSheetName(sheetId);
    if (!getters.isSheetVisible(sheetId))
      shop.edit({ type: 'command', command: { type: 'SHOW_SHEET', sheetId } });
    const keep = Math.max(fewRows, usedRows(shop, sheetId) + blankRows);
    const count = getters.getNumberRows(sheetId) - keep;
    if (count > 0) shop.edit({ type: 'deleteRows', sheet, at: keep + 1, count });
  }
};

/** A column of theirs in each tab, filled to the last row as people fill formulas down; and formulas in columns of ours. */
const addTheirs = (shop: Workbench): void => {
  const { getters } = shop.world.model;
  for (const { sheet, last } of Object.values(scenes)) {
    if (cellOf(shop, sheet, `${last}1`) !== '') throw new Error(`${last} of ${sheet} is a column of ours`);
    const length = getters.getNumberRows(getters.getSheetIdByName(sheet) ?? '') - 1;
    const formulas = Array.from({ length }, (_, row) => [`=LEN(B${row + 2})+1`]);
    shop.edit({ type: 'set', sheet, a1: `${last}1`, values: [['Their own'], ...formulas] });
  }
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'L2', values: [['=2*3'], ['=2*4'], ['=2*5'], ['=2*6']] });
  shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'I3', values: [['="by "&"hand"']] });
};

/** The id of the first row of a tab in which this stands. */
export const idOf = (shop: Workbench, sheet: string, text: string): string => {
  const id = rowsOf(shop, sheet).find((row) => Object.values(row).includes(text))?.ID;
  if (!id) throw new Error(`No row of ${sheet} holds ${text}`);
  return id;
};

/** What stands in a tab: the cells of each row as they were typed, formulas as formulas. */
export type Contents = Readonly<Record<string, readonly (readonly string[])[]>>;

export const contentsOf = ({ world }: Workbench): Contents => {
  const { getters } = world.model;
  return Object.fromEntries(
    getters.getSheetIds().map((sheetId: string) => {
      const cols = getters.getNumberCols(sheetId);
      const lines = Array.from({ length: getters.getNumberRows(sheetId) }, () =>
        Array<string>(cols).fill(''),
      );
      for (const cell of getters.getCells(sheetId)) {
        const { row, col } = getters.getCellPosition(cell.id);
        const text = cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
        lines[row]?.splice(col, 1, text);
      }
      return [getters.getSheetName(sheetId), lines];
    }),
  );
};

/**
 * Takes everything back that happens from now on, as often as it is called; much sooner done than opening anew. What was
 * begun later is taken back first.
 */
export const takeBack = (shop: Workbench): (() => void) => {
  let revisions = 0;
  shop.onRevision(({ type }) => {
    if (type === 'REMOTE_REVISION') revisions++;
    if (type === 'REVISION_UNDONE') revisions--;
  });
  const kept = JSON.stringify(restOf(shop));
  return () => {
    while (revisions > 0 && shop.world.model.getters.canUndo()) shop.world.model.dispatch('REQUEST_UNDO');
    Object.assign(shop.world, JSON.parse(kept));
  };
};

const restOf = ({
  world: { properties, cache, extra, protections, mailbox, quotas, triggers, atKeyboard },
}: Workbench) => ({ properties, cache, extra, protections, mailbox, quotas, triggers, atKeyboard });

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
    last: 'AA',
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
    last: 'Q',
  },
  Contacts: { sheet: 'Contacts', rows: 3, moved: [4, 2], renamed: 'D1', text: 'J', day: 'J', last: 'N' },
  Needs: { sheet: 'Needs', rows: 3, moved: [7, 4], renamed: 'D1', text: 'F', day: 'I', last: 'N' },
  Preferences: {
    sheet: 'Preferences',
    rows: 3,
    moved: [5, 2],
    renamed: 'E1',
    text: 'D',
    day: 'F',
    last: 'I',
  },
  Observations: {
    sheet: 'Observations',
    rows: 3,
    moved: [5, 2],
    renamed: 'E1',
    text: 'H',
    day: 'G',
    last: 'L',
  },
  Consents: { sheet: 'Consents', rows: 3, moved: [5, 2], renamed: 'E1', text: 'H', day: 'G', last: 'K' },
  Usage: { sheet: 'Usage', rows: 3, moved: [6, 3], renamed: 'F1', text: 'H', day: 'E', last: 'J' },
  Items: { sheet: 'Items', rows: 21, moved: [3, 2], renamed: 'C1', text: 'D', day: 'G', last: 'H' },
};

/** Where a row is that stood at `row`; null where it is gone: nobody types into it then. */
export type RowNow = (row: number) => number | null;

type Hazard = (scene: Scene, shop: Workbench, now?: RowNow) => readonly PersonEdit[];

const where: RowNow = (row) => row;

/** The eleven hazards, some in two forms. The row that is written is row 3. */
export const hazards: Readonly<Record<string, Hazard>> = {
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
      a1: sheet === 'Customers' ? 'AC1' : 'Z1',
      values: [[contentsOf(shop)[sheet]?.[0]?.[renamed.charCodeAt(0) - 65] ?? '']],
    },
  ],
  'a block is pasted over other cells': ({ sheet, text }, _, now = where) => {
    const [row, next] = [now(2), now(3)];
    if (row === null || next !== row + 1) return [];
    return [{ type: 'set', sheet, a1: `${text}${row}`, values: [['pasted'], ['pasted too']] }];
  },
  'a day is typed as text': ({ sheet, day }, _, now = where) => {
    const row = now(2);
    return row === null ? [] : [{ type: 'set', sheet, a1: `${day}${row}`, values: [['next Tuesday']] }];
  },
  'another cell of the row is edited': ({ sheet, text }, _, now = where) => {
    const row = now(3);
    return row === null ? [] : [{ type: 'set', sheet, a1: `${text}${row}`, values: [['typed meanwhile']] }];
  },
  'a formula of theirs is typed in the row': ({ sheet, last }, _, now = where) => {
    const row = now(3);
    const formula = `=ROW()*2+LEN(B${row})`;
    return row === null ? [] : [{ type: 'set', sheet, a1: `${last}${row}`, values: [[formula]] }];
  },
};

/** Where the rows of a tab are now that once stood as `before` tells. */
export const rowsNow = (shop: Workbench, sheet: string, before: Contents): RowNow => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  return (row) => {
    const id = before[sheet]?.[row - 1]?.[0];
    const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, index) => index);
    const at = rows.find((one) => getters.getEvaluatedCell({ sheetId, row: one, col: 0 }).value === id);
    return at === undefined ? null : at + 1;
  };
};
