import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, deedsOf, rowsOf } from '../../../../src/domain/journal/deed.ts';
import { fingerprint } from '../../../../src/domain/journal/fingerprint.ts';
import { inverse } from '../../../../src/domain/journal/inverse.ts';
import { deedsIn, partsOf } from '../../../../src/domain/journal/parts.ts';
import type { Step } from '../../../../src/domain/journal/step.ts';

const renamed = (id: string, before = 'Beta'): Step => ({
  kind: 'change',
  table: 'Contacts',
  id,
  patch: { customerName: 'Betamax' },
  before: { customerName: before },
});

describe('Steps as the journal holds them', () => {
  test('changes of the same cells that follow each other are one deed, others are not', () => {
    const deeds = deedsOf([renamed('P-1'), renamed('P-2'), renamed('P-3', 'BETA')], () => 1000);
    expect(deeds.map((deed) => (deed.do === 'change' ? deed.ids : []))).toEqual([['P-1', 'P-2'], ['P-3']]);
  });

  test('an insert knows the rows of the grid before it, and gives its rows back without what is blank', () => {
    const rows = [
      { id: 'C-1', name: 'Alpha', phone: null },
      { id: 'C-2', name: 'Beta', phone: '012' },
    ];
    const [deed] = deedsOf([{ kind: 'insert', table: 'Customers', rows }], () => 1000);
    expect(deed).toMatchObject({ do: 'insert', grid: 1000, columns: ['id', 'name', 'phone'] });
    expect(deed?.do === 'insert' ? rowsOf(deed) : null).toEqual(rows);
  });

  test('text of any length and kind comes back from cells that trim what they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 120_000 }),
        (texts, length) => {
          const note = `${' '.repeat(length)}${texts.join('\n ')}😀`;
          const deeds: Deed[] = [
            { do: 'change', table: 'Customers', ids: ['C-1'], patch: { note }, before: { note: null } },
          ];
          const cells = partsOf(deeds);
          expect(cells.every((cell) => cell.length <= 50_000)).toBe(true);
          // A lone surrogate is escaped by JSON, and comes back as itself.
          expect(deedsIn(cells.map((cell) => cell.trim()))).toEqual(deeds);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('where a part is missing nothing is read', () => {
    const note = 'x'.repeat(100_000);
    const cells = partsOf([
      { do: 'change', table: 'Customers', ids: ['C-1'], patch: { note }, before: { note: null } },
    ]);
    expect(cells).toHaveLength(3);
    expect(deedsIn(cells.slice(0, 2))).toBeNull();
    expect(deedsIn(cells.slice(1))).toBeNull();
  });
});

describe('What takes deeds back', () => {
  test('is done in the opposite order, rows from the archive first', () => {
    const steps: readonly Step[] = [
      { kind: 'insert', table: 'Customers', rows: [{ id: 'C-9', name: 'New' }] },
      renamed('P-1'),
      { kind: 'remove', table: 'Customers', ids: ['C-2'] },
    ];
    const back = inverse(
      'J-1',
      deedsOf(steps, () => 1000),
    );
    expect(back).toEqual([
      { do: 'putBack', intent: 'J-1' },
      {
        do: 'change',
        table: 'Contacts',
        ids: ['P-1'],
        patch: { customerName: 'Beta' },
        before: { customerName: 'Betamax' },
      },
      {
        do: 'withdraw',
        table: 'Customers',
        rows: [['C-9', fingerprint('Customers', { id: 'C-9', name: 'New' })]],
        grid: 1000,
      },
    ]);
  });

  test('of changes, taken back once more, is those changes', () => {
    const deeds = deedsOf([renamed('P-1'), renamed('P-2', 'Betta')], () => 1000);
    expect(inverse('J-2', inverse('J-1', deeds))).toEqual(deeds);
  });
});

describe('The fingerprint of a row', () => {
  const row = { id: 'C-1', name: 'Alpha', phone: '012', note: null };

  test('is the same for what a cell gives back of it: trimmed, blank for null, digits for a number', () => {
    expect(fingerprint('Customers', { ...row, name: ' Alpha ', note: '', employees: 12 })).toBe(
      fingerprint('Customers', { ...row, employees: '12' }),
    );
  });

  test.each([{ name: 'Alpha Ltd' }, { phone: '12' }, { note: 'x' }, { id: 'C-2' }])(
    'is another where anything of it was changed: %o',
    (change) => {
      expect(fingerprint('Customers', { ...row, ...change })).not.toBe(fingerprint('Customers', row));
    },
  );

  test('does not depend on names that follow others, nor on stamps', () => {
    const contact = { id: 'P-1', customer: 'C-1', customerName: 'Alpha', name: 'Ann' };
    expect(fingerprint('Contacts', { ...contact, customerName: 'Omega' })).toBe(
      fingerprint('Contacts', contact),
    );
  });
});
