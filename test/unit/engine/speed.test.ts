import { describe, expect, test } from 'vitest';
import { aSheet } from './aSheet.ts';

const ROWS = 8800;

/** Opportunities: id, agent, product, account, stage, days, value, and more, twelve columns. */
const opportunities = Array.from({ length: ROWS }, (_, at) => [
  `O${at}`,
  `Agent ${at % 35}`,
  `P${at % 7}`,
  `Account ${at % 85}`,
  ['Won', 'Lost', 'Engaging', 'Prospecting'][at % 4] ?? '',
  at % 120,
  at % 1000,
  at,
  at * 2,
  'x',
  'y',
  'z',
]);

/** A quadratic evaluation takes four seconds and more here; a linear one some hundred milliseconds on an idle machine. */
const LIMIT_MS = 2500;

describe('formulas over whole columns are linear in the rows', () => {
  const sheet = aSheet(opportunities, { rows: ROWS + 10, columns: 30 });

  test.each([
    '=ARRAYFORMULA(IF(A1:A="",,VLOOKUP(D1:D,{D1:D,G1:G},2,FALSE)))',
    '=ARRAYFORMULA(SUMIF(D1:D,D1:D,G1:G))',
    '=ARRAYFORMULA(SUMIF(E1:E,E1:E,G1:G))',
    '=ARRAYFORMULA(COUNTIFS(D1:D,D1:D,E1:E,"Won"))',
    '=ARRAYFORMULA(MAXIFS(G1:G,A1:A,A1:A))',
    '=ARRAYFORMULA(XLOOKUP(A1:A,A1:A,G1:G))',
    '=ARRAYFORMULA(MATCH(A1:A,A1:A,0))',
    '=MAP(A1:A,LAMBDA(id,IF(id="",,XMATCH(id,A1:A))))',
    '=ARRAYFORMULA(IF(A1:A="",,PERCENTRANK(G1:G,G1:G)))',
    '=QUERY(A1:L,"select D, sum(G), count(A) where E = \'Won\' group by D",0)',
    '=SORT(A1:L,7,FALSE)',
    '=SORTN(A1:L,5,2,4,TRUE)',
    '=UNIQUE(D1:D)',
  ])('%s', (formula) => {
    sheet.type('N1', formula);
    const start = performance.now();
    sheet.type('G5', String(Math.round(start)));
    const took = performance.now() - start;
    expect(String(sheet.value('N1'))).not.toMatch(/^#/);
    sheet.type('N1', '');
    expect(took).toBeLessThan(LIMIT_MS);
  });
});
