import { beforeAll, describe, expect, test } from 'vitest';
import { type RequestName, requests } from '../../../src/requests/all.ts';
import { contacts } from '../../../src/schema/tables/contacts.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { followUps } from '../../../src/schema/tables/followUps.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, inspect, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';
import { tabsOf } from './tabsOf.ts';

/** A customer and one row of each kind that refers to it. */
interface Rows {
  readonly customer: string;
  readonly followUp: string;
  readonly contact: string;
  readonly interaction: string;
  readonly need: string;
  /** A quote that was sent, a draft, and the mark of what that offers. */
  readonly quote: string;
  readonly draft: string;
  readonly mark: string;
  readonly deal: string;
  readonly opportunity: string;
  readonly contract: string;
  readonly coupon: string;
  readonly service: string;
  readonly confirmation: string;
  /** A sequence that anybody may be enrolled into, and who is in another one. */
  readonly sequence: string;
  readonly enrolment: string;
  readonly invitee: string;
}

const own: Rows = {
  customer: 'C-1',
  followUp: 'F-1',
  contact: 'P-1',
  interaction: 'I-1',
  need: 'N-1',
  quote: 'Q-1',
  draft: 'Q-2',
  mark: '',
  deal: 'O-1',
  opportunity: 'O-1',
  contract: 'Z-1',
  coupon: 'CQ-1',
  service: 'KA-1',
  confirmation: 'FZ-1',
  sequence: '',
  enrolment: '',
  invitee: 'IV-1',
};
const gone: Rows = {
  customer: 'C-9',
  followUp: 'F-9',
  contact: 'P-9',
  interaction: 'I-9',
  need: 'N-9',
  quote: 'Q-9',
  draft: 'Q-9',
  mark: '',
  deal: 'O-9',
  opportunity: 'O-9',
  contract: 'Z-9',
  coupon: 'CQ-9',
  service: 'KA-9',
  confirmation: 'FZ-9',
  sequence: '',
  enrolment: 'EN-9',
  invitee: 'IV-9',
};

/**
 * What a request may do to a salesperson who is kept to her own customers: `leaders` alone may ask it; it is about
 * `nobody`; it `lists` what she may know; or it takes the id of a customer or of a row, and refuses those of others.
 */
type Concern = 'leaders' | 'nobody' | 'lists' | ((of: Rows) => object);

const seen = (name: string) => ({ seen: { [name]: null }, values: { [name]: 'Hers' } });
const due = { subject: 'Call', dueOn: '2018-01-09', channel: 'call' };
const aMilestone = { kind: 'milestone', subject: 'Delivered' };
const anInquiry = { kind: 'inquiry', priority: 'low', subject: 'Broken' };
const aSequence = {
  ...{ id: null, mark: null, trigger: 'manual', after: null, on: true, segment: null, endsOn: 'reply' },
  steps: [
    { id: null, wait: 1, rule: null, action: 'followUp', template: null, subject: 'Call', otherwise: null },
  ],
};
const happened = { summary: 'Talked', happenedOn: '2018-01-02', channel: 'call' };

