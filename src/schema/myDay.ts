import type { ColumnName, Table } from './table.ts';

/**
 * The tab My day: what is due, to be ticked, put off and noted in the sheet itself, where a phone has no sidebar;
 * above it the rows in which a contact is logged, in the same columns under headers of their own. It shows what
 * other tables hold and is none of them.
 */
export const myDay = {
  name: 'MyDay',
  version: 1,
  title: 'subject',
  visible: true,
  columns: {
    done: { kind: 'flag', width: 56 },
    customer: { kind: 'text', width: 170 },
    subject: { kind: 'text', width: 230 },
    channel: { kind: 'text', width: 100 },
    dueOn: { kind: 'day', width: 96 },
    later: { kind: 'day', width: 96 },
    note: { kind: 'text', width: 200 },
    phone: { kind: 'phone', width: 130 },
    email: { kind: 'text', width: 190 },
    owner: { kind: 'text', width: 140 },
    message: { kind: 'text', width: 320 },
    id: { kind: 'text' },
  },
} as const satisfies Table;

export type MyDayColumn = ColumnName<typeof myDay>;

/** The columns in which a contact is logged: each has a header of its own above those rows. */
export const logColumns = [
  'done',
  'customer',
  'subject',
  'channel',
  'later',
  'note',
  'owner',
  'message',
] as const;

/** Rows in which contacts are logged. A tick saves one at once, so that few suffice. */
export const logRows = 5;

/** A row's cells as text, days as `yyyy-mm-dd` where they are days; '' where blank. */
export type MyDayCells = Readonly<Record<Exclude<MyDayColumn, 'done'>, string>> & {
  /** Null where the cell is blank: it has no checkbox. */
  readonly done: boolean | null;
};

/** A row of the tab as it stands. */
export interface MyDayRow {
  /** 1-based. */
  readonly at: number;
  readonly area: 'log' | 'list';
  readonly cells: MyDayCells;
}

export const blankCells: MyDayCells = {
  done: null,
  customer: '',
  subject: '',
  channel: '',
  dueOn: '',
  later: '',
  note: '',
  phone: '',
  email: '',
  owner: '',
  message: '',
  id: '',
};
