import { expect, test } from 'vitest';
import { entryOf, pendingId, withEntry, withoutEntry } from '../../../sidebar/customer/pendingEntry.ts';

const anEntry = (id: string, on: string) => ({
  ...entryOf({ happenedOn: on, channel: 'call', summary: id }, []),
  id,
});

test('What is being saved stands in the history as it will, with whom by name', () => {
  const values = { happenedOn: '2018-01-02', channel: 'visit', summary: 'Showed the car', contact: 'P-1' };
  expect(entryOf(values, [{ value: 'P-1', text: 'Wei' }])).toMatchObject({
    id: pendingId,
    on: '2018-01-02',
    text: 'Showed the car',
    contactName: 'Wei',
    outcome: null,
  });
});

test('The newest day stands first, and of one day what was added last', () => {
  const before = { entries: [anEntry('b', '2018-01-02'), anEntry('a', '2018-01-01')], total: 30 };
  const after = withEntry(before, anEntry('c', '2018-01-02'));
  expect(after.entries.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(after.total).toBe(31);
});

test('What is there already is counted once, and what is taken back is as if it had never been', () => {
  const before = { entries: [anEntry('a', '2018-01-01')], total: 1 };
  expect(withEntry(before, anEntry('a', '2018-01-03')).total).toBe(1);
  expect(withoutEntry(withEntry(before, anEntry('b', '2018-01-02')), 'b')).toEqual(before);
  expect(withoutEntry(before, 'unknown')).toEqual(before);
});
