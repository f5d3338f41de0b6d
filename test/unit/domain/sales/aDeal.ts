import type { Deal } from '../../../../src/domain/sales/deal.ts';

/** An open deal of a hundred, opened on day 0. */
export const aDeal = (parts: Partial<Deal> = {}): Deal => ({
  owner: 'Ann',
  customer: 'C-1',
  product: 'Drill',
  means: 'open',
  probability: 0.5,
  openedOn: 0,
  closedOn: null,
  value: 10_000,
  cost: null,
  dealer: '',
  ...parts,
});
