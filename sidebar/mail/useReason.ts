import type { Requests } from '../../src/requests/all.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import type { Item } from './shared.ts';

type Why = Item['why'] | ReturnType<Requests['dryRun']['run']>['items'][number]['why'];

/** Why a message is where it is, in words; '' where there is nothing to say. */
export const useReason = (): ((waits: string | null, why: Why, notBefore: string | null) => string) => {
  const { say, word, moment } = useDialog();
  return (waits, why, notBefore) => {
    if (waits === 'later' && notBefore !== null)
      return say('outbox.waits.later', { when: moment(notBefore) });
    if (waits !== null) return word(`outbox.waits.${waits}`);
    return why === null ? '' : word(`Outbox.why.${why}`);
  };
};
