/** Service, loyalty and management. */
import type { loyaltyRequests } from '../../src/requests/loyalty.ts';
import type { managementRequests } from '../../src/requests/management.ts';
import type { serviceRequests } from '../../src/requests/service.ts';
import { aCustomer, customerHere } from './inputs.ts';
import type { Business, Input, Scenarios } from './scenario.ts';

const anInquiry = (b: Business) => ({
  customer: customerHere(b),
  id: null,
  values: { kind: 'inquiry', priority: 'high', subject: `Broken ${b.next()}` },
  seen: {},
});

const aCase = (b: Business): string => {
  const saved = b.ask('saveCase', anInquiry(b));
  if (saved.status !== 'saved') throw new Error(saved.status);
  return saved.id;
};

const aRow = (b: Business, table: 'Improvements' | 'OnlineReviews', values: Input<'saveCase'>['values']) =>
  b.ask('saveServiceRow', { table, customer: null, id: null, values, seen: {} });

const formLink =
  'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.1=CUSTOMER&entry.2=EMAIL';

/** The tab into which a form writes, with one more line of a customer each time. */
const answers = (b: Business): number =>
  b.foreignTab('Confirm', [
    ['Timestamp', 'Customer ID', 'Sector'],
    ...Array.from({ length: b.next('answers') }, (_, at) => [
      `2018-01-02 08:00:${String(at).padStart(2, '0')}`,
      customerHere(b),
      `Trade ${at}`,
    ]),
  ]);

const columns = { at: 'Timestamp', customer: 'Customer ID', sector: 'Sector' };

export const service: Scenarios<keyof typeof serviceRequests> = {
  saveCase: { calls: 21, modelled: 4_000, input: anInquiry },
  moveCase: { input: (b) => ({ id: aCase(b), deed: 'answer', values: {}, mail: null }) },
  saveServiceRow: {
    input: (b) => ({
      table: 'SurveyAnswers',
      customer: customerHere(b),
      id: null,
      values: { answeredOn: '2018-01-02', service: 4, comment: `Good ${b.next()}` },
      seen: {},
    }),
  },
  saveServiceRule: {
    input: (b) => ({
      table: 'Causes',
      customer: null,
      id: null,
      values: { name: `Cause ${b.next()}` },
      seen: {},
    }),
  },
  saveFormLink: { input: () => ({ kind: 'confirm', campaign: null, link: formLink }) },
  answerTabs: { input: () => ({}) },
  lookAtAnswers: { input: (b) => ({ kind: 'confirm', sheetId: answers(b) }) },
  saveFormTab: {
    input: (b) => ({ kind: 'confirm', campaign: null, sheetId: answers(b), tab: 'Confirm', columns }),
  },
  decideConfirmation: {
    input: (b) => {
      b.ask('saveFormTab', {
        kind: 'confirm',
        campaign: null,
        sheetId: answers(b),
        tab: 'Confirm',
        columns,
      });
      const [confirmation] = b.ask('surveyDesk', {}).confirmations;
      if (!confirmation) throw new Error('Nothing is to be confirmed');
      return { id: confirmation.id, accept: [], seen: {} };
    },
  },
  improvementDesk: {
    input: (b) => {
      aRow(b, 'Improvements', { what: `Pack better ${b.next()}`, status: 'planned' });
      return {};
    },
  },
  reviewDesk: {
    input: (b) => {
      aRow(b, 'OnlineReviews', {
        site: 'Shop',
        reviewedOn: '2018-01-02',
        stars: 4,
        text: `Good ${b.next()}`,
      });
      return {};
    },
  },
  startService: { input: () => ({}) },
  listCases: { input: () => ({}) },
  surveyDesk: { input: () => ({}) },
  showSatisfaction: { input: () => ({}) },
};

const aMember = (b: Business): string => {
  const customer = aCustomer(b);
  b.ask('enterPoints', { customer, points: 100, note: 'Welcome' });
  return customer;
};

export const loyalty: Scenarios<keyof typeof loyaltyRequests> = {
  switchLoyalty: { input: () => ({ on: true }) },
  saveLevel: {
    input: (b) => ({ id: null, values: { name: `Level ${b.next()}`, from: b.next() }, seen: {} }),
  },
  earnPoints: { input: () => ({}) },
  pointsOf: { input: (b) => ({ customer: aMember(b) }) },
  memberPrices: { input: (b) => ({ customer: aMember(b) }) },
  enterPoints: { input: (b) => ({ customer: aCustomer(b), points: 50, note: 'Welcome' }) },
  redeemPoints: { input: (b) => ({ customer: aMember(b), cost: 10, discount: null, amount: 5 }) },
  takeCoupon: {
    input: (b) => ({
      id: b.ask('redeemPoints', { customer: aMember(b), cost: 10, discount: null, amount: 5 }).id,
      order: null,
    }),
  },
  giveToLevel: {
    input: (b) => ({
      level: b.cell('Levels', b.id('Levels'), 'Level'),
      discount: 0.1,
      amount: null,
      reason: 'holiday',
      note: `New year ${b.next()}`,
    }),
  },
  startLoyalty: { input: () => ({}) },
  loyaltyLists: { input: () => ({}) },
  showLoyalty: { input: () => ({}) },
};

const managed = (b: Business, table: 'Plans' | 'Actions' | 'Statements', values: object): string => {
  const saved = b.ask('saveManaged', { table, plan: null, id: null, values: { ...values }, seen: {} });
  if (saved.status !== 'saved') throw new Error(saved.status);
  return saved.id;
};

const aPlan = (b: Business) => ({ name: `Plan ${b.next()}`, goal: 'Ten orders', status: 'planned' });
const aStatement = (b: Business): string =>
  managed(b, 'Statements', { area: 'Customers', text: `We know ours, ${b.next()}` });

export const management: Scenarios<keyof typeof managementRequests> = {
  saveManaged: { input: (b) => ({ table: 'Plans', plan: null, id: null, values: aPlan(b), seen: {} }) },
  finishAction: { input: (b) => ({ id: managed(b, 'Actions', { what: `Call ${b.next()}` }), done: true }) },
  carryOver: {
    input: (b) => {
      const plan = managed(b, 'Plans', aPlan(b));
      const review = b.ask('saveManaged', {
        table: 'EffectReviews',
        plan,
        id: null,
        values: { what: 'Calls', reviewedOn: '2018-01-02', verdict: 'partly', takeOver: 'Begin sooner' },
        seen: {},
      });
      if (review.status !== 'saved') throw new Error(review.status);
      return { id: review.id };
    },
  },
  readyStatements: { once: true, input: () => ({}) },
  saveScores: {
    input: (b) => ({ assessedOn: '2018-01-02', scores: [{ statement: aStatement(b), score: 2 }] }),
  },
  actOnScore: {
    input: (b) => ({ statement: aStatement(b), assessedOn: '2018-01-02', owner: null, dueOn: '2018-02-01' }),
  },
  startManagement: { input: () => ({}) },
  managementDesk: { input: () => ({}) },
};
