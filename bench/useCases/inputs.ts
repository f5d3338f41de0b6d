/** Valid inputs that several scenarios need. */
import type { Business } from './scenario.ts';

export const customerHere = (b: Business): string => b.id('Customers');

export const aTalk = (b: Business) => ({
  happenedOn: '2018-01-02',
  channel: 'call',
  summary: `Agreed on a visit, ${b.next()}`,
});

export const aFollowUp = (b: Business) => ({
  subject: `Call back, ${b.next()}`,
  dueOn: '2018-01-02',
  channel: 'call',
});

export const aPerson = (b: Business) => ({ name: `Ann Example ${b.next()}` });

/** A new customer, for what uses one up. */
export const aCustomer = (b: Business): string => {
  const saved = b.ask('addCustomer', {
    values: { name: `Customer ${b.next()}`, email: `mail${b.next()}@example.com` },
    twin: true,
  });
  if (!('id' in saved)) throw new Error(saved.status);
  return saved.id;
};

/** A new opportunity in the first stage, worth an amount. */
export const anOpportunity = (b: Business): string => {
  const saved = b.ask('saveOpportunity', {
    id: null,
    customer: customerHere(b),
    values: { product: 'GTX Basic', value: 500 + b.next(), owner: 'Darcel Schlecht' },
    seen: {},
  });
  if (saved.status !== 'saved') throw new Error(saved.status);
  return saved.id;
};

export const aLine = (b: Business) => ({
  id: null,
  values: { description: `Work ${b.next()}`, quantity: 1, price: 100 },
  seen: {},
});

/** A new quote as it was saved. */
export const aQuote = (b: Business) =>
  b.ask('saveQuote', {
    id: null,
    customer: customerHere(b),
    values: { note: `Quote ${b.next()}` },
    seen: {},
    lines: [aLine(b)],
    gone: [],
  }).shown;

/** A new quote that was sent. */
export const aSentQuote = (b: Business): string => {
  const { quote, mark } = aQuote(b);
  b.ask('sendQuote', { id: quote.id, mark });
  return quote.id;
};

export const aContract = (b: Business): string => {
  const saved = b.ask('saveContract', {
    customer: customerHere(b),
    id: null,
    values: { name: `Contract ${b.next()}`, value: 1000 },
    seen: {},
  });
  if (saved.status !== 'saved') throw new Error(saved.status);
  return saved.id;
};
