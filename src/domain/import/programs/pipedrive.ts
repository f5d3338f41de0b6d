import type { Program } from '../programs.ts';

/**
 * Pipedrive's exports of organisations, people and deals: every header is led by what it belongs to, `Person - Name`;
 * e-mail and phone are one column a kind (`- Work`, `- Mobile`). Source: support.pipedrive.com, "Import fields", and
 * headers of exports as importers on GitHub test them.
 */
export const pipedrive: readonly Program[] = [
  {
    program: 'Pipedrive',
    table: 'Opportunities',
    signs: [
      ['Deal - Title', 'Deal - ID'],
      ['Deal - Status', 'Deal - Stage'],
    ],
    columns: {
      'Deal - ID': 'number',
      'Deal - Status': 'stage',
      'Deal - Owner': 'owner',
      'Deal - Value': 'value',
      'Deal - Organization': 'customer',
      'Deal - Product name': 'product',
      'Deal - Deal created': 'openedOn',
      'Deal - Deal closed on': 'closedOn',
    },
  },
  {
    program: 'Pipedrive',
    table: 'Contacts',
    signs: [
      ['Person - Name', 'Person - First name'],
      ['Person - Organization', 'Organization - Name'],
    ],
    mostly: ['Person - Organization', 'Organization - Name'],
    columns: {
      'Person - Name': 'name',
      'Person - First name': 'name:given',
      'Person - Last name': 'name:family',
      'Person - Organization': 'customer',
      'Organization - Name': 'customer',
      'Person - Job title': 'position',
      'Person - Email': 'email',
      'Person - Email - Work': 'email',
      'Person - Email - Home': 'email:more',
      'Person - Email - Other': 'email:more',
      'Person - Phone': 'phone',
      'Person - Phone - Work': 'phone',
      'Person - Phone - Mobile': 'phone:more',
      'Person - Phone - Home': 'phone:more',
      'Person - Phone - Other': 'phone:more',
      'Person - Labels': 'note:more',
      'Person - Label': 'note:more',
      'Person - Owner': 'note:more',
    },
  },
  {
    program: 'Pipedrive',
    table: 'Customers',
    signs: [
      ['Person - Name', 'Person - First name'],
      ['Person - Email', 'Person - Email - Work', 'Person - Phone', 'Person - Phone - Work'],
    ],
    is: { type: 'person' },
    columns: {
      'Person - ID': 'number',
      'Person - Name': 'name',
      'Person - First name': 'name:given',
      'Person - Last name': 'name:family',
      'Person - Owner': 'owner',
      'Person - Email': 'email',
      'Person - Email - Work': 'email',
      'Person - Phone': 'phone',
      'Person - Phone - Work': 'phone',
      'Person - Phone - Mobile': 'phone:more',
      'Person - Label': 'note:more',
      'Person - Labels': 'note:more',
    },
  },
  {
    program: 'Pipedrive',
    table: 'Customers',
    signs: [['Organization - Name'], ['Organization - Owner', 'Organization - Address', 'Organization - ID']],
    is: { type: 'organisation' },
    columns: {
      'Organization - ID': 'number',
      'Organization - Name': 'name',
      'Organization - Owner': 'owner',
      'Organization - Industry': 'sector',
      'Organization - Country of Address': 'country',
      'Organization - Address': 'note:more',
      'Organization - Label': 'note:more',
      'Organization - Labels': 'note:more',
      'Organization - Organization created': 'addedOn',
    },
  },
];
