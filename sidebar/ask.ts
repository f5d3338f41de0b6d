/** Asks the server. One function for every page; types come from what the server declares. */

import type { Explained } from '../src/explain.ts';
import type { RequestName, Requests } from '../src/requests/all.ts';
import type { Answer } from '../src/requests.ts';

type Output<N extends RequestName> = ReturnType<Requests[N]['run']>;
type Input<N extends RequestName> = Parameters<Requests[N]['run']>[1];

/** A refusal of the server, in the reader's words. */
export class Refused extends Error {
  readonly explained: Explained;

  constructor(explained: Explained) {
    super(explained.message);
    this.explained = explained;
  }
}

interface Runner {
  withSuccessHandler(handler: (answer: Answer | null) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  clientele(request: { name: string; input: unknown }): void;
}

declare const google: { script: { run: Runner; host: { close(): void } } };

/** @throws Refused with what happened and what to do. */
export const ask = <N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => {
        if (answer === null) reject(new Error('The server gave no answer'));
        // The server declares for each request what it answers; its door passes that on as `value`.
        else if (answer.ok) resolve(answer.value as Output<N>);
        else reject(new Refused(answer.error));
      })
      .withFailureHandler(reject)
      .clientele({ name, input });
  });

export const closePage = (): void => google.script.host.close();
