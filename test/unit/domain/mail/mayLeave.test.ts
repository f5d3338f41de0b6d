import { describe, expect, test } from 'vitest';
import { consentTo, purposeOf } from '../../../../src/domain/mail/consentTo.ts';
import { type LocalMoment, minutesOpen } from '../../../../src/domain/mail/mailHours.ts';
import {
  type Circumstances,
  isOneAddress,
  mayLeave,
  type Seen,
} from '../../../../src/domain/mail/mayLeave.ts';
import { leftOver, nextLook, sendingPlan } from '../../../../src/domain/mail/sendingPlan.ts';
import type { Instant } from '../../../../src/schema/day.ts';

const now: Instant = '2018-01-02T15:00:00.000Z';
const message = (more: Partial<Seen> = {}): Seen => ({
  id: 'OX-1',
  key: 'campaign · C-1 · spring',
  rule: 'campaign',
  customer: 'C-1',
  to: 'c@example.com',
  template: null,
  priority: 9,
  notBefore: null,
  notAfter: null,
  state: 'queued',
  why: null,
  queuedAt: '2018-01-02T14:00:00.000Z',
  changedAt: null,
  ...more,
});
const given = { channel: 'email', purpose: 'marketing', given: 'given', happenedOn: '2017-01-01' } as const;
const withdrawn = { ...given, given: 'withdrawn' } as const;
const here = (more: Partial<Circumstances> = {}): Circumstances => ({
  now,
  customersOn: true,
  open: true,
  consentNeeded: true,
  cap: 2,
  capDays: 7,
  exists: () => true,
  consents: () => [given],
  purpose: () => undefined,
  hushed: new Set(),
  sentTo: () => [],
  wasSent: () => false,
  ...more,
});
const us = (more: Partial<Seen> = {}): Seen =>
  message({ rule: 'notice', customer: null, priority: 3, ...more });

describe('A message leaves', () => {
  test('when nothing speaks against it', () => {
    expect(mayLeave(message(), here())).toEqual({ do: 'go' });
  });
  test('never twice of one occasion, unless somebody said so who knew', () => {
    const was = here({ wasSent: () => true });
    expect(mayLeave(message(), was)).toEqual({ do: 'held', why: 'already' });
    expect(mayLeave(message({ why: 'byHand' }), was)).toEqual({ do: 'go' });
  });
  test('not before its time, and not after it', () => {
    expect(mayLeave(message({ notBefore: '2018-01-02T15:00:00.001Z' }), here())).toEqual({
      do: 'wait',
      why: 'later',
    });
    expect(mayLeave(message({ notBefore: now, notAfter: now }), here())).toEqual({ do: 'go' });
    expect(mayLeave(message({ notAfter: '2018-01-02T14:59:59.999Z' }), here())).toEqual({
      do: 'cancelled',
      why: 'tooLate',
    });
  });
  test('to customers in their hours and while it is switched on; to the team at any time', () => {
    expect(mayLeave(message(), here({ open: false }))).toEqual({ do: 'wait', why: 'hours' });
    expect(mayLeave(message(), here({ customersOn: false }))).toEqual({ do: 'wait', why: 'off' });
    expect(mayLeave(us(), here({ open: false, customersOn: false }))).toEqual({ do: 'go' });
  });
  test('to no customer who is gone', () => {
    expect(mayLeave(message(), here({ exists: () => false }))).toEqual({ do: 'cancelled', why: 'gone' });
    expect(mayLeave(message({ customer: null }), here())).toEqual({ do: 'cancelled', why: 'gone' });
  });
  test('to customers who complained only about their case', () => {
    const hushed = here({ hushed: new Set(['C-1']) });
    expect(mayLeave(message(), hushed)).toEqual({ do: 'cancelled', why: 'complained' });
    expect(mayLeave(message({ rule: 'case' }), hushed)).toEqual({ do: 'go' });
  });
  test('no oftener to a customer than the cap allows; answers do not wait for it', () => {
    const often = here({ sentTo: () => ['2017-12-27T15:00:00.000Z', '2018-01-01T15:00:00.000Z'] });
    expect(mayLeave(message(), often)).toEqual({ do: 'wait', why: 'often' });
    expect(mayLeave(message({ notAfter: '2018-01-03T15:00:00.000Z' }), often)).toEqual({
      do: 'wait',
      why: 'often',
    });
    expect(mayLeave(message({ notAfter: '2018-01-03T14:59:59.999Z' }), often)).toEqual({
      do: 'cancelled',
      why: 'tooMany',
    });
    expect(mayLeave(message({ rule: 'case' }), often)).toEqual({ do: 'go' });
    // A week ago to the millisecond no longer counts.
    expect(mayLeave(message(), here({ sentTo: () => ['2017-12-26T15:00:00.000Z', now] }))).toEqual({
      do: 'go',
    });
  });
  test.each([
    '',
    'a',
    'a@b.c,d@e.f',
    'a@b.c;d@e.f',
    'a@b.c\nBcc: d@e.f',
    'a@b.c\r',
    'A <a@b.c>',
    'a b@c.d',
    'a@b@c.d',
    '"a"@b.c',
    'a@',
  ])('not to %j, which is not one address', (to) => {
    expect(isOneAddress(to)).toBe(false);
    expect(mayLeave(us({ to }), here())).toEqual({ do: 'failed', why: 'address' });
  });
  test.each(['a@b.c', "o'neil+crm@example.co.uk", '王@例子.中国'])('to %j', (to) => {
    expect(isOneAddress(to)).toBe(true);
  });
});

