import {
  asksApproval,
  type Barrier,
  barriers,
  type Means,
  openDeliveries,
  reached,
} from '../../domain/sales/contractRules.ts';
import { replay } from '../../domain/sales/stageHistory.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { ContractStep } from '../../schema/tables/contractSteps.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { stageChanges } from '../../schema/tables/stageChanges.ts';
import { refuseUnknownRow } from '../mayKnow.ts';
import { areApprovalsOn } from './approvals.ts';
import { accountHere, isApproved, stepsOf } from './contractAccount.ts';
import { momentOf, type Passage, passageId, passagesOn, record } from './contractHistory.ts';
import { keepOrder } from './contractOrder.ts';
import { contractMeans } from './contractStages.ts';
import { type ContractBrief, contractBriefs } from './stageBriefs.ts';

export interface Move {
  readonly id: string;
  /** Name of the stage. */
  readonly stage: string;
  readonly note: string | null;
  /** Goes into the contract where it names no day yet. */
  readonly signedOn: Day | null;
}

/**
 * R81–R83: brings a contract into a stage, where the rows allow it: the contract first, then the order that it becomes
 * when it is signed, then one row of the history. What a killed run left out, the same move or the hourly run adds.
 * @throws Refusal `contractBlocked`, `rowGone`, `invalid` where there is no such stage.
 */
export const moveContract = (shop: Shop, move: Move): void =>
  shop.lock.hold(() => {
    const stages = contractBriefs(shop);
    const target = stages.find(({ name }) => name === move.stage);
    if (!target) throw new Refusal('invalid', {}, [{ field: 'stage', code: 'unknown' }]);
    const at = momentOf(shop);
    let passages: readonly Passage[] = [];
    let isOrdered = false;
    const row = shop.tables.edit(contracts, move.id, ({ row: standing }) => {
      refuseUnknownRow(shop, contracts, standing);
      if (standing.stage === target.name && standing.knownStage === target.name) return null;
      const signedOn = standing.signedOn ?? (reached(target.means, 'signed') ? move.signedOn : null);
      refuseBarred(shop, { ...standing, signedOn }, stages, target);
      passages = passagesOf(standing, target.name, at, move.note);
      isOrdered = hasOrder(shop, standing, stages);
      const passed = { stage: target.name, knownStage: target.name, stageSince: at };
      return signedOn === standing.signedOn ? passed : { ...passed, signedOn };
    });
    finish(shop, row, target.means, passages, isOrdered, move.note);
  }, 'last');

/**
 * Whether it became an order when it came to where it is known to stand, as every contract that has its day and waited
 * for no approval: what a killed run left out of that, the hourly run adds.
 */
const hasOrder = (shop: Shop, standing: Contract, stages: readonly ContractBrief[]): boolean =>
  standing.signedOn !== null &&
  reached(contractMeans(stages, standing.knownStage), 'signed') &&
  !areApprovalsOn(shop);

/** What the contract brings about in other tables; where it stood there already, what may be missing. */
const finish = (
  shop: Shop,
  row: Contract,
  means: Means,
  passages: readonly Passage[],
  isOrdered: boolean,
  note: string | null,
): void => {
  if (passages.length === 0 && isRecorded(shop, row)) return;
  if (reached(means, 'signed') && !isOrdered) keepOrder(shop, row);
  record(shop, passages.length > 0 ? passages : [missing(shop, row, note)]);
  // Who signed it and when, the history says; the order is made of nothing else, and is numbered as the contract.
  shop.audit.toldElsewhere('Contracts', ['stage', 'knownStage', 'stageSince', 'signedOn']);
  shop.audit.toldElsewhere('Orders', 'new rows');
};

/** The passage that a killed run did not write. */
const missing = (shop: Shop, row: Contract, note: string | null): Passage => ({
  contract: row,
  before: replay(passagesOn(shop).filter((one) => one.contract === row.id)),
  after: row.stage,
  at: row.stageSince ?? momentOf(shop),
  since: null,
  how: 'form',
  note,
});

const isRecorded = (shop: Shop, { id, stage, stageSince }: Contract): boolean =>
  stageSince !== null && shop.tables.place(stageChanges, passageId(shop, id, stageSince, stage)) !== null;

/** A stage that was typed and not taken up yet is a passage of its own. */
const passagesOf = (
  row: Contract,
  after: string,
  at: Passage['at'],
  note: string | null,
): readonly Passage[] => {
  const { knownStage, stage, stageSince: since } = row;
  const typed = stage !== knownStage && stage !== after;
  const first: Passage = {
    contract: row,
    before: knownStage,
    after: stage,
    at,
    since,
    how: knownStage === null ? 'begin' : 'cell',
  };
  const last: Passage = {
    contract: row,
    before: typed ? stage : knownStage,
    after,
    at,
    since: typed ? at : since,
    how: 'form',
    note,
  };
  return typed ? [first, last] : [last];
};

const refuseBarred = (
  shop: Shop,
  contract: Contract,
  stages: readonly ContractBrief[],
  target: ContractBrief,
): void => {
  const late = reached(target.means, 'completed');
  const found = barriersOf(shop, contract, stages, target, late ? stepsOf(shop, contract.id) : []);
  if (found.length > 0)
    throw new Refusal('contractBlocked', {
      why: found.map((one) => shop.say(`contract.block.${one}`)).join(' '),
    });
};

/** Why a contract cannot enter a stage now. */
export const barriersOf = (
  shop: Shop,
  contract: Contract,
  stages: readonly ContractBrief[],
  target: ContractBrief,
  steps: readonly ContractStep[],
): readonly Barrier[] => {
  const way = {
    // What was typed straight into the cell is not known before it was taken up.
    now: contractMeans(stages, contract.knownStage),
    target: target.means,
    approval: target.approval === true,
  };
  return barriers({
    ...way,
    approved: asksApproval(way) && isApproved(shop, contract),
    signed: contract.signedOn !== null,
    open: openDeliveries(steps).length,
    owed: target.means === 'closed' ? accountHere(shop, steps).owed : 0,
  });
};
