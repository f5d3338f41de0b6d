import { describe, expect, test } from 'vitest';
import { searchCustomers } from '../../../../src/domain/register/searchCustomers.ts';
import { aContact, aCustomer } from './rows.ts';

const customers = [
  aCustomer({ id: 'C-1', name: 'Acme Corporation', phone: '+49 171 2345678', email: 'info@acme.example' }),
  aCustomer({ id: 'C-2', name: 'Société Générale' }),
  aCustomer({ id: 'C-3', name: '北京汽车销售有限公司' }),
  aCustomer({ id: 'C-4', name: 'Great Acme' }),
  aCustomer({ id: 'C-5', name: 'Placement Acmeology' }),
  aCustomer({ id: 'C-6', name: 'Zencorp', number: 'K-0042' }),
];
const contacts = [
  aContact({ customer: 'C-6', name: 'Priya Haddad', phone: '020 7946 0018', email: 'priya@zencorp.example' }),
  aContact({ id: 'P-2', customer: 'C-3', name: '王小明' }),
];
const ids = (text: string): string[] =>
  searchCustomers(text, customers, contacts).map(({ customer }) => customer.id);
const first = (text: string) => searchCustomers(text, customers, contacts)[0];

describe('A customer is found', () => {
  test('by any part of the name, without regard to case and accents', () => {
    expect(ids('GENERALE')).toEqual(['C-2']);
    expect(ids('enco')).toEqual(['C-6']);
  });

  test('by Chinese names, and by Latin ones typed full-width', () => {
    expect(ids('汽车')).toEqual(['C-3']);
    expect(ids('Ｚｅｎ')).toEqual(['C-6']);
  });

  test('by one of its people, who is named beside it', () => {
    expect(first('priya had')).toMatchObject({
      customer: { id: 'C-6' },
      by: 'person',
      match: 'Priya Haddad',
    });
    expect(ids('小明')).toEqual(['C-3']);
  });

  test('by its own phone number or that of its people, however typed', () => {
    expect(first('0171 23456')).toMatchObject({
      customer: { id: 'C-1' },
      by: 'phone',
      match: '+49 171 2345678',
    });
    expect(first('+44 20 7946 0018')).toMatchObject({ customer: { id: 'C-6' }, by: 'phone' });
  });

  test('by part of an e-mail address', () => {
    expect(first('info@ac')).toMatchObject({ customer: { id: 'C-1' }, by: 'email' });
  });

  test('by its id, in any case', () => {
    expect(first('c-2')).toMatchObject({ customer: { id: 'C-2' }, by: 'id' });
  });

  test('by the business’s own number, from its beginning', () => {
    expect(first('k-00')).toMatchObject({ customer: { id: 'C-6' }, by: 'number', match: 'K-0042' });
    expect(ids('0042')).toEqual([]);
  });

  test('by Traditional signs as by Simplified ones', () => {
    expect(ids('北京汽車銷售')).toEqual(['C-3']);
  });

  test('by several words in any order, found in different places', () => {
    expect(ids('haddad zencorp')).toEqual(['C-6']);
    expect(ids('zencorp 7946')).toEqual(['C-6']);
  });
});

describe('What is found', () => {
  test('begins with names that begin with the text, then words that do, then the rest', () => {
    expect(ids('acme')).toEqual(['C-1', 'C-4', 'C-5']);
  });

  test('is everybody for an empty text, alphabetically', () => {
    expect(ids('  ')).toEqual(['C-1', 'C-4', 'C-5', 'C-2', 'C-6', 'C-3']);
  });

  test('is nobody where a word stands nowhere', () => {
    expect(ids('acme priya')).toEqual([]);
  });
});
