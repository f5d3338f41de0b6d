import { Refused } from './ask.ts';
import type { Session } from './session.ts';

/** What went wrong, in words, and what stands at which field. */
export interface Trouble {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A refusal in the server's words; anything else is Google's own failure to answer. */
export const troubleOf = (error: unknown, say: Session['say']): Trouble =>
  error instanceof Refused
    ? { message: error.explained.message, fields: error.explained.fields }
    : { message: say('sidebar.noAnswer'), fields: {} };
