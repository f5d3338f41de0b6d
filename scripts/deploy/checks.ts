/** What must be so before anything is built or made. */
import { causeOf, claspFailure } from './claspFailure.ts';
import { jsonIn } from './jsonIn.ts';
import type { RunClasp } from './runClasp.ts';

/** @throws Error with what to install */
export const checkNode = (version: string): void => {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  if (!(major >= 20))
    throw new Error(
      `Node ${version} is too old: clasp 3 needs Node 20 or later. Install it from https://nodejs.org.`,
    );
};

/**
 * @returns The account that is logged in; null where Google did not say, which the next step tells.
 * @throws Error with the next step
 */
export const checkLogin = async (clasp: RunClasp, folder: string): Promise<string | null> => {
  const answer = await clasp(['--json', 'show-authorized-user'], folder);
  if (answer.code !== 0) throw claspFailure('Checking the login', answer);
  const { loggedIn, email } = jsonIn(answer.output);
  if (loggedIn !== true)
    throw new Error(
      'clasp is not logged in. Run npx clasp login (it opens the browser), then npm run deploy again.',
    );
  return typeof email === 'string' ? email : null;
};

/** No script has this id: Google's answer to it tells whether the Apps Script API may be asked at all. */
const nobodysScript = `1${'0'.repeat(56)}`;

/**
 * Asks for a script that there is not, so that no empty sheet is left where its script could not be made.
 * @throws Error where the API is off, the login has expired, or Google cannot be reached
 */
export const checkApi = async (clasp: RunClasp, folder: string): Promise<void> => {
  const answer = await clasp(['--json', 'list-versions', nobodysScript], folder);
  const cause = causeOf(answer);
  if (answer.code === 0 || cause === 'unknownScript' || cause === 'noRights') return;
  throw claspFailure('Checking the Apps Script API', answer);
};
