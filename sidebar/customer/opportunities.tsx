import { useEffect, useState } from 'preact/hooks';
import type { OpenOpportunities, OpportunityItem } from '../../src/usecases/openOpportunities.ts';
import { Button } from '../parts/button.tsx';
import { RetryNote } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

/** How many stand there before one asks for all. */
const shortList = 4;

/** A customer's open opportunities. They come by a question of their own: the card does not wait for them. */
export const Opportunities = ({ customer }: { customer: string }) => {
  const { say, book, language } = useSession();
  const [answer, setAnswer] = useState<OpenOpportunities | null>(null);
  const [all, setAll] = useState(false);
  const asking = useAsk('openOpportunities');
  const load = async (): Promise<void> => {
    const given = await asking.run({ customer });
    if (given) setAnswer(given.value);
  };
  useEffect(() => void load(), [customer]);
  const shown = answer?.open.slice(0, all ? undefined : shortList) ?? [];
  const money = (value: number): string =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency: book.currency,
      maximumFractionDigits: 0,
    }).format(value);
  return (
    <Section level={3} title={say('sidebar.card.opportunities')} count={answer?.openCount}>
      {asking.trouble && <RetryNote message={asking.trouble.message} onRetry={load} />}
      {answer === null && !asking.trouble && <Skeleton lines={2} label={say('sidebar.loading')} />}
      {answer?.openCount === 0 && <p class="muted">{say('sidebar.card.opportunities.none')}</p>}
      {answer && (
        <ul class="items">
          {shown.map((item) => (
            <Item key={item.id} item={item} money={money} />
          ))}
        </ul>
      )}
      {answer && shown.length < answer.open.length && (
        <Button small onClick={() => setAll(true)}>
          {say('sidebar.card.opportunities.all', { n: answer.open.length - shown.length })}
        </Button>
      )}
      {answer && all && answer.openCount > answer.open.length && (
        <p class="muted">
          {say('sidebar.card.opportunities.more', { n: answer.openCount - answer.open.length })}
        </p>
      )}
      {answer && answer.wonCount > 0 && (
        <p class="muted won">
          {say('sidebar.card.won', { n: answer.wonCount, value: money(answer.wonValue) })}
        </p>
      )}
    </Section>
  );
};

const Item = ({ item, money }: { item: OpportunityItem; money: (value: number) => string }) => {
  const { say, word } = useSession();
  return (
    <li class="opportunity">
      <span class="subject clip">{item.product ?? item.number ?? item.id}</span>
      <span class="amount">{item.value === null ? '' : money(item.value)}</span>
      <span class="meta">
        <span>{word(`Opportunities.stage.${item.stage}`)}</span>
        {item.value === null && <span>{say('sidebar.card.noValue')}</span>}
        {item.value !== null && item.estimated && <span>{say('sidebar.card.estimated')}</span>}
      </span>
    </li>
  );
};
