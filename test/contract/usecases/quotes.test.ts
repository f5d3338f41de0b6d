/** R56: quotes as a page makes, sends, renews and decides them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '../../../src/schema/tables/contacts.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { products } from '../../../src/schema/tables/products.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { answerOf, aShop, ask, reopen, rowsOf, setting, shown } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

const line = (description: string, quantity: number, price: number, more: object = {}) => ({
  id: null,
  values: { description, quantity, price, ...more },
  seen: {},
});
const aQuote = (more: object = {}) => ({
  id: null,
  customer: 'C-1',
  values: {},
  seen: {},
  lines: [
    line('Drill', 3, 33.33, { taxRate: 0.19 }),
    line('Bits', 1, 0.33, { taxRate: 0.19, discount: 0.1 }),
  ],
  gone: [],
  ...more,
});

// Answers are whole values of their requests' shapes.
// biome-ignore lint/suspicious/noExplicitAny: each test knows what it asserts
type Shown = any;

const make = (shop: Workbench, more: object = {}): Shown => answerOf(shop, 'saveQuote', aQuote(more)).shown;
const send = (shop: Workbench, { quote, mark }: Shown): Shown =>
  answerOf(shop, 'sendQuote', { id: quote.id, mark });
const decide = (shop: Workbench, id: string, answer = 'accepted'): Shown =>
  answerOf(shop, 'decideQuote', { id, answer });
/** What the page sends of a quote that it shows, with changed values in some lines. */
const changed = (shown: Shown, values: object, lines: object = {}) => ({
  id: shown.quote.id,
  customer: shown.quote.customer,
  values,
  seen: shown.quote,
  gone: [],
  lines: shown.lines.map(({ id, ...seen }: Shown, at: number) => ({
    id,
    seen: fields(seen),
    values: { ...fields(seen), ...(at === 0 ? lines : {}) },
  })),
});
const fields = ({ product, description, quantity, price, discount, taxRate }: Shown) => ({
  product,
  description,
  quantity,
  price,
  discount,
  taxRate,
});
const code = (shop: Workbench, name: string, input: object): string | undefined =>
  ask(shop, name, input).error?.code;

let start: SavedWorld;
let first: SavedWorld;
/** One quote was accepted: the tabs of contracts are made. */
let sold: SavedWorld;

beforeAll(async () => {
  const shop = await aShop();
  nobodyWatches(shop);
  fillTab(shop, customers, [
    { id: 'C-1', name: 'Acme <b>' },
    { id: 'C-2', name: 'Beta' },
  ]);
  fillTab(shop, opportunities, [
    { id: 'O-1', number: 'N1', customer: 'C-1', customerName: 'Acme <b>', stage: 'Engaging', value: '5' },
    { id: 'O-2', number: 'N2', customer: 'C-2', customerName: 'Beta', stage: 'Engaging' },
  ]);
  fillTab(shop, products, [{ id: 'A-1', name: 'GTX', price: '100' }]);
  const watched = await reopen(saveWorld(shop));
  start = saveWorld(watched);
  make(watched);
  first = saveWorld(watched);
  const seller = await reopen(start);
  const sent = send(seller, make(seller, { values: { opportunity: 'O-1', terms: '30 days' } }));
  decide(seller, sent.quote.id);
  sold = saveWorld(seller);
}, 240_000);

