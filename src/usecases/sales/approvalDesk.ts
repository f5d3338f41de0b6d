import type { Role } from '../../domain/authority.ts';
import type { Person } from '../../domain/sales/approval.ts';
import type { Actor, Desk, Move, Refused } from '../../domain/sales/approvalMoves.ts';
import { whoOf } from '../../domain/sales/seal.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { approvalRules } from '../../schema/tables/approvalRules.ts';
import { type Approval, approvals } from '../../schema/tables/approvals.ts';
import { newIds } from '../newIds.ts';
import { actorHere, ownersHere, roleHere } from '../roleHere.ts';
import { teamHere } from '../teamHere.ts';

/** The note that holds the key of the seals: no cell shows it. */
const keyNote = 'approvalKey';

/** Somebody who can be asked, with the address for mails. */
export interface Reachable extends Person {
  readonly email: string;
}

export interface ApprovalDesk extends Desk {
  readonly people: readonly Reachable[];
}

/**
 * Everything about approvals as it stands. The rows take a call; rules, team and day others once they are asked for.
 */
export const approvalDesk = (
  shop: Shop,
  rows: readonly Approval[] = shop.tables.read(approvals).rows,
): ApprovalDesk => {
  const key = shop.notes.read(keyNote) ?? '';
  return {
    key,
    rows,
    get rules() {
      return shop.tables.read(approvalRules).rows;
    },
    get people() {
      return peopleHere(shop, key);
    },
    get today() {
      return shop.clock.today();
    },
    now: shop.clock.now(),
    newIds: (count) => newIds(shop, approvals, rows, count),
  };
};

/** Makes the key at the first time that something is asked for; the caller holds the lock. */
export const keepApprovalKey = ({ notes, ids }: Shop): void => {
  if (notes.read(keyNote) !== null || notes.read(keyNote, 'afresh') !== null) return;
  notes.write(keyNote, ids.make('K', 2, new Set()).join(''));
};

/** Those who work here and have an account, and the owner, listed or not; readers decide nothing. */
const peopleHere = (shop: Shop, key: string): readonly Reachable[] => {
  const owners = ownersHere(shop);
  const members = teamHere(shop);
  const listed = members.flatMap(({ name, email, role, active }) => {
    const address = email?.toLowerCase() ?? '';
    const rank: Role = owners.includes(address) ? 'owner' : (role ?? 'salesperson');
    return active === false || address === '' || rank === 'reader'
      ? []
      : [personOf(key, name, address, rank)];
  });
  const unlisted = owners.filter((one) => members.every(({ email }) => email?.toLowerCase() !== one));
  return [...listed, ...unlisted.map((email) => personOf(key, email, email, 'owner'))];
};

const personOf = (key: string, name: string, email: string, role: Role): Reachable => ({
  who: whoOf(key, email),
  name,
  role,
  email,
});

/** Who acts; null where Google hides the account: then nobody can tell whether they decide on their own. */
export const approvalActor = (shop: Shop, { key }: Pick<Desk, 'key'>): Actor | null => {
  const email = shop.identity.email();
  return email === null ? null : personOf(key, actorHere(shop).name ?? email, email, roleHere(shop));
};

/** @throws Refusal `approvalNameless`. */
export const requireActor = (shop: Shop, desk: Desk): Actor => {
  const actor = approvalActor(shop, desk);
  if (!actor) throw new Refusal('approvalNameless');
  return actor;
};

/** Writes a move. Killed in between, the rows that are written count by their seals. @throws Refusal of the move. */
export const carryMove = (shop: Shop, move: Move | Refused): Move['state'] => {
  if (typeof move === 'string') throw new Refusal(move);
  shop.tables.change(approvals, move.change);
  shop.tables.insert(approvals, move.insert);
  return move.state;
};
