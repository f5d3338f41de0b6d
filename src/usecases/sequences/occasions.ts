import { birthdaysFrom } from '../../domain/birthdays.ts';
import { addDays, daysBetween } from '../../domain/days.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { overdue } from '../../domain/sales/ageing.ts';
import { isRunning } from '../../domain/sales/contractRules.ts';
import { dunningProposal } from '../../domain/sales/dunning.ts';
import { textOrder } from '../../domain/textOrder.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { customers } from '../../schema/tables/customers.ts';
import { orders } from '../../schema/tables/orders.ts';
import { quotes } from '../../schema/tables/quotes.ts';
import type { Sequence } from '../../schema/tables/sequences.ts';
import { mailedColumns, orderColumns } from '../mail/fieldsOf.ts';
import { accountHere, dunningDays, stepsByContract, stepsOf } from '../sales/contractAccount.ts';
import { contractMeans, contractStagesHere } from '../sales/contractStages.ts';

/** What gives rise to an enrolment. The same text for the same occasion for ever. */
export interface Occasion {
  readonly customer: string;
  readonly occasion: string;
  /** The mail with which one begins, from 1. */
  readonly begin?: number;
  /** Other occasions that are the same thing to the customer: where one of them was, this one is none. */
  readonly same?: readonly string[];
}

/** How far back one looks, days: what a run missed is caught up, what is older is past. */
export const lookBack = 60;
/** A greeting is for its day; a run that comes late may still send it. */
const greetingDays = 2;

/** The columns of customers that sequences need, read once. */
export const customersHere = (shop: Shop) =>
  shop.tables.columns(customers, [...mailedColumns, 'addedOn', 'bornOn']);

/** What happened that enrols into a sequence: since it was switched on, and not too long ago. Reads whole columns. */
export const occasionsOf = (shop: Shop, sequence: Sequence): readonly Occasion[] => {
  const today = shop.clock.today();
  const from = later(sequence.since ?? today, addDays(today, -lookBack));
  const isNow = (day: Day | null): boolean => day !== null && day >= from && day <= today;
  switch (sequence.trigger) {
    case 'manual':
      return [];
    case 'birthday':
      return birthdays(shop, later(from, addDays(today, -greetingDays)), today);
    case 'lead':
      return customersHere(shop)
        .filter(({ status, addedOn }) => status === 'lead' && isNow(addedOn))
        .map(({ id }) => ({ customer: id, occasion: 'lead' }));
    case 'quoteSent':
      return shop.tables
        .read(quotes)
        .rows.filter(({ status, issuedOn }) => status === 'sent' && isNow(issuedOn))
        .map(({ id, customer }) => ({ customer, occasion: id }));
    case 'dunning':
      return arrears(shop, today);
    case 'order':
    case 'review':
    case 'returnVisit': {
      const after = sequence.after ?? 0;
      const all = ordersHere(shop);
      const last = sequence.trigger === 'returnVisit' ? latestOrders(all) : null;
      const due = all
        .filter(({ orderedOn }) => isNow(addDays(orderedOn, after)))
        .filter(({ id, customer }) => last === null || last.get(customer) === id);
      return sequence.trigger === 'review'
        ? oncePerDay(due)
        : due.map(({ id, customer }) => ({ customer, occasion: id }));
    }
  }
};

/**
 * Who ordered several times on one day is asked for one review: by the order with the smallest id, however the rows are sorted
 * and whichever is typed later.
 */
export const oncePerDay = (
  all: readonly { readonly id: string; readonly customer: string; readonly orderedOn: Day }[],
): readonly Occasion[] =>
  [...groupBy(all, ({ customer, orderedOn }) => `${orderedOn} ${customer}`).values()].flatMap((group) => {
    const [first, ...others] = [...group].sort((a, b) => textOrder(a.id, b.id));
    return first ? [{ customer: first.customer, occasion: first.id, same: others.map(({ id }) => id) }] : [];
  });

export const ordersHere = (shop: Shop) =>
  shop.tables
    .columns(orders, orderColumns)
    .flatMap(({ customer, orderedOn, ...one }) =>
      customer === null || orderedOn === null ? [] : [{ ...one, customer, orderedOn }],
    );

/** The id of each customer's latest order; of one day the row that stands lower. */
export const latestOrders = (
  all: readonly { readonly id: string; readonly customer: string; readonly orderedOn: Day }[],
): ReadonlyMap<string, string> => {
  const last = new Map<string, { readonly id: string; readonly orderedOn: Day }>();
  for (const one of all) {
    const known = last.get(one.customer);
    if (!known || known.orderedOn <= one.orderedOn) last.set(one.customer, one);
  }
  return new Map([...last].map(([customer, { id }]) => [customer, id]));
};

const birthdays = (shop: Shop, from: Day, today: Day): readonly Occasion[] => {
  const birthday = birthdaysFrom(from, daysBetween(from, today) + 1);
  return customersHere(shop).flatMap(({ id, bornOn }) => {
    const on = bornOn === null ? null : birthday(bornOn);
    return on === null ? [] : [{ customer: id, occasion: `birthday ${on.slice(0, 4)}` }];
  });
};

/** R86: contracts of which a reminder is due, by their oldest overdue payment. */
const arrears = (shop: Shop, today: Day): readonly Occasion[] => {
  const steps = stepsByContract(shop);
  const stages = contractStagesHere(shop);
  return shop.tables.read(contracts).rows.flatMap(({ id, customer, stage }) => {
    if (!isRunning(contractMeans(stages, stage))) return [];
    const account = accountHere(shop, steps.get(id) ?? []);
    const [oldest] = overdue(account, today);
    const step = dunningProposal(account.dues, today, dunningDays(shop))?.step ?? 4;
    return oldest && step < 4 ? [{ customer, occasion: `${id} ${oldest.id}`, begin: step }] : [];
  });
};

/** Whether what gave rise to an enrolment holds no more. */
export const isSettled = (shop: Shop, trigger: Sequence['trigger'], occasion: string): boolean => {
  if (trigger === 'quoteSent')
    return shop.tables.read(quotes).rows.find(({ id }) => id === occasion)?.status !== 'sent';
  if (trigger !== 'dunning') return false;
  const [contract = '', payment] = occasion.split(' ');
  const account = accountHere(shop, stepsOf(shop, contract));
  return overdue(account, shop.clock.today()).every(({ id }) => id !== payment);
};

/** The ids from which the places of its mails are filled. */
export const dataOf = (trigger: Sequence['trigger'], occasion: string): Readonly<Record<string, string>> => {
  switch (trigger) {
    case 'order':
    case 'review':
    case 'returnVisit':
      return { order: occasion };
    case 'quoteSent':
      return { quote: occasion };
    case 'dunning':
      return { contract: occasion.split(' ')[0] ?? '' };
    case 'birthday':
    case 'lead':
    case 'manual':
      return {};
  }
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);
