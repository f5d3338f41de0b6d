/**
 * What people do to the register: every request that writes a row of it, and what they type.
 *
 * Not among them, since they write no row that a hazard could reach: marks of favourites and of pairs that are no
 * duplicates (notes), downloads. Nor what replaces whole tabs by order, after a backup of what stands: restore, upload;
 * and what needs an empty register: taking over a tab. These have tests of their own.
 */
import type { PersonEdit, Workbench } from '../../../workbench/control.ts';
import { answerOf } from '../usecases/aShop.ts';

/** What a deed needs to know of the register: ids, and what was shown, by name. */
export type Known = Readonly<Record<string, unknown>>;

/** What somebody does: the tab that a hazard strikes, and the request. */
export interface Deed {
  readonly strikes: string;
  readonly who: 'sales' | 'owner';
  /** What came before it; answers what the deed has to know of that. */
  readonly given?: (shop: Workbench, known: Known) => Known;
  readonly ask: (known: Known) => readonly [name: string, input: object];
  /** It may decline with one of these, where a hazard changed what it is about: then it must have done nothing. */
  readonly declines?: readonly string[];
  /** Column of text that a hazard strikes instead of the scene's own, which the deed writes or copies. */
  readonly text?: string;
  /** It takes away what stands of the customer, what was typed a moment ago too. */
  readonly erases?: boolean;
}

const csv = (name: string, text: string) => ({ name, text });
const importing = (name: string, text: string, update = false) => ({
  files: [csv(name, text)],
  choices: { files: {}, matches: {}, update },
});

const contact = { happenedOn: '2018-01-02', channel: 'call', summary: 'Agreed' };
const next = { subject: 'Send the offer', dueOn: '2018-01-09', channel: 'email' };
const fileRow = (table: string, values: object) => ({
  strikes: table,
  who: 'sales' as const,
  ask: ({ customer }: Known) =>
    ['saveRow', { table, customer, id: null, values, seen: {} }] as [string, object],
});
const fileChange = (table: string, values: object, seen: object) => ({
  strikes: table,
  who: 'sales' as const,
  ask: ({ customer, [table]: id }: Known) =>
    ['saveRow', { table, customer, id, values, seen }] as [string, object],
});

/** The same deed, while another tab that it writes is struck. */
const whileStruck = (deed: Deed, ...tabs: readonly string[]): Readonly<Record<string, Deed>> =>
  Object.fromEntries(tabs.map((strikes) => [strikes, { ...deed, strikes }]));

const named = (name: string, deeds: Readonly<Record<string, Deed>>): Readonly<Record<string, Deed>> =>
  Object.fromEntries(Object.entries(deeds).map(([tab, deed]) => [`${name}, while ${tab} are struck`, deed]));

const logging: Deed = {
  strikes: 'Interactions',
  who: 'sales',
  ask: ({ customer }) => ['logInteraction', { customer, values: contact, next: null }],
};
const renaming: Deed = {
  strikes: 'Customers',
  who: 'sales',
  ask: ({ customer }) => [
    'changeCustomer',
    { customer, values: { name: 'Beta AG' }, seen: { name: 'Beta' } },
  ],
};
const deletingCustomer: Deed = {
  strikes: 'Customers',
  who: 'owner',
  ask: ({ customer }) => ['deleteRow', { table: 'Customers', id: customer }],
  declines: ['changedMeanwhile'],
};
const pair = ({ customer, other }: Known) => ({ table: 'Customers', keep: other, drop: customer });
const merging: Deed = {
  strikes: 'Customers',
  who: 'owner',
  given: (shop, known) => ({ seen: answerOf(shop, 'previewMerge', pair(known)).seen }),
  ask: (known) => ['mergeCustomers', { ...pair(known), choices: {}, seen: known.seen }],
  declines: ['conflict', 'changedMeanwhile'],
};
/** What brings back what a request did, by the intent that it answered. */
const undoing = (
  strikes: string,
  undo: 'undoChange' | 'undoMerge',
  doing: (known: Known) => readonly [string, object],
  before: (shop: Workbench, known: Known) => Known = () => ({}),
): Deed => ({
  strikes,
  who: 'owner',
  given: (shop, known) => ({
    intent: answerOf(shop, ...doing({ ...known, ...before(shop, known) })).intent,
  }),
  ask: ({ intent }) => [undo, { intent }],
  declines: ['undoConflict', 'changedMeanwhile'],
});

