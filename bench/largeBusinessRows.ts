/** What stands in the tables of a business of many customers. */
import { tables } from '../src/schema/tables.ts';
import { en } from '../src/words/words.ts';
import type { Rows } from './withRows.ts';

/** Monday, on which what is told once a week is told too; days count as a sheet counts them. */
export const monday = '2018-06-04';
const today = 43_255;

export interface Sizes {
  readonly customers: number;
  readonly interactions: number;
}

type Cell = string | number;
type Columns = Readonly<Record<string, Cell | ((row: number) => Cell)>>;

const owners = ['Anna', 'Bob', 'Cleo'] as const;
const pick = <T>(of: readonly T[], row: number): T => {
  const one = of[row % of.length];
  if (one === undefined) throw new RangeError('Nothing to pick from');
  return one;
};

/** Scattered over `range`, the same for the same row. */
const scattered = (row: number, range: number): number => (row * 7919 + 104_729) % range;
const on = (daysAgo: number): number => today - daysAgo;
const at = (daysAgo: number): string =>
  new Date(Date.parse(`${monday}T12:00:00.000Z`) - daysAgo * 86_400_000).toISOString();

/** What stands in each table, by its columns; choices by their codes. Everything is as runs of many days left it. */
const contents = (
  { customers, interactions }: Sizes,
  sequence: string,
): Readonly<Record<string, readonly [number, Columns]>> => {
  const whose = (of: (row: number) => number): Columns => ({
    customer: (row) => `C-${of(row) % customers}`,
    customerName: (row) => `Account ${of(row) % customers}`,
  });
  const share = (part: number): number => Math.round(customers * part);
  return {
    Team: [
      owners.length,
      {
        id: (row) => `T-${row}`,
        name: (row) => pick(owners, row),
        email: (row) => `t${row}@us.example`,
        role: 'salesperson',
      },
    ],
    Customers: [
      customers,
      {
        id: (row) => `C-${row}`,
        name: (row) => `Account ${row}`,
        type: 'person',
        status: (row) => (row % 50 === 0 ? 'lead' : 'existing'),
        owner: (row) => pick(owners, row),
        phone: (row) => `'0171${1_000_000 + row}`,
        email: (row) => `c${row}@customers.example`,
        source: 'own',
        addedOn: (row) => on(100 + scattered(row, 900)),
        bornOn: (row) => on(8_000 + scattered(row, 15_000)),
      },
    ],
    Interactions: [
      interactions,
      {
        id: (row) => `I-${row}`,
        ...whose((row) => scattered(row, customers)),
        happenedOn: (row) => on(Math.floor(((interactions - row) * 1000) / interactions)),
        channel: (row) => pick(['call', 'email', 'visit'], row),
        direction: (row) => pick(['out', 'out', 'in'], row),
        loggedAt: (row) => at(Math.floor(((interactions - row) * 1000) / interactions)),
      },
    ],
    FollowUps: [
      share(0.4),
      {
        id: (row) => `F-${row}`,
        ...whose((row) => row * 2),
        subject: 'Call back',
        dueOn: (row) =>
          on(row % 100 === 0 ? row % 30 : row % 10 === 1 ? -(1 + (row % 60)) : 30 + (row % 700)),
        owner: (row) => pick(owners, row),
        channel: 'call',
        doneOn: (row) => (row % 100 === 0 || row % 10 === 1 ? '' : on(30 + (row % 700))),
        source: 'own',
      },
    ],
    Opportunities: [
      share(0.176),
      {
        id: (row) => `O-${row}`,
        number: (row) => `N${row}`,
        ...whose((row) => row * 5),
        owner: (row) => pick(owners, row),
        value: (row) => 100 + (row % 900),
        openedOn: (row) => on(40 + (row % 500)),
        closedOn: (row) => (row % 5 === 0 ? '' : on(10 + (row % 400))),
        stage: (row) => pick(['Prospecting', 'Won', 'Won', 'Lost', 'Lost'], row),
        knownStage: (row) => pick(['Prospecting', 'Won', 'Won', 'Lost', 'Lost'], row),
        stageSince: (row) => at(10 + (row % 400)),
        source: 'own',
      },
    ],
    StageChanges: [
      share(0.3),
      {
        id: (row) => `M-${row}`,
        opportunity: (row) => `O-${row % share(0.176)}`,
        what: 'stage',
        after: (row) => pick(['Prospecting', 'Won', 'Won', 'Lost', 'Lost'], row % share(0.176)),
        at: (row) => at(10 + (row % 400)),
        how: 'form',
      },
    ],
    Orders: [
      share(0.3),
      {
        id: (row) => `B-${row}`,
        number: (row) => `R${row}`,
        ...whose((row) => row * 3),
        orderedOn: (row) => on(1 + (row % 1000)),
        value: (row) => 50 + (row % 700),
        source: 'own',
        dueOn: (row) => on((row % 1000) - 13),
        paidOn: (row) => on((row % 1000) - 1),
      },
    ],
    Points: [
      share(0.1),
      {
        id: (row) => `PT-${row}`,
        ...whose((row) => row * 3),
        happenedOn: (row) => on(1 + (row % 1000)),
        kind: 'buying',
        points: (row) => 50 + (row % 700),
        of: (row) => `B-${row}`,
        amount: (row) => 50 + (row % 700),
      },
    ],
    Consents: [
      share(0.5),
      {
        id: (row) => `W-${row}`,
        ...whose((row) => row * 2),
        channel: 'email',
        purpose: 'marketing',
        given: (row) => (row % 20 === 0 ? 'withdrawn' : 'given'),
        happenedOn: on(500),
        source: 'own',
      },
    ],
    Cases: [
      share(0.01),
      {
        id: (row) => `KA-${row}`,
        ...whose((row) => row * 7),
        kind: (row) => pick(['complaint', 'inquiry'], row),
        priority: 'normal',
        subject: 'Late delivery',
        owner: (row) => pick(owners, row),
        openedAt: (row) => at(5 + (row % 300)),
        answerBy: (row) => at(4 + (row % 300)),
        answeredAt: (row) => at(4 + (row % 300)),
        resolveBy: (row) => at(row % 25 === 0 ? -2 : row % 300),
        resolvedAt: (row) => (row % 25 === 0 ? '' : at(row % 300)),
        reportedBackOn: (row) => (row % 25 === 0 ? '' : on(row % 300)),
        clockFor: 'normal',
        source: 'own',
      },
    ],
    Outbox: [
      share(0.016),
      {
        id: (row) => `OX-${row}`,
        key: (row) => `sequence|C-${row}|SQ-0 ${row}|1`,
        rule: 'sequence',
        ...whose((row) => row),
        to: (row) => `c${row % customers}@customers.example`,
        name: (row) => `Account ${row % customers}`,
        priority: 5,
        state: 'sent',
        changedAt: (row) => at(1 + (row % 90)),
        queuedAt: (row) => at(1 + (row % 90)),
        tries: 0,
      },
    ],
    Enrolments: [
      share(0.01),
      {
        id: (row) => `EN-${row}`,
        sequence,
        sequenceName: 'One of them',
        ...whose((row) => row * 11),
        occasion: 'lead',
        step: 2,
        nextOn: (row) => on((row % 60) - 61),
        state: (row) => pick(['running', 'ended'], row),
        why: (row) => (row % 2 === 0 ? '' : 'done'),
        startedOn: (row) => on(60 + (row % 60)),
        startedAt: (row) => at(60 + (row % 60)),
        endedAt: (row) => (row % 2 === 0 ? '' : at(row % 60)),
      },
    ],
  };
};

/** The same by headers, in English. */
export const largeBusinessRows = (sizes: Sizes, sequence: string): Rows =>
  Object.fromEntries(
    Object.entries(contents(sizes, sequence)).map(([name, [rows, cells]]) => [
      word(`tab.${name}`),
      {
        rows,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, cell]) => [
            word(`${name}.${column}`),
            written(name, column, cell),
          ]),
        ),
      },
    ]),
  );

const words = new Map<string, string>(Object.entries(en));

const word = (key: string): string => {
  const found = words.get(key);
  if (found === undefined) throw new Error(`No word for ${key}`);
  return found;
};

/** A choice as its word. */
const written = (table: string, column: string, cell: Columns[string]): ((row: number) => Cell) => {
  const one = Object.values(tables).find(({ name }) => name === table);
  const kinds: Readonly<Record<string, { readonly kind: string }>> = one?.columns ?? {};
  const value = (row: number): Cell => (typeof cell === 'function' ? cell(row) : cell);
  if (kinds[column]?.kind !== 'choice') return value;
  return (row) => (value(row) === '' ? '' : word(`${table}.${column}.${value(row)}`));
};
