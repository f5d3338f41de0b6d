import type { Places } from '../../domain/fillTemplate.ts';
import type { MailPlace } from '../../domain/mail/places.ts';
import { minorDigits } from '../../domain/sales/money.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { contacts } from '../../schema/tables/contacts.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { orders } from '../../schema/tables/orders.ts';
import { quotes } from '../../schema/tables/quotes.ts';
import type { Language } from '../../words/languages.ts';
import { contractPlaces } from '../sales/draftText.ts';
import { currencyOf } from '../sales/quoteHere.ts';
import { teamHere } from '../teamHere.ts';
import { byRow, type LookUp } from './lookUp.ts';

/** The columns of a customer that mail is about. */
export const mailedColumns = [
  'name',
  'type',
  'status',
  'owner',
  'email',
  'number',
  'sex',
  'language',
] as const;
export type Mailed = Pick<Customer, (typeof mailedColumns)[number]>;

/** The columns of an order that mail is about. */
export const orderColumns = ['customer', 'number', 'product', 'orderedOn', 'value'] as const;

/** What a message is filled from: whom it is for, and what gave rise to it. */
export interface Mailing {
  readonly customer: string | null;
  /** Ids under `contact`, `order`, `quote`, `opportunity`, `contract`; texts under the names of places. */
  readonly data: Readonly<Record<string, string>>;
  readonly language: Language;
}

/**
 * What is known for each place of a message, as it stands now, in the sheet's formats; see `mailPlaces`. Texts of `data` go
 * before what rows say.
 */
export const fieldsOf = (
  shop: Shop,
  { customer, data, language }: Mailing,
  look: LookUp = byRow(shop),
): Places => {
  const whom = look(customers, customer, mailedColumns);
  const person = look(contacts, data.contact, ['name', 'position']);
  const { seller } = shop.settings.read();
  const [business = '', ...details] = seller.split('\n').map((line) => line.trim());
  const owner = whom?.owner ? teamHere(shop).find(({ name }) => name === whom.owner) : null;
  const known: Readonly<Partial<Record<MailPlace, string | null>>> = {
    'customer.id': customer,
    'customer.name': whom?.name ?? null,
    'customer.number': whom?.number ?? null,
    'customer.greeting': whom && (person?.name ?? greeting(shop, whom, language)),
    'customer.given': whom && (person?.name ?? given(whom)),
    'contact.name': person?.name ?? null,
    'contact.position': person?.position ?? null,
    'owner.name': whom?.owner ?? business,
    'owner.email': owner?.email ?? null,
    'business.name': business,
    'business.details': details.join('\n'),
    today: shop.formats.day(shop.clock.today()),
    ...ofOrder(shop, data.order, look),
    ...ofQuote(shop, data.quote, look),
    ...ofOpportunity(shop, data.opportunity, look),
    ...ofContract(shop, data.contract),
  };
  const said = Object.entries(data).filter(([name]) => name.includes('.'));
  return { ...known, ...Object.fromEntries(said) };
};

/** A person by name, in Chinese with the title that goes with it; a business by its name. */
const greeting = (shop: Shop, { name, type, sex }: Mailed, language: Language): string =>
  type === 'person' && (sex === 'female' || sex === 'male')
    ? shop.sayIn(language)(`letter.titled.${sex}`, { name })
    : name;

/** The first part of a person's name; one in Chinese signs has the family's ahead, and stays whole. */
const given = ({ name, type }: Mailed): string =>
  type === 'person' && !/\p{Script=Han}/u.test(name) ? (name.trim().split(/\s+/)[0] ?? name) : name;

type Some = Readonly<Partial<Record<MailPlace, string | null>>>;

const day = (shop: Shop, one: Day | null): string | null => (one === null ? null : shop.formats.day(one));
const money = (shop: Shop, one: number | null): string | null =>
  one === null ? null : shop.formats.money(one);

const ofOrder = (shop: Shop, id: string | undefined, look: LookUp): Some => {
  const row = look(orders, id, orderColumns);
  return row === null
    ? {}
    : {
        'order.number': row.number,
        'order.product': row.product,
        'order.day': day(shop, row.orderedOn),
        'order.value': money(shop, row.value),
      };
};

const ofQuote = (shop: Shop, id: string | undefined, look: LookUp): Some => {
  const row = look(quotes, id, ['number', 'total', 'currency', 'issuedOn', 'validUntil']);
  if (row === null) return {};
  const currency = currencyOf(shop, row);
  return {
    'quote.number': row.number,
    'quote.total': row.total === null ? null : shop.formats.price(row.total, currency, minorDigits(currency)),
    'quote.issuedOn': day(shop, row.issuedOn),
    'quote.validUntil': day(shop, row.validUntil),
  };
};

const ofOpportunity = (shop: Shop, id: string | undefined, look: LookUp): Some => {
  const row = look(opportunities, id, ['number', 'product', 'value']);
  return row === null
    ? {}
    : {
        'opportunity.number': row.number,
        'opportunity.product': row.product,
        'opportunity.value': money(shop, row.value),
      };
};

const ofContract = (shop: Shop, id: string | undefined): Some => {
  const row = id ? shop.tables.read(contracts).rows.find((one) => one.id === id) : undefined;
  if (!row) return {};
  const { number, name, value, endsOn, overdue, payments } = contractPlaces(shop, row);
  return {
    'contract.number': number,
    'contract.name': name,
    'contract.value': value,
    'contract.endsOn': endsOn,
    'contract.overdue': overdue,
    'contract.payments': payments,
  };
};
