import { type CustomerFile, type Excerpts, excerptOf, excerpts } from '../domain/register/customerFile.ts';
import { measureLetters } from '../formulas/scores/scoresTab.ts';
import type { Shop } from '../ports.ts';
import { tables } from '../schema/tables.ts';
import { fileFromLookup } from './fileFromLookup.ts';
import { findCustomer } from './findCustomer.ts';
import { refuseUnknown } from './mayKnow.ts';
import { stagesHere } from './sales/stagesHere.ts';
import { standingFrom } from './standingFrom.ts';

/**
 * All that the business knows of a customer: two calls where the look-up tab answers, else a call a table.
 * @throws Refusal `rowGone`, also where who acts may not know of the customer.
 */
export const customerFile = (shop: Shop, id: string): CustomerFile => {
  const file = fileFromLookup(shop, id) ?? fileFromTables(shop, id);
  refuseUnknown(shop, file.customer);
  return file;
};

const fileFromTables = (shop: Shop, id: string): CustomerFile => {
  const { row, problems } = findCustomer(shop, id);
  const last = measureLetters('gapSpread');
  const line = shop.figures.read('Scores', `A:${last}`)?.find(([first]) => first === id);
  return {
    customer: row,
    unreadable: problems.map(({ column, found }) => ({ field: column, found })),
    // As the tab is made: the figures from the fourth column on, the rhythm in the last two.
    standing: line ? standingFrom([...line.slice(3, 10), ...line.slice(-2)]) : null,
    ...allExcerpts(shop, id),
  };
};

const allExcerpts = (shop: Shop, id: string): Excerpts => {
  const open = stagesHere(shop).flatMap(({ name, means }) => (means === 'open' ? [name] : []));
  // Each excerpt holds rows of the table that it names.
  return Object.fromEntries(
    Object.entries(excerpts).map(([name, excerpt]) => [
      name,
      excerptOf(excerpt, shop.tables.read(tables[excerpt.table]).rows, id, open),
    ]),
  ) as unknown as Excerpts;
};
