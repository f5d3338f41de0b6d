/** The board, quotes, contracts and targets. */
import type { boardRequests } from '../../src/requests/board.ts';
import type { contractRequests } from '../../src/requests/contracts.ts';
import type { goalRequests } from '../../src/requests/goals.ts';
import type { quoteRequests } from '../../src/requests/quotes.ts';
import { aContract, aLine, anOpportunity, aQuote, aSentQuote, customerHere } from './inputs.ts';
import type { Business, Scenarios } from './scenario.ts';

const everything = { owner: null, product: null };

export const board: Scenarios<keyof typeof boardRequests> = {
  startBoard: {
    name: 'board, opened over 8,800 opportunities',
    calls: 14,
    modelled: 4_500,
    input: () => ({}),
  },
  board: { input: () => everything },
  boardColumn: {
    name: 'board, the next fifty of a stage',
    calls: 9,
    modelled: 3_500,
    input: () => ({ list: 'stage:Engaging', from: 50, filter: everything }),
    sheetquery: { name: 'opportunitiesIn', with: () => ['Engaging'] },
  },
  opportunityPanel: {
    input: (b) => ({ id: b.id('Opportunities') }),
    sheetquery: { name: 'findOpportunity', with: (b) => [b.id('Opportunities')] },
  },
  moveOpportunity: {
    input: (b) => {
      const id = anOpportunity(b);
      return { id, to: 'Engaging', seen: b.cell('Opportunities', id, 'Stage'), said: {} };
    },
    sheetquery: { name: 'moveOpportunity', with: (b) => [anOpportunity(b), 'Engaging'] },
  },
  remindOfRest: {
    input: (b) => {
      const id = anOpportunity(b);
      const seen = b.cell('Opportunities', id, 'Stage');
      b.ask('moveOpportunity', {
        id,
        to: 'Suspended',
        seen,
        said: { reason: 'No budget', wakeOn: '2018-03-01' },
      });
      return { id };
    },
  },
  saveOpportunity: {
    calls: 13,
    modelled: 2_700,
    input: (b) => ({
      id: anOpportunity(b),
      customer: null,
      values: { competitor: 'Other Ltd' },
      seen: { competitor: null },
    }),
  },
  transferOpportunities: {
    calls: 28,
    modelled: 5_500,
    input: (b) => ({
      ids: [anOpportunity(b), anOpportunity(b)],
      to: 'Anna Snelling',
      note: 'Goes to the north',
    }),
  },
  handoverList: { input: () => ({ from: 'Violet Mclelland' }) },
  handOver: {
    calls: 36,
    modelled: 8_500,
    input: (b) => {
      const [from, otherwise] =
        b.next() % 2 === 0
          ? (['Violet Mclelland', 'Anna Snelling'] as const)
          : (['Anna Snelling', 'Violet Mclelland'] as const);
      return { from, to: {}, otherwise, steps: [] };
    },
  },
};

export const quotes: Scenarios<keyof typeof quoteRequests> = {
  quote: { input: (b) => ({ id: aQuote(b).quote.id }) },
  startQuotes: { input: () => ({}) },
  listQuotes: { input: () => ({ view: 'all', customer: null }) },
  printQuote: { input: (b) => ({ id: aQuote(b).quote.id, pdf: true }) },
  saveQuote: {
    input: (b) => ({
      id: null,
      customer: customerHere(b),
      values: { note: `Quote ${b.next()}` },
      seen: {},
      lines: [aLine(b), aLine(b), aLine(b)],
      gone: [],
    }),
  },
  sendQuote: {
    input: (b) => {
      const { quote, mark } = aQuote(b);
      return { id: quote.id, mark };
    },
  },
  decideQuote: { input: (b) => ({ id: aSentQuote(b), answer: 'accepted' }) },
  newEdition: { input: (b) => ({ id: aSentQuote(b) }) },
  quoteContacts: {
    input: (b) => ({ customer: customerHere(b) }),
    sheetquery: { name: 'contactsOf', with: (b) => [customerHere(b)] },
  },
  dealLines: { input: (b) => ({ id: anOpportunity(b) }) },
  saveDealLines: {
    calls: 28,
    modelled: 5_500,
    input: (b) => ({ id: anOpportunity(b), lines: [aLine(b), aLine(b)], gone: [] }),
  },
};

const step = (b: Business, contract: string, kind: string, more: object) =>
  b.ask('saveContractStep', {
    contract,
    id: null,
    values: { kind, subject: `Part ${b.next()}`, ...more },
    seen: {},
  });

/** One with a payment that is overdue. */
const anOverdueContract = (b: Business): string => {
  const contract = aContract(b);
  step(b, contract, 'payment', { dueOn: '2017-11-01', amount: 500 });
  return contract;
};

export const contracts: Scenarios<keyof typeof contractRequests> = {
  openContract: { input: (b) => ({ id: aContract(b) }) },
  startContracts: { input: () => ({}) },
  listContracts: { input: () => ({}) },
  saveContract: {
    input: (b) => ({
      customer: customerHere(b),
      id: null,
      values: { name: `Contract ${b.next()}`, value: 1000 },
      seen: {},
    }),
  },
  saveContractStep: {
    input: (b) => ({
      contract: aContract(b),
      id: null,
      values: { kind: 'milestone', subject: 'Delivered' },
      seen: {},
    }),
  },
  planPayments: {
    input: (b) => ({ contract: aContract(b), weights: [1, 1, 1], first: '2018-02-01', every: 1 }),
  },
  moveContract: { input: (b) => ({ id: aContract(b), stage: 'In review', note: null, signedOn: null }) },
  askContractApproval: { input: (b) => ({ id: aContract(b) }) },
  dunContract: { input: (b) => ({ id: anOverdueContract(b), deed: 'dunned' }) },
  draftContractText: { input: (b) => ({ id: aContract(b), use: 'contract', template: null }) },
};

export const goals: Scenarios<keyof typeof goalRequests> = {
  saveQuotas: {
    input: (b) => ({
      rows: [
        {
          year: 2018,
          by: 'rep',
          name: `Person ${b.next()}`,
          method: 'byHand',
          uplift: null,
          risk: null,
          cells: [{ month: 1, amount: 1000, seen: null }],
        },
      ],
    }),
  },
  saveCommission: {
    input: (b) => ({
      id: null,
      values: { name: `Plan ${b.next()}`, base: 'revenue', rate: 0.05 },
      seen: {},
    }),
  },
  startGoals: { input: () => ({}) },
};
