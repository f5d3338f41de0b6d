import { guarded } from '../guard.ts';

/** A person as Google's services name them. */
export const makeUser = (email: string): GoogleAppsScript.Base.User =>
  // What it lacks (getUserLoginId, deprecated) throws by the guard.
  guarded('User', {
    getEmail: () => email,
  } satisfies Partial<GoogleAppsScript.Base.User> as GoogleAppsScript.Base.User);

/** The address in an argument that is an address or a user. */
export const emailOf = (user: unknown): string =>
  typeof user === 'object' && user !== null && 'getEmail' in user && typeof user.getEmail === 'function'
    ? String(user.getEmail())
    : String(user);
