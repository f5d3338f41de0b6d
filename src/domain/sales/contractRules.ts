import { type ContractStage, contractStages } from '../../schema/tables/contractStages.ts';
import type { ContractStep } from '../../schema/tables/contractSteps.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { fingerprint } from '../fingerprint.ts';

export type Means = ContractStage['means'];

const order = contractStages.columns.means.of;

/** Whether a stage that means `one` stands at or after one that means `other`. */
export const reached = (one: Means | null, other: Means): boolean =>
  one !== null && order.indexOf(one) >= order.indexOf(other);

/** From signing on until it is closed: what was agreed is owed. */
export const isRunning = (means: Means | null): boolean => reached(means, 'signed') && means !== 'closed';

/** R82: what is approved of a contract: its value, its text, its days. Where one changes, an approval no longer holds. */
export const contractMark = ({
  value,
  body,
  startsOn,
  endsOn,
}: Pick<Contract, 'value' | 'body' | 'startsOn' | 'endsOn'>): string =>
  fingerprint(JSON.stringify([value, body, startsOn, endsOn]));

const linked: ReadonlySet<string> = new Set(['project', 'purchase', 'stock']);
const isDelivery = ({ kind }: Pick<ContractStep, 'kind'>): boolean =>
  kind === 'milestone' || linked.has(kind);

type Done = Pick<ContractStep, 'kind' | 'doneOn'>;

/** Milestones and steps of project, purchase and stock that are not done. */
export const openDeliveries = <T extends Done>(steps: readonly T[]): readonly T[] =>
  steps.filter((step) => isDelivery(step) && step.doneOn === null);

/** Why a contract cannot enter a stage: see `contract.block.*` in the catalogues. */
export type Barrier = 'approval' | 'signedOn' | 'steps' | 'owed' | 'signed';

export interface Standing {
  readonly now: Means | null;
  readonly target: Means;
  /** Whether the target's row says that somebody must approve. */
  readonly approval: boolean;
  readonly approved: boolean;
  readonly signed: boolean;
  readonly open: number;
  /** Smallest coins. */
  readonly owed: number;
}

/** R82: whether somebody must have approved before one enters the target: from approval to signing on. */
export const asksApproval = ({
  now,
  target,
  approval,
}: Pick<Standing, 'now' | 'target' | 'approval'>): boolean =>
  approval || target === 'approved' || (reached(target, 'signed') && !reached(now, 'signed'));

/** R81, R82: what the rows say against entering a stage. What was signed does not become a draft again. */
export const barriers = (at: Standing): readonly Barrier[] => {
  const { target } = at;
  const found: readonly (readonly [boolean, Barrier])[] = [
    [asksApproval(at) && !at.approved, 'approval'],
    [reached(target, 'signed') && !at.signed, 'signedOn'],
    [reached(target, 'completed') && at.open > 0, 'steps'],
    [target === 'closed' && at.owed > 0, 'owed'],
    [reached(at.now, 'signed') && !reached(target, 'signed'), 'signed'],
  ];
  return found.flatMap(([stands, barrier]) => (stands ? [barrier] : []));
};

/**
 * R83: where its project, purchase and stock steps bring a signed contract: started with the first that is done,
 * completed with the last, milestones included. Null where it stays.
 */
export const linkedTarget = (means: Means | null, steps: readonly Done[]): 'started' | 'completed' | null => {
  const own = steps.filter(({ kind }) => linked.has(kind));
  if (!reached(means, 'signed') || reached(means, 'completed')) return null;
  if (!own.some(({ doneOn }) => doneOn !== null)) return null;
  if (openDeliveries(steps).length === 0) return 'completed';
  return means === 'started' ? null : 'started';
};