describe('A quote that is made', () => {
  test('stands once however often it is sent, numbered by year, its totals exact, a cell each', async () => {
    const shop = await reopen(start);
    const shown = make(shop);
    expect(make(shop).quote.id).toBe(shown.quote.id);
    expect(shown).toMatchObject({ standing: 'draft', approval: 'notNeeded', contract: null });
    expect(rowsOf(shop, 'Quotes')).toMatchObject([
      {
        Number: 'Q-2018-0001',
        Version: '1',
        Customer: 'Acme <b>',
        Status: 'Draft',
        Net: '100.29',
        Tax: '19.06',
        Total: '119.35',
      },
    ]);
    expect(rowsOf(shop, 'Lines').map(({ Net, Tax, Position }) => [Position, Net, Tax])).toEqual([
      ['1', '99.99', '19.00'],
      ['2', '0.30', '0.06'],
    ]);
    expect(
      make(shop, { customer: 'C-2', values: { currency: 'jpy', rate: 0.0091, note: 'x' } }).quote,
    ).toMatchObject({
      number: 'Q-2018-0002',
      currency: 'JPY',
      net: 100,
      tax: 19,
      total: 119,
    });
  });

  test('refuses a number that another one has, an unknown currency, another’s opportunity and lines that make no sense', async () => {
    const shop = await reopen(first);
    const fieldsOf = (more: object): readonly string[] =>
      Object.keys(ask(shop, 'saveQuote', aQuote({ customer: 'C-2', ...more })).error?.fields ?? {});
    expect(fieldsOf({ values: { number: 'Q-2018-0001' } })).toEqual(['number']);
    expect(fieldsOf({ values: { currency: 'dollars' } })).toEqual(['currency']);
    expect(fieldsOf({ values: { currency: 'eur' } })).toEqual(['rate']);
    expect(fieldsOf({ values: { opportunity: 'O-1' } })).toEqual(['opportunity']);
    expect(fieldsOf({ lines: [line('x', -1, 5), line('y', 1, 5, { product: 'Nothing' })] })).toEqual([
      'lines.0.quantity',
      'lines.1.product',
    ]);
    expect(fieldsOf({ lines: [line('x', 1e9, 1e12)] })).toEqual(['price']);
    expect(rowsOf(shop, 'Quotes')).toHaveLength(1);
  });

  test('writes the cells that change, keeps a colleague’s, takes lines away, and shows where two changed the same', async () => {
    const shop = await reopen(first);
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Quotes');
    const seen = answerOf(shop, 'quote', { id });
    const theirs = changed(seen, { terms: 'Theirs' }, { quantity: 4 });
    expect(answerOf(shop, 'saveQuote', theirs)).toMatchObject({
      status: 'saved',
      shown: { quote: { net: 133.62 } },
    });
    const conflict = answerOf(shop, 'saveQuote', changed(seen, { terms: 'Mine' }, { quantity: 5 }));
    expect(conflict).toMatchObject({ status: 'conflict', fields: ['terms'], positions: [1] });
    // Another field than the colleague's: both stand.
    const both = answerOf(shop, 'saveQuote', changed(seen, { note: 'Mine' }, { description: 'Big drill' }));
    expect(both.shown.quote).toMatchObject({ terms: 'Theirs', note: 'Mine', net: 133.62 });
    expect(both.shown.lines[0]).toMatchObject({ description: 'Big drill', quantity: 4 });
    const less = changed(both.shown, {});
    const [{ id: goneId, ...rest } = { id: '' }] = both.shown.lines;
    const left = { ...less, lines: less.lines.slice(1), gone: [{ id: goneId, seen: fields(rest) }] };
    expect(answerOf(shop, 'saveQuote', left).shown).toMatchObject({
      quote: { net: 0.3 },
      lines: [{ position: 1 }],
    });
    expect(rowsOf(shop, 'Lines')).toHaveLength(1);
  });

  test('stands right below the others, whatever of theirs is filled down beside them, and that stays', async () => {
    const shop = await reopen(first);
    const filled = Array.from({ length: 30 }, (_, at) => [`theirs ${at}`]);
    shop.edit({ type: 'set', sheet: 'Quotes', a1: 'Z2', values: filled });
    make(shop, { customer: 'C-2', lines: [line('Only', 1, 1)] });
    const grid = shown(shop, 'Quotes');
    expect(grid.slice(1, 4).map((cells) => cells[1])).toEqual(['Q-2018-0001', 'Q-2018-0002', '']);
    expect(grid.slice(1, 31).map((cells) => [cells[25]])).toEqual(filled);
    expect(grid.slice(31).every((cells) => cells.every((cell) => cell === ''))).toBe(true);
  });

  test('costs no more calls in a large register, and not many', async () => {
    const calls = async (rows: number): Promise<readonly number[]> => {
      const shop = await reopen(sold);
      const many = { lines: [line('Only', 1, 1)] };
      for (let at = 0; at < rows; at++) make(shop, { ...many, values: { note: String(at) } });
      const spent = () => shop.runs.at(-1)?.calls ?? 0;
      const shown = make(shop, { values: { note: 'last' } });
      const made = spent();
      answerOf(shop, 'saveQuote', changed(shown, { terms: 'x' }, { quantity: 7 }));
      const saved = spent();
      const now = answerOf(shop, 'quote', { id: shown.quote.id });
      const read = spent();
      send(shop, now);
      const sent = spent();
      decide(shop, shown.quote.id);
      return [made, saved, read, sent, spent()];
    };
    const [few, many] = [await calls(1), await calls(4)];
    expect(many).toEqual(few);
    const bounds = [20, 23, 5, 13, 27];
    few.forEach((spent, at) => {
      expect(spent).toBeLessThanOrEqual(bounds[at] ?? 0);
    });
  });
});

