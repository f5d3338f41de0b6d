import type { FollowUpItem } from '../../src/usecases/today.ts';
import { ask } from '../ask.ts';
import { useSession } from '../session.ts';
import { troubleOf } from '../trouble.ts';

/** Takes back that a follow-up was completed or put off: it stands as `item` shows it. */
export const useReopen = ({ id, subject, snoozedTo }: FollowUpItem): (() => Promise<void>) => {
  const { say, announce, wrote } = useSession();
  return async () => {
    try {
      await ask('reopenFollowUp', { id, snoozedTo });
      announce(say('sidebar.followUp.reopened', { subject }));
      wrote();
    } catch (error) {
      announce(troubleOf(error, say('sidebar.noAnswer')).message);
    }
  };
};
