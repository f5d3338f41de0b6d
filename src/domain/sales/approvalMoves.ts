import type { Day, Instant } from '../../schema/day.ts';
import type { PatchOf } from '../../schema/table.ts';
import type { ApprovalRule } from '../../schema/tables/approvalRules.ts';
import type { Approval, approvals } from '../../schema/tables/approvals.ts';
import {
  type Ask,
  askersOf,
  asksFor,
  mayDecide,
  type Person,
  rulesFor,
  type Step,
  stateOf,
  stepsOf,
} from './approval.ts';
import { readSeal, type Sealed, sealOf } from './seal.ts';

/** Everything that a move is decided on, as it stands. */
export interface Desk {
  readonly key: string;
  readonly rules: readonly ApprovalRule[];
  readonly rows: readonly Approval[];
  readonly people: readonly Person[];
  readonly today: Day;
  readonly now: Instant;
  readonly newIds: (count: number) => readonly string[];
}

/** Who acts: the account as seals name it, and what people call them. */
export type Actor = Person;

export type Subject = Pick<Approval, 'of' | 'row' | 'subject' | 'mark' | 'amount' | 'discount'>;

/** What is to be written, and how it stands then. */
export interface Move {
  readonly insert: readonly Approval[];
  readonly change: readonly { readonly id: string; readonly patch: PatchOf<typeof approvals> }[];
  readonly state: ReturnType<typeof stateOf>;
}

export type Refused = 'approvalNotYours' | 'approvalClosed';

/**
 * Asks for what the rules want and nobody was asked for yet. What is open of the same row with another mark is
 * withdrawn: it is about values that are no more.
 * @param again Also where it was refused.
 */
export const ask = (desk: Desk, subject: Subject, actor: Actor, again = false): Move => {
  const asks = asksFor(desk.key, desk.rows, subject);
  const askers = new Set([...askersOf(asks), actor.who]);
  const before = stepsOf(rulesFor(desk.rules, subject), asks);
  const state = stateOf(before);
  if (state === 'notNeeded' || state === 'approved' || (state === 'refused' && !again))
    return { insert: [], change: [], state };
  const complete = before.every(({ stands }) => stands === 'approved' || stands === 'open');
  const steps = complete ? before : stepsOf(rulesFor(desk.rules, subject), asks, askers);
  const wanted = steps.filter(({ stands }) => stands === 'none' || stands === 'refused');
  const outdated = desk.rows.filter(
    ({ of, row, mark }) => of === subject.of && row === subject.row && mark !== subject.mark,
  );
  return {
    insert: rowsFor(desk, wanted, subject, actor),
    change: open(desk, outdated).map((one) => settled(desk, one, 'withdrawn', actor, null)),
    state: 'waiting',
  };
};

/** The row's own note of why counts for whoever reads it, and for nothing else. */
export const decide = (
  desk: Desk,
  id: string,
  actor: Actor,
  to: 'approved' | 'refused',
  note: string | null,
): Move | Refused => {
  const row = desk.rows.find((one) => one.id === id);
  if (!row) return 'approvalClosed';
  const asks = asksFor(desk.key, desk.rows, row);
  const rules = rulesFor(desk.rules, row);
  const own = asks.find((one) => one.row.id === id);
  const steps = stepsOf(rules, asks);
  // The same button pressed twice.
  if (own?.status === to && own.decider === actor.who)
    return { insert: [], change: [], state: stateOf(steps) };
  const step = steps.find(({ rule }) => rule.id === row.rule);
  if (own?.status !== 'open' || step?.stands !== 'open' || !step.current || stateOf(steps) === 'refused')
    return 'approvalClosed';
  if (!mayDecide(step.rule, actor, askersOf(asks), desk)) return 'approvalNotYours';
  const change = settled(desk, own, to, actor, note);
  const after = asks.map((one) => (one === own ? { ...own, status: to, decider: actor.who } : one));
  return onward(desk, own, stepsOf(rules, after), change);
};

/** What begins once a step is decided: rules that came since are asked. What waited behind it is told by its turn. */
const onward = (
  desk: Desk,
  { row, asker }: Ask,
  steps: readonly Step[],
  change: Move['change'][number],
): Move => {
  const state = stateOf(steps);
  const missing = state === 'waiting' ? steps.filter(({ stands }) => stands === 'none') : [];
  return {
    insert: rowsFor(desk, missing, row, { who: asker, name: row.askedBy ?? '' }),
    change: [change],
    state,
  };
};

/** Takes back what was asked for, as far as nobody has decided it. Only who asked may. */
export const withdraw = (desk: Desk, id: string, actor: Actor): Move | Refused => {
  const row = desk.rows.find((one) => one.id === id);
  const asks = row ? asksFor(desk.key, desk.rows, row) : [];
  if (!row || asks.length === 0) return 'approvalClosed';
  if (!askersOf(asks).has(actor.who)) return 'approvalNotYours';
  const change = asks
    .filter(({ status }) => status === 'open')
    .map((one) => settled(desk, one, 'withdrawn', actor, null));
  return { insert: [], change, state: stateOf(stepsOf(rulesFor(desk.rules, row), asks)) };
};

const open = (desk: Desk, rows: readonly Approval[]): readonly Ask[] =>
  rows.flatMap((row) => {
    const sealed = readSeal(desk.key, row);
    return sealed?.status === 'open' ? [{ ...sealed, row }] : [];
  });

const settled = (
  desk: Desk,
  { row, asker }: Ask,
  status: Exclude<Sealed['status'], 'open'>,
  actor: Actor,
  note: string | null,
): Move['change'][number] => {
  const patch = { status, decidedBy: actor.name, decidedAt: desk.now, ...(note !== null && { note }) };
  const seal = sealOf(desk.key, { ...row, ...patch }, { status, asker, decider: actor.who });
  return { id: row.id, patch: { ...patch, seal } };
};

const rowsFor = (
  desk: Desk,
  steps: readonly Step[],
  { of, row, subject, mark, amount, discount }: Subject,
  asker: Pick<Person, 'who' | 'name'>,
): readonly Approval[] => {
  const ids = desk.newIds(steps.length);
  return steps.map(({ rule, current }, index): Approval => {
    const made: Approval = {
      id: ids[index] ?? '',
      of,
      row,
      subject,
      mark,
      amount,
      discount,
      rule: rule.id,
      step: rule.step ?? 1,
      askedBy: asker.name,
      askedAt: desk.now,
      approver: rule.approver,
      remindedAt: null,
      status: current ? 'waiting' : 'later',
      decidedBy: null,
      decidedAt: null,
      note: null,
      seal: null,
    };
    return { ...made, seal: sealOf(desk.key, made, { status: 'open', asker: asker.who, decider: '' }) };
  });
};
