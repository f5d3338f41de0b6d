/** R42, R49: invitees answer by a form of the campaign; each answer is taken once. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customers } from '../../../src/schema/tables/customers.ts';
import { mailTemplates } from '../../../src/schema/tables/mailTemplates.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { chooseTab, formLink, formTab, minute } from './aFormTab.ts';
import { answerOf, aShop, ask, deleteFigures, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

let saved: SavedWorld;
let shop: Workbench;
let id = '';

const header = [
  'Timestamp',
  'Customer ID',
  'Name',
  'E-mail',
  'Phone',
  'Will you come?',
  'Attended',
  'Comment',
];
type Row = readonly [
  at: Date,
  customer: string,
  name: string,
  email: string,
  phone: string,
  ...said: string[],
];
const yes: Row = [minute(1), 'c-1', '', '', '', 'Yes', '', '\'=HYPERLINK("http://x","y")'];
const no: Row = [minute(2), '', '', 'B@example.com', '', 'No, thank you', '', ''];
const stranger: Row = [
  minute(3),
  '',
  'Zeta & Co',
  'zeta@example.com',
  "'+1 212 555 0199",
  'Yes',
  '',
  'Call me',
];
const nobody: Row = [minute(4), 'C-NOBODY', '', '', '', 'Yes', '', ''];

const arrive = (...rows: readonly Row[]) => formTab(shop, 'Come', [header, ...rows]);
const hour = (): void => {
  shop.advance({ ms: 3_600_000 });
  shop.run('hourly');
};
const invitees = () =>
  rowsOf(shop, 'Invitees').map((row) => [row.Customer, row.Status, row.Answer].join(' | '));
const told = (to: string) => shop.world.mailbox.filter((one) => one.to === to).map(({ subject }) => subject);

beforeAll(async () => {
  const empty = await aShop();
  setting(empty, 'showMailTemplates', 'TRUE');
  setting(empty, 'mailOn', 'FALSE');
  empty.run('setUpSpreadsheet');
  nobodyWatches(empty);
  const gone = { awayFrom: '2018-01-01', awayUntil: '2018-01-31' };
  fillTab(empty, team, [
    { id: 'T-1', name: 'Darcel', email: 'darcel@example.com', role: 'Salesperson' },
    { id: 'T-2', name: 'Wang', email: 'wang@example.com', role: 'Manager', substitute: 'Mei', ...gone },
    { id: 'T-3', name: 'Mei', email: 'mei@example.com', role: 'Salesperson' },
  ]);
  fillTab(empty, customers, [
    { id: 'C-1', name: 'Acme', owner: 'Darcel', email: 'a@example.com', language: '简体中文' },
    { id: 'C-2', name: 'Beta', email: 'b@example.com' },
  ]);
  const text = { purpose: 'Service', subject: 'Come' };
  fillTab(empty, mailTemplates, [
    { id: 'MT-1', name: 'Come', language: 'English', body: 'Answer: {{campaign.form}}', ...text },
    { id: 'MT-2', name: 'Come', language: '简体中文', body: '请答复：{{campaign.form}}', ...text },
    { id: 'MT-3', name: 'Who', language: 'English', body: 'From {{owner.email}}', ...text },
  ]);
  shop = await reopen(saveWorld(empty));
  deleteFigures(shop);
  shop.signIn('owner');
  const plan = { name: 'Fair', kind: 'event', template: 'Come', owner: 'Wang' };
  ({ id } = answerOf(shop, 'saveCampaign', { id: null, values: plan, seen: {} }).row);
  const asked = { segment: null, bought: null, offer: null, restDays: 0 };
  answerOf(shop, 'addInvitees', { id, asked, customers: ['C-1', 'C-2'] });
  saved = saveWorld(shop);
}, 120_000);
beforeEach(async () => {
  shop = await reopen(saved);
  shop.signIn('owner');
});

const form = () => ({ kind: 'campaign', campaign: id });
const setUpForm = async (...rows: readonly Row[]): Promise<void> => {
  answerOf(shop, 'saveFormLink', { ...form(), link: formLink('entry.1=CUSTOMER&entry.2=EMAIL') });
  chooseTab(shop, form(), await arrive(...rows), 'Come');
};

describe('The link of the form', () => {
  test('stands in the invitation, filled for each, in the language of each', async () => {
    expect(ask(shop, 'runCampaign', { id }).error.code).toBe('campaignForm');
    await setUpForm();
    for (const [key, value] of Object.entries({
      customerMailOn: 'TRUE',
      consentNeeded: 'FALSE',
      customerMailFrom: '0',
      customerMailUntil: '24',
    }))
      setting(shop, key, value);
    expect(answerOf(shop, 'runCampaign', { id })).toEqual({ by: 'mail', invited: 2, left: 0 });
    hour();
    const bodies = shop.world.mailbox.map(({ to, body }) => [to, body.split('\n')[0]]);
    const link = (customer: string, email: string) =>
      formLink(`entry.1=${customer}&entry.2=${email}%40example.com`);
    expect(bodies).toEqual([
      ['a@example.com', `请答复：${link('C-1', 'a')}`],
      ['b@example.com', `Answer: ${link('C-2', 'b')}`],
    ]);
  });

  test('whose mail would lack something is not invited, and stays chosen', () => {
    answerOf(shop, 'saveCampaign', { id, values: { template: 'Who' }, seen: { template: 'Come' } });
    expect(answerOf(shop, 'runCampaign', { id })).toEqual({ by: 'mail', invited: 1, left: 1 });
    expect(rowsOf(shop, 'Outbox').map(({ Customer }) => Customer)).toEqual(['Acme']);
  });
});

describe('Answers by form', () => {
  test('are read within the hour, each once: a yes, a no, whom nobody knew, and one that names nobody', async () => {
    await setUpForm();
    await arrive(yes, no, stranger, nobody);
    for (let n = 0; n < 3; n++) hour();
    expect(invitees()).toEqual([
      'Acme | Responded | Yes\n=HYPERLINK("http://x","y")',
      'Beta | Declined | No, thank you',
      'Zeta & Co | Responded | Yes\nCall me',
    ]);
    expect(rowsOf(shop, 'Customers')[2]).toMatchObject({
      Customer: 'Zeta & Co',
      Kind: 'Lead',
      Source: 'Campaign',
      Owner: 'Wang',
      'E-mail': 'zeta@example.com',
    });
    expect(rowsOf(shop, 'Form answers').map(({ State }) => State)).toEqual([
      'Read',
      'Read',
      'Read',
      'Customer unknown',
    ]);
    expect(answerOf(shop, 'openCampaign', { id }).figures).toMatchObject({ answered: 2, declined: 1 });
  });

  test('reach the salesperson at once, of somebody away who stands in; a lead is a follow-up for today', async () => {
    await setUpForm();
    await arrive(yes, no, stranger);
    hour();
    hour();
    expect(told('darcel@example.com')).toEqual(['Acme answered “Fair”']);
    expect(told('mei@example.com')).toEqual(['Zeta & Co answered “Fair”']);
    expect(shop.world.mailbox.find(({ to }) => to === 'mei@example.com')?.body).toContain('Wang');
    expect(rowsOf(shop, 'Follow-ups')).toMatchObject([
      {
        Customer: 'Zeta & Co',
        'What to do': 'Answered “Fair”: get in touch',
        Owner: 'Wang',
        Due: '2018-01-02',
      },
    ]);
  });

  test('log that somebody came, which no later answer takes back, and are contacts that came in', async () => {
    await setUpForm(yes);
    await arrive(
      yes,
      [minute(5), 'C-1', '', '', '', '', 'Yes', ''],
      [minute(6), 'C-1', '', '', '', 'No', '', 'Had to leave'],
    );
    hour();
    expect(invitees()[0]).toMatch(/^Acme \| Attended \| .*Had to leave$/s);
    const contacts = rowsOf(shop, 'Interactions');
    expect(contacts.map((row) => [row.Direction, row.Channel, row['What was said']?.split('\n')[0]])).toEqual(
      [
        ['From them', 'Web visit', 'Answered the campaign “Fair” by form'],
        ['From them', 'Meeting', 'Came to “Fair”'],
        ['From them', 'Meeting', 'Came to “Fair”'],
      ],
    );
  });

  test('of one campaign are no answers to another one', async () => {
    const { id: other } = answerOf(shop, 'saveCampaign', {
      id: null,
      values: { name: 'Calls', kind: 'call' },
      seen: {},
    }).row;
    const asked = { segment: null, bought: null, offer: null, restDays: 0 };
    answerOf(shop, 'addInvitees', { id: other, asked, customers: ['C-1'] });
    answerOf(shop, 'runCampaign', { id: other });
    await setUpForm(yes);
    answerOf(shop, 'takeUpAnswers');
    expect(answerOf(shop, 'openCampaign', { id: other }).figures.answered).toBe(0);
    expect(answerOf(shop, 'openCampaign', { id }).figures.answered).toBe(1);
  });

  test('of somebody who answers twice are one invitee, one lead and one mail, whatever else they write', async () => {
    await setUpForm();
    await arrive(stranger, [minute(7), '', 'Zeta', 'ZETA@example.com', '', 'Yes', '', 'Again']);
    hour();
    await arrive(
      stranger,
      [minute(7), '', 'Zeta', 'ZETA@example.com', '', 'Yes', '', 'Again'],
      [minute(8), '', 'Mr Z', '', '(212) 555-0199', 'Yes', '', 'And again'],
    );
    hour();
    expect(rowsOf(shop, 'Customers')).toHaveLength(3);
    expect(invitees()[2]).toBe('Zeta & Co | Responded | Yes\nCall me\nYes\nAgain\nYes\nAnd again');
    expect(told('mei@example.com')).toHaveLength(1);
    expect(rowsOf(shop, 'Follow-ups')).toHaveLength(1);
  });

  test('that a kill interrupts at any call are taken once, and told once', async () => {
    await setUpForm();
    await arrive(yes, no, stranger);
    const before = saveWorld(shop);
    shop.run('hourly');
    const wanted = [invitees(), rowsOf(shop, 'Interactions').length];
    const calls = shop.runs.at(-1)?.calls ?? 0;
    expect(calls).toBeGreaterThan(30);
    for (let at = 14; at < calls; at += stride(37)) {
      shop = await reopen(before);
      shop.inject([
        { at, what: { kill: at % 3 === 0 ? 'before' : 'after', unflushed: at % 2 === 0 ? 'kept' : 'lost' } },
      ]);
      shop.run('hourly');
      shop.inject([]);
      for (let n = 0; n < 2; n++) hour();
      expect([invitees(), rowsOf(shop, 'Interactions').length], `${at}`).toEqual(wanted);
      expect(rowsOf(shop, 'Customers'), `${at}`).toHaveLength(3);
      expect(rowsOf(shop, 'Follow-ups'), `${at}`).toHaveLength(1);
      // Between its mark and its sending a mail is held: see the outbox.
      const held = rowsOf(shop, 'Outbox').filter(({ State }) => State === 'Held').length;
      const times = ['darcel@example.com', 'mei@example.com'].map((to) => told(to).length);
      expect(Math.max(...times), `${at}`).toBeLessThanOrEqual(1);
      expect(times.filter((n) => n === 1).length + held, `${at}`).toBeGreaterThanOrEqual(2);
      expect(rowsOf(shop, 'Outbox'), `${at}`).toHaveLength(2);
    }
  }, 60_000);
});
