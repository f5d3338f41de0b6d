import type { Day } from '../../schema/day.ts';
import type { ApprovalRule } from '../../schema/tables/approvalRules.ts';
import type { Approval } from '../../schema/tables/approvals.ts';
import type { Role } from '../authority.ts';
import { readSeal, type Sealed } from './seal.ts';

/** Somebody who can be asked: works here, and can be told by an account. */
export interface Person {
  /** As `whoOf` names them. */
  readonly who: string;
  readonly name: string;
  readonly role: Role;
}

/** A row whose seal holds. */
export interface Ask extends Sealed {
  readonly row: Approval;
}

/** What a rule wants and what has come of it. */
export interface Step {
  readonly rule: ApprovalRule;
  readonly stands: 'approved' | 'open' | 'refused' | 'none';
  /** The open row. */
  readonly ask: Ask | null;
  /** Whether it is its turn: what comes before it is approved. */
  readonly current: boolean;
}

type Reach = Pick<Approval, 'of' | 'amount' | 'discount'>;

/**
 * The rules that want their say, in the order of their steps. Both bounds of a rule must be reached; an amount or a
 * discount that is not known reaches none.
 */
export const rulesFor = (rules: readonly ApprovalRule[], what: Reach): readonly ApprovalRule[] =>
  rules
    .filter(({ of, active }) => of === what.of && active !== false)
    .filter(
      ({ fromAmount, fromDiscount }) =>
        reaches(what.amount, fromAmount) && reaches(what.discount, fromDiscount),
    )
    .sort((a, b) => (a.step ?? 1) - (b.step ?? 1) || (a.id < b.id ? -1 : 1));

const reaches = (value: number | null, bound: number | null): boolean =>
  bound === null || (value !== null && value >= bound);

/** The rows that count, of what was asked for of this very row and mark. */
export const asksFor = (
  key: string,
  rows: readonly Approval[],
  { of, row, mark }: Pick<Approval, 'of' | 'row' | 'mark'>,
): readonly Ask[] =>
  rows
    .filter((one) => one.of === of && one.row === row && one.mark === mark)
    .flatMap((one) => {
      const sealed = readSeal(key, one);
      return sealed ? [{ ...sealed, row: one }] : [];
    });

/** The rows by what was asked for: each a row with one mark. */
export const requestsIn = (rows: readonly Approval[]): readonly (readonly Approval[])[] => {
  const requests = new Map<string, Approval[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.of, row.row, row.mark]);
    const known = requests.get(key);
    if (known) known.push(row);
    else requests.set(key, [row]);
  }
  return [...requests.values()];
};

/** Everybody who asked for it at some time: none of them decides it. */
export const askersOf = (asks: readonly Ask[]): ReadonlySet<string> =>
  new Set(asks.map(({ asker }) => asker));

/** How each rule stands. @param askers Nobody of these counts as having decided. */
export const stepsOf = (
  rules: readonly ApprovalRule[],
  asks: readonly Ask[],
  askers = askersOf(asks),
): readonly Step[] => {
  const steps = rules.map((rule) => standing(rule, asks, askers));
  const turn = steps.find(({ stands }) => stands !== 'approved')?.rule.step ?? 1;
  return steps.map((step) => ({ ...step, current: (step.rule.step ?? 1) === turn }));
};

/** What was asked again after a refusal is open again; what was approved stays so. */
const standing = (rule: ApprovalRule, asks: readonly Ask[], askers: ReadonlySet<string>): Step => {
  const own = asks.filter(({ row }) => row.rule === rule.id);
  const ask = own.find(({ status }) => status === 'open') ?? null;
  const approved = own.some(({ status, decider }) => status === 'approved' && !askers.has(decider));
  const refused = own.some(({ status }) => status === 'refused');
  const undecided = ask ? 'open' : refused ? 'refused' : 'none';
  return { rule, stands: approved ? 'approved' : undecided, ask, current: false };
};

/** `waiting` also where it was not asked for yet, or was withdrawn: it is wanted, and not given. */
export const stateOf = (steps: readonly Step[]): 'notNeeded' | 'waiting' | 'approved' | 'refused' => {
  if (steps.length === 0) return 'notNeeded';
  if (steps.every(({ stands }) => stands === 'approved')) return 'approved';
  return steps.some(({ stands }) => stands === 'refused') ? 'refused' : 'waiting';
};

const ranks: readonly Role[] = ['salesperson', 'manager', 'owner'];

/**
 * Who may decide a step: the approver by name, or anybody in the role; while the approver is away, the delegate as
 * well. Never who asked. Where nobody is left, those of the next higher role that has somebody; none at all where
 * nobody is.
 */
export const decidersOf = (
  rule: ApprovalRule,
  people: readonly Person[],
  askers: ReadonlySet<string>,
  today: Day,
): readonly Person[] => {
  const free = people.filter(({ who }) => !askers.has(who));
  if (rule.approver === null) {
    const role = rule.role ?? 'owner';
    const own = free.filter((one) => one.role === role);
    return own.length > 0 ? own : above(free, role);
  }
  const named = free.filter(({ name }) => name === rule.approver);
  const away = isAway(rule, today);
  if (named.length > 0 && !away) return named;
  const instead = away ? free.filter(({ name }) => name === rule.delegate && name !== rule.approver) : [];
  const role = people.find(({ name }) => name === rule.approver)?.role ?? 'salesperson';
  return [
    ...named,
    ...(instead.length > 0 ? instead : above(free, role).filter((one) => !named.includes(one))),
  ];
};

/** Whether this one may decide it. The others are looked at only where the rule does not name this one itself. */
export const mayDecide = (
  rule: ApprovalRule,
  one: Person,
  askers: ReadonlySet<string>,
  among: { readonly people: readonly Person[]; readonly today: Day },
): boolean => {
  if (askers.has(one.who)) return false;
  const named = rule.approver === null ? one.role === (rule.role ?? 'owner') : one.name === rule.approver;
  return named || decidersOf(rule, among.people, askers, among.today).some(({ who }) => who === one.who);
};

const above = (people: readonly Person[], role: Role): readonly Person[] =>
  ranks
    .slice(ranks.indexOf(role) + 1)
    .map((rank) => people.filter((one) => one.role === rank))
    .find(({ length }) => length > 0) ?? [];

/** With neither day nobody is away; with one of them, until or from that day. */
const isAway = ({ awayFrom, awayUntil }: ApprovalRule, today: Day): boolean =>
  (awayFrom !== null || awayUntil !== null) &&
  (awayFrom === null || awayFrom <= today) &&
  (awayUntil === null || today <= awayUntil);
