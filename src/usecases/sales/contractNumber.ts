import { nextNumber } from '../../domain/sales/nextNumber.ts';
import type { Shop } from '../../ports.ts';
import type { Contract } from '../../schema/tables/contracts.ts';

/** The number of the next contract, `C-2018-0001` on, whether it comes of a quote or of the page of contracts. */
export const contractNumber = (shop: Shop, standing: readonly Pick<Contract, 'number'>[]): string =>
  nextNumber(
    'C',
    shop.clock.today(),
    standing.map(({ number }) => number),
  );
