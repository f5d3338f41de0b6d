import type { Table } from '../../schema/table.ts';
import type { TableName } from '../../schema/tables.ts';
import { phoneKey } from '../register/phones.ts';
import type { Values } from './draft.ts';
import { plain } from './fold.ts';
import { targetOf } from './targets.ts';

/**
 * The columns by whose values a line is known to be a row that stands already. Of several ways the first counts whose
 * leading column is filled.
 */
export const naturalKeys: Readonly<Partial<Record<TableName, readonly (readonly string[])[]>>> = {
  Customers: [['name']],
  Products: [['name']],
  Team: [['name']],
  Departments: [['name']],
  Items: [['name', 'kind']],
  Opportunities: [['number'], ['customer', 'product', 'owner', 'stage', 'openedOn', 'closedOn', 'value']],
  // A line of an order is one product of it.
  Orders: [
    ['number', 'product'],
    ['customer', 'orderedOn', 'product', 'quantity', 'value'],
  ],
  Contacts: [['customer', 'name']],
  FollowUps: [['customer', 'subject', 'dueOn']],
  Interactions: [['customer', 'happenedOn', 'summary']],
  Preferences: [['customer', 'item', 'value']],
  Needs: [['customer', 'pain']],
  Consents: [['customer', 'channel', 'purpose', 'given', 'happenedOn']],
  Observations: [['customer', 'item', 'seenOn', 'seen']],
  Usage: [['customer', 'measure', 'readOn', 'product']],
};

/** Columns that identify a row where a person says so. */
const single = ['id', 'number', 'name', 'email', 'phone'] as const;

/** What the rows of a file can be known by, of what it holds. */
export const keysFor = (table: Table, targets: readonly (string | null)[]): readonly string[] => {
  const filled = new Set(targets.map((target) => (target === null ? '' : targetOf(target).column)));
  return single.filter((column) => column in table.columns && filled.has(column));
};

/** Every column that a key of this table may need. */
export const keyColumns = (name: TableName, key: string | null): readonly string[] => [
  ...new Set([...(naturalKeys[name] ?? []).flat(), ...(key === null || key === 'id' ? [] : [key])]),
];

/**
 * What a row is known by; the chosen column, or where that is blank or none was chosen, the table's own way. Phones
 * are compared as E.164, everything else without case and doubled spaces.
 * @param country Whose phone numbers need no country code, ISO 3166.
 */
export const keyOf = (name: TableName, key: string | null, row: Values, country: string | null): string => {
  const chosen = key === 'phone' ? phoneOf(row, country) : key === null ? '' : part(key, row);
  return chosen === '' ? naturalKeyOf(name, row) : `${key}\u0001${chosen}`;
};

export const naturalKeyOf = (name: TableName, row: Values): string => {
  const ways = naturalKeys[name] ?? [['id']];
  const way = ways.find(([leading = '']) => part(leading, row) !== '') ?? ways[ways.length - 1] ?? [];
  return way.map((column) => part(column, row)).join('\u0000');
};

const part = (column: string, row: Values): string => plain(String(row[column] ?? ''));

const phoneOf = ({ phone }: Values, country: string | null): string =>
  typeof phone === 'string' ? (phoneKey(phone, country) ?? '') : '';

/** The columns of the table's own way that a message can name. */
export const leadingKey = (name: TableName, key: string | null): string => {
  const [[first = 'id'] = []] = naturalKeys[name] ?? [];
  return key ?? first;
};