const concerns: Readonly<Record<RequestName, Concern>> = {
  remindersStart: 'leaders',
  remindersSave: 'leaders',
  startImport: 'leaders',
  readTab: 'leaders',
  previewImport: 'leaders',
  applyImport: 'leaders',
  beginImport: 'leaders',
  importRows: 'leaders',
  recentImports: 'leaders',
  undoImport: 'leaders',
  setUp: 'leaders',
  startFirstRun: 'leaders',
  firstLook: 'leaders',
  saveFirstStep: 'leaders',
  saveFirstRow: 'leaders',
  removeStage: 'leaders',
  addSample: 'leaders',
  removeSample: 'leaders',
  start: 'lists',
  today: 'lists',
  here: 'nobody',
  findCustomers: 'lists',
  customerCard: ({ customer }) => ({ customer }),
  openOpportunities: ({ customer }) => ({ customer }),
  nextOffer: ({ customer }) => ({ customer }),
  timeline: ({ customer }) => ({ customer, from: 0 }),
  selectedRow: 'lists',
  showInSheet: ({ customer }) => ({ customer }),
  // A namesake of hers is told to stand; one of somebody else’s is as if there were none.
  addCustomer: 'nobody',
  changeCustomer: ({ customer }) => ({ customer, ...seen('sector') }),
  setFollowUp: ({ customer }) => ({ customer, values: due }),
  changeFollowUp: ({ followUp: id }) => ({ id, ...seen('note') }),
  snoozeFollowUp: ({ followUp: id }) => ({ id, to: 'tomorrow', seen: '2018-01-02' }),
  reopenFollowUp: ({ followUp: id }) => ({ id, snoozedTo: null }),
  completeFollowUp: ({ followUp: id }) => ({ id, note: null, next: null }),
  logInteraction: ({ customer }) => ({ customer, values: happened, next: due }),
  changeInteraction: ({ interaction: id }) => ({ id, ...seen('nextStep') }),
  startAdopt: 'leaders',
  adoptTab: 'leaders',
  undoAdoption: 'leaders',
  saveRow: ({ customer, need: id }) => ({ table: 'Needs', customer, id, ...seen('scope') }),
  items: 'nobody',
  addItem: 'nobody',
  showProgramme: 'leaders',
  favourite: ({ customer }) => ({ customer, on: true }),
  recentCustomers: 'lists',
  deleteRow: 'leaders',
  recentChanges: 'leaders',
  undoChange: 'leaders',
  startCheck: 'leaders',
  checkArea: 'leaders',
  startClean: 'leaders',
  findDuplicates: 'leaders',
  previewMerge: 'leaders',
  mergeCustomers: 'leaders',
  undoMerge: 'leaders',
  dismissDuplicate: 'leaders',
  checkRegister: 'leaders',
  applyFix: 'leaders',
  goToCell: 'leaders',
  savePerson: ({ customer }) => ({ customer, values: { name: 'Hers' } }),
  changePerson: ({ contact: id }) => ({ id, ...seen('position') }),
  startSafety: 'leaders',
  backups: 'leaders',
  backUp: 'leaders',
  removeBackup: 'leaders',
  backupRows: 'leaders',
  restore: 'leaders',
  beginDownload: 'leaders',
  downloadChunk: 'leaders',
  beginUpload: 'leaders',
  uploadChunk: 'leaders',
  endUpload: 'leaders',
  exportCustomer: ({ customer }) => ({ customer }),
  eraseCustomer: 'leaders',
  startQuotes: 'lists',
  listQuotes: 'lists',
  quote: ({ quote: id }) => ({ id }),
  printQuote: ({ quote: id }) => ({ id, pdf: false }),
  saveQuote: ({ customer, draft: id }) => ({ id, customer, values: {}, seen: {}, lines: [], gone: [] }),
  sendQuote: ({ draft: id, mark }) => ({ id, mark }),
  decideQuote: ({ quote: id }) => ({ id, answer: 'declined' }),
  newEdition: ({ quote: id }) => ({ id }),
  quoteContacts: ({ customer }) => ({ customer }),
  dealLines: ({ deal: id }) => ({ id }),
  saveDealLines: ({ deal: id }) => ({ id, lines: [], gone: [] }),
  // Sentences and sums of all customers, and names of those alone whom she may know.
  startSegments: 'lists',
  listSegments: 'lists',
  previewSegment: 'lists',
  segmentMembers: 'lists',
  saveSegment: 'leaders',
  fitModel: 'leaders',
  removeSegment: 'leaders',
  followUpMembers: 'leaders',
  listSegmentMembers: 'leaders',
  startGoals: 'lists',
  saveQuotas: 'leaders',
  saveCommission: 'leaders',
  startMining: 'leaders',
  mineCells: 'leaders',
  mineSales: 'leaders',
  savePattern: 'leaders',
  writeScorecard: 'leaders',
  writeFound: 'leaders',
  // A step is decided by those whom the rules name, whosever the customer is; of others nobody is told.
  startCampaigns: 'lists',
  listCampaigns: 'lists',
  openCampaign: 'lists',
  showCampaignResults: 'nobody',
  saveCampaign: 'leaders',
  planFromPast: 'leaders',
  moveCampaign: 'leaders',
  previewInvitees: 'leaders',
  addInvitees: 'leaders',
  removeInvitees: 'leaders',
  runCampaign: 'leaders',
  saveCampaignStep: 'leaders',
  logAnswer: ({ invitee: id }) => ({ id, status: 'responded', answer: null, opportunity: true }),
  takeUpAnswers: 'nobody',
  saveCampaignNote: 'nobody',
  tickCampaignStep: 'nobody',
  startApprovals: 'lists',
  approvalLists: 'lists',
  decideApproval: 'nobody',
  withdrawApproval: 'nobody',
  askApprovalAgain: 'nobody',
  sendApprovalMails: 'nobody',
  showApproval: 'nobody',
  saveApprovalRule: 'leaders',
  switchApprovals: 'leaders',
  startBoard: 'lists',
  board: 'lists',
  boardColumn: 'lists',
  opportunityPanel: ({ opportunity: id }) => ({ id }),
  moveOpportunity: ({ opportunity: id }) => ({ id, to: 'Bid', seen: 'Engaging', said: {} }),
  remindOfRest: ({ opportunity: id }) => ({ id }),
  saveOpportunity: ({ opportunity: id }) => ({ id, customer: null, ...seen('competitor') }),
  transferOpportunities: ({ opportunity }) => ({ ids: [opportunity], to: 'Darcel', note: null }),
  handoverList: 'leaders',
  handOver: 'leaders',
  startSequences: 'lists',
  listSequences: 'lists',
  enrolled: 'lists',
  saveMailTemplate: 'leaders',
  previewMail: ({ customer }) => ({ customer, subject: 'Hello', body: 'Hello', language: 'en' }),
  saveSequence: 'leaders',
  seedSequences: 'leaders',
  enrolCustomer: ({ sequence: id, customer }) => ({ id, customer }),
  stopEnrolment: ({ enrolment: id }) => ({ id }),
  logReply: ({ customer }) => ({ customer }),
  startContracts: 'lists',
  listContracts: 'lists',
  openContract: ({ contract: id }) => ({ id }),
  draftContractText: ({ contract: id }) => ({ id, use: 'contract', template: null }),
  saveContract: ({ customer }) => ({ customer, id: null, values: { name: 'Hers', value: 5 }, seen: {} }),
  saveContractStep: ({ contract }) => ({ contract, id: null, values: aMilestone, seen: {} }),
  planPayments: ({ contract }) => ({ contract, weights: [1, 1], first: '2018-02-01', every: 1 }),
  moveContract: ({ contract: id }) => ({ id, stage: 'In review', note: null, signedOn: null }),
  askContractApproval: ({ contract: id }) => ({ id }),
  dunContract: ({ contract: id }) => ({ id, deed: 'resume' }),
  startLoyalty: 'lists',
  loyaltyLists: 'lists',
  pointsOf: ({ customer }) => ({ customer }),
  memberPrices: ({ customer }) => ({ customer }),
  showLoyalty: 'leaders',
  redeemPoints: ({ customer }) => ({ customer, cost: 10, discount: null, amount: 5 }),
  takeCoupon: ({ coupon: id }) => ({ id, order: null }),
  enterPoints: 'leaders',
  giveToLevel: 'leaders',
  saveLevel: 'leaders',
  switchLoyalty: 'leaders',
  startMail: 'leaders',
  outbox: 'leaders',
  mailHealth: 'leaders',
  dryRun: 'leaders',
  settleMail: 'leaders',
  cancelMailOf: 'leaders',
  stopMail: 'leaders',
  switchCustomerMail: 'leaders',
  earnPoints: 'leaders',
  startService: 'lists',
  listCases: 'lists',
  surveyDesk: 'lists',
  reviewDesk: 'lists',
  // What is improved, and how often for which cause, names nobody.
  improvementDesk: 'lists',
  saveCase: ({ customer }) => ({ customer, id: null, values: anInquiry, seen: {} }),
  moveCase: ({ service: id }) => ({ id, deed: 'answer', values: {}, mail: null }),
  saveServiceRow: ({ customer }) => ({
    table: 'SurveyAnswers',
    customer,
    id: null,
    values: { answeredOn: '2018-01-02', service: 4 },
    seen: {},
  }),
  decideConfirmation: ({ confirmation: id }) => ({ id, accept: [], seen: {} }),
  saveServiceRule: 'leaders',
  saveFormLink: 'leaders',
  answerTabs: 'leaders',
  lookAtAnswers: 'leaders',
  saveFormTab: 'leaders',
  showSatisfaction: 'leaders',
  // Plans, scores and trainings name no customer; of actions she gets her own.
  startManagement: 'nobody',
  managementDesk: 'nobody',
  saveManaged: 'leaders',
  finishAction: 'nobody',
  carryOver: 'leaders',
  readyStatements: 'leaders',
  saveScores: 'nobody',
  actOnScore: 'leaders',
};

