/**
 * Which revisions of the document a piece of work made, and how to take them back. The engine undoes any earlier
 * revision and carries later ones (a person's edit meanwhile) over, rows and columns moved as they must be.
 */
import type { Model } from '../../engine/load.ts';

interface Session {
  on(type: 'new-local-state-update', owner: object, listener: (event: { readonly id: string }) => void): void;
  off(type: 'new-local-state-update', owner: object): void;
  undo(revisionId: string): void;
}

/** Notes into `into` the ids of the revisions that `work` makes, in order. */
export const recordRevisions = <T>(model: Model, into: string[], work: () => T): T => {
  const session = sessionOf(model);
  const owner = {};
  session.on('new-local-state-update', owner, ({ id }) => into.push(id));
  try {
    return work();
  } finally {
    session.off('new-local-state-update', owner);
  }
};

/** Takes back the revisions, latest first. */
export const undoRevisions = (model: Model, ids: readonly string[]): void => {
  for (const id of [...ids].reverse()) sessionOf(model).undo(id);
};

// The session is private in the engine's types; its own undo button reaches it the same way, but only undoes the last.
const sessionOf = (model: Model): Session => (model as unknown as { session: Session }).session;
