import type { Shop } from '../ports.ts';
import { outbox } from '../schema/tables/outbox.ts';
import { doubtOutbox } from './mail/sentNotes.ts';

/** The account whose trigger sends: nobody sees the triggers of another, so it is noted when the trigger is made. */
const senderNote = 'sender';

/**
 * Notes who sends, once: whoever sets the sheet up first. A file without this note that has an outbox is a copy, whose
 * original may have sent what waits in it.
 */
export const keepSender = (shop: Shop): void => {
  const { notes, identity, tables } = shop;
  const account = identity.runsAs();
  if (notes.read(senderNote) !== null || account === null) return;
  if (tables.has(outbox)) doubtOutbox(shop);
  notes.write(senderNote, account);
};

/** The account that sends; null before set-up. */
export const senderHere = ({ notes }: Shop): string | null => notes.read(senderNote);

/** Whether this execution runs as the sender; a trigger of any other account has nothing to do. */
export const isSender = ({ notes, identity }: Shop): boolean => {
  const sender = notes.read(senderNote);
  return sender !== null && sender === identity.runsAs();
};
