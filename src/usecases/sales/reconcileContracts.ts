import { fingerprint } from '../../domain/fingerprint.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { linkedTarget, type Means, reached } from '../../domain/sales/contractRules.ts';
import { lackingStep, replay } from '../../domain/sales/stageHistory.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import type { ContractStage } from '../../schema/tables/contractStages.ts';
import { type ContractStep, contractSteps } from '../../schema/tables/contractSteps.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { orders } from '../../schema/tables/orders.ts';
import { stageChanges } from '../../schema/tables/stageChanges.ts';
import { accountHere, isApproved, stepsByContract } from './contractAccount.ts';
import { momentOf, type Passage, passageId, passagesOn, record } from './contractHistory.ts';
import { keepOrder, orderId, type Settlement, settlementOf, settleOrder, unsaidOf } from './contractOrder.ts';
import { contractMeans, contractStagesHere } from './contractStages.ts';

/**
 * The note that tells contracts and their steps as they stood on a day on which nothing was to be done about them. While
 * they stand so, the history and the stages need not be read; each day they are looked at once more. After a blank it
 * tells what their orders are to say: while that is the same, the orders need not be read.
 */
const note = 'contracts';

/**
 * R55, R81, R83: takes into the history what was typed into the stage cells of contracts, or left out by a run that was
 * killed; moves those whose linked steps were done; says in their orders when they are due and were paid. It reads first, and takes the lock
 * only where something is to be done. One call where there are no contracts, two where they stand as they stood.
 */
export const reconcileContracts = (shop: Shop): void => {
  if (!shop.tables.has(contracts) || shop.tables.read(contracts).rows.length === 0) return;
  const standing = standingHere(shop);
  const [stood, said = ''] = (shop.notes.read(note) ?? '').split(' ');
  if (stood === standing) return;
  const { tasks, settled } = plan(shop, said);
  if (tasks.length === 0) {
    shop.notes.write(note, `${standing} ${settled}`);
    return;
  }
  shop.lock.hold(() => {
    for (const table of [contracts, contractSteps, stageChanges]) shop.tables.forget(table);
    carryThrough(shop, plan(shop, said).tasks);
  });
};

const standingHere = (shop: Shop): string => {
  const rows = shop.tables.read(contracts).rows.map(({ body: _body, note: _note, ...row }) => row);
  return fingerprint(JSON.stringify([shop.clock.today(), rows, shop.tables.read(contractSteps).rows]));
};

/** What is to be done about one contract. */
interface Task {
  readonly row: Contract;
  readonly steps: readonly ContractStep[];
  readonly means: Means | null;
  /** Into which stage its steps bring it. */
  readonly linked: string | null;
  /** What the history lacks; none where only its order is to be settled. */
  readonly passages: readonly Passage[];
}

/** @param said What the orders were to say when all of them did. */
const plan = (shop: Shop, said: string): { readonly tasks: readonly Task[]; readonly settled: string } => {
  const at = momentOf(shop);
  const stages = contractStagesHere(shop);
  const history = passagesOn(shop);
  const recorded = new Set(history.map(({ id }) => id));
  const byContract = groupBy(history, ({ contract }) => contract ?? '');
  const steps = stepsByContract(shop);
  const { settled, isUnsettled } = settlements(shop, stages, steps, said);
  const tasks = shop.tables.read(contracts).rows.flatMap((row): Task[] => {
    const own = steps.get(row.id) ?? [];
    const means = contractMeans(stages, row.stage);
    const passed = byContract.get(row.id) ?? [];
    const lacking =
      lacks(shop, row, recorded, at, () => replay(passed)) ?? leftOut(shop, row, passed, recorded);
    const wanted = lacking === null ? linkedTarget(means, own) : null;
    const linked = stages.find((one) => one.means === wanted)?.name ?? null;
    if (lacking) return [{ row, steps: own, means, linked: null, passages: [lacking] }];
    if (linked) return [{ row, steps: own, means: wanted, linked, passages: [byLink(row, linked, at)] }];
    return isUnsettled(row.id) ? [{ row, steps: own, means, linked: null, passages: [] }] : [];
  });
  return { tasks, settled };
};

