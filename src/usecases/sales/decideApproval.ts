import { askersOf, asksFor } from '../../domain/sales/approval.ts';
import { ask, decide, type Move, withdraw } from '../../domain/sales/approvalMoves.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { approvals } from '../../schema/tables/approvals.ts';
import { approvalDesk, carryMove, requireActor } from './approvalDesk.ts';
import type { ApprovalState } from './approvals.ts';

/**
 * Approves or refuses a step.
 * @returns how the whole stands then.
 * @throws Refusal `invalid` where a refusal has no reason; `approvalNotYours`, `approvalClosed`, `approvalNameless`.
 */
export const decideApproval = (
  shop: Shop,
  id: string,
  to: 'approved' | 'refused',
  note: string,
): ApprovalState => {
  const reason = note.trim();
  if (to === 'refused' && reason === '')
    throw new Refusal('invalid', {}, [{ field: 'note', code: 'required' }]);
  return shop.lock.hold(() => {
    let move: Move | null = null;
    shop.tables.edit(approvals, id, (_, rows) => {
      const desk = approvalDesk(shop, rows());
      const made = decide(desk, id, requireActor(shop, desk), to, reason || null);
      if (typeof made === 'string') throw new Refusal(made);
      move = made;
      return made.change[0]?.patch ?? null;
    });
    return move === null ? 'waiting' : carryMove(shop, { ...(move as Move), change: [] });
  }, 'last');
};

/** Takes back what one asked for. @throws Refusal `approvalNotYours`, `approvalClosed`, `approvalNameless`. */
export const withdrawApproval = (shop: Shop, id: string): ApprovalState =>
  shop.lock.hold(() => {
    const desk = approvalDesk(shop);
    return carryMove(shop, withdraw(desk, id, requireActor(shop, desk)));
  }, 'last');

/** Asks for what one asked for once more, after a refusal or a withdrawal. @throws Refusal as `withdrawApproval`. */
export const askAgain = (shop: Shop, id: string): ApprovalState =>
  shop.lock.hold(() => {
    const desk = approvalDesk(shop);
    const row = desk.rows.find((one) => one.id === id);
    if (!row) throw new Refusal('approvalClosed');
    const actor = requireActor(shop, desk);
    if (!askersOf(asksFor(desk.key, desk.rows, row)).has(actor.who)) throw new Refusal('approvalNotYours');
    return carryMove(shop, ask(desk, row, actor, true));
  }, 'last');
