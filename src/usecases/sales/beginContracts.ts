import type { Shop } from '../../ports.ts';
import type { ContractStage } from '../../schema/tables/contractStages.ts';
import { contractStagesHere, keepContractStages } from './contractStages.ts';
import { keepContractTemplates } from './contractTemplates.ts';

/**
 * The stages of contracts; the first contract of all, wherever it comes from, brings them and the texts with which a
 * business begins. The stages come last: where they stand, the texts do. The caller holds the lock.
 */
export const beginContracts = (shop: Shop): readonly ContractStage[] => {
  const standing = contractStagesHere(shop);
  if (standing.length > 0) return standing;
  keepContractTemplates(shop);
  return keepContractStages(shop);
};

/** The stage in which a contract begins. */
export const draftStage = (stages: readonly Pick<ContractStage, 'name' | 'means'>[]): string =>
  (stages.find(({ means }) => means === 'draft') ?? stages[0])?.name ?? '';
