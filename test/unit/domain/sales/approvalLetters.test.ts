import { describe, expect, test } from 'vitest';
import {
  type Addressed,
  dueLetters,
  occasionOfLetters,
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
  const sent = { 'Y-1 mia@example.com': monday } as const;
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

  test('in letters that no others are taken for: a reminder has its day', () => {
    const [first, second] = [
      { ...aStep(), reminder: false },
      { ...aStep({ id: 'Y-0' }), reminder: true },
    ];
    expect(occasionOfLetters([first], monday)).toBe('Y-1');
    expect(occasionOfLetters([first, second], '2018-01-03')).toBe('Y-0 2018-01-03,Y-1');
    expect(occasionOfLetters([second, first], '2018-01-03')).toBe('Y-0 2018-01-03,Y-1');
  });
});
