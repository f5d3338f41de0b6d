import type { Realm } from '../host.ts';
import type { RealmTools } from './prelude.ts';

/** The realm as services know it: an error that is given no name is an Error. */
export const realmOf = (tools: RealmTools): Realm => ({
  ...tools,
  error: (message, name = 'Error') => tools.error(message, name),
});
