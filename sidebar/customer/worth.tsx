import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { dayInWords } from '../days.ts';
import { moneyInWords } from '../form/valueInWords.ts';
import { useSession } from '../session.ts';

/** R18, R23, R102: what the customer has been worth so far, the segment, and why; how they are used to buying. */
export const WorthLine = ({ worth }: { worth: NonNullable<CustomerCard['worth']> }) => {
  const session = useSession();
  const { say } = session;
  const { orders, value, lastOn, segment, why, rhythm } = worth;
  return (
    <section class="section worth" aria-label={say('sidebar.card.worth')}>
      <p>
        <span class="badge segment">{segment}</span>{' '}
        {orders > 0 && <b>{say('sidebar.card.won', { n: orders, value: moneyInWords(value, session) })}</b>}
        {lastOn !== null && (
          <span class="muted"> {say('sidebar.card.wonLast', { day: dayInWords(lastOn, session) })}</span>
        )}
      </p>
      {orders > 0 && (
        <p class="label remark">
          {why.map(({ key, values }) => say(key, values)).join(say('card.why.joint'))}
        </p>
      )}
      {rhythm && <p class="label remark">{say(rhythm.key, rhythm.values)}</p>}
    </section>
  );
};
