import { fingerprint } from '../../domain/fingerprint.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { isRunning, linkedTarget, type Means, reached } from '../../domain/sales/contractRules.ts';
import { lackingStep, replay } from '../../domain/sales/stageHistory.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { type ContractStep, contractSteps } from '../../schema/tables/contractSteps.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { orders } from '../../schema/tables/orders.ts';
import { stageChanges } from '../../schema/tables/stageChanges.ts';
import { accountHere, isApproved, stepsByContract } from './contractAccount.ts';
import { momentOf, type Passage, passageId, passagesOn, record } from './contractHistory.ts';
import { keepOrder, orderId, paidOn, settleOrder } from './contractOrder.ts';
import { contractMeans, contractStagesHere } from './contractStages.ts';

/**
 * The note that tells contracts and their steps as they stood on a day on which nothing was to be done about them. While
 * they stand so, the history, the stages and the orders need not be read; each day they are looked at once more.
 */
const note = 'contracts';

/**
 * R55, R81, R83: takes into the history what was typed into the stage cells of contracts, or left out by a run that was
 * killed; moves those whose linked steps were done; says in their orders what came in. It reads first, and takes the lock
 * only where something is to be done. One call where there are no contracts, two where they stand as they stood.
 */
export const reconcileContracts = (shop: Shop): void => {
  if (!shop.tables.has(contracts) || shop.tables.read(contracts).rows.length === 0) return;
  const standing = standingHere(shop);
  if (shop.notes.read(note) === standing) return;
  if (plan(shop).length === 0) {
    shop.notes.write(note, standing);
    return;
  }
  shop.lock.hold(() => {
    for (const table of [contracts, contractSteps, stageChanges]) shop.tables.forget(table);
    carryThrough(shop, plan(shop));
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
  /** What the history lacks; none where only what came in is to be said. */
  readonly passages: readonly Passage[];
}

const plan = (shop: Shop): readonly Task[] => {
  const at = momentOf(shop);
  const stages = contractStagesHere(shop);
  const history = passagesOn(shop);
  const recorded = new Set(history.map(({ id }) => id));
  const byContract = groupBy(history, ({ contract }) => contract ?? '');
  const steps = stepsByContract(shop);
  const unpaid = unpaidOrders(shop);
  return shop.tables.read(contracts).rows.flatMap((row): Task[] => {
    const own = steps.get(row.id) ?? [];
    const means = contractMeans(stages, row.stage);
    const passed = byContract.get(row.id) ?? [];
    const lacking =
      lacks(shop, row, recorded, at, () => replay(passed)) ?? leftOut(shop, row, passed, recorded);
    const wanted = lacking === null ? linkedTarget(means, own) : null;
    const linked = stages.find((one) => one.means === wanted)?.name ?? null;
    if (lacking) return [{ row, steps: own, means, linked: null, passages: [lacking] }];
    if (linked) return [{ row, steps: own, means: wanted, linked, passages: [byLink(row, linked, at)] }];
    const paid = isRunning(means) && paidOn(row, accountHere(shop, own)) !== null;
    return paid && unpaid().has(orderId(shop, row.id))
      ? [{ row, steps: own, means, linked: null, passages: [] }]
      : [];
  });
};

/** Orders that nobody said to be paid; read when asked for, once. */
const unpaidOrders = (shop: Shop): (() => ReadonlySet<string>) => {
  let found: ReadonlySet<string> | null = null;
  return () => {
    const rows = found === null && shop.tables.has(orders) ? shop.tables.columns(orders, ['paidOn']) : [];
    found ??= new Set(rows.filter(({ paidOn }) => paidOn === null).map(({ id }) => id));
    return found;
  };
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
  if (passages.length > 0 && row.signedOn !== null && isApproved(shop, row))
    keepOrder(shop, row, () => account);
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
