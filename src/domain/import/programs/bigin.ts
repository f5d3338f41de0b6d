import type { Program } from '../programs.ts';

/**
 * Zoho Bigin's exports of companies, contacts and pipelines; its ids are `Contact ID`, `Company ID`, `Deal ID`, in
 * newer files `Record Id`. Source: help.zoho.com, Bigin, "What are unique reference fields?" and "Import records", and
 * headers of Zoho exports (`Account Name`, `Mailing Street`) as importers on GitHub test them.
 */
const stamps = [
  'Created Time',
  'Modified Time',
  'Created By',
  'Modified By',
  'Last Activity Time',
  'Mobile',
  'Tag',
];

export const bigin: readonly Program[] = [
  {
    program: 'Zoho Bigin',
    table: 'Opportunities',
    signs: [['Deal ID', 'Record Id'], ['Deal Name'], ['Stage', 'Sub-Pipeline', 'Closing Date']],
    columns: {
      'Deal ID': 'number',
      'Record Id': 'number',
      Stage: 'stage',
      'Deal Owner': 'owner',
      Amount: 'value',
      'Company Name': 'customer',
      'Account Name': 'customer',
      'Created Time': 'openedOn',
      'Closing Date': 'closedOn',
      'Product Name': 'product',
    },
  },
  {
    program: 'Zoho Bigin',
    table: 'Contacts',
    signs: [['Contact ID', 'Record Id'], ['Last Name'], ['Company Name', 'Account Name'], stamps],
    mostly: ['Company Name', 'Account Name'],
    columns: {
      'First Name': 'name:given',
      'Last Name': 'name:family',
      'Company Name': 'customer',
      'Account Name': 'customer',
      Title: 'position',
      Email: 'email',
      Phone: 'phone',
      Mobile: 'phone:more',
      'Home Phone': 'phone:more',
      Description: 'note',
      Tag: 'note:more',
      'Contact Owner': 'note:more',
      'Contact Source': 'note:more',
      'Lead Source': 'note:more',
      'Mailing City': 'note:more',
    },
  },
  {
    program: 'Zoho Bigin',
    table: 'Customers',
    signs: [['Contact ID', 'Record Id'], ['Last Name'], stamps],
    is: { type: 'person' },
    columns: {
      'Contact ID': 'number',
      'Record Id': 'number',
      'First Name': 'name:given',
      'Last Name': 'name:family',
      'Contact Owner': 'owner',
      Email: 'email',
      Phone: 'phone',
      Mobile: 'phone:more',
      Description: 'note',
      Tag: 'note:more',
      'Mailing Country': 'country',
      'Created Time': 'addedOn',
    },
  },
  {
    program: 'Zoho Bigin',
    table: 'Customers',
    signs: [
      ['Company ID', 'Record Id'],
      ['Company Name', 'Account Name'],
      ['Company Owner', 'Account Owner', 'Billing City', 'Billing Country'],
    ],
    is: { type: 'organisation' },
    columns: {
      'Company ID': 'number',
      'Record Id': 'number',
      'Company Name': 'name',
      'Account Name': 'name',
      'Company Owner': 'owner',
      'Account Owner': 'owner',
      Phone: 'phone',
      Industry: 'sector',
      'Billing Country': 'country',
      Website: 'note:more',
      'Billing City': 'note:more',
      Description: 'note',
      Tag: 'note:more',
      'Created Time': 'addedOn',
    },
  },
];
