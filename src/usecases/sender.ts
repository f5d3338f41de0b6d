import type { Shop } from '../ports.ts';

/** The account whose trigger sends: nobody sees the triggers of another, so it is noted when the trigger is made. */
const senderNote = 'sender';

/** Notes who sends, once: whoever sets the sheet up first. */
export const keepSender = ({ notes, identity }: Shop): void => {
  const account = identity.runsAs();
  if (notes.read(senderNote) === null && account !== null) notes.write(senderNote, account);
};

/** Whether this execution runs as the sender; a trigger of any other account has nothing to do. */
export const isSender = ({ notes, identity }: Shop): boolean => {
  const sender = notes.read(senderNote);
  return sender !== null && sender === identity.runsAs();
};
