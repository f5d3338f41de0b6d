import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../src/google/columns.ts';
import type { Hint } from '../../../src/google/store/hints.ts';
import { cellAt, type Ground } from '../../../src/google/store/look.ts';
import { lookInParts } from '../../../src/google/store/lookInParts.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import type { AnyTable } from '../../../src/schema/tables.ts';
import { en } from '../../../src/words/words.ts';

const names = Object.keys(interactions.columns);
const words = new Map<string, string>(Object.entries(en));
const header = names.map((name) => words.get(`Interactions.${name}`) ?? '');
const lines = Array.from({ length: 30 }, (_, row) =>
  names.map((name) => (name === 'id' ? `I-${row}` : `${name} ${row}`)),
);

/** The tab, and what is asked of it. @param between What people do before the read of this number. */
const aGround = (many: number, between: Readonly<Record<number, (rows: string[][]) => void>> = {}) => {
  const rows = [header, ...lines].map((line) => [...line]);
  const asked: string[] = [];
  const getRange = (a1: string) => ({
    getValues: () => {
      asked.push(a1);
      between[asked.length]?.(rows);
      const [from = 0, to = 0] = a1.split(':').map((letters) => letters.charCodeAt(0) - 65);
      return rows.map((line) => line.slice(from, to + 1));
    },
  });
  const hint: Hint = {
    at: Object.fromEntries(names.map((name, at) => [name, at])),
    as: {},
    large: true,
    many,
  };
  // Only what a look asks for; anything else is undefined and throws.
  const ground = {
    tabs: { get: () => ({ getRange }) },
    hints: {
      of: () => hint,
      learn: () => undefined,
      located: (_table: AnyTable, _header: readonly unknown[], locate: () => Columns) => locate(),
    },
    vocabulary: { catalogues: [en] },
  } as unknown as Ground;
  return { ground, asked };
};

const wanted = ['customer', 'happenedOn', 'direction', 'loggedAt'];

describe('A look at some columns of a tab of very many rows', () => {
  test('leaves out what stands between them, and looks at the ids once more', () => {
    const { ground, asked } = aGround(131_072);
    const look = lookInParts(ground, interactions, wanted);
    expect(asked).toEqual(['A:B', 'D:D', 'F:F', 'K:K', 'A:A']);
    const places = [look?.columns.id ?? 0, look?.columns.loggedAt ?? 0];
    expect(places.map((place) => look && cellAt(look, 7, place))).toEqual(['I-6', 'loggedAt 6']);
  });

  test('is none where fewer rows make it cost more than it spares', () => {
    const { ground, asked } = aGround(0);
    expect(lookInParts(ground, interactions, wanted)).toBeNull();
    expect(asked).toEqual([]);
  });

  test('is had of fewer rows only where nothing else will be needed', () => {
    const far = ['customer', 'loggedAt'];
    expect(lookInParts(aGround(8_192).ground, interactions, far)).toBeNull();
    const { ground, asked } = aGround(8_192);
    expect(lookInParts(ground, interactions, far, 0)).not.toBeNull();
    expect(asked).toEqual(['A:B', 'K:K', 'A:A']);
  });

  test.each([2, 3, 4, 5])(
    'is none where the rows were sorted before its read %i: the parts are of two orders',
    (read) => {
      const sorted = (rows: string[][]): void => {
        const [first = [], ...others] = rows;
        rows.splice(0, rows.length, first, ...others.reverse());
      };
      expect(lookInParts(aGround(131_072, { [read]: sorted }).ground, interactions, wanted)).toBeNull();
    },
  );

  test('is none where a row was deleted before the ids were looked at again', () => {
    const { ground } = aGround(131_072, { 5: (rows) => rows.splice(3, 1) });
    expect(lookInParts(ground, interactions, wanted)).toBeNull();
  });
});
