import type { Shop } from '../../ports.ts';
import { type ContractStage, contractStages } from '../../schema/tables/contractStages.ts';
import { blankRow } from '../blankRow.ts';

/** R81: the stages of contracts as the business's rows say, in their order; of equal places the upper row first. */
export const contractStagesHere = (shop: Shop): readonly ContractStage[] =>
  [...shop.tables.read(contractStages).rows].sort((a, b) => (a.position ?? 999) - (b.position ?? 999));

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
