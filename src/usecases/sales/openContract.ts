import { type Account, ageing } from '../../domain/sales/ageing.ts';
import { type Barrier, type Means, reached } from '../../domain/sales/contractRules.ts';
import { type DunningProposal, dunningProposal } from '../../domain/sales/dunning.ts';
import type { Shop } from '../../ports.ts';
import type { ContractStep } from '../../schema/tables/contractSteps.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { type Template, templates } from '../../schema/tables/templates.ts';
import type { ApprovalState } from './approvals.ts';
import { accountHere, contractApproval, dunningDays, stepsOf } from './contractAccount.ts';
import { contractMeans, contractStagesHere } from './contractStages.ts';
import { barriersOf } from './moveContract.ts';
import { contractOf } from './saveContractStep.ts';

/** A stage, and why the contract cannot enter it now. */
export interface StageHere {
  readonly name: string;
  readonly means: Means;
  readonly exitRule: string | null;
  readonly barriers: readonly Barrier[];
}

/** Everything of one contract; amounts of `account`, `ages` and `proposal` in smallest coins. */
export interface OpenContract {
  readonly contract: Contract;
  readonly steps: readonly ContractStep[];
  readonly stages: readonly StageHere[];
  /** Null once it is signed: what is approved does not matter any more. */
  readonly approval: ApprovalState | null;
  readonly account: Account;
  readonly ages: readonly number[];
  readonly proposal: DunningProposal | null;
  readonly email: string | null;
  readonly history: readonly Pick<StageChange, 'id' | 'before' | 'after' | 'at' | 'by' | 'how' | 'note'>[];
  readonly templates: readonly Pick<Template, 'id' | 'name' | 'use'>[];
}

/** @throws Refusal `rowGone`. */
export const openContract = (shop: Shop, id: string): OpenContract => {
  const contract = contractOf(shop, id);
  const steps = stepsOf(shop, id);
  const stages = contractStagesHere(shop);
  const account = accountHere(shop, steps);
  const today = shop.clock.today();
  const means = contractMeans(stages, contract.stage);
  return {
    contract,
    steps,
    stages: stages.map((stage) => ({
      name: stage.name,
      means: stage.means,
      exitRule: stage.exitRule,
      barriers: barriersOf(shop, contract, stages, stage, steps),
    })),
    approval: reached(means, 'planned') ? null : contractApproval(shop, contract),
    account,
    ages: ageing(account.dues, today),
    proposal: dunningProposal(account.dues, today, dunningDays(shop)),
    email: shop.tables.find(customers, contract.customer)?.row.email ?? null,
    history: historyOf(shop, id),
    templates: shop.tables.read(templates).rows.map(({ id: own, name, use }) => ({ id: own, name, use })),
  };
};

/** Newest first. */
const historyOf = (shop: Shop, contract: string): OpenContract['history'] =>
  shop.tables
    .read(stageChanges)
    .rows.filter((one) => one.contract === contract)
    .map(({ id, before, after, at, by, how, note }) => ({ id, before, after, at, by, how, note }))
    .sort((a, b) => b.at.localeCompare(a.at));
