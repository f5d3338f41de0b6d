import { addDays } from '../../domain/days.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { keyOf } from '../../domain/mail/draft.ts';
import { isContent } from '../../domain/service/survey.ts';
import type { Shop } from '../../ports.ts';
import { answers } from '../../schema/tables/answers.ts';
import { cases } from '../../schema/tables/cases.ts';
import { customers } from '../../schema/tables/customers.ts';
import { orders } from '../../schema/tables/orders.ts';
import { outbox } from '../../schema/tables/outbox.ts';
import type { Language } from '../../words/languages.ts';
import { queueMail } from '../mail/queueMail.ts';
import { formHere } from './formHere.ts';
import { type ServiceMail, serviceTemplate } from './serviceTemplates.ts';

/** Works look back so many days. */
const back = 60;

/** Most customers who are asked to confirm their data on one day: the others follow. */
const confirmations = 50;

/** Whom to ask, and what for. */
export interface Asking {
  readonly customer: string;
  readonly occasion: string;
  /** What the form says it is about. */
  readonly about: string;
}

/** R90: surveys after resolved cases and after orders, as Settings say; the way to a review for the content. */
export const askByTheDay = (shop: Shop): void => {
  const { surveyAfterCase, surveyAfterOrder, reviewLink, confirmYearly } = shop.settings.read();
  if (surveyAfterCase || surveyAfterOrder > 0) askSurveys(shop, [...afterCases(shop), ...afterOrders(shop)]);
  if (reviewLink !== '') askReviews(shop);
  if (confirmYearly && formHere(shop, 'confirm')?.link) askConfirmations(shop);
};

/**
 * Queues surveys, one a customer and none to who was asked within the least days between two.
 * @returns how many.
 */
export const askSurveys = (shop: Shop, wanted: readonly Asking[]): number => {
  if (wanted.length === 0 || !formHere(shop, 'survey')?.link) return 0;
  const since = addDays(shop.clock.today(), -shop.settings.read().surveyEvery);
  const asked = new Set(
    shop.tables
      .columns(outbox, ['rule', 'customer', 'queuedAt', 'data'])
      .filter(
        ({ rule, queuedAt, data }) => rule === 'survey' && queuedAt >= since && !data?.includes('"review"'),
      )
      .map(({ customer }) => customer),
  );
  const drafts = wanted.flatMap((one) => {
    if (asked.has(one.customer)) return [];
    asked.add(one.customer);
    return [{ ...one, data: { about: one.about } }];
  });
  return queue(shop, 'survey', 'survey', drafts);
};

const afterCases = (shop: Shop): readonly Asking[] => {
  if (!shop.settings.read().surveyAfterCase || !shop.tables.has(cases)) return [];
  const today = shop.clock.today();
  const from = addDays(today, -back);
  return shop.tables.columns(cases, ['customer', 'resolvedAt', 'channel']).flatMap((one) => {
    // Who was not content with a survey is not asked by another one how that was handled.
    if (one.resolvedAt === null || one.channel === 'survey') return [];
    const on = shop.clock.wall(Date.parse(one.resolvedAt)).day;
    return on < today && on >= from
      ? [{ customer: one.customer, occasion: `case ${one.id}`, about: one.id }]
      : [];
  });
};

const afterOrders = (shop: Shop): readonly Asking[] => {
  const { surveyAfterOrder: days } = shop.settings.read();
  if (days === 0 || !shop.tables.has(orders)) return [];
  const today = shop.clock.today();
  const [from, to] = [addDays(today, -back), addDays(today, -days)];
  return shop.tables
    .columns(orders, ['customer', 'orderedOn', 'number'])
    .filter(({ orderedOn }) => orderedOn !== null && orderedOn >= from && orderedOn <= to)
    .map(({ id, customer, number }) => ({ customer, occasion: `order ${id}`, about: number ?? id }));
};

/** Once a year each. */
const askReviews = (shop: Shop): void => {
  if (!shop.tables.has(answers)) return;
  const from = addDays(shop.clock.today(), -back);
  const year = shop.clock.today().slice(0, 4);
  const content = shop.tables
    .columns(answers, [
      'customer',
      'answeredOn',
      'product',
      'service',
      'price',
      'communication',
      'experience',
    ])
    .flatMap((one) =>
      one.customer !== null && one.answeredOn >= from && isContent(one) ? [one.customer] : [],
    );
  queue(
    shop,
    'survey',
    'review',
    [...new Set(content)].map((customer) => ({
      customer,
      occasion: `review ${year}`,
      data: { review: year },
    })),
  );
};

/** R114: those who were not asked this year yet, some a day. */
const askConfirmations = (shop: Shop): void => {
  const occasion = `confirm ${shop.clock.today().slice(0, 4)}`;
  const known = new Set(shop.tables.columns(outbox, ['key']).map(({ key }) => key));
  const open = reachable(shop).filter(({ id }) => !known.has(keyOf({ rule: 'confirm', whom: id, occasion })));
  queue(
    shop,
    'confirm',
    'confirm',
    open.slice(0, confirmations).map(({ id }) => ({ customer: id, occasion, data: {} })),
  );
};

interface Queued {
  readonly customer: string;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
}

const queue = (shop: Shop, rule: Draft['rule'], mail: ServiceMail, wanted: readonly Queued[]): number => {
  if (wanted.length === 0) return 0;
  const register = new Map(reachable(shop).map((one) => [one.id, one]));
  const reached = wanted.flatMap((one) => {
    const whom = register.get(one.customer);
    return whom ? [{ ...one, whom }] : [];
  });
  if (reached.length === 0) return 0;
  return shop.lock.hold(() => {
    const drafts = reached.flatMap(({ whom, occasion, data }): Draft[] => {
      const template = serviceTemplate(shop, mail, whom.language);
      if (!template) return [];
      const { id, name, email: to } = whom;
      return [{ rule, whom: id, occasion, to, name, customer: { id, name }, template, data }];
    });
    return queueMail(shop, drafts).length;
  });
};

interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language | null;
}

const reachable = (shop: Shop): readonly Reachable[] =>
  shop.tables
    .columns(customers, ['name', 'email', 'status', 'language'])
    .flatMap(({ id, name, email, status, language }) =>
      email === null || status === 'lost' ? [] : [{ id, name, email, language }],
    );
