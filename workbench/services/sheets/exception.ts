import type { Host } from '../../host.ts';

/** A service's error as the script catches it: `Exception: …`, of the script's realm. */
export const exception = (host: Host, message: string): Error => host.realm.error(message, 'Exception');

/** Google's words for a rectangle that is not (wholly) on the sheet. */
export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
