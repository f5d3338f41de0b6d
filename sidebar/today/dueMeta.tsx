import type { FollowUpItem } from '../../src/usecases/today.ts';
import { dayInWords, dueInWords } from '../days.ts';
import { Icon } from '../parts/icon.tsx';
import { Sample } from '../parts/sample.tsx';
import { useSession } from '../session.ts';

/** How and when a follow-up is to be done, by whom, and what was noted of it. */
export const DueMeta = ({ item, showOwner }: { item: FollowUpItem; showOwner: boolean }) => {
  const session = useSession();
  const { say, word } = session;
  const owner =
    item.owner === null
      ? say('sidebar.followUp.nobody')
      : say('sidebar.followUp.owner', { name: item.owner });
  return (
    <>
      <p class="meta">
        <Icon name={item.channel} />
        <span>{word(`FollowUps.channel.${item.channel}`)}</span>
        <span class="when" title={dayInWords(item.dueOn, session)}>
          {item.state === 'slipping'
            ? say('sidebar.due.slipping', { n: item.daysLate })
            : dueInWords(item.dueOn, item.daysLate, session)}
        </span>
        {item.snoozedTo !== null && item.snoozedTo > session.book.today && (
          <span>{say('sidebar.followUp.snoozed', { day: dayInWords(item.snoozedTo, session) })}</span>
        )}
        {showOwner && <span class="clip">{owner}</span>}
        {item.sample && <Sample />}
      </p>
      {item.note !== null && <p class="label remark">{item.note}</p>}
    </>
  );
};
