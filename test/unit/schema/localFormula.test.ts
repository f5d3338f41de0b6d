import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellsCommas, withCommas, withPoints } from '../../../src/schema/localFormula.ts';

describe('A formula where the comma is the decimal sign', () => {
  test.each([
    ['=ROUND(1.55,1)', '=ROUND(1,55;1)'],
    ['={1,2;3,4}', '={1\\2;3\\4}'],
    ['=SUM({A1,SUM(B1,.5)})', '=SUM({A1\\SUM(B1;,5)})'],
    ['=PERCENTILE(A:A,0.5)*1.5E-3', '=PERCENTILE(A:A;0,5)*1,5E-3'],
    ['=NORM.S.DIST(A1,TRUE)', '=NORM.S.DIST(A1;TRUE)'],
    ['=IF(A1="","a,b;c.d 1.5",N(B1))', '=IF(A1="";"a,b;c.d 1.5";N(B1))'],
    ['=IF(A1="say ""1,5""",1.5,0)', '=IF(A1="say ""1,5""";1,5;0)'],
    ["=SUM('Q1, 2.5; It''s'!$A:$A,'客户'!B2)", "=SUM('Q1, 2.5; It''s'!$A:$A;'客户'!B2)"],
    ['=LET(größe.1,2.5,größe.1*2)', '=LET(größe.1;2,5;größe.1*2)'],
    ['=TEXT(A1,"#,##0.00")', '=TEXT(A1;"#,##0.00")'],
    ['=A1+1', '=A1+1'],
  ])('%s is typed %s', (ours, theirs) => {
    expect(withCommas(ours)).toBe(theirs);
    expect(withPoints(theirs)).toBe(ours);
  });

  test('that cannot be read there does not become one that can', () => {
    expect(withPoints('=SUM(1.5;A1,A2)')).toBe('=SUM(1.5,A1,A2)');
    expect(withPoints('=A1\\A2')).toBe('=A1\\A2');
  });

  test('tells by a semicolon between arguments that it is one; in an array it tells nothing', () => {
    expect(tellsCommas(['=TODAY()', '=IF(A1;{1\\2};0)'])).toBe(true);
    expect(tellsCommas(['=TODAY()', '=IF(A1,{1,2},0)'])).toBe(false);
    expect(tellsCommas(['=SUM({1;2})', '=SUM({1,2})', '=A1&"a;b"', ''])).toBe(null);
    // One of them cannot be read.
    expect(tellsCommas(['=IF(A1;1;0)', '=IF(A1,B1)'])).toBe(null);
    // Two arguments or one number.
    expect(tellsCommas(['=SUM(1,5)'])).toBe(null);
  });
});

/** A formula as both print it. */
type Both = readonly [points: string, commas: string];

const joined = (parts: readonly Both[], ours: string, theirs: string): Both => [
  parts.map(([one]) => one).join(ours),
  parts.map(([, one]) => one).join(theirs),
];
const alike = fc
  .oneof(
    fc
      .string({ unit: fc.constantFrom(...',;.\\\'"{}() 15a客') })
      .map((text) => `"${text.replace(/"/g, '""')}"`),
    fc
      .string({ unit: fc.constantFrom(...',;.\\"{}() 15a客'), minLength: 1 })
      .map((name) => `'${name}'!$A:$A`),
    fc.constantFrom('A1', '$B$2:C', 'TRUE', 'name.1', 'T.DIST.2T(1)', '#REF!', '-2%', '1E-5'),
  )
  .map((text): Both => [text, text]);
const number = fc
  .tuple(fc.nat(999), fc.nat(999))
  .map(([whole, rest]): Both => [`${whole}.${rest}`, `${whole},${rest}`]);
const { expression } = fc.letrec<{ expression: Both; call: Both; array: Both }>((tie) => {
  const rows = fc.array(fc.array(tie('expression'), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  });
  return {
    expression: fc.oneof({ maxDepth: 4 }, alike, number, tie('call'), tie('array')),
    call: fc.array(tie('expression'), { minLength: 1, maxLength: 4 }).map((all): Both => {
      const [ours, theirs] = joined(all, ',', ';');
      return [`IF(${ours})`, `IF(${theirs})`];
    }),
    array: rows.map((all): Both => {
      const [ours, theirs] = joined(
        all.map((row) => joined(row, ',', '\\')),
        ';',
        ';',
      );
      return [`{${ours}}`, `{${theirs}}`];
    }),
  };
});

test('Any formula is written as in such a locale, and read back as it was', () => {
  fc.assert(
    fc.property(expression, ([points, commas]) => {
      expect(withCommas(`=${points}`)).toBe(`=${commas}`);
      expect(withPoints(`=${commas}`)).toBe(`=${points}`);
    }),
    { numRuns: 500 },
  );
});
