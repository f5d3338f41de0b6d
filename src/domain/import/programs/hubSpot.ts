import type { Program } from '../programs.ts';

/**
 * HubSpot's exports of contacts, companies and deals. Source: knowledge.hubspot.com, "Set up your import files" (the
 * names of properties, `[Object] owner`), and headers of exports (`Record ID`, `Create Date`, `Associated Company`) as
 * importers on GitHub test them. Its annual revenue is in single units, ours in millions: it stays out.
 */
const ofContacts = [
  'Create Date',
  'Lead Status',
  'Lifecycle Stage',
  'Last Activity Date',
  'Associated Company',
  'Primary Associated Company ID',
  'Marketing contact status',
  'Phone Number',
];

const person = {
  'First Name': 'name:given',
  'Last Name': 'name:family',
  Email: 'email',
  'Phone Number': 'phone',
  'Mobile Phone Number': 'phone:more',
  'Lead Status': 'note:more',
  'Website URL': 'note:more',
} as const;

const company = ['Associated Company', 'Company Name'];

export const hubSpot: readonly Program[] = [
  {
    program: 'HubSpot',
    table: 'Opportunities',
    signs: [['Record ID'], ['Deal Name'], ['Deal Stage']],
    columns: {
      'Record ID': 'number',
      'Deal Stage': 'stage',
      'Deal owner': 'owner',
      Amount: 'value',
      'Associated Company': 'customer',
      'Create Date': 'openedOn',
      'Close Date': 'closedOn',
    },
  },
  {
    program: 'HubSpot',
    table: 'Contacts',
    signs: [['Record ID'], ['First Name'], ['Last Name'], ofContacts],
    mostly: company,
    columns: {
      ...person,
      'Associated Company': 'customer',
      'Company Name': 'customer',
      'Job Title': 'position',
      City: 'note:more',
      'Country/Region': 'note:more',
      'Contact owner': 'note:more',
      'Lifecycle Stage': 'note:more',
    },
  },
  {
    program: 'HubSpot',
    table: 'Customers',
    signs: [['Record ID'], ['First Name'], ['Last Name'], ofContacts],
    is: { type: 'person' },
    columns: {
      ...person,
      'Record ID': 'number',
      'Contact owner': 'owner',
      'Lifecycle Stage': 'status',
      'Country/Region': 'country',
      'Create Date': 'addedOn',
    },
  },
  {
    program: 'HubSpot',
    table: 'Customers',
    signs: [
      ['Record ID'],
      ['Company name'],
      ['Company owner', 'Company Domain Name', 'Create Date', 'Industry'],
    ],
    is: { type: 'organisation' },
    columns: {
      'Record ID': 'number',
      'Company name': 'name',
      'Company owner': 'owner',
      'Company Domain Name': 'note:more',
      'Phone Number': 'phone',
      Industry: 'sector',
      'Country/Region': 'country',
      City: 'note:more',
      'Number of Employees': 'employees',
      'Year Founded': 'foundedIn',
      'Lifecycle Stage': 'status',
      Description: 'note',
      'Create Date': 'addedOn',
      'Parent Company': 'parent',
    },
  },
];
