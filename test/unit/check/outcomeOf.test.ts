import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../src/usecases/check/outcomeOf.ts';

const one = { page: 'https://example.com', gives: 23.2, here: -23.2 };

describe('What came of a question', () => {
  test('is nothing to tell where it is what is expected, to as many decimals as the page shows', () => {
    expect(outcomeOf({ one, title: 'x', found: 23.204 })).toBeNull();
    expect(
      outcomeOf({
        one: { ...one, gives: { d: '2024-03-05 00:00:00.000' } },
        title: 'x',
        found: { d: '2024-03-05 00:00:00.000' },
      }),
    ).toBeNull();
  });

  test('is known where it is what the workbench gives, else it differs', () => {
    expect(outcomeOf({ one, title: 'x', found: -23.2 })?.status).toBe('known');
    expect(outcomeOf({ one, title: 'x', found: 7 })).toEqual({
      title: 'x',
      page: 'https://example.com',
      status: 'differs',
      expected: '23.2',
      found: '7',
      assumed: false,
    });
  });

  test('tells a text from a number and from a moment that look like it', () => {
    expect(outcomeOf({ one, title: 'x', found: '23.2' })).toMatchObject({
      status: 'differs',
      found: '"23.2"',
    });
    const moment = { ...one, gives: { d: '2024-03-05 00:00:00.000' } };
    expect(outcomeOf({ one: moment, title: 'x', found: '2024-03-05 00:00:00' })).toMatchObject({
      status: 'differs',
      expected: '2024-03-05 00:00:00',
      found: '"2024-03-05 00:00:00"',
    });
  });

  test('is a failure with what the service said', () => {
    expect(outcomeOf({ one, title: 'x', found: new Error('Too busy') })).toMatchObject({
      status: 'failed',
      expected: '23.2',
      found: 'Too busy',
    });
  });
});
