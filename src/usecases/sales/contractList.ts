import { overdue, sumOf } from '../../domain/sales/ageing.ts';
import {
  type ContractWarning,
  contractWarnings,
  type WatchedContract,
} from '../../domain/sales/contractWarnings.ts';
import type { Shop } from '../../ports.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { ofKnown } from '../mayKnow.ts';
import { accountHere, stepsByContract } from './contractAccount.ts';
import { contractStagesHere } from './contractStages.ts';
import { contractBriefs } from './stageBriefs.ts';

/** A contract in one line; amounts in smallest coins. */
export interface ContractLine
  extends Pick<
    Contract,
    'id' | 'number' | 'name' | 'customerName' | 'owner' | 'stage' | 'value' | 'endsOn' | 'stoppedOn'
  > {
  readonly owed: number;
  readonly late: number;
}

export interface ContractList {
  readonly lines: readonly ContractLine[];
  readonly warnings: readonly ContractWarning[];
}

/** R81, R84, R86: the contracts that who asks may know of, newest first, and what to look at in them. */
export const contractList = (shop: Shop): ContractList => {
  const today = shop.clock.today();
  const all = watched(shop);
  contractBriefs(shop, 'afresh');
  return {
    warnings: contractWarnings(all, today),
    lines: all
      .map(({ contract, account }) => {
        const { id, number, name, customerName, owner, stage, value, endsOn, stoppedOn } = contract;
        const late = sumOf(overdue(account, today));
        return {
          id,
          number,
          name,
          customerName,
          owner,
          stage,
          value,
          endsOn,
          stoppedOn,
          owed: account.owed,
          late,
        };
      })
      .reverse(),
  };
};

/** Every contract with what is reckoned of it. */
export const watched = (shop: Shop): readonly (WatchedContract & { readonly contract: Contract })[] => {
  const rows = ofKnown(shop, shop.tables.read(contracts).rows);
  if (rows.length === 0) return [];
  const stages = new Map(contractStagesHere(shop).map((one) => [one.name, one]));
  const steps = stepsByContract(shop);
  return rows.map((contract) => {
    const own = steps.get(contract.id) ?? [];
    const stage = stages.get(contract.stage);
    return {
      contract,
      means: stage?.means ?? null,
      longest: stage?.longest ?? null,
      steps: own,
      account: accountHere(shop, own),
    };
  });
};
