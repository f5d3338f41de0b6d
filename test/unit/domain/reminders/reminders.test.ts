import { describe, expect, test } from 'vitest';
import { birthdaysFrom } from '../../../../src/domain/birthdays.ts';
import { brokenRhythms, escalationMark, longOverdue } from '../../../../src/domain/reminders/longOverdue.ts';
import {
  daysToNext,
  firstReminders,
  isOn,
  occasionOf,
  roundsDue,
  rulesOfRound,
} from '../../../../src/domain/reminders/reminderRules.ts';
import { type Member, reached } from '../../../../src/domain/reminders/standIn.ts';
import { unanswered, type Waiting } from '../../../../src/domain/reminders/unanswered.ts';
import type { FollowUp } from '../../../../src/schema/tables/followUps.ts';
import type { Reminder } from '../../../../src/schema/tables/reminders.ts';

const usual = { mailOn: true, mailHour: 8, mailDays: '1,2,3,4,5' };
const tuesday = { weekday: 2, hour: 8 };
const aRule = (patch: Partial<Reminder> = {}): Reminder => ({
  id: 'RM-1',
  kind: 'quotes',
  active: true,
  to: 'owner',
  hour: null,
  days: null,
  limit: null,
  note: null,
  ...patch,
});

describe('When reminders are due (R89)', () => {
  test('from the usual hour on, on the usual days, and a missed hour later the same day', () => {
    const due = (weekday: number, hour: number) => roundsDue([aRule()], usual, { weekday, hour });
    expect([due(2, 7), due(2, 8), due(2, 23), due(6, 8)]).toEqual([[], ['usual'], ['usual'], []]);
  });

  test('at an hour of their own in a mail of its own; the usual hour written out is the usual one', () => {
    const rules = [aRule(), aRule({ hour: 8 }), aRule({ hour: 14 })];
    expect(roundsDue(rules, usual, tuesday)).toEqual(['usual']);
    expect(roundsDue(rules, usual, { weekday: 2, hour: 15 })).toEqual(['usual', '14']);
    expect([occasionOf('2018-01-02', 'usual'), occasionOf('2018-01-02', '14')]).toEqual([
      '2018-01-02',
      '2018-01-02 14',
    ]);
  });

  test('on days of their own, however these are listed', () => {
    for (const days of ['2', '1、2', '1，2', ' 2 ; 7'])
      expect(rulesOfRound([aRule({ days })], 'usual', usual, 2), days).toHaveLength(1);
    for (const days of ['1', '', 'Tuesday', '22'])
      expect(rulesOfRound([aRule({ days })], 'usual', usual, 2), days).toEqual([]);
  });

  test('not where they or the morning mail are switched off', () => {
    expect(rulesOfRound([aRule({ active: false })], 'usual', usual, 2)).toEqual([]);
    expect(rulesOfRound([aRule()], 'usual', { ...usual, mailOn: false }, 2)).toEqual([]);
    expect(rulesOfRound([aRule({ active: null })], 'usual', usual, 2)).toHaveLength(1);
  });

  test('of new leads never by the clock: they are told at once', () => {
    expect(roundsDue([aRule({ kind: 'leads' })], usual, { weekday: 2, hour: 20 })).toEqual([]);
    expect(isOn([aRule({ kind: 'leads' })], 'leads')).toBe(true);
    expect(isOn([aRule({ kind: 'leads', active: false })], 'leads')).toBe(false);
  });

  test('begin with one of each kind; what stands for long is told on the first day of the week’s mails', () => {
    const first = firstReminders({ ...usual, mailDays: '3,4' });
    expect(new Set(first.map(({ kind }) => kind)).size).toBe(first.length);
    expect(first.find(({ kind }) => kind === 'churn')?.days).toBe('3');
    expect(first.find(({ kind }) => kind === 'quotes')?.days).toBe(null);
  });
});