const form = (values: object) => ({ id: null, values, seen: {}, lines: [], gone: [] });
const talk = { ...happened, summary: 'Crossed' };

/** Requests about what is hers, with the id of a row beside it that is not. */
const crossing: readonly (readonly [RequestName, string, (hers: Rows, other: Rows) => object])[] = [
  ['saveRow', 'need', ({ customer }, { need: id }) => ({ table: 'Needs', customer, id, ...seen('scope') })],
  ['saveQuote', 'draft', ({ customer }, { draft: id }) => ({ ...form({}), customer, id })],
  ['saveQuote', 'opportunity', ({ customer }, { deal }) => ({ ...form({ opportunity: deal }), customer })],
  ['saveQuote', 'person', ({ customer }, { contact }) => ({ ...form({ contact }), customer })],
  ['saveContract', 'contract', ({ customer }, { contract: id }) => ({ customer, id, ...seen('name') })],
  ['saveContract', 'opportunity', ({ customer }, { deal }) => ({ customer, ...form({ opportunity: deal }) })],
  ['saveContract', 'quote', ({ customer }, { quote }) => ({ customer, ...form({ quote }) })],
  [
    'saveContract',
    'quote, later,',
    ({ customer, contract: id }, { quote }) => ({ customer, id, values: { quote }, seen: { quote: null } }),
  ],
  [
    'logInteraction',
    'person',
    ({ customer }, { contact }) => ({ customer, values: { ...talk, contact }, next: null }),
  ],
  [
    'savePerson',
    'person above',
    ({ customer }, { contact }) => ({ customer, values: { name: 'X', reportsTo: contact } }),
  ],
  [
    'changePerson',
    'person above',
    ({ contact: id }, { contact }) => ({ id, values: { reportsTo: contact }, seen: { reportsTo: null } }),
  ],
  [
    'transferOpportunities',
    'opportunity',
    ({ opportunity }, other) => ({ ids: [opportunity, other.opportunity], to: 'Darcel', note: null }),
  ],
];

