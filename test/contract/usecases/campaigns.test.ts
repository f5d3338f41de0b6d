/** R39–R49 through the page's requests: plan, approval, invitees, run, answers, costs, what it brought. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { consents } from '../../../src/schema/tables/consents.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { mailTemplates } from '../../../src/schema/tables/mailTemplates.ts';
import { orders } from '../../../src/schema/tables/orders.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { answerOf, aShop, ask, deleteFigures, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

let saved: SavedWorld;
let shop: Workbench;

const asked = { segment: null, bought: null, offer: null, restDays: 30 };
const save = (values: object, id: string | null = null, seen: object = {}) =>
  answerOf(shop, 'saveCampaign', { id, values, seen }).row;
const opened = (id: string) => answerOf(shop, 'openCampaign', { id });
const chosenOf = (id: string, more: object = {}): readonly string[] =>
  answerOf(shop, 'previewInvitees', { id, asked: { ...asked, ...more } }).chosen.map(
    ({ customer }: { customer: string }) => customer,
  );
const invite = (id: string, more: object = {}): number =>
  answerOf(shop, 'addInvitees', { id, asked: { ...asked, ...more }, customers: chosenOf(id, more) });
const inviteeOf = (id: string, customer: string) =>
  opened(id).invitees.find((one: { customer: string }) => one.customer === customer);
const log = (id: string, customer: string, status: string, more: object = {}) =>
  answerOf(shop, 'logAnswer', {
    id: inviteeOf(id, customer).id,
    status,
    answer: null,
    opportunity: false,
    ...more,
  });
const outbox = () => rowsOf(shop, 'Outbox');
const due = (sheet: string) => rowsOf(shop, sheet).length;

beforeAll(async () => {
  const empty = await aShop();
  for (const tab of ['Consents', 'MailTemplates', 'Orders']) setting(empty, `show${tab}`, 'TRUE');
  empty.run('setUpSpreadsheet');
  nobodyWatches(empty);
  fillTab(empty, team, [
    { id: 'T-1', name: 'Darcel', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
    { id: 'T-2', name: 'Wang', email: 'wang@example.com', role: 'Manager' },
  ]);
  fillTab(empty, customers, [
    { id: 'C-1', name: 'Acme', owner: 'Darcel', email: 'a@example.com' },
    { id: 'C-2', name: 'Beta', email: 'b@example.com' },
    { id: 'C-3', name: 'Gamma' },
    { id: 'C-4', name: 'Delta', email: 'd@example.com' },
  ]);
  fillTab(empty, orders, [
    { id: 'B-1', customer: 'C-1', orderedOn: '2017-12-31', product: 'GTX', quantity: '3', value: '300' },
    { id: 'B-2', customer: 'C-2', orderedOn: '2017-12-31', product: 'GTX', value: '100' },
    { id: 'B-3', customer: 'C-4', orderedOn: '2017-12-01', product: 'MG', quantity: '9', value: '900' },
  ]);
  fillTab(empty, consents, [
    {
      id: 'W-1',
      customer: 'C-4',
      channel: 'E-mail',
      purpose: 'Marketing',
      given: 'Withdrawn',
      happenedOn: '2017-12-01',
    },
  ]);
  const text = { purpose: 'Marketing', subject: 'For {{customer.name}}', body: '{{campaign.name}}: come.' };
  fillTab(empty, mailTemplates, [{ id: 'MT-1', name: 'Come', language: 'English', ...text }]);
  shop = await reopen(saveWorld(empty));
  deleteFigures(shop);
  shop.signIn('owner');
  saved = saveWorld(shop);
}, 120_000);
beforeEach(async () => {
  shop = await reopen(saved);
  shop.signIn('owner');
});

const mailing = {
  name: 'Spring',
  kind: 'mail',
  template: 'Come',
  startsOn: '2018-01-02',
  endsOn: '2018-01-31',
};

describe('A plan (R39, R47, R48)', () => {
  test('is a draft, brings the standard process with the first one, and has a name of its own', () => {
    const { id, status } = save(mailing);
    expect(status).toBe('draft');
    expect(rowsOf(shop, 'Campaign process')).toHaveLength(8);
    save({ name: 'Summer', kind: 'event' });
    expect(rowsOf(shop, 'Campaign process')).toHaveLength(8);
    expect(
      ask(shop, 'saveCampaign', { id: null, values: { name: ' spring ', kind: 'mail' }, seen: {} }).error
        .code,
    ).toBe('campaignName');
    expect(save({ name: 'Spring', budget: 50 }, id, { name: 'Spring', budget: null }).budget).toBe(50);
  });

  test('keeps its opportunities when it gets another name', () => {
    const { id } = save(mailing);
    const deal = (campaign: string) =>
      answerOf(shop, 'saveOpportunity', { id: null, customer: 'C-1', values: { campaign }, seen: {} });
    deal('SPRING');
    deal('Fair');
    save({ name: 'April' }, id, { name: 'Spring' });
    expect(rowsOf(shop, 'Opportunities').map((row) => row.Campaign)).toEqual(['April', 'Fair']);
    expect(opened(id).figures.opportunities).toBe(1);
  });

  test('a step of the process is ticked as the standard reads, once, and taken back (R48)', () => {
    const { id } = save(mailing);
    const [plan] = opened(id).steps;
    expect(plan).toMatchObject({ name: 'Plan', holds: false, doneOn: null });
    const tick = (done: boolean) => answerOf(shop, 'tickCampaignStep', { campaign: id, step: plan.id, done });
    tick(true);
    tick(true);
    expect(opened(id).steps[0]).toMatchObject({ doneOn: '2018-01-02' });
    expect(due('Campaign process')).toBe(9);
    tick(false);
    expect(opened(id).steps[0]).toMatchObject({ doneOn: null });
  });
});

describe('Approval (R39)', () => {
  beforeEach(() => {
    answerOf(shop, 'saveApprovalRule', { id: null, values: { of: 'campaign', approver: 'Wang' }, seen: {} });
    answerOf(shop, 'switchApprovals', { on: true });
  });
  const run = (id: string) => ask(shop, 'runCampaign', { id });
  const decide = (to: string) => {
    shop.signIn('china');
    for (const { mine } of answerOf(shop, 'approvalLists').waiting)
      answerOf(shop, 'decideApproval', { id: mine, to, note: '' });
    shop.signIn('owner');
  };

  test('is asked for, and a campaign runs only once somebody gave it; a typed status gives none', () => {
    const { id } = save(mailing);
    invite(id);
    expect(run(id).error.code).toBe('campaignUnapproved');
    shop.edit({ type: 'set', sheet: 'Campaigns', a1: 'D2', values: [['Approved']] });
    expect(rowsOf(shop, 'Campaigns')[0]?.Status).toBe('Approved');
    expect(run(id).error.code).toBe('campaignUnapproved');
    shop.edit({ type: 'set', sheet: 'Campaigns', a1: 'D2', values: [['Draft']] });
    expect(answerOf(shop, 'moveCampaign', { id, deed: 'submit' }).status).toBe('submitted');
    expect(run(id).error.code).toBe('campaignUnapproved');
    decide('approved');
    expect(opened(id).approval).toBe('approved');
    expect(run(id).value).toMatchObject({ by: 'mail', invited: 2 });
  });

  test('no longer holds once what was approved is changed', () => {
    const { id } = save(mailing);
    invite(id);
    answerOf(shop, 'moveCampaign', { id, deed: 'submit' });
    decide('approved');
    save({ budget: 1_000_000 }, id, { budget: null });
    expect(run(id).error.code).toBe('campaignUnapproved');
  });
});

describe('Invitees (R44)', () => {
  test('fit by what they bought, most first; who opted out or has no address is left out, with the reason', () => {
    const { id } = save(mailing);
    const preview = answerOf(shop, 'previewInvitees', { id, asked });
    expect(preview.chosen.map(({ name }: { name: string }) => name)).toEqual(['Acme', 'Beta']);
    expect(preview.left).toEqual([
      { why: 'optedOut', count: 1, names: ['Delta'] },
      { why: 'noAddress', count: 1, names: ['Gamma'] },
    ]);
    expect(chosenOf(id, { bought: { product: 'GTX', atLeast: 1 } })).toEqual(['C-1', 'C-2']);
    expect(chosenOf(id, { bought: { product: 'GTX', atLeast: 2 } })).toEqual(['C-1']);
    expect(chosenOf(id, { offer: { product: 'GTX', confidence: 0.1 } })).toEqual([]);
    expect(ask(shop, 'previewInvitees', { id, asked: { ...asked, segment: 'None' } }).error.code).toBe(
      'segmentGone',
    );
    expect(due('Campaigns')).toBe(1);
  });

  test('are no more than the plan allows, each once, and none who was not in the preview', () => {
    const { id } = save({ ...mailing, mostInvitees: 1 });
    expect(answerOf(shop, 'addInvitees', { id, asked, customers: ['C-4', 'C-9'] })).toBe(0);
    expect(invite(id)).toBe(1);
    expect(invite(id)).toBe(0);
    expect(answerOf(shop, 'removeInvitees', { id })).toBe(1);
    expect(opened(id).invitees).toEqual([]);
  });

  test('who is in another running campaign, or was invited lately, is left in peace', () => {
    const { id } = save(mailing);
    invite(id);
    answerOf(shop, 'runCampaign', { id });
    const other = save({ name: 'Calls', kind: 'call' }).id;
    const reasons = () =>
      answerOf(shop, 'previewInvitees', { id: other, asked }).left.map(({ why }: { why: string }) => why);
    expect(reasons()).toEqual(['otherCampaign']);
    answerOf(shop, 'moveCampaign', { id, deed: 'finish' });
    expect(reasons()).toEqual(['recently']);
    expect(chosenOf(other, { restDays: 0 })).toEqual(['C-1', 'C-2', 'C-4', 'C-3'].sort(byName));
  });
  const names: Readonly<Record<string, string>> = {
    'C-1': 'Acme',
    'C-2': 'Beta',
    'C-4': 'Delta',
    'C-3': 'Gamma',
  };
  const byName = (a: string, b: string) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1);
});

describe('A run (R40)', () => {
  test('queues one mail for each, for ever; run again it invites those chosen since', () => {
    const { id } = save(mailing);
    invite(id);
    expect(answerOf(shop, 'runCampaign', { id })).toEqual({ by: 'mail', invited: 2, left: 0 });
    expect(
      outbox().map((row) => [row.Customer, row['Mail template'] ?? row.Template, row.State]),
    ).toHaveLength(2);
    expect(rowsOf(shop, 'Campaigns')[0]?.Status).toBe('Running');
    expect(ask(shop, 'runCampaign', { id }).error.code).toBe('campaignEmpty');
    // Whoever sets a row back by hand gets no second mail.
    shop.edit({ type: 'set', sheet: 'Invitees', a1: 'F2', values: [['Chosen']] });
    answerOf(shop, 'runCampaign', { id });
    expect(outbox()).toHaveLength(2);
  });

  test('that opted out meanwhile stays chosen; a campaign called off writes to nobody any more', () => {
    const { id } = save(mailing);
    invite(id);
    answerOf(shop, 'saveRow', {
      table: 'Consents',
      customer: 'C-1',
      id: null,
      values: { channel: 'all', purpose: 'all', given: 'withdrawn', happenedOn: '2018-01-02' },
      seen: {},
    });
    expect(answerOf(shop, 'runCampaign', { id })).toEqual({ by: 'mail', invited: 1, left: 1 });
    answerOf(shop, 'moveCampaign', { id, deed: 'cancel' });
    setting(shop, 'customerMailOn', 'TRUE');
    shop.advance({ ms: 4 * 3_600_000 });
    expect(shop.world.mailbox.filter(({ to }) => to === 'b@example.com')).toEqual([]);
    expect(ask(shop, 'runCampaign', { id }).error.code).toBe('campaignState');
  });

  test('without a text sets follow-ups for who owns each, once', () => {
    const { id } = save({ name: 'Calls', kind: 'call', owner: 'Wang', startsOn: '2018-02-01' });
    invite(id);
    expect(answerOf(shop, 'runCampaign', { id })).toMatchObject({ by: 'followUp', invited: 4 });
    const set = rowsOf(shop, 'Follow-ups');
    expect(set.map((row) => [row.Customer, row['What to do'], row.Owner, row.Due])).toContainEqual([
      'Acme',
      'Campaign: Calls',
      'Darcel',
      '2018-02-01',
    ]);
    expect(set.filter(({ Owner }) => Owner === 'Wang')).toHaveLength(3);
  });

  test('that is killed at any call and asked again writes to each once', async () => {
    const { id } = save(mailing);
    invite(id);
    const before = saveWorld(shop);
    answerOf(shop, 'runCampaign', { id });
    const calls = shop.runs.at(-1)?.calls ?? 0;
    for (let at = 3; at < calls; at += stride(31)) {
      shop = await reopen(before);
      shop.signIn('owner');
      const unflushed = at % 2 === 0 ? 'kept' : 'lost';
      shop.inject([{ at, what: { kill: at % 3 === 0 ? 'before' : 'after', unflushed } }]);
      shop.call('clientele', { name: 'runCampaign', input: { id } });
      expect(shop.runs.at(-1)?.status).toBe('killed');
      shop.inject([]);
      const again = ask(shop, 'runCampaign', { id });
      expect([undefined, 'campaignEmpty'], `${at}`).toContain(again.error?.code);
      expect(
        outbox()
          .map((row) => row.Customer)
          .sort(),
        `${at}`,
      ).toEqual(['Acme', 'Beta']);
      expect(opened(id).invitees.map(({ status }: { status: string }) => status)).toEqual([
        'invited',
        'invited',
      ]);
      expect(opened(id).campaign.status).toBe('running');
    }
  }, 60_000);
});

describe('Answers (R40, R42, R49)', () => {
  let id = '';
  beforeEach(() => {
    ({ id } = save(mailing));
    invite(id);
    answerOf(shop, 'runCampaign', { id });
  });

  test('a yes reaches its salesperson once, and opens one opportunity that names the campaign', () => {
    const { row, opportunity } = log(id, 'C-1', 'responded', { answer: 'Send two', opportunity: true });
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(43);
    expect(row).toMatchObject({ status: 'responded', respondedOn: '2018-01-02', answer: 'Send two' });
    expect(log(id, 'C-1', 'attended', { opportunity: true }).opportunity).toBe(opportunity);
    expect(rowsOf(shop, 'Opportunities')).toMatchObject([
      { Customer: 'Acme', Campaign: 'Spring', Owner: 'Darcel', Source: 'Campaign', Stage: 'Prospecting' },
    ]);
    const leads = outbox().filter(
      (one) => one.Rule === 'Lead' || one.Why === 'Lead' || one.To === 'darcel.schlecht@example.com',
    );
    expect(leads).toHaveLength(1);
    shop.run('hourly');
    const told = shop.world.mailbox.filter(({ to }) => to === 'darcel.schlecht@example.com');
    expect(told.map(({ subject }) => subject)).toContain('Acme answered “Spring”');
  });

  test('a no is no lead', () => {
    log(id, 'C-1', 'declined');
    expect(outbox()).toHaveLength(2);
    expect(opened(id).figures).toMatchObject({ invited: 2, answered: 0, declined: 1, response: 0 });
  });

  test('a contact that came in within its time counts, one that went out or came before does not', () => {
    const contact = (
      customer: string,
      direction: string,
      happenedOn: string,
      outcome: string | null = null,
    ) =>
      answerOf(shop, 'logInteraction', {
        customer,
        values: { channel: 'call', direction, happenedOn, summary: happenedOn, ...(outcome && { outcome }) },
        next: null,
      });
    contact('C-1', 'in', '2018-01-01');
    contact('C-1', 'out', '2018-01-02');
    answerOf(shop, 'takeUpAnswers');
    expect(opened(id).figures.answered).toBe(0);
    contact('C-1', 'in', '2018-01-02');
    contact('C-2', 'in', '2018-01-02', 'declined');
    answerOf(shop, 'takeUpAnswers');
    answerOf(shop, 'takeUpAnswers');
    expect(opened(id).figures).toMatchObject({ answered: 1, declined: 1 });
    expect(outbox()).toHaveLength(3);
  });

  test('what was sold after it is credited, costs are what was paid, and the past plans the next (R41–R43, R47)', () => {
    log(id, 'C-1', 'responded', { opportunity: true });
    const note = (kind: string, amount: number | null) =>
      answerOf(shop, 'saveCampaignNote', {
        campaign: id,
        id: null,
        values: { kind, text: kind, happenedOn: '2018-01-02', ...(amount !== null && { amount }) },
        seen: {},
      });
    note('cost', 40);
    note('cost', 10);
    note('competitor', null);
    const [deal] = rowsOf(shop, 'Opportunities');
    answerOf(shop, 'saveOpportunity', {
      id: deal?.ID,
      customer: null,
      values: { value: 200 },
      seen: { value: null },
    });
    answerOf(shop, 'moveOpportunity', {
      id: deal?.ID,
      to: 'Won',
      seen: 'Prospecting',
      said: { why: 'Service', winner: 'We' },
    });
    const { figures, notes, around } = opened(id);
    expect(figures).toMatchObject({
      cost: 50,
      wonValue: 200,
      customers: 1,
      costPerLead: 50,
      roi: 3,
      response: 0.5,
    });
    expect(notes).toHaveLength(3);
    // Before: December, in which both bought.
    expect(around).toMatchObject({
      of: 'invitees',
      before: { value: 400 },
      during: { value: 200, whole: false },
    });
    answerOf(shop, 'moveCampaign', { id, deed: 'finish' });
    const list = answerOf(shop, 'listCampaigns');
    expect(list.ranked).toEqual([id]);
    expect(list.past).toMatchObject([['mail', { campaigns: 1, response: 0.5, costPerLead: 50 }]]);
    expect(answerOf(shop, 'planFromPast', { kind: 'mail', invitees: 100 })).toEqual({
      expectedResponse: 0.5,
      budget: 2500,
      expectedRevenue: 10000,
    });
  });
});

// A small intent is kept in a note, a large one in the journal: both runs are large.
test('1,000 invitees cost no more calls than 500 (R44)', async () => {
  const run = async (count: number): Promise<readonly number[]> => {
    shop = await reopen(saved);
    nobodyWatches(shop);
    shop.edit({ type: 'insertRows', sheet: 'Customers', at: 6, count });
    const many = Array.from({ length: count }, (_, at) => ({
      id: `C-${at + 100}`,
      name: `Customer ${at}`,
      email: `c${at}@example.com`,
    }));
    fillTab(shop, customers, many);
    shop = await reopen(saveWorld(shop));
    shop.signIn('owner');
    const { id } = save(mailing);
    expect(invite(id, { restDays: 0 })).toBe(count);
    const added = shop.runs.at(-1)?.calls ?? 0;
    answerOf(shop, 'runCampaign', { id });
    const ran = shop.runs.at(-1)?.calls ?? 0;
    opened(id);
    return [added, ran, shop.runs.at(-1)?.calls ?? 0];
  };
  const few = await run(500);
  const many = await run(1000);
  many.forEach((calls, at) => {
    expect(calls, JSON.stringify([few, many])).toBeLessThanOrEqual((few[at] ?? 0) + 4);
  });
  expect(many[1]).toBeLessThanOrEqual(100);
}, 60_000);
