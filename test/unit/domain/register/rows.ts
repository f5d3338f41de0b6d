/** Rows of the register as tests need them: every column filled, the ones that matter given. */
import type { Contact } from '../../../../src/schema/tables/contacts.ts';
import type { Customer } from '../../../../src/schema/tables/customers.ts';
import type { FollowUp } from '../../../../src/schema/tables/followUps.ts';
import type { Interaction } from '../../../../src/schema/tables/interactions.ts';

export const aCustomer = (patch: Partial<Customer>): Customer => ({
  id: 'C-1',
  name: 'Acme',
  type: 'organisation',
  status: null,
  owner: null,
  phone: null,
  email: null,
  sector: null,
  country: null,
  foundedIn: null,
  employees: null,
  revenue: null,
  parent: null,
  source: null,
  note: null,
  addedOn: null,
  number: null,
  bornOn: null,
  sex: null,
  income: null,
  education: null,
  maritalStatus: null,
  monthlySpend: null,
  referredBy: null,
  focus: null,
  language: null,
  ...patch,
});

export const aContact = (patch: Partial<Contact>): Contact => ({
  id: 'P-1',
  customer: 'C-1',
  customerName: 'Acme',
  name: 'Wei Lindgren',
  position: null,
  part: null,
  phone: null,
  email: null,
  source: 'own',
  note: null,
  department: null,
  reportsTo: null,
  reportsToName: null,
  ...patch,
});

export const aFollowUp = (patch: Partial<FollowUp>): FollowUp => ({
  id: 'F-1',
  customer: 'C-1',
  customerName: 'Acme',
  subject: 'Call back',
  dueOn: '2018-01-02',
  owner: 'Anna',
  channel: 'call',
  doneOn: null,
  note: null,
  source: 'own',
  every: null,
  atMost: null,
  snoozedTo: null,
  ...patch,
});

export const anInteraction = (patch: Partial<Interaction>): Interaction => ({
  id: 'I-1',
  customer: 'C-1',
  customerName: 'Acme',
  happenedOn: '2018-01-02',
  channel: 'call',
  direction: 'out',
  by: 'Anna',
  summary: 'Talked',
  outcome: 'reached',
  source: 'own',
  loggedAt: '2018-01-02T13:30:00.000Z',
  contact: null,
  contactName: null,
  cost: null,
  nextStep: null,
  satisfaction: null,
  ...patch,
});
