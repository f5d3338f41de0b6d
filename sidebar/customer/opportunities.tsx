import { useState } from 'preact/hooks';
import type { OpportunityLine } from '../../src/usecases/cardItems.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { moneyInWords } from '../form/valueInWords.ts';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { Help } from '../parts/help.tsx';
import { RetryNote } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

type Line = Omit<OpportunityLine, 'openedOn'>;

/** A customer's open opportunities: the latest come with the card, the others when one asks. */
export const Opportunities = ({ card }: { card: CustomerCard }) => {
  const { say, word, mayWrite } = useSession();
  const { open, total } = card.opportunities;
  const [all, setAll] = useState<readonly Line[] | null>(null);
  const asking = useAsk('openOpportunities');
  const load = async (): Promise<void> => {
    const answer = await asking.run({ customer: card.id });
    if (answer) setAll(answer.value.open);
  };
  const shown = all ?? open;
  const left = total - shown.length;
  return (
    <Fold name="opportunities" title={say('sidebar.card.opportunities')} count={total}>
      {total === 0 && <p class="muted">{say('sidebar.card.opportunities.none')}</p>}
      <ul class="items">
        {shown.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {mayWrite && shown.some(({ competitor }) => competitor === null) && (
        <Help>
          {say('sidebar.card.competitor.hint', {
            column: word('Opportunities.competitor'),
            tab: word('tab.Opportunities'),
          })}
        </Help>
      )}
      {asking.trouble && <RetryNote message={asking.trouble.message} onRetry={load} />}
      {left > 0 && all === null && !asking.trouble && (
        <Button small busy={asking.busy} onClick={load}>
          {say('sidebar.card.opportunities.all', { n: left })}
        </Button>
      )}
      {left > 0 && all !== null && <p class="muted">{say('sidebar.card.opportunities.more', { n: left })}</p>}
    </Fold>
  );
};

const Item = ({ item }: { item: Line }) => {
  const session = useSession();
  const { say } = session;
  return (
    <li class="opportunity">
      <span class="subject clip">{item.product ?? item.number ?? item.id}</span>
      <span class="amount">{item.value === null ? '' : moneyInWords(item.value, session)}</span>
      <span class="meta">
        <span>{item.stage}</span>
        {item.value === null && <span>{say('sidebar.card.noValue')}</span>}
        {item.competitor !== null && <span>{say('sidebar.card.competitor', { name: item.competitor })}</span>}
      </span>
    </li>
  );
};
