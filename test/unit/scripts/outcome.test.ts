/** What `npm test` says at its end. */
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../scripts/test/outcome.ts';

const passed = { fullName: 'a rule holds', status: 'passed', failureMessages: [] };
const long = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n');
const failed = { fullName: 'a rule breaks', status: 'failed', failureMessages: [long] };
const report = (testResults: readonly object[]) => ({ numPassedTests: 3, testResults });

describe('The end of a test run', () => {
  test('names each failed test with its file and the beginning of what went wrong', () => {
    const outcome = outcomeOf(
      report([
        { name: '/any/where/test/unit/a.test.ts', status: 'failed', assertionResults: [passed, failed] },
      ]),
    );
    expect(outcome?.passed).toBe(3);
    expect(outcome?.failures).toEqual([
      { name: 'test/unit/a.test.ts > a rule breaks', message: long.split('\n').slice(0, 8).join('\n') },
    ]);
  });

  test('names what passed at the second try only', () => {
    const again = { fullName: 'a page opens', status: 'passed', failureMessages: ['Timeout exceeded.'] };
    const outcome = outcomeOf(
      report([{ name: '/x/test/e2e/a.test.ts', status: 'passed', assertionResults: [passed, again] }]),
    );
    expect(outcome?.failures).toEqual([]);
    expect(outcome?.second).toEqual([
      { name: 'test/e2e/a.test.ts > a page opens', message: 'Timeout exceeded.' },
    ]);
  });

  test('counts a file that could not be loaded', () => {
    const file = {
      name: '/x/test/unit/b.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(outcomeOf(report([file]))?.failures).toEqual([
      { name: 'test/unit/b.test.ts', message: 'no such module' },
    ]);
  });

  test('names nothing where everything passed, and takes no other file for a report', () => {
    const file = {
      name: '/x/test/unit/c.test.ts',
      status: 'passed',
      message: '',
      assertionResults: [passed],
    };
    expect(outcomeOf(report([file]))?.failures).toEqual([]);
    expect(outcomeOf({ passed: 3 })).toBeNull();
  });
});