describe('Consent (R114)', () => {
  const to = (
    history: Parameters<typeof consentTo>[0],
    purpose: 'marketing' | 'service' | 'survey',
    needed = true,
  ) => consentTo(history, purpose, needed);
  test('is needed for advertising and surveys, not for service', () => {
    expect(to([], 'marketing')).toBe('noConsent');
    expect(to([given], 'survey')).toBe('noConsent');
    expect(to([], 'service')).toBe('yes');
    expect(to([], 'marketing', false)).toBe('yes');
  });
  test('once withdrawn ends it, whatever is needed', () => {
    expect(to([given, withdrawn], 'marketing', false)).toBe('optedOut');
    expect(to([{ ...withdrawn, purpose: 'all', channel: 'all' }], 'service')).toBe('optedOut');
    expect(to([withdrawn], 'service')).toBe('yes');
  });
  test('is what was said last, on one day what stands lower', () => {
    expect(to([withdrawn, given], 'marketing')).toBe('yes');
    expect(to([{ ...withdrawn, happenedOn: '2017-01-02' }, given], 'marketing')).toBe('optedOut');
  });
  test('to be phoned says nothing of mail', () => {
    expect(to([{ ...given, channel: 'phone' }], 'marketing')).toBe('noConsent');
    expect(to([given, { ...withdrawn, channel: 'phone' }], 'marketing')).toBe('yes');
  });
  test('is for what the template says, else for what the rule is for', () => {
    expect(purposeOf('campaign', 'service')).toBe('service');
    expect(purposeOf('survey', undefined)).toBe('survey');
    expect(purposeOf('case', undefined)).toBe('service');
    expect(purposeOf('loyalty', undefined)).toBe('marketing');
  });
});

describe('The hours of mail to customers', () => {
  const hours = { customerMailFrom: 9, customerMailUntil: 18, customerMailDays: '1，2、3,4,5' };
  const at = (hour: number, more: Partial<LocalMoment> = {}): LocalMoment => ({
    today: '2018-01-02',
    weekday: 2,
    hour,
    minute: 0,
    ...more,
  });
  test('begin with the first and end before the last', () => {
    expect(minutesOpen(hours, [], at(8, { minute: 59 }))).toBe(0);
    expect(minutesOpen(hours, [], at(9))).toBe(540);
    expect(minutesOpen(hours, [], at(17, { minute: 59 }))).toBe(1);
    expect(minutesOpen(hours, [], at(18))).toBe(0);
    expect(minutesOpen(hours, [], at(12, { weekday: 6 }))).toBe(0);
  });
  test('may go past midnight', () => {
    const night = { ...hours, customerMailFrom: 22, customerMailUntil: 2 };
    expect([21, 22, 1, 2].map((hour) => minutesOpen(night, [], at(hour)))).toEqual([0, 120, 60, 0]);
  });
  test('are none on holidays: single ones, several days, and those of each year', () => {
    const open = (day: string, holidays: Parameters<typeof minutesOpen>[1]) =>
      // The days of this test are days.
      minutesOpen(hours, holidays, at(10, { today: day as LocalMoment['today'] })) > 0;
    const once = [{ day: '2018-01-02', until: '2018-01-04', yearly: null }] as const;
    expect(
      ['2018-01-01', '2018-01-02', '2018-01-04', '2018-01-05', '2019-01-02'].map((day) => open(day, once)),
    ).toEqual([true, false, false, true, true]);
    const turn = [{ day: '2016-12-30', until: '2017-01-01', yearly: true }] as const;
    expect(
      ['2018-12-29', '2018-12-30', '2019-01-01', '2019-01-02', '2016-01-01'].map((day) => open(day, turn)),
    ).toEqual([true, false, false, true, true]);
    expect(open('2018-05-01', [{ day: '2010-05-01', until: null, yearly: true }])).toBe(false);
  });
});