export const deeds: Readonly<Record<string, Deed>> = {
  'changing a customer': {
    strikes: 'Customers',
    who: 'sales',
    ask: ({ customer }) => [
      'changeCustomer',
      { customer, values: { phone: '0171 99', sector: 'iron' }, seen: { phone: '2', sector: 'steel' } },
    ],
  },
  ...named('renaming a customer', whileStruck(renaming, 'Customers', 'Contacts', 'Needs')),
  'renaming a customer, while Follow-ups are struck': { ...renaming, strikes: 'Follow-ups', text: 'J' },
  'adding a customer': {
    strikes: 'Customers',
    who: 'sales',
    ask: () => ['addCustomer', { values: { name: 'Newcomer', phone: '0123' }, twin: false }],
  },
  ...named('logging an interaction', whileStruck(logging, 'Interactions', 'Customers')),
  'logging, with a next step': {
    ...logging,
    strikes: 'Follow-ups',
    ask: ({ customer }) => ['logInteraction', { customer, values: contact, next }],
  },
  'correcting an interaction': {
    strikes: 'Interactions',
    who: 'sales',
    ask: ({ interaction }) => [
      'changeInteraction',
      { id: interaction, values: { summary: 'Hello, hello' }, seen: { summary: 'Hello again' } },
    ],
  },
  'setting a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ customer }) => ['setFollowUp', { customer, values: next }],
  },
  'correcting a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ followUp }) => [
      'changeFollowUp',
      { id: followUp, values: { subject: 'Ring Beta' }, seen: { subject: 'Call Beta' } },
    ],
  },
  'completing a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ followUp }) => ['completeFollowUp', { id: followUp, note: null, next: null }],
  },
  'completing one with the next step': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ followUp }) => ['completeFollowUp', { id: followUp, note: null, next }],
    text: 'J',
  },
  'completing a recurring one': {
    strikes: 'Follow-ups',
    who: 'sales',
    given: (shop, { followUp }) => {
      answerOf(shop, 'changeFollowUp', { id: followUp, values: { every: 30 }, seen: { every: null } });
      return {};
    },
    ask: ({ followUp }) => ['completeFollowUp', { id: followUp, note: null, next: null }],
    text: 'J',
  },
  'putting a follow-up off': {
    strikes: 'Follow-ups',
    who: 'sales',
    ask: ({ followUp }) => ['snoozeFollowUp', { id: followUp, to: '2018-01-20', seen: '2018-01-02' }],
    // The day for which it was put off is struck itself.
    declines: ['changedMeanwhile'],
  },
  'reopening a follow-up': {
    strikes: 'Follow-ups',
    who: 'sales',
    given: (shop, { followUp }) => {
      answerOf(shop, 'completeFollowUp', { id: followUp, note: null, next: null });
      return {};
    },
    ask: ({ followUp }) => ['reopenFollowUp', { id: followUp, snoozedTo: null }],
  },
  'adding a person': {
    strikes: 'Contacts',
    who: 'sales',
    ask: ({ customer }) => ['savePerson', { customer, values: { name: 'Bea', position: 'Chief' } }],
  },
  'correcting a person': {
    strikes: 'Contacts',
    who: 'sales',
    ask: ({ person }) => ['changePerson', { id: person, values: { name: 'Robert' }, seen: { name: 'Bob' } }],
  },
  'adding a need': fileRow('Needs', { pain: 'Too loud', status: 'open' }),
  'correcting a need': fileChange('Needs', { pain: 'Far too slow' }, { pain: 'Too slow' }),
  'adding a preference': fileRow('Preferences', { item: 'Drink', value: 'Coffee' }),
  'correcting a preference': fileChange('Preferences', { value: 'Green tea' }, { value: 'Tea' }),
  'adding an observation': fileRow('Observations', {
    item: 'Interests',
    seen: 'Rows',
    how: 'direct',
    seenOn: '2018-01-02',
  }),
  'correcting an observation': fileChange('Observations', { seen: 'Sails a lot' }, { seen: 'Sails' }),
  'noting a consent': fileRow('Consents', {
    channel: 'email',
    purpose: 'marketing',
    given: 'withdrawn',
    happenedOn: '2018-01-02',
  }),
  'adding a reading': fileRow('Usage', { readOn: '2018-01-02', measure: 'Hours', amount: 9 }),
  'correcting a reading': fileChange('Usage', { amount: 8 }, { amount: 7 }),
  'adding an item to the list': {
    strikes: 'Items',
    who: 'sales',
    ask: () => ['addItem', { kind: 'observation', name: 'Hobbies' }],
  },
  ...named('deleting a customer', whileStruck(deletingCustomer, 'Customers', 'Contacts', 'Needs')),
  'deleting a follow-up': {
    strikes: 'Follow-ups',
    who: 'owner',
    ask: ({ followUp }) => ['deleteRow', { table: 'FollowUps', id: followUp }],
    declines: ['changedMeanwhile'],
  },
  'bringing a deleted customer back': undoing('Customers', 'undoChange', deletingCustomer.ask),
  ...named('merging two customers', whileStruck(merging, 'Customers', 'Contacts', 'Interactions')),
  'undoing a merge': undoing('Customers', 'undoMerge', merging.ask, merging.given),
  'accepting a fix': {
    strikes: 'Customers',
    who: 'owner',
    ask: ({ customer }) => [
      'applyFix',
      {
        table: 'Customers',
        id: customer,
        title: 'Beta',
        at: 3,
        column: 'sector',
        shown: 'steel',
        value: 'iron',
      },
    ],
    declines: ['changed', 'changedMeanwhile'],
  },
  'importing a few customers': {
    strikes: 'Customers',
    who: 'owner',
    ask: () => ['applyImport', importing('n.csv', 'Customer,Phone\nEms,5\nFoehn,6\nGarda,7\n')],
  },
  'importing what changes customers': {
    strikes: 'Customers',
    who: 'owner',
    ask: () => ['applyImport', importing('n.csv', 'Customer,Sector\nBeta,iron\nCancity,games\n', true)],
  },
  'importing people of theirs': {
    strikes: 'Contacts',
    who: 'owner',
    ask: () => ['applyImport', importing('p.csv', 'Customer,Name,Position\nBeta,Bea,Chief\nAcme,Al,Clerk\n')],
  },
  'erasing a customer': {
    strikes: 'Customers',
    who: 'owner',
    ask: ({ customer }) => ['eraseCustomer', { customer, confirm: 'Beta' }],
    erases: true,
  },
  'making a backup': { strikes: 'Customers', who: 'owner', ask: () => ['backUp', {}] },
};

