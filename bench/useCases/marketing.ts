/** Segments, patterns, the model of purchases, campaigns and sequences. */
import type { campaignRequests } from '../../src/requests/campaigns.ts';
import type { miningRequests } from '../../src/requests/mining.ts';
import type { segmentRequests } from '../../src/requests/segments.ts';
import type { sequenceRequests } from '../../src/requests/sequences.ts';
import type { valueRequests } from '../../src/requests/value.ts';
import { aCustomer, customerHere } from './inputs.ts';
import type { Business, Scenarios } from './scenario.ts';

const bought = { kind: 'atLeast', field: { of: 'measure', measure: 'frequency' }, of: [1] } as const;

const aSegment = (b: Business): string => {
  const name = `Buyers ${b.next()}`;
  b.ask('saveSegment', { id: null, name, family: 'value', seen: null, body: { rule: bought } });
  return b.id('Segments', 'Segment', name);
};

export const segments: Scenarios<keyof typeof segmentRequests> = {
  startSegments: { input: () => ({}) },
  listSegments: { input: () => ({}) },
  previewSegment: { input: () => ({ rule: bought }) },
  saveSegment: {
    input: (b) => ({
      id: null,
      name: `Buyers ${b.next()}`,
      family: 'value',
      seen: null,
      body: { rule: bought },
    }),
  },
  removeSegment: { input: (b) => ({ id: aSegment(b) }) },
  segmentMembers: { input: (b) => ({ id: aSegment(b) }) },
  followUpMembers: {
    input: (b) => ({ id: aSegment(b), subject: `Ask them, ${b.next()}`, dueOn: '2018-01-09' }),
  },
  listSegmentMembers: { input: (b) => ({ id: b.id('Segments') }) },
};

export const mining: Scenarios<keyof typeof miningRequests | keyof typeof valueRequests> = {
  startMining: { input: () => ({}) },
  mineCells: {
    calls: 10,
    modelled: 2_500,
    input: (b) => ({
      keys: b
        .ask('startMining', {})
        .fields.map(({ key }) => key)
        .slice(0, 80),
    }),
  },
  mineSales: { input: () => ({ from: 2 }) },
  savePattern: { input: (b) => ({ name: `Pattern ${b.next()}`, pattern: { rule: bought } }) },
  writeScorecard: {
    input: (b) => ({
      title: `Likely ${b.next() % 2}`,
      yes: { rule: bought },
      columns: [
        {
          field: { of: 'customer', column: 'sector' },
          as: 'text',
          points: [{ from: 'retail', points: 12 }],
          blank: 0,
          other: 3,
        },
      ],
      evenAt: 8,
      auc: 0.8,
      lift: 2,
    }),
  },
  writeFound: {
    input: () => ({
      found: [{ name: 'ProductRules', lines: [['GTX Basic', 'MG Special', 90, 0.4, 0.9, 1.9]] }],
    }),
  },
  fitModel: { input: () => ({}) },
};

const aCampaign = (b: Business): string => {
  const saved = b.ask('saveCampaign', {
    id: null,
    values: { name: `Calls ${b.next()}`, kind: 'call' },
    seen: {},
  });
  if (saved.status !== 'saved') throw new Error(saved.status);
  return saved.row.id;
};

const anyone = { segment: null, bought: null, offer: null, restDays: 0 };

/** With two invitees. */
const anInvitation = (b: Business): string => {
  const id = aCampaign(b);
  const [one, other] = b.ask('previewInvitees', { id, asked: anyone }).chosen;
  if (!one || !other) throw new Error('Nobody may be invited');
  b.ask('addInvitees', { id, asked: anyone, customers: [one.customer, other.customer] });
  return id;
};

