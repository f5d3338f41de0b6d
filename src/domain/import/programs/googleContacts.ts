import type { Program } from '../programs.ts';

/**
 * Google Contacts, "Export as Google CSV": since 2024 `First Name`, `Organization Name`, `Labels`; before that
 * `Given Name`, `Organization 1 - Name`, `Group Membership`. Several values of a kind in one cell stand between
 * ` ::: `. Source: exports as contact importers on GitHub test them, in both forms.
 */
const signs = [
  ['E-mail 1 - Value', 'Phone 1 - Value', 'E-mail 1 - Label', 'Phone 1 - Label'],
  ['First Name', 'Given Name'],
];

const person = {
  'First Name': 'name:given',
  'Given Name': 'name:given',
  'Middle Name': 'name:middle',
  'Additional Name': 'name:middle',
  'Last Name': 'name:family',
  'Family Name': 'name:family',
  Name: 'name',
  'E-mail 1 - Value': 'email',
  'E-mail 2 - Value': 'email:more',
  'E-mail 3 - Value': 'email:more',
  'Phone 1 - Value': 'phone',
  'Phone 2 - Value': 'phone:more',
  'Phone 3 - Value': 'phone:more',
  'Phone 4 - Value': 'phone:more',
  Notes: 'note',
  Labels: 'note:more',
  'Group Membership': 'note:more',
  'Address 1 - Formatted': 'note:more',
  'Website 1 - Value': 'note:more',
} as const;

const company = ['Organization Name', 'Organization 1 - Name'];

export const googleContacts: readonly Program[] = [
  {
    program: 'Google Contacts',
    table: 'Contacts',
    signs,
    mostly: company,
    columns: {
      ...person,
      'Organization Name': 'customer',
      'Organization 1 - Name': 'customer',
      'Organization Title': 'position',
      'Organization 1 - Title': 'position',
      'Organization Department': 'department',
      'Organization 1 - Department': 'department',
      Birthday: 'note:more',
    },
  },
  {
    program: 'Google Contacts',
    table: 'Customers',
    signs,
    is: { type: 'person' },
    columns: {
      ...person,
      Birthday: 'bornOn',
      'Address 1 - Country': 'country',
      'Organization Name': 'note:more',
      'Organization 1 - Name': 'note:more',
    },
  },
];