describe('A quote that is sent', () => {
  test('goes out as it was seen, with lines, and is not changed any more', async () => {
    const shop = await reopen(first);
    const empty = make(shop, { lines: [] });
    expect(code(shop, 'sendQuote', { id: empty.quote.id, mark: empty.mark })).toBe('quoteEmpty');
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Quotes');
    expect(code(shop, 'sendQuote', { id, mark: 'another' })).toBe('changedMeanwhile');
    const shown = answerOf(shop, 'quote', { id });
    expect(send(shop, shown)).toMatchObject({ standing: 'sent', quote: { issuedOn: '2018-01-02' } });
    expect(code(shop, 'saveQuote', changed(shown, { terms: 'x' }))).toBe('quoteState');
    expect(code(shop, 'sendQuote', { id, mark: shown.mark })).toBe('quoteState');
  });

  test('expires by the day alone: the list tells, no cell does, and it is accepted no more', async () => {
    const shop = await reopen(start);
    const listed = (view: string): number => answerOf(shop, 'listQuotes', { view, customer: null }).count;
    const views = ['open', 'mine', 'expiring', 'expired', 'all'];
    const valid = (validUntil: string): Shown => send(shop, make(shop, { values: { validUntil } }));
    valid('2018-01-10');
    expect(views.map(listed)).toEqual([1, 1, 0, 0, 1]);
    valid('2018-01-02');
    expect(views.map(listed)).toEqual([2, 2, 1, 0, 2]);
    const shown = valid('2018-01-01');
    expect(views.map(listed)).toEqual([2, 2, 1, 1, 3]);
    expect(rowsOf(shop, 'Quotes').map(({ Status }) => Status)).toEqual(['Sent', 'Sent', 'Sent']);
    expect(code(shop, 'decideQuote', { id: shown.quote.id, answer: 'accepted' })).toBe('quoteExpired');
  });

  test('stays as it is when a new version takes its place, with lines of its own', async () => {
    const shop = await reopen(first);
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Quotes');
    expect(code(shop, 'newEdition', { id })).toBe('quoteState');
    const sent = send(shop, answerOf(shop, 'quote', { id }));
    const next = answerOf(shop, 'newEdition', { id });
    expect(next).toMatchObject({
      standing: 'draft',
      quote: { edition: 2, number: 'Q-2018-0001', issuedOn: null },
    });
    expect(next.editions).toMatchObject([
      { edition: 2, standing: 'draft' },
      { edition: 1, standing: 'replaced' },
    ]);
    expect(answerOf(shop, 'quote', { id }).lines).toEqual(sent.lines);
    expect(next.lines.map(fields)).toEqual(sent.lines.map(fields));
    expect(code(shop, 'newEdition', { id })).toBe('quoteState');
    expect(rowsOf(shop, 'Lines')).toHaveLength(4);
  });

  test('becomes one contract however often it is accepted, with one payment of the whole', async () => {
    const shop = await reopen(sold);
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Quotes');
    const accepted = answerOf(shop, 'quote', { id });
    expect(accepted).toMatchObject({ standing: 'accepted', contract: { number: 'C-2018-0001' } });
    expect(decide(shop, id).contract).toEqual(accepted.contract);
    expect(rowsOf(shop, 'Contracts')).toMatchObject([
      {
        Number: 'C-2018-0001',
        Customer: 'Acme <b>',
        Opportunity: 'N1',
        Quote: 'Q-2018-0001',
        Stage: 'Draft',
        Value: '119.35',
        Text: '30 days',
      },
    ]);
    expect(rowsOf(shop, 'Contract steps')).toMatchObject([
      { Kind: 'Payment due', Subject: 'Payment of Q-2018-0001', Amount: '119.35' },
    ]);
    expect(code(shop, 'decideQuote', { id, answer: 'declined' })).toBe('quoteState');
  });

  test('in another currency it is worth what its rate says: to who approves, and as a contract (R56)', async () => {
    const shop = await reopen(first);
    const wang = [['T-00000001', 'Wang', 'wang@example.com', 'Manager']];
    shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: wang });
    const rule = { of: 'quote', fromAmount: 130, approver: 'Wang' };
    answerOf(shop, 'saveApprovalRule', { id: null, values: rule, seen: {} });
    answerOf(shop, 'switchApprovals', { on: true });
    const foreign = (rate: number) =>
      make(shop, { customer: 'C-2', values: { currency: 'EUR', rate, note: String(rate) } });
    // 119.35 euro are 131.29 or 119.35 dollars.
    expect(foreign(1.1)).toMatchObject({ quote: { total: 119.35 }, approval: 'waiting' });
    const { quote, mark, approval } = foreign(1);
    expect(approval).toBe('notNeeded');
    answerOf(shop, 'sendQuote', { id: quote.id, mark });
    decide(shop, quote.id);
    expect(rowsOf(shop, 'Contracts')).toMatchObject([{ Value: '119.35', Note: 'EUR\u00a0119.35 × 1' }]);
  });

  test('is addressed to one of the customer’s people, on paper too', async () => {
    const shop = await reopen(first);
    nobodyWatches(shop);
    fillTab(
      shop,
      contacts,
      ['C-1', 'C-2'].map((customer, at) => ({
        id: `P-${at + 1}`,
        customer,
        name: `Ann of ${customer}`,
        position: 'Buyer',
      })),
    );
    const watched = await reopen(saveWorld(shop));
    const people = answerOf(watched, 'quoteContacts', { customer: 'C-1' });
    expect(people).toMatchObject([{ name: 'Ann of C-1', position: 'Buyer' }]);
    const { quote } = make(watched, { values: { contact: people[0].id, note: 'to Ann' } });
    expect(answerOf(watched, 'printQuote', { id: quote.id, pdf: false }).html).toContain('Ann of C-1');
    const [theirs] = answerOf(watched, 'quoteContacts', { customer: 'C-2' });
    expect(ask(watched, 'saveQuote', aQuote({ values: { contact: theirs.id } })).error.fields).toHaveProperty(
      'contact',
    );
  });

  test('its contract goes on as any other: the stages and texts of contracts stand with the first', async () => {
    const shop = await reopen(sold);
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Contracts');
    expect(answerOf(shop, 'openContract', { id }).stages).toHaveLength(8);
    answerOf(shop, 'moveContract', { id, stage: 'In review', note: null, signedOn: null });
    expect(rowsOf(shop, 'Contracts')[0]?.Stage).toBe('In review');
    expect(answerOf(shop, 'draftContractText', { id, use: 'contract', template: null }).text).toContain(
      'Acme',
    );
  });

  test('is noted as declined, and makes no contract', async () => {
    const shop = await reopen(first);
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Quotes');
    expect(code(shop, 'decideQuote', { id, answer: 'declined' })).toBe('quoteState');
    send(shop, answerOf(shop, 'quote', { id }));
    expect(decide(shop, id, 'declined')).toMatchObject({ standing: 'declined', contract: null });
  });
});

