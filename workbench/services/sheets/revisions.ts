/**
 * Which revisions of the document a piece of work made, and how to take them back. The engine undoes any earlier
 * revision and carries later ones (a person's edit meanwhile) over, rows and columns moved as they must be.
 */
import type { Model } from '../../engine/load.ts';

interface Session {
  readonly serverRevisionId: string;
  revisions: History;
  trigger(type: 'snapshot'): void;
  on(type: 'new-local-state-update', owner: object, listener: (event: { readonly id: string }) => void): void;
  off(type: 'new-local-state-update', owner: object): void;
  undo(revisionId: string): void;
}

interface History {
  readonly constructor: unknown;
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

/**
 * Begins a new history of the document as it stands: nothing of what was done so far can be taken back any more. Each
 * revision costs the more, the more there are before it.
 */
export const forgetRevisions = (model: Model): void => {
  const session = sessionOf(model);
  const { revisions, serverRevisionId } = session;
  const { constructor: History } = revisions;
  if (typeof History !== 'function')
    throw new Error('The engine keeps its history otherwise: see revisions.ts');
  session.revisions = Reflect.construct(History, [{ ...revisions, initialOperationId: serverRevisionId }]);
  // At which the engine forgets what may be undone and done again.
  session.trigger('snapshot');
};

// The session is private in the engine's types; its own undo button reaches it the same way, but only undoes the last.
const sessionOf = (model: Model): Session => (model as unknown as { session: Session }).session;
