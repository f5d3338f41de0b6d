import {
  isFinal,
  lacksReview,
  movePatch,
  moveProblems,
  needed,
  type Said,
} from '../../domain/sales/moveRules.ts';
import { stageBeforeRest, stageChange, stepTo } from '../../domain/sales/stageHistory.ts';
import { whenAsked } from '../../domain/whenAsked.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { areApprovalsOn, askApproval } from './approvals.ts';
import { refuseNotTheirs, worksOnAll } from './mayWork.ts';
import { type StageBrief, type StageBriefs, stageBriefs } from './stageBriefs.ts';
import { knownOf, lastSteps, stageSteps, stepRow } from './stageLog.ts';

export interface Move {
  readonly id: string;
  /** The stage that it goes to, and the one in which it was shown. */
  readonly to: string;
  readonly seen: string;
  readonly said: Said;
}

export type Moved =
  | { readonly status: 'moved' }
  /** Somebody approves it first; nothing was written but the question. */
  | { readonly status: 'waiting' }
  /** Somebody else moved it meanwhile: where it stands now. Nothing was written. */
  | { readonly status: 'conflict'; readonly stage: string };

const read = [
  'number',
  'customer',
  'customerName',
  'product',
  'owner',
  'stage',
  'closedOn',
  'value',
  'resumesIn',
  'wakeOn',
  'reason',
  'knownStage',
  'stageSince',
] as const;
type Row = Pick<Opportunity, (typeof read)[number] | 'team'>;

/**
 * Moves an opportunity into another stage: the stage and what was said of it in one write, then the step of the history.
 * Killed in between, the history gets its step from whatever reads it next. One that rests is followed up on its day:
 * the run that stamps it sees to that, see `stampStages`.
 * @throws Refusal `invalid` where something must be said or the stage is none; `rowGone`; `stageFinal`;
 * `approvalRefused`; `resumeElsewhere` where a resting one is to go on in another stage than before.
 */
export const moveOpportunity = (shop: Shop, move: Move): Moved =>
  shop.lock.hold(() => {
    const briefs = stageBriefs(shop);
    const target = briefs.all.find(({ name }) => name === move.to);
    if (!target) throw new Refusal('invalid', {}, [{ field: 'to', code: 'unknown' }]);
    return carryOver(shop, move, target, briefs);
  }, 'last');

const carryOver = (shop: Shop, move: Move, target: StageBrief, briefs: StageBriefs): Moved => {
  let result: Moved = { status: 'moved' };
  let from: Row | null = null;
  // Who else is on it stands far to the right, and matters only to those who may not move everything.
  const whose = worksOnAll(shop) ? [] : (['team'] as const);
  const review = needed[target.means].includes('why') ? (['why', 'winner', 'lessons'] as const) : [];
  shop.tables.edit(
    opportunities,
    move.id,
    ({ row }) => {
      refuseNotTheirs(shop, row);
      const problems = moveProblems(target.means, move.said, shop.clock.today);
      if (problems.length > 0) throw new Refusal('invalid', {}, problems);
      from = null;
      const isThere = row.stage === move.to;
      // What was typed as closed gets its review later; said twice, it stands once.
      if (isThere && !lacksReview(target.means, { why: row.why ?? null, winner: row.winner ?? null }))
        return null;
      if (!isThere && row.stage !== move.seen) {
        result = { status: 'conflict', stage: row.stage };
        return null;
      }
      if (!isThere && !isAllowed(shop, move, row, target, briefs)) {
        result = { status: 'waiting' };
        return null;
      }
      if (!isThere) from = row;
      const said = movePatch(briefs.meansOf(row.stage), target.means, move.said, row, shop.clock.today);
      return { stage: move.to, ...said };
    },
    [...read, ...whose, ...review],
  );
  if (from !== null) record(shop, move, from);
  return result;
};

/** @returns whether it may go now; not while somebody has to approve it. */
const isAllowed = (
  shop: Shop,
  { id, to }: Move,
  row: Row,
  target: StageBrief,
  { meansOf }: StageBriefs,
): boolean => {
  const from = meansOf(row.stage);
  if (isFinal(from)) throw new Refusal('stageFinal');
  const resumes = from === 'suspended' && target.means === 'open';
  if (!resumes && target.approval !== true) return true;
  const steps = whenAsked(() => stageSteps(shop).filter(({ opportunity }) => opportunity === id));
  // Of one that was typed to rest the history alone tells.
  const before = resumes
    ? (row.resumesIn ?? stageBeforeRest(steps(), (stage) => meansOf(stage) === 'open'))
    : null;
  if (before !== null && before !== to) throw new Refusal('resumeElsewhere', { stage: before });
  if (!areApprovalsOn(shop)) return true;
  const state = askApproval(shop, {
    of: resumes ? 'reactivation' : 'stage',
    row: id,
    subject: [row.customerName, row.product ?? row.number].filter(Boolean).join(' · '),
    mark: [row.stage, to, lastSteps(steps()).get(id)?.at ?? ''].join(' > '),
    amount: row.value,
    discount: null,
  });
  if (state === 'refused') throw new Refusal('approvalRefused');
  return state !== 'waiting';
};

/** The step of the history; before it one that somebody typed and nothing has told of yet. */
const record = (shop: Shop, { id, to, said }: Move, row: Row): void => {
  const from = row.stage;
  const at = shop.clock.now();
  const stamped = { id, stage: from, knownStage: row.knownStage ?? from, stageSince: row.stageSince };
  // Where the stamps agree with the stage, the history need not be read.
  const known = row.knownStage === from ? stamped : knownOf(stamped, lastSteps(stageSteps(shop)).get(id));
  const unsaid = stageChange(known, justBefore(at));
  const typed = unsaid && stepRow(shop, known, unsaid, 'cell');
  const standing = typed ? { ...known, knownStage: from, stageSince: typed.at } : known;
  const note = said.reason ?? said.why ?? null;
  const step: StageChange = { ...stepRow(shop, standing, stepTo(standing, to, at), 'board'), note };
  shop.tables.insert(stageChanges, typed ? [typed, step] : [step]);
  shop.audit.toldElsewhere('Opportunities', ['stage']);
};

/** A second before: rows of the history come in their order. */
const justBefore = (at: Instant): Instant =>
  // What toISOString gives is an instant.
  new Date(Date.parse(at) - 1000).toISOString() as Instant;
