import { leaders } from '../../domain/authority.ts';
import {
  type Ask,
  askersOf,
  asksFor,
  decidersOf,
  requestsIn,
  rulesFor,
  type Step,
  stateOf,
  stepsOf,
} from '../../domain/sales/approval.ts';
import type { Actor } from '../../domain/sales/approvalMoves.ts';
import type { TrueStatus } from '../../domain/sales/seal.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import type { Approval } from '../../schema/tables/approvals.ts';
import { roleHere } from '../roleHere.ts';
import { type ApprovalDesk, approvalActor, approvalDesk } from './approvalDesk.ts';
import type { ApprovalState } from './approvals.ts';

/** A step of a request as its row stands. */
export interface ApprovalLine {
  readonly id: string;
  readonly step: number;
  /** `void`: typed, or changed in a part that counts. */
  readonly status: TrueStatus | 'later' | 'void';
  /** False where the cell says something else: it was typed and does not count. */
  readonly counted: boolean;
  /** Who may decide it now; nobody where it waits and nobody but who asked could. */
  readonly by: readonly string[];
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly note: string | null;
}

/** What was asked for: a row with one mark, and all its steps. */
export interface ApprovalRequest {
  /** Of one of its rows. */
  readonly id: string;
  readonly of: Approval['of'];
  readonly row: string;
  readonly subject: string;
  readonly amount: number | null;
  readonly discount: number | null;
  readonly askedBy: string | null;
  readonly askedAt: Instant | null;
  readonly state: ApprovalState | 'withdrawn';
  /** The step that waits for whoever looks. */
  readonly mine: string | null;
  readonly lines: readonly ApprovalLine[];
}

export interface ApprovalLists {
  /** What waits for whoever looks, oldest first. */
  readonly waiting: readonly ApprovalRequest[];
  /** What they asked for, newest first. */
  readonly asked: readonly ApprovalRequest[];
  /** The others: of a leader all of them, of others those that they decided; newest first. */
  readonly history: readonly ApprovalRequest[];
}

/** Requests that a list shows at most. */
const longest = 100;

/** The approvals of whoever looks, as rows and seals stand. */
export const approvalsForMe = (shop: Shop): ApprovalLists => {
  const desk = approvalDesk(shop);
  const me = approvalActor(shop, desk);
  const leads = leaders.includes(roleHere(shop));
  const groups = requestsIn(desk.rows).map((rows) => {
    const asks = rows[0] ? asksFor(desk.key, rows, rows[0]) : [];
    return { asks, request: requestOf(desk, rows, asks, me) };
  });
  const isMine = (asks: readonly Ask[]): boolean => me !== null && askersOf(asks).has(me.who);
  const isKnown = (asks: readonly Ask[]): boolean => leads || asks.some(({ decider }) => decider === me?.who);
  const newest = [...groups].sort((a, b) => (b.request.askedAt ?? '').localeCompare(a.request.askedAt ?? ''));
  const listed = (wanted: (group: (typeof groups)[number]) => boolean): ApprovalRequest[] =>
    newest.filter(wanted).map(({ request }) => request);
  return {
    waiting: listed(({ request }) => request.mine !== null)
      .reverse()
      .slice(0, longest),
    asked: listed(({ asks }) => isMine(asks)).slice(0, longest),
    history: listed(({ asks, request }) => request.mine === null && !isMine(asks) && isKnown(asks)).slice(
      0,
      longest,
    ),
  };
};

const requestOf = (
  desk: ApprovalDesk,
  rows: readonly Approval[],
  asks: readonly Ask[],
  me: Actor | null,
): ApprovalRequest => {
  const [first] = asks.map(({ row }) => row).concat(rows);
  if (!first) throw new Error('A group of approvals has no row: see requestsIn');
  const { id, of, row, subject, amount, discount, askedBy, askedAt } = first;
  const steps = stepsOf(rulesFor(desk.rules, first), asks);
  const state = stateOf(steps);
  const open = state === 'waiting' ? steps.filter(({ ask, current }) => ask !== null && current) : [];
  const askers = askersOf(asks);
  const deciders = new Map(
    open.map(({ ask, rule }) => [ask?.row.id, decidersOf(rule, desk.people, askers, desk.today)] as const),
  );
  const mine = [...deciders].find(([, people]) => people.some(({ who }) => who === me?.who));
  return {
    id,
    of,
    row,
    subject: subject ?? row,
    amount,
    discount,
    askedBy,
    askedAt,
    state: isWithdrawn(state, steps, asks) ? 'withdrawn' : state,
    mine: mine?.[0] ?? null,
    lines: rows
      .map((one) =>
        lineOf(
          one,
          asks,
          (deciders.get(one.id) ?? []).map(({ name }) => name),
          deciders.has(one.id),
        ),
      )
      .sort((a, b) => a.step - b.step),
  };
};

const isWithdrawn = (state: ApprovalState, steps: readonly Step[], asks: readonly Ask[]): boolean =>
  state === 'waiting' && steps.every(({ ask }) => ask === null) && asks.length > 0;

const lineOf = (row: Approval, asks: readonly Ask[], by: readonly string[], turn: boolean): ApprovalLine => {
  const ask = asks.find((one) => one.row.id === row.id);
  const { id, step, status, decidedBy, decidedAt, note } = row;
  const open = ask?.status === 'open';
  const truly = open && !turn ? 'later' : (ask?.status ?? 'void');
  const said = status === 'waiting' || status === 'later' ? 'open' : status;
  return {
    id,
    step: step ?? 1,
    status: truly,
    counted: ask?.status === said,
    by,
    decidedBy: open ? null : decidedBy,
    decidedAt: open ? null : decidedAt,
    note,
  };
};
