import { type Day, isDay } from '../../schema/day.ts';
import type { ContractStep } from '../../schema/tables/contractSteps.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { addDays, daysBetween } from '../days.ts';
import { type Account, overdue, sumOf } from './ageing.ts';
import { isRunning, type Means } from './contractRules.ts';

/**
 * What to look at in a contract. `overdue`: a payment, since `on`; `milestone`: one is late; `ended`: it ended and was not
 * closed; `ends`: it ends on `on`; `renews`: by itself, unless notice is given until `on`; `resume`: service is stopped
 * and nothing is overdue any more; `longest`: it stands in its stage for longer than that may last.
 */
export interface ContractWarning {
  readonly contract: string;
  readonly kind: 'overdue' | 'milestone' | 'ended' | 'ends' | 'renews' | 'resume' | 'longest';
  readonly on: Day;
  /** Days since `on`; below 0 where it is to come. */
  readonly days: number;
  /** Smallest coins, of what is overdue. */
  readonly amount: number | null;
}

export interface WatchedContract {
  readonly contract: Pick<Contract, 'id' | 'endsOn' | 'renewal' | 'notice' | 'stoppedOn' | 'stageSince'>;
  readonly means: Means | null;
  /** Longest stay in its stage, days. */
  readonly longest: number | null;
  readonly steps: readonly Pick<ContractStep, 'kind' | 'dueOn' | 'doneOn'>[];
  readonly account: Account;
}

/** Days ahead that an end is told where the contract names no notice, and a day of notice is told. */
const ahead = 30;

/** R84, R86: renewal and expiry ahead, arrears and late milestones at once; what is latest first. */
export const contractWarnings = (all: readonly WatchedContract[], today: Day): readonly ContractWarning[] =>
  all
    .flatMap((one) =>
      [...arrears(one, today), ...ends(one, today), ...stays(one, today)].map(
        ([kind, on, amount = null]): ContractWarning => ({
          contract: one.contract.id,
          kind,
          on,
          days: daysBetween(on, today),
          amount,
        }),
      ),
    )
    .sort((a, b) => a.on.localeCompare(b.on));

type Found = readonly (readonly [kind: ContractWarning['kind'], on: Day, amount?: number])[];

const arrears = ({ contract, means, steps, account }: WatchedContract, today: Day): Found => {
  if (!isRunning(means)) return [];
  const late = overdue(account, today);
  const since = late[0]?.dueOn;
  const [slow] = steps
    .flatMap(({ kind, dueOn, doneOn }) =>
      kind === 'milestone' && doneOn === null && dueOn !== null && dueOn < today ? [dueOn] : [],
    )
    .sort();
  return [
    ...(since ? [['overdue', since, sumOf(late)] as const] : []),
    ...(slow ? [['milestone', slow] as const] : []),
    ...(contract.stoppedOn !== null && late.length === 0 ? [['resume', contract.stoppedOn] as const] : []),
  ];
};

const ends = ({ contract: { endsOn, renewal, notice }, means }: WatchedContract, today: Day): Found => {
  if (!isRunning(means) || endsOn === null) return [];
  if (renewal === 'automatic') {
    const until = addDays(endsOn, -(notice ?? 0));
    return until >= today && daysBetween(today, until) <= ahead ? [['renews', until]] : [];
  }
  if (endsOn < today) return [['ended', endsOn]];
  return daysBetween(today, endsOn) <= Math.max(notice ?? ahead, 1) ? [['ends', endsOn]] : [];
};

const stays = ({ contract: { stageSince }, means, longest }: WatchedContract, today: Day): Found => {
  if (stageSince === null || longest === null || means === 'closed') return [];
  const since = stageSince.slice(0, 10);
  const until = isDay(since) ? addDays(since, longest) : today;
  return until < today ? [['longest', until]] : [];
};
