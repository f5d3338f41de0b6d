import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { useSession } from '../session.ts';
import { DueItem } from '../today/dueItem.tsx';
import { useAsk } from '../useAsk.ts';
import type { CardForm } from './customerView.tsx';
import { Details, Who } from './details.tsx';
import { History } from './history.tsx';
import { Opportunities } from './opportunities.tsx';
import { People } from './people.tsx';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly foresee: ChangeCard;
  readonly onForm: (form: CardForm) => void;
}

/** Everything about one customer: who, what is next, people, opportunities, history. */
export const Card = ({ card, change, foresee, onForm }: Props) => {
  const { say, word, mayWrite, book } = useSession();
  const showing = useAsk('showInSheet');
  return (
    <article class="card" aria-label={String(card.values.name ?? '')}>
      <Who card={card} />
      <fieldset class="actions pad">
        <legend class="unseen">{say('sidebar.card.actions')}</legend>
        {mayWrite && (
          <>
            <Button primary id="act-log" onClick={() => onForm('log')}>
              {say('sidebar.card.log')}
            </Button>
            <Button id="act-followUp" onClick={() => onForm('followUp')}>
              {say('sidebar.card.followUp')}
            </Button>
            <IconButton
              icon="edit"
              id="act-edit"
              label={say('sidebar.card.edit')}
              onClick={() => onForm('edit')}
            />
          </>
        )}
        <IconButton
          icon="sheet"
          label={say('sidebar.card.show')}
          busy={showing.busy}
          onClick={() => showing.run({ customer: card.id })}
        />
      </fieldset>
      {showing.trouble && <Note kind="error">{showing.trouble.message}</Note>}
      {!mayWrite && (
        <p class="note note-info">{say('sidebar.readOnly', { role: word(`Team.role.${book.role}`) })}</p>
      )}
      <Section level={3} title={say('sidebar.card.followUps')} count={card.followUps.length}>
        {card.followUps.length === 0 && <p class="muted">{say('sidebar.card.followUps.none')}</p>}
        <ul class="items">
          {card.followUps.map((item) => (
            <DueItem
              key={item.id}
              item={item}
              showOwner
              onCard
              onGone={() => foresee((before) => without(before, item))}
            />
          ))}
        </ul>
      </Section>
      <People card={card} onAdd={() => onForm('person')} />
      <Opportunities customer={card.id} />
      <History card={card} change={change} />
      <Details card={card} />
    </article>
  );
};

const without = (card: CustomerCard, gone: FollowUpItem): CustomerCard => ({
  ...card,
  followUps: card.followUps.filter(({ id }) => id !== gone.id),
});
