import { describe, expect, test } from 'vitest';
import { readIndex } from '../../../src/formulas/searchIndex.ts';

const header = 'ID␟Customer ID␟Name␟Phone␟E-mail';

describe('What the look-up tab gathers of a table', () => {
  test('is a row a text, without the header, up to the first blank one', () => {
    const column = [header, 'P-1␟C-1␟Ann␟␟ann@example.com', 'P-2␟C-2␟王␟007␟', '', ''];
    expect(readIndex('Contacts', column)).toEqual([
      ['P-1', 'C-1', 'Ann', '', 'ann@example.com'],
      ['P-2', 'C-2', '王', '007', ''],
    ]);
  });

  test.each([
    ['a row shows an error', [header, '␀', 'P-2␟C-2␟Bob␟␟']],
    ['the tab is too short for all rows', ['#REF!', '']],
    ['the formula is gone', ['', '']],
    ['somebody typed the sign that stands between cells', [header, 'P-1␟C-1␟A␟nn␟␟']],
    ['a text is as long as no cell may be', [header, '#VALUE!']],
  ])('is not to be used where %s', (_, column) => {
    expect(readIndex('Contacts', column)).toBeNull();
  });
});