describe('Who is reminded while somebody is away', () => {
  const day = '2018-01-03';
  const aMember = (name: string, patch: Partial<Member> = {}): Member => ({
    name,
    email: `${name.toLowerCase()}@example.com`,
    active: true,
    manager: null,
    awayFrom: null,
    awayUntil: null,
    substitute: null,
    ...patch,
  });
  const away = (substitute: string | null): Partial<Member> => ({
    awayFrom: '2018-01-01',
    awayUntil: '2018-01-05',
    substitute,
  });
  const who = (
    members: readonly Member[],
    on = day as '2018-01-03' | '2017-12-31' | '2018-01-05' | '2018-01-06',
  ) => reached(members, 'Ann', on);

  test('whoever stands in, from the first day to the last one, and it says for whom', () => {
    const members = [aMember('Ann', away('Bob')), aMember('Bob')];
    expect(who(members)).toMatchObject({ to: 'bob@example.com', standsInFor: { name: 'Ann' } });
    expect(who(members, '2018-01-05')?.to).toBe('bob@example.com');
    expect(who(members, '2017-12-31')).toMatchObject({ to: 'ann@example.com', standsInFor: null });
    expect(who(members, '2018-01-06')?.to).toBe('ann@example.com');
  });

  test('along a chain of those who are away themselves', () => {
    const members = [aMember('Ann', away('Bob')), aMember('Bob', away('Cid')), aMember('Cid')];
    expect(who(members)).toMatchObject({ name: 'Cid', standsInFor: { name: 'Ann' } });
  });

  test('the person after all where the chain leads back, to nobody, or to somebody without an address', () => {
    const bobs = [
      aMember('Bob', away('Ann')),
      aMember('Bob', away(null)),
      aMember('Bob', { email: null }),
      aMember('Bob', { active: false }),
    ];
    for (const bob of bobs)
      expect(who([aMember('Ann', away('Bob')), bob])).toMatchObject({ name: 'Ann', standsInFor: null });
    expect(who([aMember('Ann', away('Ann'))])?.name).toBe('Ann');
  });

  test('an open end is open; who left or has no address is reached by nobody', () => {
    expect(who([aMember('Ann', { awayFrom: '2018-01-01', substitute: 'Bob' }), aMember('Bob')])?.name).toBe(
      'Bob',
    );
    expect(who([aMember('Ann', { active: false })])).toBe(null);
    expect(who([aMember('Ann', { email: null })])).toBe(null);
    expect(reached([aMember('Ann')], null, day)).toBe(null);
  });
});

describe('What is told', () => {
  const today = '2018-01-10';
  const aFollowUp = (patch: Partial<FollowUp>): FollowUp => ({
    id: 'F-1',
    customer: 'C-1',
    customerName: 'Acme',
    subject: 'Call',
    dueOn: '2018-01-01',
    owner: 'Ann',
    channel: 'call',
    doneOn: null,
    note: null,
    source: 'own',
    every: null,
    atMost: null,
    snoozedTo: null,
    ...patch,
  });

  test('follow-ups that are overdue for more than the days, not those put off or done', () => {
    const overdue = (patch: Partial<FollowUp>, days: number) =>
      longOverdue([aFollowUp(patch)], today, days).length;
    expect([overdue({}, 8), overdue({}, 9)]).toEqual([1, 0]);
    expect(overdue({ snoozedTo: '2018-01-11' }, 0)).toBe(0);
    expect(overdue({ doneOn: '2018-01-02' }, 0)).toBe(0);
    expect(escalationMark(aFollowUp({}))).not.toBe(escalationMark(aFollowUp({ dueOn: '2018-01-02' })));
  });

  test('R66: a customer not met within the longest interval, not one whose ideal day is over only', () => {
    const broken = (atMost: number) => brokenRhythms([aFollowUp({ every: 30, atMost })], today, 0).length;
    expect([broken(38), broken(39), broken(60)]).toEqual([1, 0, 0]);
    expect(brokenRhythms([aFollowUp({})], today, 0)).toEqual([]);
  });

  test('birthdays of the days until the next mail, each in one mail only', () => {
    const friday = 5;
    expect(daysToNext(aRule({ kind: 'birthdays' }), usual, friday)).toBe(3);
    expect(daysToNext(aRule({ kind: 'birthdays' }), usual, 2)).toBe(1);
    expect(daysToNext(aRule({ days: '1' }), usual, 1)).toBe(7);
    const within = birthdaysFrom('2018-01-05', 3);
    expect(
      ['1980-01-05', '1980-01-07', '1980-01-08', '1980-01-04'].map((born) => within(born as '1980-01-05')),
    ).toEqual(['2018-01-05', '2018-01-07', null, null]);
  });

  test('the birthday of 29 February on the 28th in years without one, and over the turn of the year', () => {
    expect(birthdaysFrom('2018-02-28', 1)('1980-02-29')).toBe('2018-02-28');
    expect(birthdaysFrom('2020-02-28', 1)('1980-02-29')).toBe(null);
    expect(birthdaysFrom('2020-02-28', 2)('1980-02-29')).toBe('2020-02-29');
    expect(birthdaysFrom('2018-12-31', 2)('1980-01-01')).toBe('2019-01-01');
  });

  test('R87: complaints nobody answered for the days, not inquiries and what is answered or resolved', () => {
    const aCase = (patch: Partial<Waiting>): Waiting => ({
      id: 'KA-1',
      customerName: 'Acme',
      kind: 'complaint',
      owner: 'Ann',
      subject: 'Broken',
      openedAt: '2018-01-08T09:00:00.000Z',
      answeredAt: null,
      resolvedAt: null,
      ...patch,
    });
    const at = '2018-01-10T09:00:00.000Z';
    expect(unanswered([aCase({})], at, 2)).toMatchObject([{ days: 2 }]);
    expect(unanswered([aCase({})], '2018-01-10T08:59:00.000Z', 2)).toEqual([]);
    for (const patch of [
      { kind: 'inquiry' },
      { answeredAt: at },
      { resolvedAt: at },
      { openedAt: null },
    ] as const)
      expect(unanswered([aCase(patch)], at, 0)).toEqual([]);
  });
});
