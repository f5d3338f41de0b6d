import { describe, expect, test } from 'vitest';
import { inCircle } from '../../../../src/domain/register/inCircle.ts';

const reportsTo = new Map([
  ['clerk', 'chief'],
  ['chief', 'owner'],
  ['owner', null],
  ['left', 'right'],
  ['right', 'left'],
]);

describe('Reporting in a circle (R6)', () => {
  test.each([
    ['chief', 'clerk', true],
    ['owner', 'clerk', true],
    ['chief', 'chief', true],
    ['clerk', 'owner', false],
    ['clerk', 'nobody', false],
  ])('%s under %s: %s', (id, above, expected) => {
    expect(inCircle(reportsTo, id, above)).toBe(expected);
  });

  test('a circle that stands already is not this one’s, and is walked once', () => {
    expect(inCircle(reportsTo, 'clerk', 'left')).toBe(false);
  });
});