describe('The plan of a run', () => {
  const plan = (
    messages: readonly Seen[],
    remaining: number,
    reserve = 0,
    more: Partial<Circumstances> = {},
  ) =>
    sendingPlan(messages, here(more), { remaining, reserve }).map(({ message: { id }, verdict }) => [
      id,
      verdict.do === 'go' ? 'go' : verdict.why,
    ]);
  const c = (n: number, more: Partial<Seen> = {}): Seen =>
    message({ id: `OX-${n}`, key: `k${n}`, customer: `C-${n}`, ...more });

  test('takes the smallest priority first, then what has been due the longest', () => {
    const messages = [
      c(1),
      c(2, { notBefore: '2018-01-02T14:30:00.000Z' }),
      c(3, { queuedAt: '2018-01-02T14:20:00.000Z' }),
      us({ id: 'OX-4' }),
      c(5, { priority: 5 }),
    ];
    expect(plan(messages, 100).map(([id]) => id)).toEqual(['OX-4', 'OX-5', 'OX-1', 'OX-3', 'OX-2']);
  });
  test('keeps a reserve of the quota for the team; what is over waits', () => {
    expect(plan([c(1), c(2), us({ id: 'OX-3', priority: 9, queuedAt: now })], 2, 1)).toEqual([
      ['OX-1', 'go'],
      ['OX-2', 'quota'],
      ['OX-3', 'go'],
    ]);
    expect(plan([us()], 0)).toEqual([['OX-1', 'quota']]);
  });
  test('counts on what it lets go before', () => {
    const same = [1, 2, 3].map((n) => c(n, { customer: 'C-1' }));
    expect(plan(same, 100)).toEqual([
      ['OX-1', 'go'],
      ['OX-2', 'go'],
      ['OX-3', 'often'],
    ]);
  });
  test('takes a row that was copied with its id once', () => {
    expect(plan([c(1, { state: 'sent' }), c(1), c(2), c(2)], 100)).toEqual([['OX-2', 'go']]);
  });
  test('says when to look again', () => {
    const soon = '2018-01-02T16:00:00.000Z';
    expect(nextLook([c(1, { state: 'sent' })], now)).toBeNull();
    expect(nextLook([c(1, { notBefore: '2018-01-03T00:00:00.000Z' }), c(2, { notBefore: soon })], now)).toBe(
      soon,
    );
    expect(nextLook([c(1, { notBefore: soon }), c(2)], now)).toBe('customers');
    expect(nextLook([us({ notBefore: soon }), c(2)], now)).toBe('now');
    expect(nextLook([us(), c(2)], now)).toBe('now');
    expect(nextLook([c(1, { state: 'sending', notBefore: null })], now)).toBe('now');
  });
});

describe('What a run finds that another one left', () => {
  const found = (more: Partial<Seen>, sent = false, doubt: Instant | null = null) =>
    leftOver([message(more)], () => sent, doubt).map(({ patch }) => `${patch.state}: ${patch.why}`);
  test('being sent is held, unless the ledger has it', () => {
    expect(found({ state: 'sending' })).toEqual(['held: inDoubt']);
    expect(found({ state: 'sending' }, true)).toEqual(['sent: null']);
    expect(found({ state: 'sending', why: 'byHand' }, true)).toEqual(['held: inDoubt']);
    expect(found({ state: 'queued' }, true)).toEqual([]);
  });
  test('what waited before a backup came back is held', () => {
    expect(found({}, false, now)).toEqual(['held: restored']);
    expect(found({ queuedAt: '2018-01-02T15:00:00.001Z' }, false, now)).toEqual([]);
    expect(found({ state: 'sent' }, false, now)).toEqual([]);
  });
});
