import type { Draft } from '../../domain/mail/draft.ts';
import { meant } from '../../domain/service/meant.ts';
import { isLow, meanOf, type Scores, scoreOf } from '../../domain/service/survey.ts';
import type { Shop } from '../../ports.ts';
import { type Day, isDay } from '../../schema/day.ts';
import { type Answer, answers, type dimensions } from '../../schema/tables/answers.ts';
import { type Case, cases } from '../../schema/tables/cases.ts';
import { type Consent, consents } from '../../schema/tables/consents.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import type { FormAnswer } from '../../schema/tables/formAnswers.ts';
import type { FormKind } from '../../schema/tables/forms.ts';
import { blankRow } from '../blankRow.ts';
import type { Step } from '../intents.ts';
import { differencesOf } from './confirmations.ts';

/** What of a customer is asked as answers are taken up. */
export type Known = Pick<Customer, 'id' | 'name'> &
  Readonly<Record<'owner' | 'email' | 'phone' | 'status', string | null>>;

/** A row of a form’s tab that was not read before. */
export interface ArrivedRow {
  readonly at: string;
  readonly print: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What the ids of its rows are made of. */
  readonly hash: string;
  /** The id of the customer that it names; '' where it names none. */
  readonly said: string;
  readonly customer: Known | null;
}

/** What comes of it. */
export interface TakenRow {
  readonly steps: readonly Step[];
  readonly mails: readonly Draft[];
  readonly state: FormAnswer['state'];
  /** Whose it is after all, where it does not say so itself. */
  readonly customer?: Pick<Customer, 'id' | 'name'>;
}

/** Of all forms but those of campaigns. */
export const takenFrom = (shop: Shop, kind: Exclude<FormKind, 'campaign'>, row: ArrivedRow): TakenRow => {
  switch (kind) {
    case 'survey':
      return survey(shop, row);
    case 'optOut':
      return optOut(shop, row);
    case 'confirm':
      return confirm(shop, row);
  }
};

const survey = (shop: Shop, row: ArrivedRow): TakenRow => {
  const { customer, fields, said } = row;
  const score = (name: (typeof dimensions)[number]) => scoreOf(fields[name] ?? '');
  const answer: Answer = {
    ...blankRow(answers),
    id: shop.ids.of(answers.columns.id.prefix, row.hash),
    customer: customer?.id ?? null,
    customerName: customer?.name ?? null,
    about: fields.about || null,
    answeredOn: dayOf(shop, row.at),
    product: score('product'),
    service: score('service'),
    price: score('price'),
    communication: score('communication'),
    experience: score('experience'),
    comment: fields.comment || null,
    via: 'form',
    source: 'own',
  };
  const unhappy = lowSteps(shop, answer, customer, row.hash);
  return {
    steps: [{ kind: 'insert', table: 'SurveyAnswers', rows: [answer] }, ...unhappy.steps],
    mails: unhappy.mails,
    state: customer === null && said !== '' ? 'unknown' : 'read',
  };
};

/** R92: whoever is not content is a case, and the owner hears of it; each once, by what its id is made of. */
export const lowSteps = (
  shop: Shop,
  answer: Answer,
  customer: { readonly id: string; readonly name: string | null; readonly owner: string | null } | null,
  hash: string,
): Pick<TakenRow, 'steps' | 'mails'> => {
  const scores: Scores = answer;
  if (!isLow(scores)) return { steps: [], mails: [] };
  const to = shop.settings.read().ownerEmail;
  const mails: Draft[] =
    to === ''
      ? []
      : [
          {
            rule: 'escalation',
            whom: to,
            occasion: `${answer.id} low`,
            to,
            name: '',
            data: { answer: answer.id },
          },
        ];
  if (customer === null) return { steps: [], mails };
  const row: Case = {
    ...blankRow(cases),
    id: shop.ids.of(cases.columns.id.prefix, hash),
    customer: customer.id,
    customerName: customer.name,
    kind: 'complaint',
    priority: 'high',
    subject: shop.sheetSay('service.server.low', { mean: (meanOf(scores) ?? 0).toFixed(1) }),
    text: answer.comment,
    channel: answer.via === 'phone' ? 'call' : 'survey',
    owner: customer.owner,
    openedAt: shop.clock.now(),
    source: 'own',
  };
  return { steps: [{ kind: 'insert', table: 'Cases', rows: [row] }], mails };
};

/** R114: whoever opts out gets no more mail; one that names nobody is told to the owner, who finds out whose it is. */
const optOut = (shop: Shop, row: ArrivedRow): TakenRow => {
  if (row.customer !== null)
    return {
      steps: [
        { kind: 'insert', table: 'Consents', rows: [consent(shop, row, row.customer, 'all', 'withdrawn')] },
      ],
      mails: [],
      state: 'done',
    };
  const to = shop.settings.read().ownerEmail;
  return {
    steps: [],
    mails:
      to === ''
        ? []
        : [
            {
              rule: 'escalation',
              whom: to,
              occasion: `opt-out ${row.at} ${row.print}`,
              to,
              name: '',
              data: { optOut: row.said || '–' },
            },
          ],
    state: 'unknown',
  };
};

const confirm = (shop: Shop, row: ArrivedRow): TakenRow => {
  const { customer, fields } = row;
  if (customer === null) return { steps: [], mails: [], state: 'unknown' };
  const said = meant(fields.consent ?? '');
  const given = said === null ? null : said === 'yes' ? 'given' : 'withdrawn';
  const known = shop.tables.find(customers, customer.id)?.row ?? null;
  const differs = differencesOf(shop, fields, known).length > 0 || (fields.comment ?? '') !== '';
  return {
    steps:
      given === null
        ? []
        : [{ kind: 'insert', table: 'Consents', rows: [consent(shop, row, customer, 'marketing', given)] }],
    mails: [],
    state: differs ? 'open' : 'done',
  };
};

const consent = (
  shop: Shop,
  { at, hash }: ArrivedRow,
  customer: { readonly id: string; readonly name: string | null },
  purpose: Consent['purpose'],
  given: Consent['given'],
): Consent => ({
  ...blankRow(consents),
  id: shop.ids.of(consents.columns.id.prefix, hash),
  customer: customer.id,
  customerName: customer.name,
  channel: 'email',
  purpose,
  given,
  happenedOn: dayOf(shop, at),
  how: shop.sheetSay('service.server.byForm'),
  source: 'own',
});

/** The day of a moment in the sheet’s zone; today where it is none. */
export const dayOf = (shop: Shop, at: string): Day => {
  if (isDay(at)) return at;
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? shop.clock.today() : shop.clock.wall(ms).day;
};
