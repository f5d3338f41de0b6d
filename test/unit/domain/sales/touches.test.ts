import { describe, expect, test } from 'vitest';
import { accountContacts, type Member } from '../../../../src/domain/sales/touches.ts';
import type { Day } from '../../../../src/schema/day.ts';

const team: Readonly<Record<string, Member>> = {
  Anna: { department: 'Sales', leads: false },
  Bob: { department: 'Service', leads: false },
  Olivia: { department: 'Board', leads: true },
};
const memberOf = (name: string): Member | null => team[name] ?? null;
const made = (by: string | null, happenedOn: string, channel: 'visit' | 'call' = 'call') => ({
  by,
  happenedOn: happenedOn as Day,
  channel,
});
const due = (owner: string | null, dueOn: string, channel: 'visit' | 'call' = 'visit') => ({
  subject: 'See them',
  owner,
  dueOn: dueOn as Day,
  channel,
});

describe('Who of us touches a customer (R69)', () => {
  test('is each of us once, with the post, how often and when last, the latest first', () => {
    const { touches } = accountContacts(
      [made('Anna', '2018-01-01'), made('Bob', '2018-01-03'), made('Anna', '2018-01-02', 'visit')],
      [],
      memberOf,
    );
    expect(touches).toEqual([
      { name: 'Bob', department: 'Service', leads: false, count: 1, last: '2018-01-03' },
      { name: 'Anna', department: 'Sales', leads: false, count: 2, last: '2018-01-02' },
    ]);
  });

  test('counts somebody whom the team no longer has, and nobody where nobody is named', () => {
    const { touches } = accountContacts([made('Gone', '2018-01-01'), made(null, '2018-01-02')], [], memberOf);
    expect(touches).toEqual([{ name: 'Gone', department: null, leads: false, count: 1, last: '2018-01-01' }]);
  });
});

describe('A senior visit (R69)', () => {
  test('is a visit of a leader: neither the call of one nor the visit of anybody else', () => {
    const ofLeader = accountContacts([made('Olivia', '2018-01-01', 'visit')], [], memberOf);
    expect(ofLeader.seniorLast).toBe('2018-01-01');
    const others = [made('Olivia', '2018-01-02'), made('Anna', '2018-01-03', 'visit')];
    expect(accountContacts(others, [], memberOf).seniorLast).toBeNull();
  });

  test('is planned by the next follow-up of a leader that is a visit', () => {
    const { planned, seniorNext } = accountContacts(
      [],
      [
        due('Olivia', '2018-03-01'),
        due('Olivia', '2018-01-20', 'call'),
        due('Olivia', '2018-02-01'),
        due('Bob', '2018-01-10'),
      ],
      memberOf,
    );
    expect(seniorNext).toBe('2018-02-01');
    expect(planned.map(({ dueOn }) => dueOn)).toEqual([
      '2018-01-10',
      '2018-01-20',
      '2018-02-01',
      '2018-03-01',
    ]);
  });
});
