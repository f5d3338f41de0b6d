/**
 * Tests that kill a run at its calls, or let a person's hand come between them, take a part of the calls by default, so
 * that `npm test` stays short of half an hour on two cores. `npm run test:thorough` takes each one.
 */
export const thorough = process.env.THOROUGH === '1';

/** From one call that is tried to the next: `sample`, or each. */
export const stride = (sample: number): number => (thorough ? 1 : sample);

/** How many of many are tried: `sample`, or `all`. */
export const howMany = (sample: number, all: number): number => (thorough ? all : sample);
