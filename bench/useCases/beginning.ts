/** What is asked before the business has customers: set-up, its first steps, a tab that is taken over. */
import type { adoptRequests } from '../../src/requests/adopt.ts';
import type { firstRunRequests } from '../../src/requests/firstRun.ts';
import type { setUpRequests } from '../../src/requests/setUp.ts';
import type { Business, Scenarios } from './scenario.ts';

/** A new stage, and its id. */
const aStage = (b: Business): string => {
  const name = `Stage ${b.next()}`;
  b.ask('saveFirstRow', { table: 'Stages', id: null, values: { name, probability: 0.2 }, seen: {} });
  return b.id('Stages', 'Stage', name);
};

export const firstRun: Scenarios<keyof typeof firstRunRequests | keyof typeof setUpRequests> = {
  setUp: { input: () => ({}) },
  startFirstRun: { input: () => ({}) },
  firstLook: { input: () => ({}) },
  saveFirstStep: { input: () => ({ values: {}, seen: {}, done: 1 }) },
  saveFirstRow: {
    input: (b) => ({
      table: 'Team',
      id: null,
      values: { name: `Member ${b.next()}`, role: 'salesperson' },
      seen: {},
    }),
  },
  removeStage: { input: (b) => ({ id: aStage(b) }) },
  addSample: { input: () => ({}) },
  removeSample: {
    input: (b) => {
      b.ask('addSample', {});
      return {};
    },
  },
};

const theirs = (b: Business): number =>
  b.foreignTab('My people', [
    ['Company', 'Mobile', 'Town'],
    ...Array.from({ length: 50 }, () => [`Company ${b.next()}`, `0171 ${b.next()}`, 'Basel']),
  ]);

const mapped = ['name', 'phone', null];

export const adopt: Scenarios<keyof typeof adoptRequests> = {
  startAdopt: { input: () => ({}) },
  adoptTab: {
    once: true,
    input: (b) => ({ sheetId: theirs(b), columns: mapped }),
  },
  undoAdoption: { once: true, input: () => ({}) },
};
