import { expect, test } from 'vitest';
import { speak, wordsBy } from '../../../sidebar/speak.ts';

const words = { 'sidebar.find.count': '{n} customers', 'sidebar.find.count.one': '1 customer' };

test('One is said as one', () => {
  expect(speak(words)('sidebar.find.count', { n: 1 })).toBe('1 customer');
  expect(speak(words)('sidebar.find.count', { n: 0 })).toBe('0 customers');
});

test('A word that the server did not send is an error that names it', () => {
  expect(() => speak(words)('sidebar.save')).toThrow('sidebar.save');
  expect(() => wordsBy(words)('Customers.name')).toThrow('Customers.name');
});
