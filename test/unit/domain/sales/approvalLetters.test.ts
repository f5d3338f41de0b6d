import { describe, expect, test } from 'vitest';
import {
  type Addressed,
  dueLetters,
  entered,
  readLetters,
  writeLetters,
} from '../../../../src/domain/sales/approvalLetters.ts';

const aStep = (values: Partial<Addressed> = {}): Addressed => ({
  id: 'Y-1',
  to: 'mia@example.com',
  name: 'Mia',
  remindAfter: 2,
  ...values,
});
const monday = '2018-01-01';

describe('Whom a mail about an approval goes to (R82)', () => {
  const sent = entered({}, [aStep()], monday, true);
  const due = (ledger: typeof sent, today: typeof monday | '2018-01-02' | '2018-01-03', step = aStep()) =>
    dueLetters([step], ledger, today).map(({ reminder }) => (reminder ? 'reminder' : 'first'));

  test('everybody who may decide, when the step begins', () => {
    const both = [aStep(), aStep({ to: 'max@example.com' })];
    expect(dueLetters(both, {}, monday).map(({ to }) => to)).toEqual(['mia@example.com', 'max@example.com']);
  });

  test('once, and again after the days of the rule', () => {
    expect(due(sent, monday)).toEqual([]);
    expect(due(sent, '2018-01-02')).toEqual([]);
    expect(due(sent, '2018-01-03')).toEqual(['reminder']);
  });

  test('never again where the rule reminds nobody', () => {
    expect(due(sent, '2018-01-03', aStep({ remindAfter: null }))).toEqual([]);
  });

  test('not again where it is in doubt, until a reminder is due', () => {
    const inDoubt = entered({}, [aStep()], monday, false);
    expect(due(inDoubt, monday)).toEqual([]);
    expect(due(inDoubt, '2018-01-03')).toEqual(['reminder']);
  });

  test('the ledger is read as it was written, without what waits no more', () => {
    const two = entered(sent, [aStep({ id: 'Y-2' })], monday, false);
    expect(readLetters(writeLetters(two), [aStep(), aStep({ id: 'Y-2' })])).toEqual(two);
    expect(readLetters(writeLetters(two), [aStep()])).toEqual(sent);
    for (const unreadable of [null, '', '{', '7', 'null'])
      expect(readLetters(unreadable, [aStep()])).toEqual({});
  });

  test('no more at a time than a property holds', () => {
    const many = Array.from({ length: 400 }, (_, nth) =>
      aStep({ id: `Y-0000${1000 + nth}`, to: `somebody.with.a.name${nth}@example.com` }),
    );
    const letters = dueLetters(many, {}, monday);
    expect(letters.length).toBeGreaterThan(50);
    expect(writeLetters(entered({}, letters, monday, true)).length).toBeLessThan(9000);
  });
});