/** What the orders of signed contracts are to say, in brief; and of which contract the order does not. */
const settlements = (
  shop: Shop,
  stages: readonly ContractStage[],
  steps: ReadonlyMap<string, readonly ContractStep[]>,
  said: string,
): { readonly settled: string; readonly isUnsettled: (contract: string) => boolean } => {
  const wanted = new Map<string, Settlement>();
  for (const row of shop.tables.read(contracts).rows) {
    const settlement = settlementOf(row, accountHere(shop, steps.get(row.id) ?? []));
    const isOpen = settlement.dueOn !== null || settlement.paidOn !== null;
    if (isOpen && reached(contractMeans(stages, row.stage), 'signed')) wanted.set(row.id, settlement);
  }
  const settled = fingerprint(JSON.stringify([...wanted]));
  if (settled === said || wanted.size === 0 || !shop.tables.has(orders))
    return { settled, isUnsettled: () => false };
  const standing = new Map(
    shop.tables.columns(orders, ['dueOn', 'paidOn']).map((order) => [order.id, order]),
  );
  const isUnsettled = (contract: string): boolean => {
    const [order, settlement] = [standing.get(orderId(shop, contract)), wanted.get(contract)];
    return (
      order !== undefined && settlement !== undefined && Object.keys(unsaidOf(order, settlement)).length > 0
    );
  };
  return { settled, isUnsettled };
};

/** What the history lacks of where a contract stands. */
const lacks = (
  shop: Shop,
  row: Contract,
  recorded: ReadonlySet<string>,
  now: Instant,
  last: () => string | null,
): Passage | null => {
  const { knownStage, stage: after, stageSince: since } = row;
  if (knownStage === null || since === null)
    return { contract: row, before: null, after, at: now, since: null, how: 'begin' };
  if (after !== knownStage) return { contract: row, before: knownStage, after, at: now, since, how: 'cell' };
  if (recorded.has(passageId(shop, row.id, since, after))) return null;
  const before = last();
  return { contract: row, before, after, at: since, since: null, how: before === null ? 'begin' : null };
};

/** A passage that a killed run left out before the contract went on. */
const leftOut = (
  shop: Shop,
  row: Contract,
  passed: Parameters<typeof lackingStep>[0],
  recorded: ReadonlySet<string>,
): Passage | null => {
  const step = lackingStep(passed);
  // Of moves within one second the days tell no order.
  if (step === null || recorded.has(passageId(shop, row.id, step.at, step.after))) return null;
  return { contract: row, ...step, since: null, how: null };
};

const byLink = (row: Contract, after: string, at: Instant): Passage => ({
  contract: row,
  before: row.stage,
  after,
  at,
  since: row.stageSince,
  how: 'form',
});

/** Contracts first, then their orders, then the history: whatever is lacking after a kill is found by the next run. */
const carryThrough = (shop: Shop, tasks: readonly Task[]): void => {
  const moved = tasks.filter((task) => task.linked === null || moveByLink(shop, task, task.linked));
  shop.tables.change(
    contracts,
    moved.flatMap(({ row, linked, passages: [passage] }) =>
      passage?.after === row.stage && linked === null && passage.at !== row.stageSince
        ? [{ id: row.id, patch: { knownStage: row.stage, stageSince: passage.at } }]
        : [],
    ),
  );
  for (const task of moved) keepItsOrder(shop, task);
  record(
    shop,
    moved.flatMap(({ passages }) => passages),
  );
};

/** What was typed to be signed becomes an order where it has its day and its approval; else with its next move. */
const keepItsOrder = (shop: Shop, { row, steps, means, passages }: Task): void => {
  if (!reached(means, 'signed')) return;
  const account = accountHere(shop, steps);
  if (passages.length > 0 && row.signedOn !== null && isApproved(shop, row)) keepOrder(shop, row);
  settleOrder(shop, row, account);
};

/** @returns whether it did: where somebody moved it meanwhile, the next run looks again. */
const moveByLink = (
  shop: Shop,
  { row: { id, stage }, passages: [passage] }: Task,
  linked: string,
): boolean => {
  let moved = false;
  shop.tables.edit(contracts, id, ({ row }) => {
    moved = row.stage === stage && row.knownStage === stage && passage !== undefined;
    return moved && passage ? { stage: linked, knownStage: linked, stageSince: passage.at } : null;
  });
  return moved;
};
