import type { Contact } from '../../schema/tables/contacts.ts';
import type { Customer } from '../../schema/tables/customers.ts';
import { textOrder } from '../textOrder.ts';
import { looksLikePhone, matchesPhone } from './phoneDigits.ts';
import { searchText } from './searchText.ts';

/** What a search looks at. */
export type Searched = Pick<Customer, 'id' | 'name' | 'number' | 'phone' | 'email'>;
export type SearchedPerson = Pick<Contact, 'id' | 'customer' | 'name' | 'phone' | 'email'>;

/** Where the text was found, which is shown below the customer's name. */
export interface Found<C extends Searched = Searched> {
  readonly customer: C;
  readonly by: 'name' | 'id' | 'number' | 'person' | 'phone' | 'email';
  /** The person, number or address that matched; null where the name did. */
  readonly match: string | null;
}

interface Ranked<C extends Searched> extends Found<C> {
  readonly rank: number;
}

/**
 * Customers whose name, id, own number, people, phone numbers or addresses hold every word typed, the nearest first: names that
 * begin with it, names with a word that does, names that hold it, then the rest; alphabetically within each. An
 * empty text finds all.
 */
export const searchCustomers = <C extends Searched>(
  typed: string,
  customers: readonly C[],
  contacts: readonly SearchedPerson[],
): readonly Found<C>[] => {
  const people = new Map<string, SearchedPerson[]>();
  for (const contact of contacts) {
    const known = people.get(contact.customer);
    if (known) known.push(contact);
    else people.set(contact.customer, [contact]);
  }
  const query: Query = { typed, text: searchText(typed), phone: looksLikePhone(typed) };
  return customers
    .flatMap((customer) => rank(customer, people.get(customer.id) ?? [], query) ?? [])
    .sort((a, b) => a.rank - b.rank || textOrder(a.customer.name, b.customer.name))
    .map(({ customer, by, match }) => ({ customer, by, match }));
};

interface Query {
  readonly typed: string;
  readonly text: string;
  readonly phone: boolean;
}

const rank = <C extends Searched>(
  customer: C,
  people: readonly SearchedPerson[],
  query: Query,
): Ranked<C> | null => {
  const inName = rankInName(searchText(customer.name), query.text);
  if (inName !== null) return { customer, by: 'name', match: null, rank: inName };
  if (query.text === searchText(customer.id)) return { customer, by: 'id', match: customer.id, rank: 0 };
  const number = query.text !== '' && customer.number !== null ? searchText(customer.number) : '';
  if (number !== '' && number.startsWith(query.text))
    return { customer, by: 'number', match: customer.number, rank: number === query.text ? 0 : 4 };
  const person = people.find(({ name }) => holds(name, query.text));
  if (person) return { customer, by: 'person', match: person.name, rank: 4 };
  const lines = [customer, ...people];
  const phone = query.phone
    ? lines.find((one) => one.phone !== null && matchesPhone(query.typed, one.phone))
    : null;
  if (phone) return { customer, by: 'phone', match: phone.phone, rank: 5 };
  const email = lines.find((one) => one.email !== null && holds(one.email, query.text));
  if (email) return { customer, by: 'email', match: email.email, rank: 6 };
  return everyWordIn(customer, people, query.text) ? { customer, by: 'name', match: null, rank: 7 } : null;
};

const rankInName = (name: string, text: string): number | null => {
  if (name.startsWith(text)) return 1;
  if (name.includes(` ${text}`)) return 2;
  return name.includes(text) ? 3 : null;
};

const holds = (text: string, part: string): boolean => searchText(text).includes(part);

/** Words typed in any order, found in different places: `hottechi wong`. */
const everyWordIn = (customer: Searched, people: readonly SearchedPerson[], text: string): boolean => {
  if (!text.includes(' ')) return false;
  const lines = [customer, ...people];
  const all = searchText(
    [customer.number ?? '', ...lines.flatMap((one) => [one.name, one.email ?? '', one.id])].join(' '),
  );
  const numbers = [customer, ...people].flatMap(({ phone }) => phone ?? []);
  return text
    .split(' ')
    .every(
      (word) =>
        all.includes(word) || (looksLikePhone(word) && numbers.some((number) => matchesPhone(word, number))),
    );
};
