import type { Shop } from '../../ports.ts';

/** The note that says whether the outbox has anything to look at: an hour in which it has not costs nothing. */
const note = 'outbox';

/** Written before anything is queued, so that a killed run leaves no message unseen. */
export const noteWaiting = ({ notes }: Shop): void => {
  if (notes.read(note) !== 'waiting') notes.write(note, 'waiting');
};

/** Nothing is queued or being sent. */
export const noteEmpty = ({ notes }: Shop): void => {
  if (notes.read(note) !== null) notes.write(note, null);
};

export const isWaiting = ({ notes }: Shop): boolean => notes.read(note) !== null;
