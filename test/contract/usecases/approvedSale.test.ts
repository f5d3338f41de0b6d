/** R54, R56, R58, R82: quotes, moves and contracts with the approvals that a business asks for, through the pages' requests. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { customers } from '../../../src/schema/tables/customers.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, deleteFigures, reopen, rowsOf } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

let saved: SavedWorld;
let shop: Workbench;

/** Darcel sells, Wang manages and approves. */
beforeAll(async () => {
  const empty = await aShop();
  nobodyWatches(empty);
  fillTab(empty, team, [
    { id: 'T-1', name: 'Darcel', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
    { id: 'T-2', name: 'Wang', email: 'wang@example.com', role: 'Manager' },
  ]);
  fillTab(empty, customers, [{ id: 'C-1', name: 'Acme', owner: 'Darcel' }]);
  const deal = { customer: 'C-1', customerName: 'Acme', owner: 'Darcel', value: '5000' };
  fillTab(empty, opportunities, [{ id: 'O-1', number: 'N1', stage: 'Engaging', ...deal }]);
  shop = await reopen(saveWorld(empty));
  deleteFigures(shop);
  shop.signIn('owner');
  for (const of of ['quote', 'discount', 'reactivation', 'stage', 'contract'])
    answerOf(shop, 'saveApprovalRule', { id: null, values: { of, approver: 'Wang' }, seen: {} });
  answerOf(shop, 'switchApprovals', { on: true });
  saved = saveWorld(shop);
});
beforeEach(async () => {
  shop = await reopen(saved);
  shop.signIn('sales');
});

/** Wang decides whatever waits. */
const decideAll = (to: 'approved' | 'refused'): number => {
  shop.signIn('china');
  const { waiting } = answerOf(shop, 'approvalLists');
  for (const { mine } of waiting) answerOf(shop, 'decideApproval', { id: mine, to, note: 'So be it' });
  shop.signIn('sales');
  return waiting.length;
};

const aQuote = (discount: number | null) => {
  const line = { id: null, values: { description: 'Work', quantity: 1, price: 900, discount }, seen: {} };
  const { shown } = answerOf(shop, 'saveQuote', {
    id: null,
    customer: 'C-1',
    values: {},
    seen: {},
    lines: [line],
    gone: [],
  });
  return shown;
};
const send = ({ quote, mark }: ReturnType<typeof aQuote>) =>
  answerOf(shop, 'sendQuote', { id: quote.id, mark });

test('a quote goes out once its amount and its discount are approved, as it was approved', () => {
  const shown = aQuote(0.2);
  expect(send(shown)).toMatchObject({ standing: 'waiting', approval: 'waiting' });
  expect(rowsOf(shop, 'Quotes')[0]).toMatchObject({ Status: 'Waiting for approval' });
  expect(decideAll('approved')).toBe(2);
  const now = answerOf(shop, 'quote', { id: shown.quote.id });
  expect(now.approval).toBe('approved');
  expect(send(now)).toMatchObject({ standing: 'sent' });
});

test('a quote that was changed since is asked for anew, and one that was refused does not go out', () => {
  const shown = aQuote(null);
  send(shown);
  expect(decideAll('approved')).toBe(1);
  const { shown: changed } = answerOf(shop, 'saveQuote', {
    id: shown.quote.id,
    customer: 'C-1',
    values: { terms: 'At once' },
    seen: { terms: null },
    lines: shown.lines.map(({ id, product, description, quantity, price, discount, taxRate }: never) => {
      const seen = { product, description, quantity, price, discount, taxRate };
      return { id, values: seen, seen };
    }),
    gone: [],
  });
  expect(send(changed)).toMatchObject({ standing: 'waiting' });
  expect(decideAll('refused')).toBe(1);
  expect(send(answerOf(shop, 'quote', { id: shown.quote.id }))).toMatchObject({ approval: 'refused' });
  expect(rowsOf(shop, 'Quotes')[0]?.Status).not.toBe('Sent');
});

const move = (to: string, seen: string, said: object = {}) =>
  ask(shop, 'moveOpportunity', { id: 'O-1', to, seen, said });
const stage = () => rowsOf(shop, 'Opportunities')[0]?.Stage;

test('a stage whose row asks for it, and a resting opportunity, are entered once somebody has approved (R58)', () => {
  shop.signIn('owner');
  shop.edit({ type: 'set', sheet: 'Stages', a1: 'L5', values: [['TRUE']] });
  expect(rowsOf(shop, 'Stages')[3]).toMatchObject({ Stage: 'Negotiation', 'Needs approval': 'TRUE' });
  shop.signIn('sales');
  expect(move('Negotiation', 'Engaging').value).toEqual({ status: 'waiting' });
  expect(stage()).toBe('Engaging');
  expect(decideAll('approved')).toBe(1);
  expect(move('Negotiation', 'Engaging').value).toEqual({ status: 'moved' });
  expect(move('Suspended', 'Negotiation', { reason: 'No budget', wakeOn: '2018-03-01' }).ok).toBe(true);
  expect(move('Negotiation', 'Suspended').value).toEqual({ status: 'waiting' });
  expect(decideAll('refused')).toBe(1);
  expect(move('Negotiation', 'Suspended').error.code).toBe('approvalRefused');
  expect(stage()).toBe('Suspended');
});

test('a contract is signed once it is approved; that its stage was typed is no approval (R82)', () => {
  const { id } = answerOf(shop, 'saveContract', {
    customer: 'C-1',
    id: null,
    values: { value: 900 },
    seen: {},
  });
  const sign = () => ask(shop, 'moveContract', { id, stage: 'Signed', note: null, signedOn: '2018-01-02' });
  expect(sign().error.code).toBe('contractBlocked');
  shop.edit({ type: 'set', sheet: 'Contracts', a1: 'K2', values: [['Approved']] });
  expect(rowsOf(shop, 'Contracts')[0]?.Stage).toBe('Approved');
  expect(sign().error.code).toBe('contractBlocked');
  answerOf(shop, 'askContractApproval', { id });
  expect(decideAll('approved')).toBe(1);
  expect(sign().ok).toBe(true);
  expect(rowsOf(shop, 'Contracts')[0]?.Stage).toBe('Signed');
});
