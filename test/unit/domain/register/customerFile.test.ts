import { describe, expect, test } from 'vitest';
import { currentConsents } from '../../../../src/domain/register/currentConsents.ts';
import { type Excerpt, excerptOf } from '../../../../src/domain/register/customerFile.ts';
import type { Consent } from '../../../../src/schema/tables/consents.ts';
import { aFollowUp } from './rows.ts';

const latestDone: Excerpt = {
  table: 'FollowUps',
  where: { column: 'doneOn', blank: false },
  by: [{ column: 'doneOn', latestFirst: true }],
  limit: 2,
};

describe('An excerpt of a table', () => {
  const rows = [
    aFollowUp({ id: '1', customer: 'C-1', doneOn: '2018-01-01' }),
    aFollowUp({ id: '2', customer: 'C-2', doneOn: '2018-01-02' }),
    aFollowUp({ id: '3', customer: 'C-1' }),
    aFollowUp({ id: '4', customer: 'C-1', doneOn: '2018-01-03' }),
    aFollowUp({ id: '5', customer: 'C-1', doneOn: '2018-01-02' }),
  ];

  test('holds the customer’s first rows in its order, and says how many there are', () => {
    const { rows: first, total } = excerptOf(latestDone, rows, 'C-1', []);
    expect(first.map(({ id }) => id)).toEqual(['4', '5']);
    expect(total).toBe(3);
  });

  test('keeps the order of the tab where days are the same', () => {
    const same = [aFollowUp({ id: 'a' }), aFollowUp({ id: 'b' })];
    const open: Excerpt = { ...latestDone, where: { column: 'doneOn', blank: true } };
    expect(excerptOf(open, same, 'C-1', []).rows.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('of open stages holds what stands in one that the business calls open', () => {
    const open: Excerpt = { ...latestDone, where: { column: 'subject', open: true }, by: [] };
    const some = [aFollowUp({ id: 'a', subject: 'Tender' }), aFollowUp({ id: 'b', subject: 'Won' })];
    expect(excerptOf(open, some, 'C-1', ['Tender']).rows.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('R15: what a customer allows now', () => {
  const aConsent = (patch: Partial<Consent>): Consent => ({
    id: 'W-1',
    customer: 'C-1',
    customerName: 'Acme',
    channel: 'email',
    purpose: 'marketing',
    given: 'given',
    happenedOn: '2018-01-01',
    how: null,
    by: null,
    source: 'own',
    ...patch,
  });

  test('is the latest row of each channel and purpose', () => {
    const all = [
      aConsent({ id: 'late', given: 'withdrawn', happenedOn: '2018-02-01' }),
      aConsent({ id: 'early' }),
      aConsent({ id: 'phone', channel: 'phone', happenedOn: '2018-01-15' }),
    ];
    expect(currentConsents(all).map(({ id }) => id)).toEqual(['late', 'phone']);
  });

  test('of one day, the row that was written last', () => {
    const all = [aConsent({ id: 'first' }), aConsent({ id: 'second', given: 'withdrawn' })];
    expect(currentConsents(all).map(({ id }) => id)).toEqual(['second']);
  });
});
