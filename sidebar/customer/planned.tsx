import { useEffect } from 'preact/hooks';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { Fold } from '../parts/fold.tsx';
import { useSession } from '../session.ts';
import { DueItem } from '../today/dueItem.tsx';
import { useAway } from '../today/useAway.ts';
import { NextAction } from './nextAction.tsx';

interface Props {
  readonly card: CustomerCard;
  readonly onLog: (channel: string) => void;
}

/** The one next action, and folded below it those that come after. */
export const Planned = ({ card, onLog }: Props) => {
  const { say } = useSession();
  const away = useAway();
  useEffect(away.clear, [card.followUps]);
  const ordered = [...card.followUps].sort((a, b) =>
    askedOn(a) < askedOn(b) ? -1 : askedOn(a) > askedOn(b) ? 1 : 0,
  );
  const next = ordered.find(({ id }) => !away.has(id));
  const later = ordered.filter((item) => item !== next);
  const count = later.filter(({ id }) => !away.has(id)).length;
  return (
    <>
      <section class="next-action" aria-label={say('sidebar.card.next')}>
        <h3 class="label">{say('sidebar.card.next')}</h3>
        {ordered
          .filter((item) => item === next || away.has(item.id))
          .map((item) => (
            <div key={item.id} class={item.state} hidden={item !== next}>
              <NextAction card={card} item={item} onAway={(gone) => away.set(item.id, gone)} onLog={onLog} />
            </div>
          ))}
        {!next && <p class="muted">{say('sidebar.card.followUps.none')}</p>}
      </section>
      {later.length > 0 && (
        <div hidden={count === 0}>
          <Fold name="followUps" title={say('sidebar.card.later')} count={count}>
            <ul class="items">
              {later.map((item) => (
                <DueItem
                  key={item.id}
                  item={item}
                  showOwner
                  onCard
                  away={away.has(item.id)}
                  onAway={(gone) => away.set(item.id, gone)}
                  onGone={() => undefined}
                />
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </>
  );
};

/** The day from which a follow-up is asked for. */
const askedOn = ({ dueOn, snoozedTo }: FollowUpItem): string =>
  snoozedTo !== null && snoozedTo > dueOn ? snoozedTo : dueOn;
