import type { WordKey } from '../../words/words.ts';
import { type ColumnKind, cell, formula, list, type Part, type Place } from './part.ts';
import { cells, score, shown, word } from './template.ts';

/** A column of a list: the word above it, and of which kind it is. */
export type Head = readonly [key: WordKey, kind: ColumnKind];

/** A question with its figure and its sentence; lists follow from the third row on. */
export const question = (
  top: number,
  heading: WordKey,
  figure: string,
  sentence: string,
  lists: readonly Part[],
  format = '#,##0',
): Part => ({
  cells: [
    { at: cell(0, top), put: shown(heading) },
    formula(0, top + 1, figure),
    formula(1, top + 1, sentence),
    ...lists.flatMap((part) => part.cells),
  ],
  headings: [cell(0, top)],
  figures: [cell(0, top + 1)],
  formats: [{ range: cell(0, top + 1), format }, ...lists.flatMap((part) => part.formats ?? [])],
  headers: lists.flatMap((part) => part.headers ?? []),
  numberHeaders: lists.flatMap((part) => part.numberHeaders ?? []),
});

const words = (heads: readonly Head[]): string => `{${heads.map(([key]) => word(key)).join(',')}}`;

/** A list of what `body` gives; its heads alone where that gives nothing. */
export const spilledList = (at: Place, heads: readonly Head[], body: string): Part =>
  list(
    at,
    heads.map(([, kind]) => kind),
    `ARRAYFORMULA(LET(listed,${body},IF(ISERROR(INDEX(listed,1,1)),${words(heads)},{${words(heads)};listed})))`,
  );

/**
 * The customers of Scores for whom `where` holds, by name, with their owner. `columns` are formulas over whole columns,
 * `Col3` and on in `where` and `order`; the first `heads.length` of them are shown.
 */
export const customerList = (
  at: { readonly top: number; readonly rows: number },
  heads: readonly Head[],
  columns: readonly string[],
  { where, order }: { readonly where: string; readonly order: string },
): Part => {
  const shownColumns = heads.map((_, index) => index + 3);
  const data = [score('id'), score('name'), ...columns.map((column) => `IFERROR(${column},)`)].join(',');
  const select = [1, 2, ...shownColumns].map((n) => `Col${n}`).join(',');
  const query = `QUERY({${data}},"select ${select} where ${where} order by ${order} limit ${at.rows}",0)`;
  const owner = `IFERROR(VLOOKUP(INDEX(found,,1),{${cells('Customers', 'id')},${cells('Customers', 'owner')}},2,FALSE),)`;
  const rest = shownColumns.map((n) => `INDEX(found,,${n})`).join(',');
  return spilledList(
    at,
    [['Customers.name', 'text'], ['Customers.owner', 'text'], ...heads],
    `LET(found,${query},{INDEX(found,,2),${owner},${rest}})`,
  );
};
