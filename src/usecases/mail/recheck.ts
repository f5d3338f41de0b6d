import { mayLeave, type Seen, type Verdict } from '../../domain/mail/mayLeave.ts';
import type { Message } from '../../schema/tables/outbox.ts';
import type { MailDesk } from './mailDesk.ts';

/** The message as it stands now, under the lock, and whether it may still leave; null where it no longer waits. */
export const recheck = (
  { rows, here }: MailDesk,
  { id }: Seen,
): { readonly message: Message; readonly verdict: Verdict } | null => {
  const message = rows.find((row) => row.id === id);
  return message?.state === 'queued' ? { message, verdict: mayLeave(message, here) } : null;
};

/** Whether the row is still the message that was decided on, when its state is written. */
export const stillQueued = (
  now: Pick<Message, 'key' | 'to' | 'state'>,
  decided: Pick<Message, 'key' | 'to'>,
): boolean => now.state === 'queued' && now.key === decided.key && now.to === decided.to;
