import type { TableName } from '../../schema/tables.ts';

/** Tables in the order in which references between them can be resolved. */
export const importOrder: readonly TableName[] = [
  'Departments',
  'Team',
  'Products',
  'Stages',
  'Items',
  'Customers',
  'Contacts',
  'Opportunities',
  'Orders',
  'FollowUps',
  'Interactions',
  'Preferences',
  'Needs',
  'Consents',
  'Observations',
  'Usage',
];