/** What a salesperson types, which the trigger takes up at once or the next hour does. */
export interface Typing {
  readonly strikes: string;
  readonly given?: (shop: Workbench) => void;
  readonly type: PersonEdit;
}

export const typings: Readonly<Record<string, Typing>> = {
  'typing a customer': {
    strikes: 'Customers',
    type: { type: 'set', sheet: 'Customers', a1: 'B6', values: [['Typed Ltd']] },
  },
  'typing a follow-up of a customer': {
    strikes: 'Follow-ups',
    type: {
      type: 'set',
      sheet: 'Follow-ups',
      a1: 'C5',
      values: [['Beta', 'Bring a cake', '2018-01-05', '', 'Visit']],
    },
  },
  'ticking a follow-up in My day': {
    strikes: 'Follow-ups',
    given: (shop) => void shop.run('hourly'),
    type: { type: 'set', sheet: 'My day', a1: 'A9', values: [['TRUE']] },
  },
  'logging a contact in My day': {
    strikes: 'Interactions',
    given: (shop) => void shop.run('hourly'),
    type: {
      type: 'set',
      sheet: 'My day',
      a1: 'A2',
      values: [['TRUE', 'Beta', 'Agreed', 'Call', '', '2018-01-10', 'Send the offer']],
    },
  },
};
