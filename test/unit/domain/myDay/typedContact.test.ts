import { describe, expect, test } from 'vitest';
import { readContact, readStamp, stampText } from '../../../../src/domain/myDay/typedContact.ts';
import { blankCells, type MyDayCells } from '../../../../src/schema/myDay.ts';

const customers = [
  { id: 'C-1', name: 'Müller AG' },
  { id: 'C-2', name: 'Twin' },
  { id: 'C-3', name: 'Twin' },
  { id: 'C-4', name: '青岛啤酒' },
];
const read = (patch: Partial<MyDayCells>) =>
  readContact(
    { ...blankCells, customer: 'Müller AG', subject: 'Talked', channel: 'Call', ...patch },
    customers,
    (word) => (word === 'Call' ? 'call' : null),
    '2018-01-02',
  );

describe('A contact typed into My day (R4)', () => {
  test.each(['Müller AG', ' muller  ag', 'C-1', 'ＭÜLLER AG'])('finds its customer by “%s”', (customer) => {
    expect(read({ customer })).toMatchObject({ ok: true, contact: { customer: 'C-1' } });
  });

  test('finds a Chinese name', () => {
    expect(read({ customer: '青岛啤酒' })).toMatchObject({ contact: { customer: 'C-4' } });
  });

  test.each([
    [{ customer: '' }, 'unknownCustomer'],
    [{ customer: 'Müller' }, 'unknownCustomer'],
    [{ customer: 'twin' }, 'severalCustomers'],
    [{ subject: '' }, 'needsText'],
    [{ channel: '' }, 'needsChannel'],
    [{ channel: 'Pigeon' }, 'needsChannel'],
    [{ later: 'soon' }, 'badDay'],
    [{ later: '2018-01-01' }, 'badDay'],
  ] as const)('with %j is not guessed at: %s', (patch, fault) => {
    expect(read(patch)).toMatchObject({ ok: false, fault });
  });

  test('may have its next step today', () => {
    expect(read({ later: '2018-01-02', note: 'Mail' })).toMatchObject({
      contact: { nextOn: '2018-01-02', nextStep: 'Mail' },
    });
  });
});

test('A row that is being saved is told by its stamp; any other text is none', () => {
  const stamp = { interaction: 'I-1', followUp: 'F-1', mark: 'abc' };
  expect(readStamp(stampText(stamp))).toEqual(stamp);
  expect(readStamp('')).toBeNull();
  expect(readStamp('I-1')).toBeNull();
});
