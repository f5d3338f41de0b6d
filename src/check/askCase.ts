import type { Shown, Source } from './documented.ts';

/** What is asked of a service, by the name of the function in src/google/check/asks.ts that asks. */
export interface AskCase extends Source {
  readonly ask: string;
  /** As code: it reads alike in all languages. */
  readonly title: string;
  /** Null: it is told how long it took, milliseconds, and nothing is expected. */
  readonly gives: Shown;
  /** Asked only by the account whose trigger sends: nobody sees those of another. */
  readonly sender?: true;
}

/** `[ask, title, gives]` of one page. */
export const askedOf = (
  page: number | string,
  rows: readonly (readonly [ask: string, title: string, gives: Shown])[],
  more: Partial<AskCase> = {},
): readonly AskCase[] => rows.map(([ask, title, gives]) => ({ ask, title, page, gives, ...more }));
