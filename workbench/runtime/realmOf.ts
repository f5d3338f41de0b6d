import type { Realm } from '../host.ts';
import type { RealmTools } from './prelude.ts';

/**
 * The realm as services know it: an error that is given no name is an Error.
 * @param isKept Whether other executions have it after this one: what outlives one may then be of it.
 */
export const realmOf = (tools: RealmTools, isKept: boolean): Realm => ({
  ...tools,
  list: isKept ? () => tools.array([]) : () => [],
  error: (message, name = 'Error') => tools.error(message, name),
});
