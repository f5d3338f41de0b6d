/**
 * What some use cases do, done with npm's `sheetquery` by a script of its own in the same spreadsheet: the bare rows and
 * cells, without the checks, the history and the undo of ours.
 */
import { sheetQuery } from 'sheetquery';

type Row = Record<string, unknown>;

const from = (tab: string) => sheetQuery().from(tab);
const named = (id: string) => (row: Row) => row.ID === id;
const rowsWith = (tab: string, header: string, text: string): number =>
  from(tab)
    .where((row: Row) => row[header] === text)
    .getRows().length;

export const customersLike = (text: string): number =>
  from('Customers')
    .where((row: Row) => String(row.Customer).toLowerCase().includes(text))
    .getRows().length;

export const opportunitiesOf = (customer: string): number =>
  rowsWith('Opportunities', 'Customer ID', customer);

export const opportunitiesIn = (stage: string): number => rowsWith('Opportunities', 'Stage', stage);

export const findOpportunity = (id: string): number => rowsWith('Opportunities', 'ID', id);

export const interactionsOf = (customer: string): number => rowsWith('Interactions', 'Customer ID', customer);

export const contactsOf = (customer: string): number => rowsWith('Contacts', 'Customer ID', customer);

export const addCustomer = (name: string): void => {
  from('Customers').insertRows([{ ID: name, Customer: name }]);
};

export const addInteraction = (customer: string, text: string): void => {
  from('Interactions').insertRows([{ ID: text, 'Customer ID': customer, 'What was said': text }]);
};

export const addFollowUp = (customer: string, text: string): void => {
  from('Follow-ups').insertRows([{ ID: text, 'Customer ID': customer, 'What to do': text }]);
};

export const changePhone = (id: string, phone: string): void => {
  from('Customers')
    .where(named(id))
    .updateRows((row) => Object.assign(row, { Phone: phone }));
};

export const moveOpportunity = (id: string, stage: string): void => {
  from('Opportunities')
    .where(named(id))
    .updateRows((row) => Object.assign(row, { Stage: stage }));
};

export const deleteCustomer = (id: string): void => {
  from('Customers').where(named(id)).deleteRows();
};
