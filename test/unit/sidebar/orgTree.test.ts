import { describe, expect, test } from 'vitest';
import { orgTree } from '../../../sidebar/customer/orgTree.ts';

const person = (id: string, reportsTo: string | null = null) => ({ id, reportsTo });
const drawn = (people: readonly { id: string; reportsTo: string | null }[]): readonly string[] =>
  orgTree(people).map(({ person: { id }, depth }) => `${'-'.repeat(depth)}${id}`);

describe('R6: the people of a customer stand as their organisation has them', () => {
  test('each right below whom they report to, in the order of the sheet', () => {
    const people = [
      person('driver', 'fleet'),
      person('boss'),
      person('payer', 'boss'),
      person('fleet', 'boss'),
    ];
    expect(drawn(people)).toEqual(['boss', '-payer', '-fleet', '--driver']);
  });

  test('who reports to somebody that is not known here stands at the top', () => {
    expect(drawn([person('a', 'gone'), person('b', 'a')])).toEqual(['a', '-b']);
  });

  test('nobody is lost where people report round in a circle, or to themselves', () => {
    expect(drawn([person('a', 'c'), person('b', 'a'), person('c', 'b')])).toEqual(['a', '-b', '--c']);
    expect(drawn([person('self', 'self'), person('other')])).toEqual(['other', 'self']);
  });

  test('without anybody it is empty', () => {
    expect(drawn([])).toEqual([]);
  });
});
