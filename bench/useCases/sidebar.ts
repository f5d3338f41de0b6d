/** What the sidebar asks. */

import type { cardRequests } from '../../src/requests/card.ts';
import type { customerRequests } from '../../src/requests/customers.ts';
import type { followUpRequests } from '../../src/requests/followUps.ts';
import type { interactionRequests } from '../../src/requests/interactions.ts';
import type { peopleRequests } from '../../src/requests/people.ts';
import type { startRequests } from '../../src/requests/start.ts';
import type { todayRequests } from '../../src/requests/today.ts';
import { aFollowUp, aPerson, aTalk, customerHere } from './inputs.ts';
import type { Scenarios } from './scenario.ts';

export const sidebar: Scenarios<
  | keyof typeof startRequests
  | keyof typeof todayRequests
  | keyof typeof customerRequests
  | keyof typeof interactionRequests
  | keyof typeof followUpRequests
  | keyof typeof peopleRequests
  | keyof typeof cardRequests
> = {
  start: { name: 'sidebar: start', calls: 18, modelled: 3_000, input: () => ({}) },
  today: { input: () => ({ whose: 'everybody' }) },
  here: { input: () => ({}) },
  findCustomers: {
    name: 'sidebar: search',
    calls: 6,
    modelled: 2_000,
    input: () => ({ text: 'can' }),
    sheetquery: { name: 'customersLike', with: () => ['can'] },
  },
  customerCard: {
    name: 'sidebar: card',
    calls: 8,
    modelled: 2_000,
    input: (b) => ({ customer: customerHere(b) }),
  },
  openOpportunities: {
    name: 'sidebar: opportunities of a customer',
    calls: 12,
    modelled: 4_000,
    input: (b) => ({ customer: customerHere(b) }),
    sheetquery: { name: 'opportunitiesOf', with: (b) => [customerHere(b)] },
  },
  nextOffer: {
    input: (b) => {
      const lines = [[customerHere(b), 'GTX Basic', 'MG Special', 0.9, 1.9, 90]];
      if (b.next('offers') === 1) b.ask('writeFound', { found: [{ name: 'NextProducts', lines }] });
      return { customer: customerHere(b) };
    },
  },
  timeline: {
    input: (b) => ({ customer: customerHere(b), from: 0 }),
    sheetquery: { name: 'interactionsOf', with: (b) => [customerHere(b)] },
  },
  selectedRow: {
    name: 'sidebar: the selected row, asked again',
    calls: 12,
    input: () => ({ known: { row: null, customer: null } }),
  },
  showInSheet: { input: (b) => ({ customer: customerHere(b) }) },
  addCustomer: {
    input: (b) => ({ values: { name: `Newcomer ${b.next()}` }, twin: false }),
    sheetquery: { name: 'addCustomer', with: (b) => [`Newcomer ${b.next()}`] },
  },
  changeCustomer: {
    name: 'sidebar: save a field',
    calls: 22,
    modelled: 5_000,
    input: (b) => {
      const customer = customerHere(b);
      const phone = b.cell('Customers', customer, 'Phone');
      return { customer, values: { phone: `0123 ${b.next()}` }, seen: { phone: phone || null } };
    },
    sheetquery: { name: 'changePhone', with: (b) => [customerHere(b), `0123 ${b.next()}`] },
  },
  logInteraction: {
    name: 'sidebar: log an interaction',
    calls: 25,
    modelled: 5_000,
    input: (b) => ({ customer: customerHere(b), values: aTalk(b), next: null }),
    sheetquery: { name: 'addInteraction', with: (b) => [customerHere(b), `Talk ${b.next()}`] },
  },
  changeInteraction: {
    input: (b) => {
      const { entry } = b.ask('logInteraction', { customer: customerHere(b), values: aTalk(b), next: null });
      return { id: entry.id, values: { nextStep: 'Send the offer' }, seen: { nextStep: null } };
    },
  },
  setFollowUp: {
    input: (b) => ({ customer: customerHere(b), values: aFollowUp(b) }),
    sheetquery: { name: 'addFollowUp', with: (b) => [customerHere(b), `Call ${b.next()}`] },
  },
  changeFollowUp: {
    input: (b) => ({ id: newFollowUp(b), values: { note: 'Ask for Wei' }, seen: { note: null } }),
  },
  completeFollowUp: { input: (b) => ({ id: newFollowUp(b), note: 'Done', next: null }) },
  snoozeFollowUp: { input: (b) => ({ id: newFollowUp(b), to: 'tomorrow', seen: '2018-01-02' }) },
  reopenFollowUp: {
    input: (b) => {
      const id = newFollowUp(b);
      b.ask('completeFollowUp', { id, note: null, next: null });
      return { id, snoozedTo: null };
    },
  },
  savePerson: { input: (b) => ({ customer: customerHere(b), values: aPerson(b) }) },
  changePerson: {
    input: (b) => {
      const { id } = b.ask('savePerson', { customer: customerHere(b), values: aPerson(b) });
      return { id, values: { position: 'Buyer' }, seen: { position: null } };
    },
  },
  saveRow: {
    input: (b) => ({
      table: 'Needs',
      customer: customerHere(b),
      id: null,
      values: { pain: `Slow ${b.next()}`, status: 'open' },
      seen: {},
    }),
  },
  addItem: { input: (b) => ({ kind: 'preference', name: `Item ${b.next()}` }) },
  items: { input: () => ({}) },
  showProgramme: { input: () => ({ tab: 'Items' }) },
  favourite: { input: (b) => ({ customer: customerHere(b), on: b.next() % 2 === 0 }) },
  recentCustomers: { input: () => ({}) },
};

const newFollowUp = (b: Parameters<typeof aFollowUp>[0]): string =>
  b.ask('setFollowUp', { customer: customerHere(b), values: aFollowUp(b) }).id;
