import { Refused } from './ask.ts';
import { firstWords } from './firstWords.ts';

/** What went wrong, in words, and what stands at which field. */
export interface Trouble {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A refusal in the server's words; anything else is Google's own failure to answer, told as `noAnswer` tells it. */
export const troubleOf = (
  error: unknown,
  noAnswer: string = firstWords(document.documentElement.lang)['page.noAnswer'],
): Trouble => (error instanceof Refused ? error.explained : { message: noAnswer, fields: {} });
