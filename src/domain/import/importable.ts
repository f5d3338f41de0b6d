import type { TableName } from '../../schema/tables.ts';

/** Tables that a file can be imported into, the likelier first where two fit alike. */
export const importable = [
  'Opportunities',
  'Customers',
  'Products',
  'Team',
  'Contacts',
  'FollowUps',
  'Interactions',
  'Preferences',
  'Needs',
  'Consents',
  'Observations',
  'Usage',
  'Departments',
  'Items',
  'Orders',
] as const satisfies readonly TableName[];

export type Importable = (typeof importable)[number];
