import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { aKeptShop, answerOf, reopen } from './aShop.ts';

/**
 * A small register as people typed it, with ids that tests can name: four customers, the second with two people, a
 * follow-up and two contacts; and a column of theirs with formulas right of ours.
 */
export const aTypedRegister = async (): Promise<Workbench> => {
  typed ??= aKeptShop('a typed register', typeAll);
  return reopen(await typed);
};

let typed: Promise<SavedWorld> | null = null;

const typeAll = (shop: Workbench): void => {
  const type = (sheet: string, a1: string, values: string[][]): void => {
    shop.edit({ type: 'set', sheet, a1, values });
  };
  type('Customers', 'A2', [
    ['C-1', 'Alpha'],
    ['C-2', 'Beta'],
    ['C-3', 'Gamma'],
    ['C-4', 'Delta'],
  ]);
  type('Contacts', 'A2', [
    ['P-1', 'C-2', 'Beta', 'Bob'],
    ['P-2', 'C-1', 'Alpha', 'Ann'],
    ['P-3', 'C-2', 'Beta', 'Ben'],
  ]);
  type('Follow-ups', 'A2', [
    ['F-1', 'C-1', 'Alpha', 'Call', '2018-01-02', '', 'Call'],
    ['F-2', 'C-2', 'Beta', 'Visit', '2018-01-03', '', 'Visit'],
  ]);
  type('Interactions', 'A2', [
    ['I-1', 'C-2', 'Beta', '2017-12-20', 'Call', 'Out', '', 'First call'],
    ['I-2', 'C-3', 'Gamma', '2017-12-21', 'Call', 'Out', '', 'Other call'],
    ['I-3', 'C-2', 'Beta', '2017-12-22', 'Visit', 'Out', '', 'Visit'],
  ]);
};

let warm: Promise<SavedWorld> | null = null;

/** The same, once the tabs of log, journal and archive stand: saved, to be reopened. */
export const aWarmRegister = (): Promise<SavedWorld> => {
  warm ??= aKeptShop('a warm register', (shop) => {
    typeAll(shop);
    const { intent } = answerOf(shop, 'deleteRow', { table: 'Customers', id: 'C-4' });
    answerOf(shop, 'undoChange', { intent });
  });
  return warm;
};