export const campaigns: Scenarios<keyof typeof campaignRequests> = {
  openCampaign: { input: (b) => ({ id: anInvitation(b) }) },
  saveCampaign: {
    input: (b) => ({ id: null, values: { name: `Spring ${b.next()}`, kind: 'mail' }, seen: {} }),
  },
  planFromPast: { input: () => ({ kind: 'call', invitees: 100 }) },
  moveCampaign: { input: (b) => ({ id: aCampaign(b), deed: 'submit' }) },
  previewInvitees: {
    input: (b) => ({ id: aCampaign(b), asked: { ...anyone, bought: { product: 'GTX Basic', atLeast: 2 } } }),
  },
  addInvitees: {
    input: (b) => {
      const id = aCampaign(b);
      const { chosen } = b.ask('previewInvitees', { id, asked: anyone });
      return { id, asked: anyone, customers: chosen.map(({ customer }) => customer) };
    },
  },
  removeInvitees: { input: (b) => ({ id: anInvitation(b) }) },
  runCampaign: { input: (b) => ({ id: anInvitation(b) }) },
  saveCampaignStep: {
    input: (b) => ({ id: null, values: { name: `Step ${b.next()}`, position: 9, check: 'hand' }, seen: {} }),
  },
  logAnswer: {
    calls: 38,
    modelled: 7_000,
    input: (b) => {
      const campaign = anInvitation(b);
      b.ask('runCampaign', { id: campaign });
      return {
        id: b.id('Invitees', 'Campaign ID', campaign),
        status: 'responded',
        answer: 'Yes',
        opportunity: true,
      };
    },
  },
  takeUpAnswers: { input: () => ({}) },
  saveCampaignNote: {
    input: (b) => ({
      campaign: aCampaign(b),
      id: null,
      values: { kind: 'cost', happenedOn: '2018-01-02', amount: 100, text: 'Hall' },
      seen: {},
    }),
  },
  tickCampaignStep: {
    input: (b) => ({
      campaign: aCampaign(b),
      step: b.id('Campaign process'),
      done: true,
    }),
  },
  startCampaigns: { input: () => ({}) },
  listCampaigns: { input: () => ({}) },
  showCampaignResults: { input: () => ({}) },
};

const aSequence = (b: Business) => ({
  id: null,
  mark: null,
  name: `Sequence ${b.next()}`,
  trigger: 'manual' as const,
  after: null,
  on: true,
  segment: null,
  endsOn: 'reply' as const,
  steps: [
    {
      id: null,
      wait: 1,
      rule: null,
      action: 'followUp' as const,
      template: null,
      subject: 'Call',
      otherwise: null,
    },
  ],
});

/** A sequence with a customer in it. */
const anEnrolment = (b: Business): { readonly sequence: string; readonly customer: string } => {
  const sequence = b.ask('saveSequence', aSequence(b)).id;
  const customer = aCustomer(b);
  b.ask('enrolCustomer', { id: sequence, customer });
  return { sequence, customer };
};

export const sequences: Scenarios<keyof typeof sequenceRequests> = {
  seedSequences: { once: true, input: () => ({}) },
  startSequences: { input: () => ({}) },
  listSequences: { input: () => ({}) },
  enrolled: { input: (b) => ({ id: anEnrolment(b).sequence }) },
  saveMailTemplate: {
    input: (b) => ({
      id: null,
      values: {
        name: `Letter ${b.next()}`,
        language: 'en',
        purpose: 'marketing',
        subject: 'Hello',
        body: 'Dear {{customer.name}}',
      },
      seen: {},
    }),
  },
  previewMail: {
    input: (b) => ({
      customer: customerHere(b),
      subject: 'Hello',
      body: 'Dear {{customer.name}}',
      language: 'en',
    }),
  },
  saveSequence: { input: aSequence },
  enrolCustomer: {
    input: (b) => ({ id: b.ask('saveSequence', aSequence(b)).id, customer: aCustomer(b) }),
  },
  stopEnrolment: {
    input: (b) => ({ id: b.id('Enrolments', 'Customer ID', anEnrolment(b).customer) }),
  },
  logReply: { input: (b) => ({ customer: anEnrolment(b).customer }) },
};