const named = (wanted: (concern: Concern) => boolean): readonly RequestName[] =>
  Object.entries(concerns).flatMap(([name, concern]) =>
    wanted(concern) && name in requests ? [name as RequestName] : [],
  );

const taking = named((concern) => typeof concern === 'function');

const inputOf = (name: RequestName, of: Rows): object => {
  const concern = concerns[name];
  if (typeof concern !== 'function') throw new Error(`${name} takes no id`);
  return concern(of);
};

/** Whatever tells of the colleague's customer. */
const traces = ['"C-2"', 'Secretcorp', 'Sam Secret', 'F-2', 'I-2', 'O-2'];

const idOf = (shop: Workbench, name: string): string =>
  rowsOf(shop, 'Segments').find(({ Segment }) => Segment === name)?.ID ?? '';

let hidden: Rows;
/** A sequence with a customer of hers and one of a colleague in it. */
let peopled = '';
/** The same shop twice: she is kept to her own customers, or sees all. */
let kept: Workbench;
let open: Workbench;
let before: object;

/** Every tab but the one in which the card asks. */
const written = (shop: Workbench): object => ({ ...tabsOf(shop), Lookup: null });

beforeAll(async () => {
  const shop = await aShop();
  nobodyWatches(shop);
  fillTab(shop, team, [
    { id: 'T-1', name: 'Darcel', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
    { id: 'T-2', name: 'Wang', email: 'wang@example.com', role: 'Salesperson' },
  ]);
  fillTab(shop, customers, [
    { id: 'C-1', name: 'Herscorp', owner: 'Darcel' },
    { id: 'C-2', name: 'Secretcorp', owner: 'Wang' },
    { id: 'C-3', name: 'Anyscorp' },
  ]);
  const both = [
    { n: 1, customerName: 'Herscorp', name: 'Hanna Hers' },
    { n: 2, customerName: 'Secretcorp', name: 'Sam Secret' },
  ].map(({ n, ...rest }) => ({ n, customer: `C-${n}`, ...rest }));
  fillTab(
    shop,
    contacts,
    both.map(({ n, ...rest }) => ({ id: `P-${n}`, ...rest })),
  );
  fillTab(
    shop,
    followUps,
    both.map(({ n, customer, customerName }) => ({
      id: `F-${n}`,
      customer,
      customerName,
      subject: `Due of ${customerName}`,
      dueOn: '2018-01-02',
      channel: 'Call',
    })),
  );
  fillTab(
    shop,
    interactions,
    both.map(({ n, customer, customerName }) => ({
      id: `I-${n}`,
      customer,
      customerName,
      happenedOn: '2017-12-20',
      channel: 'Call',
      summary: 'Talked',
    })),
  );
  fillTab(
    shop,
    opportunities,
    both.map(({ n, customer, customerName }) => ({
      id: `O-${n}`,
      customer,
      customerName,
      owner: n === 1 ? 'Darcel' : 'Wang',
      stage: 'Engaging',
      value: '100',
    })),
  );
  const watched = await reopen(saveWorld(shop));
  setting(watched, 'salesMayExport', 'TRUE');
  const need = (customer: string): string =>
    answerOf(watched, 'saveRow', {
      table: 'Needs',
      customer,
      id: null,
      values: { pain: 'Slow', status: 'open' },
      seen: {},
    }).line.id;
  const quotesOf = (customer: string): Pick<Rows, 'quote' | 'draft' | 'mark'> => {
    const line = { id: null, values: { description: 'Work', quantity: 1, price: 1 }, seen: {} };
    const blank = { id: null, customer, seen: {}, lines: [line], gone: [] };
    const [first, second] = ['To send', 'To keep'].map(
      (note) => answerOf(watched, 'saveQuote', { ...blank, values: { note } }).shown,
    );
    answerOf(watched, 'sendQuote', { id: first.quote.id, mark: first.mark });
    return { quote: first.quote.id, draft: second.quote.id, mark: second.mark };
  };
  const contract = (customer: string): string =>
    answerOf(watched, 'saveContract', { customer, id: null, values: { value: 100 }, seen: {} }).id;
  const coupon = (customer: string): string => {
    answerOf(watched, 'enterPoints', { customer, points: 100, note: 'Welcome' });
    return answerOf(watched, 'redeemPoints', { customer, cost: 50, discount: null, amount: 5 }).id;
  };
  const [sequence, other] = ['Of both', 'Of nobody yet'].map(
    (name) => answerOf(watched, 'saveSequence', { ...aSequence, name }).id,
  );
  const enrolment = (customer: string): string => {
    answerOf(watched, 'enrolCustomer', { id: sequence, customer });
    return rowsOf(watched, 'Enrolments').find((row) => row['Customer ID'] === customer)?.ID ?? '';
  };
  peopled = sequence;
  Object.assign(gone, { sequence: other });
  // Whoever complained is enrolled into nothing.
  const enrolments = { 'C-1': enrolment('C-1'), 'C-2': enrolment('C-2') };
  const campaign = answerOf(watched, 'saveCampaign', {
    id: null,
    values: { name: 'Spring', kind: 'call' },
    seen: {},
  }).row.id;
  const everybody = { segment: null, bought: null, offer: null, restDays: 0 };
  const customersHere = ['C-1', 'C-2'];
  answerOf(watched, 'addInvitees', { id: campaign, asked: everybody, customers: customersHere });
  const invitee = (customer: string): string =>
    rowsOf(watched, 'Invitees').find((row) => row['Customer ID'] === customer)?.ID ?? '';
  const service = (customer: string): string =>
    answerOf(watched, 'saveCase', { customer, id: null, values: anInquiry, seen: {} }).id;
  const sheetId = await inspect(
    watched,
    `const sheet = book.insertSheet('Confirm');
     sheet.getRange(1, 1, 3, 3).setValues([['Timestamp', 'Customer ID', 'Sector'], [1, 'C-1', 'Retail'], [2, 'C-2', 'Trade']]);
     return sheet.getSheetId();`,
  );
  const columns = { at: 'Timestamp', customer: 'Customer ID', sector: 'Sector' };
  answerOf(watched, 'saveFormTab', { kind: 'confirm', sheetId, tab: 'Confirm', columns });
  const said: readonly { readonly id: string; readonly customer: string }[] = answerOf(
    watched,
    'surveyDesk',
  ).confirmations;
  const confirmation = (customer: string): string => said.find((one) => one.customer === customer)?.id ?? '';
  const hers = {
    coupon: coupon('C-1'),
    need: need('C-1'),
    ...quotesOf('C-1'),
    contract: contract('C-1'),
    service: service('C-1'),
    confirmation: confirmation('C-1'),
    sequence: other,
    enrolment: enrolments['C-1'],
    invitee: invitee('C-1'),
  };
  hidden = {
    customer: 'C-2',
    followUp: 'F-2',
    contact: 'P-2',
    interaction: 'I-2',
    need: need('C-2'),
    ...quotesOf('C-2'),
    deal: 'O-2',
    opportunity: 'O-2',
    contract: contract('C-2'),
    coupon: coupon('C-2'),
    service: service('C-2'),
    confirmation: confirmation('C-2'),
    sequence: other,
    enrolment: enrolments['C-2'],
    invitee: invitee('C-2'),
  };
  Object.assign(own, hers);
  const saved = saveWorld(watched);
  open = await reopen(saved);
  setting(watched, 'salesSeeAll', 'FALSE');
  kept = watched;
  for (const each of [open, kept]) each.signIn('sales');
  before = written(kept);
}, 240_000);

describe('A salesperson kept to her own customers (R15, R50)', () => {
  test('every request says what it may do to her', () => {
    expect(Object.keys(concerns).sort()).toEqual(Object.keys(requests).sort());
    const hers = named((concern) => concern !== 'leaders');
    for (const [name, { roles }] of Object.entries(requests))
      expect({ name, hers: (hers as string[]).includes(name) }).toEqual({
        name,
        hers: roles.includes('salesperson'),
      });
  });

  test.each(taking)('%s treats those of a colleague as if there were none', (name) => {
    const answer = ask(kept, name, inputOf(name, hidden));
    expect(answer).toEqual(ask(kept, name, inputOf(name, gone)));
    expect(answer.error?.code).toBe('rowGone');
  });

  test.each(crossing)('%s of her own takes no %s of a colleague', (name, _, input) => {
    const { ok, error } = ask(kept, name, input(own, hidden));
    expect({ ok, error }).toEqual({ ok, error: ask(kept, name, input(own, gone)).error });
    expect(['rowGone', 'invalid']).toContain(error?.code);
  });

  test('none of these refusals has written anything', () => {
    expect(written(kept)).toEqual(before);
  });

  test('no list tells of those of a colleague, nor does the row under the cursor', () => {
    const inputs: Partial<Record<RequestName, object>> = {
      previewSegment: { rule: { kind: 'filled', field: { of: 'customer', column: 'name' }, of: [] } },
      segmentMembers: { id: idOf(kept, 'No purchase yet') },
      today: { whose: 'everybody' },
      listQuotes: { view: 'all', customer: null },
      findCustomers: { text: '' },
      board: { owner: null, product: null },
      boardColumn: { list: 'stage:Engaging', from: 0, filter: { owner: null, product: null } },
      selectedRow: { known: null },
      enrolled: { id: peopled },
      openCampaign: { id: rowsOf(kept, 'Campaigns')[0]?.ID },
    };
    kept.select('Contacts', 'A3');
    for (const name of named((concern) => concern === 'lists')) {
      const text = JSON.stringify(answerOf(kept, name, inputs[name] ?? {}));
      const told = traces.filter((trace) => text.includes(trace));
      expect({ name, told }).toEqual({ name, told: [] });
    }
    kept.select('Contacts', 'A2');
    expect(answerOf(kept, 'selectedRow', { known: null }).customer).toBe('C-1');
  });

  test.each(taking)('%s of her own is answered, for one call more at most', (name) => {
    const calls = [open, kept].map((shop) => {
      answerOf(shop, name, inputOf(name, own));
      return shop.runs.at(-1)?.calls ?? 0;
    });
    expect((calls[1] ?? 0) - (calls[0] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('what was ticked in My day is taken up whosever customer it is: the sheet shows all', () => {
    kept.signIn('owner');
    kept.run('hourly');
    kept.signIn('sales');
    const { getters } = kept.world.model;
    const sheetId = getters.getSheetIdByName('My day') ?? '';
    const rows = Array.from({ length: 30 }, (_, row) => row);
    const shown = (row: number, col: number): string =>
      getters.getEvaluatedCell({ sheetId, row, col }).formattedValue;
    const at = rows.find((row) => shown(row, 2) === 'Due of Secretcorp') ?? -1;
    expect(at).toBeGreaterThan(0);
    kept.edit({ type: 'set', sheet: 'My day', a1: `A${at + 1}`, values: [['TRUE']] });
    expect(rows.some((row) => shown(row, 2) === 'Due of Secretcorp')).toBe(false);
  });
});
