import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFormRows } from '../../../../src/domain/service/newFormRows.ts';

interface Row {
  readonly at: string;
  readonly print: string;
  /** Which submission it is, whatever people made of it. */
  readonly of: number;
}

const at = (n: number): string => new Date(Date.UTC(2018, 0, 1) + n * 60_000).toISOString();

type Deed =
  | { readonly do: 'submit'; readonly print: string; readonly same: boolean }
  | { readonly do: 'sort' | 'reverse' | 'read' }
  | { readonly do: 'delete' | 'correct' | 'retime'; readonly row: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constant('submit' as const),
    print: fc.constantFrom('a', 'b', 'c', 'd'),
    same: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('sort' as const, 'reverse' as const, 'read' as const) }),
  fc.record({ do: fc.constantFrom('delete' as const, 'correct' as const), row: fc.nat(20) }),
);

describe('Rows of a form (R91)', () => {
  test('each is taken once, whatever is sorted, corrected or deleted between two looks; none that stood is lost', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let rows: Row[] = [];
        let known: Row[] = [];
        let [minute, count] = [0, 0];
        for (const one of [...deeds, { do: 'read' as const }]) {
          switch (one.do) {
            case 'submit':
              // Two within the same second are there as well.
              if (!one.same) minute++;
              rows.push({ at: at(minute), print: one.print, of: count++ });
              break;
            case 'sort':
              rows.sort((a, b) => a.print.localeCompare(b.print));
              break;
            case 'reverse':
              rows.reverse();
              break;
            case 'delete':
            case 'correct': {
              // What was not read yet may go unread: nobody corrects what arrives that very moment.
              const standing = rows.filter((row) => known.some(({ of }) => of === row.of));
              const row = standing[one.row % Math.max(1, standing.length)];
              if (!row) break;
              const edited = { ...row, print: `${row.print}*${row.of}` };
              rows = rows.flatMap((each) => (each !== row ? [each] : one.do === 'delete' ? [] : [edited]));
              break;
            }
            case 'read':
              minute++;
              known = [...known, ...newFormRows(known, rows)];
          }
        }
        const taken = known.map(({ of }) => of);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { of } of rows) expect(taken).toContain(of);
      }),
      { numRuns: 500 },
    );
  });

  test('one whose moment was corrected is still the same', () => {
    const known = [
      { at: at(1), print: 'a' },
      { at: at(2), print: 'b' },
    ];
    expect(
      newFormRows(known, [
        { at: at(0), print: 'b' },
        { at: at(1), print: 'a' },
      ]),
    ).toEqual([]);
  });

  test('the same answer of another moment is another answer', () => {
    expect(
      newFormRows(
        [{ at: at(1), print: 'a' }],
        [
          { at: at(1), print: 'a' },
          { at: at(2), print: 'a' },
        ],
      ),
    ).toEqual([{ at: at(2), print: 'a' }]);
  });
});
