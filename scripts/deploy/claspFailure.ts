import type { ClaspRun } from './runClasp.ts';

/** What clasp's failures mean, and the next step. Looked up in this order in what it wrote. */
const failures: readonly { readonly when: RegExp; readonly say: string }[] = [
  {
    when: /apps script api|usersettings/i,
    say: 'The Apps Script API is switched off for your account. Switch it on at https://script.google.com/home/usersettings, wait a minute, and run npm run deploy again.',
  },
  {
    when: /no credentials|not logged in|invalid_grant|invalid_rapt|unauthorized|unauthenticated|\b401\b/i,
    say: 'clasp is not logged in, or its login has expired. Run npx clasp login, then npm run deploy again.',
  },
  {
    when: /not found|\b404\b/i,
    say: 'There is no such script, or your account cannot see it. Check the Script ID (Extensions › Apps Script › Project Settings) and the account (npx clasp show-authorized-user).',
  },
  {
    when: /permission|forbidden|access denied|\b403\b/i,
    say: 'Your account may not edit this script. Ask the owner of the sheet to share it with you as an editor, or use another account (npx clasp login).',
  },
  {
    when: /enotfound|eai_again|econnrefused|econnreset|etimedout|network|socket/i,
    say: 'Google could not be reached. Check the connection (and a proxy, if there is one) and run npm run deploy again.',
  },
  {
    when: /quota|rate limit|\b429\b/i,
    say: 'Google asks to wait: too many requests. Run npm run deploy again in some minutes.',
  },
  {
    when: /syntax error/i,
    say: 'Google could not read the code. Run npm test; if it passes, report this with the text below.',
  },
];

/** The failure of a step in words a person can act on, with clasp's own below. */
export const claspFailure = (step: string, { output, errors, code }: ClaspRun): Error => {
  const said = `${errors}\n${output}`.trim();
  const known = failures.find(({ when }) => when.test(said));
  const meaning = known?.say ?? `clasp ended with code ${code} for a reason not known here.`;
  return new Error(`${step} failed. ${meaning}${said ? `\n\nclasp said:\n${said}` : ''}`);
};
