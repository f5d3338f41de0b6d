import type { Means } from '../../domain/sales/contractRules.ts';
import { inOrder } from '../../domain/sales/stages.ts';
import type { Shop } from '../../ports.ts';
import { type ContractStage, contractStages } from '../../schema/tables/contractStages.ts';
import { blankRow } from '../blankRow.ts';

/** R81: the stages of contracts as the business's rows say, in their order; of equal places the upper row first. */
export const contractStagesHere = (shop: Shop): readonly ContractStage[] =>
  inOrder(shop.tables.read(contractStages).rows);

/** What the stage of this name means; null where no row has it. */
export const contractMeans = (
  stages: readonly Pick<ContractStage, 'name' | 'means'>[],
  name: string | null,
): Means | null => stages.find((one) => one.name === name)?.means ?? null;

/** The same, written first where there are none: the stages with which a business begins. The caller holds the lock. */
export const keepContractStages = (shop: Shop): readonly ContractStage[] => {
  if (shop.tables.read(contractStages).rows.length > 0) return contractStagesHere(shop);
  const { of } = contractStages.columns.means;
  const ids = shop.ids.make(contractStages.columns.id.prefix, of.length, new Set());
  shop.tables.insert(
    contractStages,
    of.map((means, index) => ({
      ...blankRow(contractStages),
      id: ids[index] ?? '',
      name: shop.vocabulary.choice(contractStages, 'means', means),
      means,
      position: index + 1,
    })),
  );
  return contractStagesHere(shop);
};
