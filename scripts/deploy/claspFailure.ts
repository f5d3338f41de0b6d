import type { ClaspRun } from './runClasp.ts';

export type Cause = (typeof failures)[number]['cause'];

/** What clasp's failures mean, and the next step. Looked up in this order in what it wrote. */
const failures = [
  {
    cause: 'projectApiOff',
    when: /has not been used in project|api has been disabled in project|accessNotConfigured/i,
    say: 'The login is by an OAuth client of your own, and the Cloud project of that client has the API switched off. Switch it on at the address below, or log in without --creds: npx clasp login. Then run npm run deploy again.',
  },
  {
    cause: 'apiOff',
    when: /apps script api|usersettings/i,
    say: 'The Apps Script API is switched off for your account. Switch it on at https://script.google.com/home/usersettings, wait a minute, and run npm run deploy again.',
  },
  {
    cause: 'halfLoggedIn',
    when: /insufficient authentication scopes|insufficient permission|access_token_scope_insufficient/i,
    say: 'clasp is logged in, but without all permissions. Run npx clasp login, tick every box that Google shows, then run npm run deploy again.',
  },
  {
    cause: 'notAllowed',
    when: /admin_policy_enforced|access_not_configured|disabled by (your|the) administrator|domain administrator/i,
    say: 'The administrator of your organisation does not allow clasp or Apps Script. Ask for both, or use another account (npx clasp login).',
  },
  {
    cause: 'notLoggedIn',
    when: /no credentials|not logged in|invalid_grant|invalid_rapt|invalid authentication credentials|unauthorized|unauthenticated|\b401\b/i,
    say: 'clasp is not logged in, or its login has expired. Run npx clasp login, then npm run deploy again.',
  },
  {
    cause: 'driveFull',
    when: /storage quota/i,
    say: 'Your Google Drive is full. Delete something there or empty its bin, then run npm run deploy again.',
  },
  {
    cause: 'quota',
    when: /quota|rate limit|too many|\b429\b/i,
    say: 'Google asks to wait: too many requests. Run npm run deploy again in some minutes; where it says so still, tomorrow.',
  },
  {
    cause: 'unknownScript',
    when: /not found|\b404\b/i,
    say: 'There is no such script, or your account cannot see it. Check the Script ID (Extensions › Apps Script › Project Settings) and the account (npx clasp show-authorized-user).',
  },
  {
    cause: 'noRights',
    when: /permission|forbidden|access denied|\b403\b/i,
    say: 'Your account may not edit this script. Ask the owner of the sheet to share it with you as an editor, or use another account (npx clasp login).',
  },
  {
    cause: 'offline',
    when: /enotfound|eai_again|econnrefused|econnreset|ehostunreach|enetunreach|etimedout|network|socket/i,
    say: 'Google could not be reached. Check the connection (and a proxy, if there is one) and run npm run deploy again.',
  },
  {
    cause: 'google',
    when: /unavailable|internal error|backend error|\b50[0234]\b/i,
    say: 'Google has trouble of its own (https://www.google.com/appsstatus). Run npm run deploy again in some minutes.',
  },
  {
    cause: 'code',
    when: /syntax error|unexpected token|^.* - ".*:\d+"/im,
    say: 'Google could not read the code. Run npm test; if it passes, report this with the text below.',
  },
] as const;

const saidBy = ({ output, errors }: ClaspRun): string => `${errors}\n${output}`.trim();

const knownFailure = (run: ClaspRun): (typeof failures)[number] | undefined =>
  failures.find(({ when }) => when.test(saidBy(run)));

/** Why clasp failed; null where it is not known. */
export const causeOf = (run: ClaspRun): Cause | null => knownFailure(run)?.cause ?? null;

/**
 * The failure of a step in words a person can act on, with clasp's own below.
 * @param more What this step left behind, or what else to know.
 */
export const claspFailure = (step: string, run: ClaspRun, more = ''): Error => {
  const said = saidBy(run);
  const meaning = knownFailure(run)?.say ?? `clasp ended with code ${run.code} for a reason not known here.`;
  const parts = [`${step} failed. ${meaning}`, more, said && `clasp said:\n${said}`];
  return new Error(parts.filter(Boolean).join('\n\n'));
};
