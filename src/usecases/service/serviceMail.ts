import type { Composed } from '../../domain/mail/draft.ts';
import { fillLink } from '../../domain/service/formLink.ts';
import type { Shop } from '../../ports.ts';
import { answers, dimensions } from '../../schema/tables/answers.ts';
import { cases } from '../../schema/tables/cases.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import type { Message } from '../../schema/tables/outbox.ts';
import type { WordKey } from '../../words/words.ts';
import type { Composer } from '../mail/composers.ts';
import { letterOf } from '../mail/letterOf.ts';
import { writeLetter } from '../mail/writeLetter.ts';
import { confirmValues } from './confirmations.ts';
import { formHere } from './formHere.ts';

/** Tells whoever leads that a clock ran out, or that a customer is not content; or that an opt-out names nobody. */
export const composeService: Composer = (shop, { name }, data) => {
  if (data.optOut !== undefined) return letter(shop, name, 'optOut', { customer: data.optOut });
  if (data.answer !== undefined) return lowScore(shop, name, data.answer);
  const one = shop.tables.find(cases, data.case ?? '')?.row;
  if (!one) return { cancel: 'gone' };
  const by = data.what === 'answer' ? one.answerBy : one.resolveBy;
  const settled = one.resolvedAt !== null || (data.what === 'answer' && one.answeredAt !== null);
  if (settled || by === null) return { cancel: 'nothing' };
  const values = {
    customer: one.customerName ?? one.customer,
    subject: one.subject,
    by: shop.formats.moment(by),
    owner: one.owner ?? '–',
  };
  return letter(shop, name, data.what === 'answer' ? 'answer' : 'resolve', values, data.away);
};

const lowScore = (shop: Shop, name: string | null, id: string): Composed => {
  const one = shop.tables.find(answers, id)?.row;
  if (!one) return { cancel: 'gone' };
  const scores = dimensions
    .filter((dimension) => one[dimension] !== null)
    .map((dimension) => `${shop.vocabulary.header(answers, dimension)} ${one[dimension]}`);
  return letter(shop, name, 'low', {
    customer: one.customerName ?? '–',
    scores: scores.join(', '),
    comment: one.comment ?? '–',
  });
};

/** Our own letters: in the sheet’s language, with the way to the sheet. @param away For whom the reader stands in. */
const letter = (
  shop: Shop,
  name: string | null,
  kind: 'answer' | 'resolve' | 'low' | 'optOut',
  values: Readonly<Record<string, string>>,
  away?: string,
): Composed => {
  const say = (key: WordKey): string => shop.sheetSay(key, values);
  const greeting = name ? shop.sheetSay('mail.greeting', { name }) : shop.sheetSay('mail.greeting.unnamed');
  const text = [
    greeting,
    say(`service.server.letter.${kind}`),
    ...(away === undefined ? [] : [shop.sheetSay('mail.standIn.why', { names: away })]),
    `${shop.sheetSay('mail.open')}: ${shop.figures.link()}`,
  ];
  // What customers wrote is text, whatever it looks like.
  return letterOf(
    { subject: '{{subject}}', body: '{{body}}' },
    {
      subject: say(`service.server.letter.${kind}.subject`),
      body: text.join('\n\n'),
    },
  );
};

/** A survey, or the way to review us online. */
export const composeSurvey: Composer = (shop, message, data) => {
  if (data.review !== undefined) {
    const link = shop.settings.read().reviewLink;
    return link === '' ? { cancel: 'nothing' } : toCustomer(shop, message, () => ({ 'review.link': link }));
  }
  const form = formHere(shop, 'survey');
  if (!form?.link) return { cancel: 'nothing' };
  const { link } = form;
  return toCustomer(shop, message, ({ id }) => ({
    'survey.link': fillLink(link, { customer: id, about: data.about ?? '' }),
  }));
};

/** R114: what we know of a customer, for them to confirm. */
export const composeConfirm: Composer = (shop, message) => {
  const form = formHere(shop, 'confirm');
  if (!form?.link) return { cancel: 'nothing' };
  const { link } = form;
  return toCustomer(shop, message, (row) => ({
    'confirm.link': fillLink(link, { customer: row.id, ...confirmValues(shop, row) }),
  }));
};

/** R87: what came of a complaint. */
export const composeCase: Composer = (shop, message, data) => {
  const one = shop.tables.find(cases, data.case ?? '')?.row;
  if (!one) return { cancel: 'gone' };
  return toCustomer(shop, message, () => ({
    'case.subject': one.subject,
    'case.report': data.text ?? one.solution ?? '',
    'owner.name': one.owner ?? businessName(shop),
  }));
};

/** Its template may name whatever is known of a customer, besides what its occasion brings. */
const toCustomer = (
  shop: Shop,
  message: Message,
  more: (row: Customer) => Readonly<Record<string, string>>,
): Composed => {
  const row = shop.tables.find(customers, message.customer ?? '')?.row;
  return row
    ? writeLetter(shop, message, { 'business.name': businessName(shop), ...more(row) })
    : { cancel: 'gone' };
};

const businessName = (shop: Shop): string =>
  (shop.settings.read().seller.split('\n')[0] ?? '').trim() || shop.sheetSay('service.server.we');