describe('Printed', () => {
  test('it holds what is offered, escaped, in the sheet’s words, and nothing of other tabs', async () => {
    const shop = await reopen(start);
    setting(shop, 'seller', 'Hardware & Co\n1 Main St');
    const shown = make(shop, {
      values: { discount: 0.1, terms: '<script>x</script>\n30 days', validUntil: '2018-01-31' },
    });
    make(shop, { customer: 'C-2', values: { terms: 'Secret of Beta' } });
    const { html, pdf, name } = answerOf(shop, 'printQuote', { id: shown.quote.id, pdf: true });
    expect(name).toBe('Q-2018-0001 Acme <b>');
    for (const part of [
      'Hardware &amp; Co',
      'Acme &lt;b&gt;',
      '&lt;script&gt;x',
      'Draft',
      'Tax 19 %',
      'Wed, Jan 31, 2018',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('<script');
    const bytes = Buffer.from(pdf, 'base64').toString('latin1');
    expect(bytes.startsWith('%PDF')).toBe(true);
    const text = [...bytes.matchAll(/<([\da-f]*)> Tj/g)]
      .map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
      .join('\n');
    expect(text).toContain('Acme <b>');
    expect(text).toMatch(/Total\s+USD\s107\.41/);
    expect(text).not.toMatch(/Secret|Beta|Settings/);
  });
});

describe('An opportunity', () => {
  test('is worth the sum of its lines, to which no quote’s lines count', async () => {
    const shop = await reopen(start);
    make(shop, { values: { opportunity: 'O-1' } });
    const lines = [line('Drill', 3, 33.33), line('Bits', 2, 1.005, { product: 'GTX' })];
    const saved = answerOf(shop, 'saveDealLines', { id: 'O-1', lines, gone: [] });
    expect(saved).toMatchObject({ value: 102, conflicts: [] });
    expect(saved.lines).toHaveLength(2);
    expect(rowsOf(shop, 'Opportunities')).toMatchObject([{ Value: '102.00' }, { Value: '' }]);
  });
});

const step = stride(17);
const actions = [
  { name: 'a new quote', from: () => first, request: 'saveQuote', input: () => aQuote({ customer: 'C-2' }) },
  {
    name: 'a new version',
    from: () => first,
    first: (shop: Workbench) => send(shop, answerOf(shop, 'quote', { id: rowsOf(shop, 'Quotes')[0]?.ID })),
    request: 'newEdition',
    input: ({ quote }: Shown) => ({ id: quote.id }),
  },
  {
    name: 'an accepted quote',
    from: () => sold,
    first: (shop: Workbench) => send(shop, make(shop, { customer: 'C-2' })),
    request: 'decideQuote',
    input: ({ quote }: Shown) => ({ id: quote.id, answer: 'accepted' }),
  },
] as const;

describe.each(actions)('$name, killed at a service call', ({ from, request, input, ...more }) => {
  test('is whole or has not begun, and asked for again it stands once', async () => {
    const shop = await reopen(from());
    const before = 'first' in more ? more.first(shop) : null;
    const begun = saveWorld(shop);
    answerOf(shop, request, input(before));
    const calls = shop.runs.at(-1)?.calls ?? 0;
    const after = stateOf(shop);
    for (let at = 1; at <= calls; at += step) {
      const killed = await reopen(begun);
      killed.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed: 'half' } }]);
      killed.call('clientele', { name: request, input: input(before) });
      killed.clearFaults();
      // The person tries again, which finishes what was begun first.
      ask(killed, request, input(before));
      expect(stateOf(killed), `killed at call ${at} of ${calls}`).toEqual(after);
    }
  }, 240_000);
});

/** Everything of the sale but the ids, which are made anew. */
const stateOf = (shop: Workbench): unknown =>
  ['Quotes', 'Lines', 'Contracts', 'Contract steps'].map((tab) => {
    if (shop.world.model.getters.getSheetIdByName(tab) === undefined) return [];
    return rowsOf(shop, tab).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !/ID$/.test(name))),
    );
  });
