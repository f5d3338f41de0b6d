/**
 * How an execution that Google stopped unwinds. It is thrown at the call where it was stopped and again at every
 * later one, so that no `catch` or `finally` of the script can have an effect.
 */
export class Killed extends Error {
  readonly status: 'killed' | 'timed-out';

  constructor(status: 'killed' | 'timed-out', message: string) {
    super(message);
    this.status = status;
  }
}

/** Google's words for a run past its limit. */
export const TOO_LONG = 'Exceeded maximum execution time';
